import { actingRoles } from '@allmende/organizations';

/** A list of our own words for `in`. */
export const listed = (words: readonly string[]): string => `('${words.join(`', '`)}')`;

/** Roles that act for an organization. */
export const acting = listed(actingRoles);

/** In place of address, name and locale where the account has them. */
export const byAccount = `null::citext as address, null::text as name, null::text as locale`;
