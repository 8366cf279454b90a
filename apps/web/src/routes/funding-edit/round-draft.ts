import type { FundingDeskQuery } from '../../gql/funding-desk.js';
import type {
  CostKeyInput,
  CostKeyKind,
  CostParticipantInput,
  CreateFundingRoundInput,
  FundingEligibility,
  FundingMilestoneInput,
  FundingPurpose,
  OverTargetRule,
} from '../../gql/schema.js';
import { toBerlinTime, toInstant } from '../../i18n/berlin-time.js';
import type { Amounts } from '../../parts/funding/amounts.js';

/** A round as its desk asks for it. */
export type DeskRound = Extract<NonNullable<FundingDeskQuery['node']>, { id: string }>;

/** What a round can be for. */
export interface Purposeful {
  id: string;
  name: string;
}

export interface TierDraft {
  /** Empty: all above the class before. */
  upTo: string;
  weight: string;
}

/** What is typed in for one that the key counts in. */
export interface ParticipantDraft {
  organizationId: string;
  name: string;
  population: number | null;
  populationDate: string | null;
  weight: string;
  secondBase: string;
  source: string;
  fixed: string;
  least: string;
  most: string;
}

export interface MilestoneDraft {
  /** Tells rows apart while they move. */
  key: string;
  title: string;
  dueOn: string;
  amount: string;
}

/** What is typed in for a round: amounts and numbers as text, the deadline as clocks in Germany show it. */
export interface RoundDraft {
  about: 'project' | 'fund';
  project: (Purposeful & { shortDescription?: string | null }) | null;
  fund: Purposeful | null;
  title: string;
  summary: string;
  terms: string;
  purpose: FundingPurpose;
  minimum: string;
  target: string;
  overTarget: OverTargetRule;
  cap: string;
  date: string;
  time: string;
  fiscalYears: number[];
  eligible: FundingEligibility;
  opensByDecision: boolean;
  /** Empty: without a key. */
  keyKind: CostKeyKind | '';
  tiers: TierDraft[];
  firstPart: string;
  secondPart: string;
  secondBaseName: string;
  participants: ParticipantDraft[];
  milestones: MilestoneDraft[];
}

/** An empty draft, for the budget of the year after `today`. */
export const emptyRound = (today: string): RoundDraft => ({
  ...{ about: 'project', project: null, fund: null, purpose: 'DEVELOPMENT' },
  ...{ title: '', summary: '', terms: '' },
  ...{ minimum: '', target: '', overTarget: 'REFUSE', cap: '', date: '', time: '12:00' },
  ...{ fiscalYears: [Number(today.slice(0, 4)) + 1], eligible: 'MEMBERS', opensByDecision: false },
  ...{ keyKind: '', tiers: firstTiers, firstPart: '2', secondPart: '1', secondBaseName: '' },
  ...{ participants: [], milestones: [] },
});

/** Three classes to begin with. */
const firstTiers: TierDraft[] = [
  { upTo: '20000', weight: '1' },
  { upTo: '100000', weight: '2' },
  { upTo: '', weight: '4' },
];

const textOf = (value: number | null): string => (value === null ? '' : String(value));

/** The saved round as its form shows it. */
export function draftOfRound(round: DeskRound, { write }: Pick<Amounts, 'write'>): RoundDraft {
  const { date, time } = toBerlinTime(round.closesAt);
  const amount = (sum: { amountCents: number } | null) => (sum ? write(sum.amountCents) : '');
  const { costKey } = round;
  return {
    about: round.fund ? 'fund' : 'project',
    project: round.project,
    fund: round.fund,
    ...{ title: round.title, summary: round.summary, terms: round.terms ?? '', purpose: round.purpose },
    ...{ minimum: amount(round.minimum), target: amount(round.target), overTarget: round.overTarget },
    ...{ cap: amount(round.cap), date, time, fiscalYears: [...round.fiscalYears] },
    ...{ eligible: round.eligible, opensByDecision: round.opensByDecision },
    keyKind: costKey?.kind ?? '',
    tiers:
      costKey && costKey.tiers.length > 0
        ? costKey.tiers.map(({ upTo, weight }) => ({ upTo: textOf(upTo), weight: String(weight) }))
        : firstTiers,
    firstPart: String(costKey?.firstPart ?? 2),
    secondPart: String(costKey?.secondPart ?? 1),
    secondBaseName: costKey?.secondBaseName ?? '',
    participants: round.participants.map((participant) => ({
      organizationId: participant.organization.id,
      name: participant.organization.name,
      population: participant.population,
      populationDate: participant.populationDate,
      weight: textOf(participant.weight),
      secondBase: textOf(participant.secondBase),
      source: participant.source ?? '',
      ...{
        fixed: amount(participant.fixed),
        least: amount(participant.least),
        most: amount(participant.most),
      },
    })),
    milestones: round.milestones.map(({ id, title, dueOn, amount: sum }) => ({
      ...{ key: id, title, dueOn: dueOn ?? '', amount: amount(sum) },
    })),
  };
}

