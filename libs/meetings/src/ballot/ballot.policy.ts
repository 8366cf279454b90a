import { fault, textFaults, UserFaults, type Text, type UserFault } from '@allmende/platform/graphql';
import type { BallotKind, Majority, MajorityBase, VoteChoice } from './ballot.entity.js';
import type { BallotRules } from './ballot.tally.js';

const mostSeats = 20;
const mostOptions = 50;
const longestLabel = 200;

/** What can be said in a ballot of a kind. SECRET ones have names instead. */
export const choicesOf: Record<BallotKind, readonly VoteChoice[]> = {
  NAMED: ['YES', 'NO', 'ABSTAIN'],
  CONSENT: ['YES', 'OBJECTION'],
  SECRET: [],
};

/** The rules as somebody asks for them. */
export interface AskedRules {
  kind: BallotKind;
  /** Without a session. */
  circular: boolean;
  quorumPercent?: number | null;
  majority?: Majority | null;
  base?: MajorityBase | null;
  seats?: number | null;
  options?: readonly string[] | null;
  openUntil?: Date | null;
}

export interface FixedRules extends BallotRules {
  options: string[];
  openUntil: Date | null;
}

/**
 * The rules that a ballot opens with. What does not fit its kind is refused, so that nobody relies on a rule that would
 * not count.
 * @throws UserFaults all that is wrong: NOT_FOR_THIS_KIND, OUT_OF_RANGE, BASE_NEEDS_MAJORITY, OPTIONS_MISSING,
 *   TOO_MANY_OPTIONS, OPTION_TWICE, MORE_SEATS_THAN_NAMES, DEADLINE_MISSING, DEADLINE_IN_PAST, SECRET_NEEDS_MEETING,
 *   REQUIRED, TOO_LONG, INVALID_TEXT
 */
export function rulesOf(asked: AskedRules, now: Date): FixedRules {
  const rules: FixedRules = {
    kind: asked.kind,
    quorumPercent: asked.quorumPercent ?? 0,
    majority: asked.majority ?? 'SIMPLE',
    base: asked.base ?? 'VALID',
    seats: asked.seats ?? 1,
    options: (asked.options ?? []).map((label) => label.trim()),
    openUntil: asked.openUntil ?? null,
  };
  const faults = [
    ...kindFaults(rules),
    ...rangeFaults(rules),
    ...optionFaults(rules),
    ...deadlineFaults(rules, asked.circular, now),
  ];
  if (faults.length > 0) throw new UserFaults(...faults);
  return rules;
}

function kindFaults({ kind, quorumPercent, majority, base, seats, options }: FixedRules): UserFault[] {
  const faults: UserFault[] = [];
  const refuse = (wrong: boolean, field: string): void => {
    if (wrong) faults.push(fault('NOT_FOR_THIS_KIND', `input.${field}`, notForThisKind));
  };
  refuse(kind === 'CONSENT' && quorumPercent !== 0, 'quorumPercent');
  refuse(kind !== 'NAMED' && majority !== 'SIMPLE', 'majority');
  refuse(kind !== 'NAMED' && base !== 'VALID', 'base');
  refuse(kind !== 'SECRET' && seats !== 1, 'seats');
  refuse(kind !== 'SECRET' && options.length > 0, 'options');
  if (kind === 'NAMED' && majority === 'SIMPLE' && base !== 'VALID')
    faults.push(fault('BASE_NEEDS_MAJORITY', 'input.base', baseNeedsMajority));
  return faults;
}

function rangeFaults({ quorumPercent, seats }: FixedRules): UserFault[] {
  const outside = (value: number, from: number, to: number, field: string): UserFault[] =>
    value >= from && value <= to ? [] : [fault('OUT_OF_RANGE', `input.${field}`, between(from, to))];
  return [...outside(quorumPercent, 0, 100, 'quorumPercent'), ...outside(seats, 1, mostSeats, 'seats')];
}

function optionFaults({ kind, options, seats }: FixedRules): UserFault[] {
  if (kind !== 'SECRET') return [];
  const wrong = (code: string, text: Text): UserFault => fault(code, 'input.options', text);
  if (options.length === 0) return [wrong('OPTIONS_MISSING', optionsMissing)];
  if (options.length > mostOptions) return [wrong('TOO_MANY_OPTIONS', tooManyOptions)];
  const faults = options.flatMap((label, n) => textFaults(`input.options.${n}`, label, longestLabel, 1));
  const distinct = new Set(options.map((label) => label.toLocaleLowerCase('de')));
  if (distinct.size < options.length) faults.push(wrong('OPTION_TWICE', optionTwice));
  if (seats > options.length) faults.push(fault('MORE_SEATS_THAN_NAMES', 'input.seats', moreSeatsThanNames));
  return faults;
}

/** The instant itself is late. */
function deadlineFaults({ kind, openUntil }: FixedRules, circular: boolean, now: Date): UserFault[] {
  if (circular && kind === 'SECRET') return [fault('SECRET_NEEDS_MEETING', 'input.kind', secretNeedsMeeting)];
  if (!openUntil)
    return circular || kind === 'CONSENT'
      ? [fault('DEADLINE_MISSING', 'input.openUntil', deadlineMissing)]
      : [];
  return openUntil <= now ? [fault('DEADLINE_IN_PAST', 'input.openUntil', deadlineInPast)] : [];
}

const notForThisKind: Text = {
  de: 'Diese Regel gibt es bei dieser Art der Abstimmung nicht. Bitte lassen Sie sie weg.',
  en: 'This kind of ballot does not have this rule. Please leave it out.',
};
const baseNeedsMajority: Text = {
  de: 'Bei einfacher Mehrheit zählen nur Ja und Nein. Bitte wählen Sie eine andere Mehrheit, oder lassen Sie die Bezugsgröße weg.',
  en: 'With a simple majority only yes and no count. Please choose another majority, or leave the base out.',
};
const between = (from: number, to: number): Text => ({
  de: `Bitte geben Sie eine Zahl von ${from} bis ${to} an.`,
  en: `Please give a number from ${from} to ${to}.`,
});
const optionsMissing: Text = {
  de: 'Zu einer Wahl gehört mindestens ein Name. Bitte geben Sie an, wer zur Wahl steht.',
  en: 'An election needs at least one name. Please say who stands for election.',
};
const tooManyOptions: Text = {
  de: `Auf einen Stimmzettel passen höchstens ${mostOptions} Namen. Bitte teilen Sie die Wahl auf.`,
  en: `A ballot paper holds at most ${mostOptions} names. Please split the election.`,
};
const optionTwice: Text = {
  de: 'Ein Name steht zweimal auf dem Stimmzettel. Bitte unterscheiden Sie die Namen.',
  en: 'A name stands on the ballot paper twice. Please tell the names apart.',
};
const moreSeatsThanNames: Text = {
  de: 'Es gibt mehr Sitze als Namen. Bitte verringern Sie die Sitze, oder ergänzen Sie Namen.',
  en: 'There are more seats than names. Please lower the seats or add names.',
};
const secretNeedsMeeting: Text = {
  de: 'Geheim gewählt wird nur in einer Sitzung. Bitte setzen Sie die Wahl auf eine Tagesordnung.',
  en: 'Secret elections take place in a meeting only. Please put the election on an agenda.',
};
const deadlineMissing: Text = {
  de: 'Bitte geben Sie an, bis wann abgestimmt werden kann.',
  en: 'Please say until when votes can be given.',
};
const deadlineInPast: Text = {
  de: 'Dieser Zeitpunkt ist vorbei. Bitte geben Sie einen künftigen an.',
  en: 'This moment has passed. Please give one in the future.',
};
