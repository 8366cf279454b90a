import { fault, textFaults, UserFaults, type UserFault } from '@allmende/platform/graphql';

/** What a moderator says of a fund. */
export interface FundTexts {
  name: string;
  /** Markdown. */
  summary: string;
}

/** What is wrong with the given texts; what is left out is not looked at. */
export const faultsOf = ({ name, summary }: Partial<FundTexts>): UserFault[] => [
  ...(name === undefined ? [] : textFaults('input.name', name, 200, 1)),
  ...(summary === undefined ? [] : textFaults('input.summary', summary, 10_000, 1)),
];

export const changedMeanwhile = (id: string): UserFaults =>
  new UserFaults(
    fault('CHANGED_MEANWHILE', 'input.version', {
      de: 'Der Fonds wurde inzwischen geändert. Bitte neu laden und die Änderung noch einmal vornehmen.',
      en: 'The fund has been changed in the meantime. Please reload and make your change again.',
    }),
  ).with({ fund: id });
