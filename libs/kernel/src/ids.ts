import { v7 as uuidv7, validate } from 'uuid';

/** A new time-ordered uuid (version 7), as text. */
export const newId = (): string => uuidv7();

/** Prefixes of the public ids, one per noun. The public id is `<prefix>_<uuid without dashes>`. */
export const idPrefixes = {
  Account: 'acc',
  AgendaItem: 'agi',
  ApiToken: 'tok',
  Application: 'app',
  AssociationMembership: 'ams',
  Attachment: 'att',
  Attendance: 'atd',
  AuditEntry: 'aud',
  Ballot: 'bal',
  BallotOption: 'opt',
  BallotVoter: 'vtr',
  CalendarFeed: 'cal',
  CoordinationOffice: 'cof',
  CouncilDecision: 'cdc',
  Decision: 'dec',
  DecisionAdoption: 'dad',
  DecisionEndorsement: 'end',
  Delivery: 'dlv',
  Follow: 'fol',
  Fund: 'fun',
  FundingDecision: 'fde',
  FundingExtension: 'fex',
  FundingMilestone: 'mil',
  FundingParticipant: 'fpa',
  FundingProgramme: 'pgm',
  FundingRound: 'rnd',
  Grant: 'grt',
  Invitation: 'inv',
  KnownName: 'knm',
  LedgerEntry: 'led',
  LedgerLine: 'lln',
  Letter: 'ltr',
  Meeting: 'mtg',
  MeetingSeries: 'ser',
  Membership: 'mbr',
  Minutes: 'min',
  MinutesAddendum: 'mad',
  MinutesObjection: 'mob',
  MinutesSection: 'mse',
  MinutesVariant: 'mva',
  Notification: 'ntf',
  Organization: 'org',
  Participation: 'par',
  Pledge: 'plg',
  PledgeInstalment: 'pli',
  PledgeStep: 'pls',
  Project: 'prj',
  ProjectImport: 'imp',
  SeriesException: 'sxc',
  SeriesItem: 'sit',
  Session: 'ses',
  Spend: 'spd',
  TerritorialChange: 'ter',
  UsageClaim: 'usc',
  Vote: 'vot',
  WorkingGroup: 'wkg',
  WorkingGroupMember: 'wgm',
} as const;

export type NodeType = keyof typeof idPrefixes;

/** The public, opaque id of a row: `toNodeId('Project', '0198…') → 'prj_0198…'`. */
export const toNodeId = (type: NodeType, uuid: string): string =>
  `${idPrefixes[type]}_${uuid.replaceAll('-', '')}`;

const typeOfPrefix = new Map<string, NodeType>(
  (Object.entries(idPrefixes) as [NodeType, string][]).map(([type, prefix]) => [prefix, type]),
);

/** Reads a public id. Answers null when it is no id of this system; never throws. */
export function parseNodeId(id: string): { type: NodeType; uuid: string } | null {
  const match = /^([a-z]{3})_([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$/.exec(id);
  const type = match && typeOfPrefix.get(match[1]!);
  if (!match || !type) return null;
  const uuid = match.slice(2).join('-');
  return validate(uuid) ? { type, uuid } : null;
}

/** The uuid behind a public id of the wanted type, or null when it is none. */
export function uuidOf(type: NodeType, id: string): string | null {
  const parsed = parseNodeId(id);
  return parsed?.type === type ? parsed.uuid : null;
}