/** Somebody new for the key. */
export const newParticipant = (organizationId: string, name: string): ParticipantDraft => ({
  ...{ organizationId, name, population: null, populationDate: null },
  ...{ weight: '', secondBase: '', source: '', fixed: '', least: '', most: '' },
});

/** A whole number as typed, with or without grouping: its digits, or null. */
export function wholeNumber(text: string): string | null {
  const typed = text.trim();
  if (/^\d{1,15}$/.test(typed)) return typed;
  return /^\d{1,3}([.,\s]\d{3}){1,4}$/.test(typed) ? typed.replace(/\D/g, '') : null;
}

/** What `costShares` and the update take; what is missing or no number counts as left out, and the server says so. */
export function keyInput(draft: RoundDraft): CostKeyInput | null {
  const number = (text: string) => {
    const digits = wholeNumber(text);
    return digits === null ? null : Number(digits);
  };
  if (draft.keyKind === '') return null;
  const { keyKind: kind } = draft;
  if (kind === 'TIERED') {
    const tiers = draft.tiers.map(({ upTo, weight }) => ({
      upTo: number(upTo),
      weight: number(weight) ?? 0,
    }));
    return { kind, tiers };
  }
  if (kind === 'TWO_FACTOR') {
    const parts = { firstPart: number(draft.firstPart), secondPart: number(draft.secondPart) };
    return { kind, ...parts, secondBaseName: draft.secondBaseName.trim() || null };
  }
  return { kind };
}

export function participantInputs(
  draft: Pick<RoundDraft, 'participants'>,
  { digits }: Pick<Amounts, 'digits'>,
): CostParticipantInput[] {
  return draft.participants.map((participant) => ({
    organizationId: participant.organizationId,
    weight: wholeNumber(participant.weight),
    secondBase: wholeNumber(participant.secondBase),
    source: participant.source.trim() || null,
    fixedCents: digits(participant.fixed) ?? null,
    leastCents: digits(participant.least) ?? null,
    mostCents: digits(participant.most) ?? null,
  }));
}

export function milestoneInputs(
  draft: Pick<RoundDraft, 'milestones'>,
  { digits }: Pick<Amounts, 'digits'>,
): FundingMilestoneInput[] {
  return draft.milestones.map(({ title, dueOn, amount }) => ({
    ...{ title, dueOn: dueOn || null, amountCents: digits(amount) ?? '0' },
  }));
}

/** Terms as the commands take them; ask {@link import('./round-faults.js').termFaults} first. */
export function termsInput(draft: RoundDraft, { digits }: Pick<Amounts, 'digits'>): CreateFundingRoundInput {
  const targetCents = digits(draft.target) ?? '0';
  return {
    projectId: draft.about === 'project' ? (draft.project?.id ?? null) : null,
    fundId: draft.about === 'fund' ? (draft.fund?.id ?? null) : null,
    ...{
      title: draft.title,
      summary: draft.summary,
      terms: draft.terms.trim() || null,
      purpose: draft.purpose,
    },
    ...{ minimumCents: digits(draft.minimum) ?? '0', targetCents, overTarget: draft.overTarget },
    capCents: draft.overTarget === 'REFUSE' ? targetCents : (digits(draft.cap) ?? targetCents),
    closesAt: toInstant({ date: draft.date, time: draft.time }) ?? '',
    fiscalYears: [...draft.fiscalYears].sort((a, b) => a - b),
    ...{ eligible: draft.eligible, opensByDecision: draft.opensByDecision, costKey: keyInput(draft) },
  };
}

/** Moves the entry at `index` by one place; the same list where there is no such place. */
export function moved<Entry>(list: readonly Entry[], index: number, by: -1 | 1): Entry[] {
  const entry = list[index];
  const other = list[index + by];
  if (entry === undefined || other === undefined) return [...list];
  return list.map((one, place) => (place === index ? other : place === index + by ? entry : one));
}

/** The draft for a project or a fund: what goes only with the other one falls back. */
export function aboutChange(draft: RoundDraft, about: RoundDraft['about']): Partial<RoundDraft> {
  if (about === 'fund') {
    const eligible = draft.eligible === 'PROJECT' ? 'MEMBERS' : draft.eligible;
    return { about, purpose: 'CONTRIBUTION', eligible };
  }
  return { about, purpose: draft.purpose === 'CONTRIBUTION' ? 'DEVELOPMENT' : draft.purpose };
}

/** Decisions by which an open round can get a later deadline: adopted after it opened, and not used yet. */
export const extendingDecisions = ({ decisions, openedAt }: Pick<DeskRound, 'decisions' | 'openedAt'>) =>
  decisions.filter(
    ({ adopted, usedFor, recordedAt }) =>
      adopted && usedFor === null && openedAt !== null && Date.parse(recordedAt) > Date.parse(openedAt),
  );
