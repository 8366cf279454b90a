import type { Text } from '@allmende/platform/graphql';

/** What is wrong with the address of a page, or null. Other schemes than http(s) would be links that run code. */
export const webAddressFault = (address: string): Text | null =>
  address.length <= 2_000 && URL.canParse(address) && ['http:', 'https:'].includes(new URL(address).protocol)
    ? null
    : {
        de: 'Eine Adresse im Netz beginnt mit https:// oder http://.',
        en: 'A web address begins with https:// or http://.',
      };
