import { stringify } from 'csv-stringify/sync';
import type { Locale } from '@allmende/kernel';
import type { BallotExport } from '@allmende/meetings';

interface Words {
  voters: readonly string[];
  options: readonly string[];
  abstentions: string;
  yesNo: readonly [string, string];
  choices: Readonly<Record<string, string>>;
  roles: Readonly<Record<string, string>>;
}

const words: Record<Locale, Words> = {
  de: {
    voters: ['Organisation', 'Abgestimmt', 'Stimme', 'Begründung', 'Funktion', 'Zeitpunkt', 'Änderungen'],
    options: ['Name', 'Stimmen', 'Gewählt'],
    abstentions: 'Enthaltungen',
    yesNo: ['ja', 'nein'],
    choices: { YES: 'Ja', NO: 'Nein', ABSTAIN: 'Enthaltung', OBJECTION: 'Einwand' },
    roles: {
      ...{ COORDINATOR: 'Koordination', REPRESENTATIVE: 'Vertretung im Board', DEPUTY: 'Stellvertretung' },
      ...{ CHAIR: 'Leitung der Arbeitsgruppe', MEMBER: 'Mitglied der Arbeitsgruppe' },
    },
  },
  en: {
    voters: ['Organization', 'Has voted', 'Vote', 'Reason', 'Role', 'Time', 'Changes'],
    options: ['Name', 'Votes', 'Elected'],
    abstentions: 'Abstentions',
    yesNo: ['yes', 'no'],
    choices: { YES: 'Yes', NO: 'No', ABSTAIN: 'Abstention', OBJECTION: 'Objection' },
    roles: {
      ...{ COORDINATOR: 'Coordinator', REPRESENTATIVE: 'Representative', DEPUTY: 'Deputy' },
      ...{ CHAIR: 'Chair of the working group', MEMBER: 'Member of the working group' },
    },
  },
};

/**
 * A ballot as one table: a line for each voice, or for each name of an election with the abstentions below. In German
 * with the semicolons that German spreadsheets expect. No cell can be read as a formula.
 */
export function csvOf(ballot: BallotExport, locale: Locale): string {
  const rows =
    ballot.kind === 'SECRET' ? optionRows(ballot, words[locale]) : voterRows(ballot, words[locale]);
  return stringify(rows, {
    bom: true,
    delimiter: locale === 'de' ? ';' : ',',
    record_delimiter: 'windows',
    escape_formulas: true,
  });
}

type Cell = string | number | null;

const voterRows = ({ voters }: BallotExport, { voters: head, yesNo, choices, roles }: Words): Cell[][] => [
  [...head],
  ...voters.map((voter) => [
    voter.organizationName,
    yesNo[voter.hasVoted ? 0 : 1],
    voter.choice && choices[voter.choice]!,
    voter.reason,
    voter.castRole && roles[voter.castRole]!,
    voter.castAt,
    voter.changes,
  ]),
];

const optionRows = (
  { options, result }: BallotExport,
  { options: head, abstentions, yesNo }: Words,
): Cell[][] => [
  [...head],
  ...options.map(({ label, votes, elected }) => [
    label,
    votes,
    elected === null ? null : yesNo[elected ? 0 : 1],
  ]),
  [abstentions, result?.abstain ?? null, null],
];
