// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string };
  String: { input: string; output: string };
  Boolean: { input: boolean; output: boolean };
  Int: { input: number; output: number };
  Float: { input: number; output: number };
  /** Whole euro cents, e.g. `123456` for 1,234.56 €: an integer of at most 15 digits, in inputs also as a string of digits. Never a fraction. */
  Cents: { input: string; output: number };
  /** A calendar day, e.g. `2026-03-01`. */
  Date: { input: string; output: string };
  /** An instant, ISO 8601 with offset, e.g. `2026-03-01T09:00:00+00:00`. */
  DateTime: { input: string; output: string };
};

export type AcceptInvitationInput = {
  /** For those who have no account yet. */
  displayName?: InputMaybe<Scalars['String']['input']>;
  /** For those who have no account yet: at least 12 characters. */
  password?: InputMaybe<Scalars['String']['input']>;
  /** From the link in the letter. */
  token: Scalars['String']['input'];
};

/** At most one of parentId, beforeId, afterId; last at the top when all are left out. */
export type AcceptProposalInput = {
  afterId?: InputMaybe<Scalars['ID']['input']>;
  beforeId?: InputMaybe<Scalars['ID']['input']>;
  id: Scalars['ID']['input'];
  meetingId: Scalars['ID']['input'];
  /** Last under this item. */
  parentId?: InputMaybe<Scalars['ID']['input']>;
};

/** At most one of parentId, beforeId, afterId; last at the top when all are left out. */
export type AddAgendaItemInput = {
  afterId?: InputMaybe<Scalars['ID']['input']>;
  beforeId?: InputMaybe<Scalars['ID']['input']>;
  meetingId: Scalars['ID']['input'];
  /** Planned time, 0 to 600. */
  minutes: Scalars['Int']['input'];
  /** Markdown: the wording that is put to the vote; at most 10,000 characters. */
  motion?: InputMaybe<Scalars['String']['input']>;
  outcome: AgendaOutcome;
  /** Last under this item. */
  parentId?: InputMaybe<Scalars['ID']['input']>;
  projectId?: InputMaybe<Scalars['ID']['input']>;
  /** Whose people bring it in; only who leads the body may leave it out. */
  sponsorOrganizationId?: InputMaybe<Scalars['ID']['input']>;
  /** A group that reports back to the board, by its chair. */
  sponsorWorkingGroupId?: InputMaybe<Scalars['ID']['input']>;
  standing?: InputMaybe<StandingItem>;
  /** Markdown: what it is about and why; at most 20,000 characters. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** At most 300 characters. */
  title: Scalars['String']['input'];
  /** NETWORK when left out, on an agenda that of the meeting. Never wider in effect than the meeting. */
  visibility?: InputMaybe<MeetingVisibility>;
};

export type AddAssociationMemberInput = {
  associationId: Scalars['ID']['input'];
  organizationId: Scalars['ID']['input'];
  /** First day of its belonging. */
  since: Scalars['Date']['input'];
};

export type AddMinutesAddendumInput = {
  minutesId: Scalars['ID']['input'];
  /** Markdown; at most 10,000 characters. */
  text: Scalars['String']['input'];
  visibility?: MeetingVisibility;
};

export type AddWorkingGroupMemberInput = {
  accountId: Scalars['ID']['input'];
  /** For which she works in the group; she must have a role for it today. */
  organizationId: Scalars['ID']['input'];
  /** As CHAIR she follows the one who leads now, who stays a member. */
  role?: WorkingGroupRole;
  workingGroupId: Scalars['ID']['input'];
};

export type AdmitMemberInput = {
  /** The board’s own decision as it is filed, e.g. `B-2026-014`; needed for the BOARD. */
  boardDecision?: InputMaybe<Scalars['String']['input']>;
  circle: MembershipCircle;
  organizationId: Scalars['ID']['input'];
  /** At most 2,000 characters. */
  reason: Scalars['String']['input'];
};

/** PLANNED: the council will deal with it; DECIDED: it has; NOT_NEEDED: the administration may do it without the council. */
export type AdoptionState = 'DECIDED' | 'NOT_NEEDED' | 'PLANNED';

/** PROPOSED and DEFERRED wait in the backlog; PLACED stands on an agenda; POSTPONED was not reached there and goes on as a new proposal. */
export type AgendaItemState =
  'DECLINED' | 'DEFERRED' | 'HANDLED' | 'MERGED' | 'PLACED' | 'POSTPONED' | 'PROPOSED' | 'WITHDRAWN';

/** What is wanted of the session. */
export type AgendaOutcome = 'DECISION' | 'DISCUSSION' | 'ELECTION' | 'INFORMATION';

export type AllocateFromFundInput = {
  amountCents: Scalars['Cents']['input'];
  fundId: Scalars['ID']['input'];
  /** The adopted decision of the board that names this round; good for one act. */
  fundingDecisionId: Scalars['ID']['input'];
  /** An open round for a project. */
  fundingRoundId: Scalars['ID']['input'];
  /** A new one for every act, e.g. a UUID; the same again answers the same. */
  idempotencyKey: Scalars['String']['input'];
};

/** Exactly one of token and applicationId. */
export type AnswerApplicationInput = {
  applicationId?: InputMaybe<Scalars['ID']['input']>;
  /** At most 5,000 characters. */
  text: Scalars['String']['input'];
  token?: InputMaybe<Scalars['String']['input']>;
};

export type AnswerLeadershipInput = {
  accept: Scalars['Boolean']['input'];
  participationId: Scalars['ID']['input'];
  /** Needed to decline. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

export type AnswerObjectionInput = {
  /** True: the text was changed because of it. */
  accepted: Scalars['Boolean']['input'];
  /** At most 5,000 characters. */
  answer: Scalars['String']['input'];
  /** Of the objection. */
  id: Scalars['ID']['input'];
};

export type AnswerUsageClaimInput = {
  confirm: Scalars['Boolean']['input'];
  /** Needed to deny; at most 2,000 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** First day of the Nachnutzung; today when left out; at most one year ahead. */
  since?: InputMaybe<Scalars['Date']['input']>;
  usageClaimId: Scalars['ID']['input'];
};

/** What the applicant’s own council decided about joining. */
export type ApplicationDecisionInput = {
  /** Who decided, e.g. `Gemeinderat der Stadt Bretten`; at most 200 characters. */
  body: Scalars['String']['input'];
  decidedOn: Scalars['Date']['input'];
  sourceUrl?: InputMaybe<Scalars['String']['input']>;
  /** At most 500 characters. */
  title: Scalars['String']['input'];
};

export type ApplicationFilter = {
  /** Those that are open (APPLIED, UNDER_REVIEW, ASKED) when left out. */
  states?: InputMaybe<Array<ApplicationState>>;
};

export type ApplicationState =
  | 'ADMITTED'
  | 'APPLIED'
  /** Under review; the last question waits for the applicant’s answer. */
  | 'ASKED'
  | 'DECLINED'
  /** The address is not confirmed yet; only the holder of the link sees it. */
  | 'UNCONFIRMED'
  | 'UNDER_REVIEW'
  /** Admitted to the board as soon as a seat falls free. */
  | 'WAITING'
  | 'WITHDRAWN';

export type ApplyForMembershipInput = {
  circle: MembershipCircle;
  /** To the text of `applicationTerms`. */
  consent: Scalars['Boolean']['input'];
  contactEmail: Scalars['String']['input'];
  /** At most 200 characters. */
  contactName: Scalars['String']['input'];
  /** At most 50 characters. */
  contactPhone?: InputMaybe<Scalars['String']['input']>;
  /** At most 200 characters. */
  contactRole?: InputMaybe<Scalars['String']['input']>;
  councilDecision?: InputMaybe<ApplicationDecisionInput>;
  /** Language of the letters, `de` or `en`; the reader’s own when left out. */
  locale?: InputMaybe<Scalars['String']['input']>;
  /** At most 5,000 characters. */
  motivation: Scalars['String']['input'];
  organizationId: Scalars['ID']['input'];
};

export type AppointChairInput = {
  /** A member whose membership is `current`. */
  workingGroupMemberId: Scalars['ID']['input'];
};

export type ApproveMinutesInput = {
  /** An item for it in a later session of the same body that is running. */
  agendaItemId: Scalars['ID']['input'];
  id: Scalars['ID']['input'];
};

export type ApprovePledgeInput = {
  /** COUNCIL, ADMINISTRATION, or GRANT_NOTICE for a programme. */
  approval: PledgeApproval;
  /** COUNCIL needs it: a decision of this organization. */
  councilDecisionId?: InputMaybe<Scalars['ID']['input']>;
  /** Chosen by the caller for each new act, e.g. a UUID; 8 to 200 printable characters. The same request with the same key acts once and gets the same answer. */
  idempotencyKey: Scalars['String']['input'];
  /** ADMINISTRATION names the authority, GRANT_NOTICE the notice; at most 2,000 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  pledgeId: Scalars['ID']['input'];
};

export type ApproveSpendInput = {
  /** Chosen by the caller, 8 to 200 printable characters, e.g. a UUID. The same key acts once and is answered as the first time. */
  idempotencyKey: Scalars['String']['input'];
  spendId: Scalars['ID']['input'];
};

export type AskApplicantInput = {
  applicationId: Scalars['ID']['input'];
  /** At most 5,000 characters. */
  text: Scalars['String']['input'];
};

/** VOTING speaks for an organization with a voice, a GUEST does not, the CHAIR leads. */
export type AttendanceCapacity = 'CHAIR' | 'GUEST' | 'VOTING';

export type BacklogFilter = {
  /** PROPOSED and DEFERRED when left out. */
  states?: InputMaybe<Array<AgendaItemState>>;
  /** Whose; the board when left out. */
  workingGroupId?: InputMaybe<Scalars['ID']['input']>;
};

/** VALID: yes and no. CAST: abstentions, too. ENTITLED: all voices, also those that say nothing. */
export type BallotBase = 'CAST' | 'ENTITLED' | 'VALID';

/** NAMED: yes, no or abstention of each organization. CONSENT: carried unless somebody objects in time. SECRET: elections; nobody can join who voted and what was voted. */
export type BallotKind = 'CONSENT' | 'NAMED' | 'SECRET';

/** SIMPLE: more yes than no. ABSOLUTE: more than half of the base. TWO_THIRDS: at least two thirds of it. UNANIMOUS: all of it. */
export type BallotMajority = 'ABSOLUTE' | 'SIMPLE' | 'TWO_THIRDS' | 'UNANIMOUS';

/** NO_QUORUM: too few took part. TIED: more names share the last seats than there are; a second ballot is needed. */
export type BallotOutcome = 'CARRIED' | 'ELECTED' | 'NO_QUORUM' | 'REJECTED' | 'TIED';

/** CANCELLED: called off, without a result. */
export type BallotState = 'CANCELLED' | 'CLOSED' | 'OPEN';

export type CallPledgesInput = {
  /** By when it is to be paid; today or later. */
  dueOn: Scalars['Date']['input'];
  /** A year of the round. */
  fiscalYear: Scalars['Int']['input'];
  fundingRoundId: Scalars['ID']['input'];
  /** Chosen by the caller, 8 to 200 printable characters, e.g. a UUID. The same key acts once and is answered as the first time. */
  idempotencyKey: Scalars['String']['input'];
  /** Left out: all that bind and are not called for that year. */
  pledgeIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};

export type CancelBallotInput = {
  ballotId: Scalars['ID']['input'];
  /** At most 2,000 characters. */
  reason: Scalars['String']['input'];
};

export type CancelFundingRoundInput = {
  fundingRoundId: Scalars['ID']['input'];
  /** At most 2,000 characters; whoever pledged reads it. */
  reason: Scalars['String']['input'];
};

export type CancelMeetingInput = {
  id: Scalars['ID']['input'];
  /** At most 2,000 characters. */
  reason: Scalars['String']['input'];
};

export type CastSecretVoteInput = {
  ballotId: Scalars['ID']['input'];
  /** At most as many as there are seats, each once; none: an abstention. */
  optionIds: Array<Scalars['ID']['input']>;
  /** For whom. */
  organizationId: Scalars['ID']['input'];
};

export type CastVoteInput = {
  ballotId: Scalars['ID']['input'];
  choice: VoteChoice;
  /** For whom. */
  organizationId: Scalars['ID']['input'];
  /** Plain text, at most 2,000 characters; an objection needs one. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

export type ChangePasswordInput = {
  currentPassword: Scalars['String']['input'];
  /** At least 12 characters. */
  newPassword: Scalars['String']['input'];
};

export type CirculateMinutesInput = {
  id: Scalars['ID']['input'];
  /** In the future; an objection at this instant is late. */
  objectionsUntil: Scalars['DateTime']['input'];
};

export type CloseBallotInput = {
  ballotId: Scalars['ID']['input'];
};

export type CloseFundingProgrammeInput = {
  programmeId: Scalars['ID']['input'];
};

export type CloseMeetingInput = {
  id: Scalars['ID']['input'];
};

export type ConfirmApplicationInput = {
  token: Scalars['String']['input'];
};

export type ConfirmTerritorialChangeInput = {
  /** Any territory of the same kind in the same Land that still exists. */
  successorId: Scalars['ID']['input'];
  territorialChangeId: Scalars['ID']['input'];
};

export type CoordinationOfficeFilter = {
  /** Two digits each, 01 to 16. */
  landCodes?: InputMaybe<Array<Scalars['String']['input']>>;
  states?: InputMaybe<Array<OfficeState>>;
  /** Whose office: part of the organization’s name, or the beginning of its official key or postal code. Forgives typos as `organizations` does. */
  text?: InputMaybe<Scalars['String']['input']>;
};

/** What held a share where the key alone would not have put it. */
export type CostBound =
  /** Her sum is fixed. */
  | 'FIXED'
  /** The key gave less than her least: she pays that. */
  | 'LEAST'
  /** The key gave more than her most: she pays that. */
  | 'MOST';

/** What the kind does not use is left out. */
export type CostKeyInput = {
  /** TWO_FACTOR: parts by the second base, 1 to 1,000. */
  firstPart?: InputMaybe<Scalars['Int']['input']>;
  kind: CostKeyKind;
  /** TWO_FACTOR: what the second base is. */
  secondBaseName?: InputMaybe<Scalars['String']['input']>;
  /** TWO_FACTOR: parts by the population, 1 to 1,000. */
  secondPart?: InputMaybe<Scalars['Int']['input']>;
  /** TIERED: one to twenty, smallest first. */
  tiers?: InputMaybe<Array<CostTierInput>>;
};

/** What a sum is split by. */
export type CostKeyKind =
  /** All alike. */
  | 'EQUAL'
  /** Named participants pay a fixed sum; the others share the rest alike. */
  | 'FIXED'
  /** In proportion to the population. */
  | 'PER_CAPITA'
  /** By population class: each class has a weight, and all in one class pay the same. */
  | 'TIERED'
  /** A second base and the population in fixed parts, e.g. 2 : 1 of tax revenue and population as in the Königsteiner Schlüssel. */
  | 'TWO_FACTOR'
  /** In proportion to points that are given by hand. */
  | 'WEIGHTED';

/** Whom the key counts in, and what is said of her by hand. The population is read from the register. What the kind does not use is kept, and does not count. */
export type CostParticipantInput = {
  /** FIXED: what she pays; null: her part of the rest. */
  fixedCents?: InputMaybe<Scalars['Cents']['input']>;
  /** She pays at least this, whatever the key says. */
  leastCents?: InputMaybe<Scalars['Cents']['input']>;
  /** She pays at most this, whatever the key says. */
  mostCents?: InputMaybe<Scalars['Cents']['input']>;
  organizationId: Scalars['ID']['input'];
  /** TWO_FACTOR: the second base as a whole number up to 10¹⁴, e.g. tax revenue in cents. */
  secondBase?: InputMaybe<Scalars['Cents']['input']>;
  /** Where points or second base come from. */
  source?: InputMaybe<Scalars['String']['input']>;
  /** WEIGHTED: points, a plain number up to 10¹². */
  weight?: InputMaybe<Scalars['Cents']['input']>;
};

export type CostSharesInput = {
  /** From one cent to one billion euros. */
  amountCents: Scalars['Cents']['input'];
  costKey: CostKeyInput;
  /** 1 to 500, each organization once. */
  participants: Array<CostParticipantInput>;
};

export type CostTierInput = {
  /** The largest population that belongs to it; null for the last class and only there. */
  upTo?: InputMaybe<Scalars['Int']['input']>;
  /** From 0 to 1,000,000; a larger class never counts less. */
  weight: Scalars['Int']['input'];
};

/** What a council decided. */
export type CouncilDecisionFields = {
  /** Number on the council’s agenda, e.g. `10.1`. */
  agendaItem?: InputMaybe<Scalars['String']['input']>;
  /** Who decided, e.g. `Rat der Stadt Dortmund`; at most 200 characters. */
  body: Scalars['String']['input'];
  /** Not in the future. */
  decidedOn: Scalars['Date']['input'];
  /** The OParl object that it was filled from; see `councilDecisionFromOparl`. */
  oparlUrl?: InputMaybe<Scalars['String']['input']>;
  result?: InputMaybe<CouncilResult>;
  /** Where it can be read. */
  sourceUrl?: InputMaybe<Scalars['String']['input']>;
  /** At most 500 characters. */
  title: Scalars['String']['input'];
  /** Where the item begins in the recording: seconds from its start. */
  videoSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** Recording of the session. */
  videoUrl?: InputMaybe<Scalars['String']['input']>;
};

/** AMENDED: adopted with changes. NOTED: taken note of („zur Kenntnis genommen“). */
export type CouncilResult = 'ADOPTED' | 'AMENDED' | 'NOTED' | 'POSTPONED' | 'REJECTED';

export type CreateApiTokenInput = {
  /** Last day on which it works, by UTC; at most 365 days ahead. */
  expiresOn: Scalars['Date']['input'];
  name: Scalars['String']['input'];
  /** The organization that it acts for; the viewer must coordinate it. */
  organizationId: Scalars['ID']['input'];
  /** read, participations:write, projects:write, notifications:write. */
  scopes: Array<Scalars['String']['input']>;
};

export type CreateFundInput = {
  /** At most 200 characters. */
  name: Scalars['String']['input'];
  /** Markdown, at most 10,000 characters. */
  summary: Scalars['String']['input'];
};

export type CreateFundingProgrammeInput = {
  /** Everybody when left out or empty. */
  applicantKinds?: InputMaybe<Array<OrganizationKind>>;
  /** Words of the publiccode.yml vocabulary; all when left out or empty. */
  categories?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The last day to apply; not in the past. */
  deadlineOn?: InputMaybe<Scalars['Date']['input']>;
  /** Who gives the money; at most 200 characters. */
  funder: Scalars['String']['input'];
  /** `01` to `16`; all when left out or empty. */
  landCodes?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The most that it gives to one round. */
  maxCents?: InputMaybe<Scalars['Cents']['input']>;
  maxPopulation?: InputMaybe<Scalars['Int']['input']>;
  minPopulation?: InputMaybe<Scalars['Int']['input']>;
  /** At most 200 characters. */
  name: Scalars['String']['input'];
  /** All when left out or empty. */
  purposes?: InputMaybe<Array<FundingPurpose>>;
  /** Share of the cost that it bears at most, 1 to 100. */
  quotaPercent: Scalars['Int']['input'];
  /** Markdown, at most 10,000 characters. */
  summary: Scalars['String']['input'];
  /** http(s), at most 1,000 characters. */
  url?: InputMaybe<Scalars['String']['input']>;
};

export type CreateFundingRoundInput = {
  /** The target when left out. */
  capCents?: InputMaybe<Scalars['Cents']['input']>;
  closesAt: Scalars['DateTime']['input'];
  /** Null: everybody gives what she likes. Its participants are set by `setFundingParticipants`. */
  costKey?: InputMaybe<CostKeyInput>;
  /** PROJECT only with a project. */
  eligible: FundingEligibility;
  /** One to ten years. */
  fiscalYears: Array<Scalars['Int']['input']>;
  /** For a year’s contributions. */
  fundId?: InputMaybe<Scalars['ID']['input']>;
  /** Less than this, and nothing holds; 0: everything holds. */
  minimumCents: Scalars['Cents']['input'];
  opensByDecision?: Scalars['Boolean']['input'];
  /** REFUSE: the cap is the target. */
  overTarget: OverTargetRule;
  /** Exactly one of project and fund. */
  projectId?: InputMaybe<Scalars['ID']['input']>;
  /** CONTRIBUTION with a fund, and only there. */
  purpose: FundingPurpose;
  /** Markdown, at most 10,000 characters. */
  summary: Scalars['String']['input'];
  targetCents: Scalars['Cents']['input'];
  /** Markdown, at most 10,000 characters: what a giver agrees to. Needed before it opens. */
  terms?: InputMaybe<Scalars['String']['input']>;
  /** At most 200 characters. */
  title: Scalars['String']['input'];
};

export type CreateMeetingSeriesInput = {
  /** 5 to 1440. */
  durationMinutes: Scalars['Int']['input'];
  /** At most 30, in order. */
  items?: Array<SeriesItemInput>;
  /** https; at most 1,000 characters. */
  onlineUrl?: InputMaybe<Scalars['String']['input']>;
  /** At most 500 characters. */
  place?: InputMaybe<Scalars['String']['input']>;
  /** 0 to 120. */
  proposalDays?: Scalars['Int']['input'];
  /** See MeetingSeries.rule. */
  rule: Scalars['String']['input'];
  /** On the clock in Germany, `10:00`. */
  startTime: Scalars['String']['input'];
  /** First day on which it may take place. */
  startsOn: Scalars['Date']['input'];
  /** At most 200 characters. */
  title: Scalars['String']['input'];
  visibility?: MeetingVisibility;
  /** The board when left out. */
  workingGroupId?: InputMaybe<Scalars['ID']['input']>;
};

export type CreateProjectInput = {
  /** Words of the publiccode.yml vocabulary. */
  categories?: InputMaybe<Array<Scalars['String']['input']>>;
  developmentStatus?: InputMaybe<DevelopmentStatus>;
  landingUrl?: InputMaybe<Scalars['String']['input']>;
  /** SPDX expression. */
  licence?: InputMaybe<Scalars['String']['input']>;
  /** In German, at most 10,000 characters. */
  longDescription?: InputMaybe<Scalars['String']['input']>;
  /** At most 200 characters. */
  name: Scalars['String']['input'];
  /** In German, at most 150 characters. */
  shortDescription: Scalars['String']['input'];
  /** Repository; http(s). */
  url?: InputMaybe<Scalars['String']['input']>;
  visibility?: InputMaybe<Visibility>;
};

export type CreateWorkingGroupInput = {
  chair: WorkingGroupChairInput;
  /** Last day of the mandate; not in the past. */
  endsOn?: InputMaybe<Scalars['Date']['input']>;
  /** Not in the future. */
  foundedOn: Scalars['Date']['input'];
  /** The decision of the register that founds it. */
  foundingDecisionId?: InputMaybe<Scalars['ID']['input']>;
  /** Where the founding is written when it is no decision in the register; at most 500 characters. */
  foundingNote?: InputMaybe<Scalars['String']['input']>;
  /** Markdown, at most 10,000 characters. */
  mandate: Scalars['String']['input'];
  /** At most 200 characters; no other group at work has it. */
  name: Scalars['String']['input'];
};

export type DecideApplicationInput = {
  admit: Scalars['Boolean']['input'];
  applicationId: Scalars['ID']['input'];
  /** The board’s own decision, as it is filed; needed to admit to the BOARD. */
  boardDecision?: InputMaybe<Scalars['String']['input']>;
  /** The applicant reads it; at most 2,000 characters. */
  reason: Scalars['String']['input'];
};

export type DecisionFilter = {
  /** True: of the board only; false: of working groups. */
  board?: InputMaybe<Scalars['Boolean']['input']>;
  jointPosition?: InputMaybe<Scalars['Boolean']['input']>;
  /** Who sees to it. */
  ownerOrganizationId?: InputMaybe<Scalars['ID']['input']>;
  projectId?: InputMaybe<Scalars['ID']['input']>;
  result?: InputMaybe<DecisionResult>;
  /** Number, or words of title and wording (German, forgives typos in the title); at most 200 characters. */
  search?: InputMaybe<Scalars['String']['input']>;
  state?: InputMaybe<DecisionState>;
  /** Of this working group only. */
  workingGroupId?: InputMaybe<Scalars['ID']['input']>;
  year?: InputMaybe<Scalars['Int']['input']>;
};

/** REJECTED also after a tie, with too few votes, or after an objection to a circular vote. */
export type DecisionResult = 'ADOPTED' | 'REJECTED';

/** OPEN: adopted and not carried out yet; DONE: carried out. */
export type DecisionState = 'DONE' | 'OPEN';

export type DeclarePledgeInput = {
  /** The terms of the round were read and are accepted. */
  acceptTerms: Scalars['Boolean']['input'];
  /** MONEY needs it, above 0; IN_KIND has none. */
  amountCents?: InputMaybe<Scalars['Cents']['input']>;
  fundingRoundId: Scalars['ID']['input'];
  /** Chosen by the caller for each new act, e.g. a UUID; 8 to 200 printable characters. The same request with the same key acts once and gets the same answer. */
  idempotencyKey: Scalars['String']['input'];
  /** What of it burdens which year of the round; together they are the pledge. May be left out when the round has one year only. */
  instalments?: InputMaybe<Array<PledgeInstalmentInput>>;
  kind: PledgeKind;
  /** For an association: those of its members for which it pledges. */
  memberIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Condition: at least so many organizations, 2 to 10,000. */
  minOrganizations?: InputMaybe<Scalars['Int']['input']>;
  /** Condition: at least so much in all. */
  minTotalCents?: InputMaybe<Scalars['Cents']['input']>;
  /** At most 2,000 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  organizationId: Scalars['ID']['input'];
  /** IN_KIND needs it, 1 to 100,000; MONEY has none. */
  personDays?: InputMaybe<Scalars['Int']['input']>;
};

export type DeclineProposalInput = {
  id: Scalars['ID']['input'];
  /** Told to the sponsor; at most 2,000 characters. */
  reason: Scalars['String']['input'];
};

export type DeferProposalInput = {
  id: Scalars['ID']['input'];
  /** Told to the sponsor; at most 2,000 characters. */
  reason: Scalars['String']['input'];
};

export type DeleteFundingRoundInput = {
  fundingRoundId: Scalars['ID']['input'];
};

/** FAILED: for good; it is not tried again unless a moderator asks for it. */
export type DeliveryState = 'FAILED' | 'PENDING' | 'SENT';

/** As publiccode.yml has it. */
export type DevelopmentStatus = 'BETA' | 'CONCEPT' | 'DEVELOPMENT' | 'OBSOLETE' | 'STABLE';

export type DismissTerritorialChangeInput = {
  /** At most 2,000 characters. */
  reason: Scalars['String']['input'];
  territorialChangeId: Scalars['ID']['input'];
};

export type DraftMinutesInput = {
  meetingId: Scalars['ID']['input'];
};

export type EndAssociationMembershipInput = {
  associationMembershipId: Scalars['ID']['input'];
  /** Last day of its belonging. */
  until: Scalars['Date']['input'];
};

export type EndMeetingSeriesInput = {
  /** Last day on which it may take place; today when left out. */
  endsOn?: InputMaybe<Scalars['Date']['input']>;
  id: Scalars['ID']['input'];
};

export type EndMembershipInput = {
  membershipId: Scalars['ID']['input'];
  /** At most 2,000 characters. */
  reason: Scalars['String']['input'];
  /** Only from the BOARD: a membership in the NETWORK begins on the same day. */
  stayInNetwork?: InputMaybe<Scalars['Boolean']['input']>;
};

export type EndParticipationInput = {
  participationId: Scalars['ID']['input'];
  /** At most 2,000 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

export type EndRoleInput = {
  grantId: Scalars['ID']['input'];
  /** Even if the organization is then left without anybody who coordinates. */
  leaveVacant?: Scalars['Boolean']['input'];
};

export type EndWorkingGroupInput = {
  /** At most 2,000 characters; everybody can read it. */
  reason: Scalars['String']['input'];
  workingGroupId: Scalars['ID']['input'];
};

export type EndWorkingGroupMembershipInput = {
  workingGroupMemberId: Scalars['ID']['input'];
};

export type EndorseDecisionInput = {
  decisionId: Scalars['ID']['input'];
  /** At most 1,000 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  organizationId: Scalars['ID']['input'];
};

export type ExtendFundingRoundInput = {
  /** Later than the deadline so far. */
  closesAt: Scalars['DateTime']['input'];
  /** An adopted decision that names this round, was recorded after its opening, and is unused. */
  fundingDecisionId: Scalars['ID']['input'];
  fundingRoundId: Scalars['ID']['input'];
};

/** An ERROR refuses the file. */
export type FaultSeverity = 'ERROR' | 'WARNING';

export type FinishAgendaItemInput = {
  id: Scalars['ID']['input'];
};

export type FollowInput = {
  /** A project or an organization. */
  subjectId: Scalars['ID']['input'];
};

/** Who may pledge: admitted MEMBERS, who takes part in the PROJECT, or the NAMED participants of the key alone. */
export type FundingEligibility = 'MEMBERS' | 'NAMED' | 'PROJECT';

export type FundingMilestoneInput = {
  amountCents: Scalars['Cents']['input'];
  dueOn?: InputMaybe<Scalars['Date']['input']>;
  /** At most 200 characters. */
  title: Scalars['String']['input'];
};

export type FundingProgrammeFilter = {
  /** true: one may apply today; false: not any more. Both when left out. */
  open?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only those for which this organization may apply. */
  organizationId?: InputMaybe<Scalars['ID']['input']>;
  /** Only those that are meant for this project. */
  projectId?: InputMaybe<Scalars['ID']['input']>;
  /** Part of the name, the funder or the summary. */
  search?: InputMaybe<Scalars['String']['input']>;
};

/** What the money is for. EXIT: leaving a vendor. CONTRIBUTION: a year of contributions to a standing fund. */
export type FundingPurpose = 'CONTRIBUTION' | 'DEVELOPMENT' | 'EVENT' | 'EXIT' | 'MAINTENANCE';

export type FundingRoundFilter = {
  fundId?: InputMaybe<Scalars['ID']['input']>;
  /** Which the organization is a participant of, or has a pledge in that the viewer may read. */
  organizationId?: InputMaybe<Scalars['ID']['input']>;
  projectId?: InputMaybe<Scalars['ID']['input']>;
  purpose?: InputMaybe<FundingPurpose>;
  /** All when left out or empty. */
  states?: InputMaybe<Array<FundingRoundState>>;
};

/** DRAFT, then OPEN until its deadline; there it is evaluated: FUNDED or FAILED. A funded round is SETTLED in the end. */
export type FundingRoundState = 'CANCELLED' | 'DRAFT' | 'FAILED' | 'FUNDED' | 'OPEN' | 'SETTLED';

export type HandOverRoleInput = {
  grantId: Scalars['ID']['input'];
  /** Somebody who has a role for the same organization already. */
  toAccountId: Scalars['ID']['input'];
};

export type ImportOutcome = 'CHANGED' | 'NEW' | 'UNCHANGED';

export type ImportPubliccodeInput = {
  /** Text of the file; give either this or url. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** Address of the file; http(s), public internet only. */
  url?: InputMaybe<Scalars['String']['input']>;
};

/** Whether somebody will come. */
export type InvitationAnswer = 'MAYBE' | 'NO' | 'YES';

export type InvitationState = 'ACCEPTED' | 'EXPIRED' | 'OPEN' | 'REVOKED';

export type InviteToMeetingInput = {
  id: Scalars['ID']['input'];
  /** Markdown, at most 10,000 characters. */
  invitationText?: InputMaybe<Scalars['String']['input']>;
};

export type InviteToOrganizationInput = {
  /** Fills in the form of the one who is invited. */
  displayName?: InputMaybe<Scalars['String']['input']>;
  email: Scalars['String']['input'];
  /** Language of the letter: `de` or `en`. */
  locale?: Scalars['String']['input'];
  organizationId: Scalars['ID']['input'];
  /** Any but MODERATOR. */
  role: Role;
  /** Whose role ends in the moment in which the invitation is accepted: the office is handed over. */
  succeedsAccountId?: InputMaybe<Scalars['ID']['input']>;
  /** First day; for a DEPUTY only. */
  validFrom?: InputMaybe<Scalars['Date']['input']>;
  /** Last day; for a DEPUTY only. */
  validUntil?: InputMaybe<Scalars['Date']['input']>;
};

export type JoinProjectInput = {
  kind: ParticipationKind;
  /** Internal remark, only for the organization itself; at most 2,000 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  organizationId: Scalars['ID']['input'];
  projectId: Scalars['ID']['input'];
  /** Today when left out; at most one year ahead. */
  since?: InputMaybe<Scalars['Date']['input']>;
};

/** COMMITTED: bindingly pledged, not called yet (contra account COMMITMENTS). RECEIVABLE: called, not paid yet. CONTRIBUTED: called. BANK: paid, not spent yet. SPENT: used. COMMITMENTS and CONTRIBUTED grow by credit, the others by debit. */
export type LedgerAccount = 'BANK' | 'COMMITMENTS' | 'COMMITTED' | 'CONTRIBUTED' | 'RECEIVABLE' | 'SPENT';

/** What an entry says has happened. ALLOCATION: money of a fund came into a round. REVERSAL: an earlier entry was taken back. */
export type LedgerKind =
  'ALLOCATION' | 'CALL' | 'COMMITMENT' | 'PAYMENT' | 'REFUND' | 'RELEASE' | 'REVERSAL' | 'SPENDING';

export type MarkDecisionDoneInput = {
  decisionId: Scalars['ID']['input'];
  /** At most 2,000 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
};

export type MarkMilestoneReachedInput = {
  fundingMilestoneId: Scalars['ID']['input'];
  /** Not in the future; null takes it back. */
  reachedOn?: InputMaybe<Scalars['Date']['input']>;
};

export type MarkNotificationsReadInput = {
  /** Left out: all. */
  notificationIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};

export type MeetingFilter = {
  /** Only meetings of the board. */
  board?: InputMaybe<Scalars['Boolean']['input']>;
  /** First day, in Germany. */
  from?: InputMaybe<Scalars['Date']['input']>;
  /** The latest first, for looking back. */
  newestFirst?: InputMaybe<Scalars['Boolean']['input']>;
  states?: InputMaybe<Array<MeetingState>>;
  /** Last day, in Germany. */
  to?: InputMaybe<Scalars['Date']['input']>;
  workingGroupId?: InputMaybe<Scalars['ID']['input']>;
};

/** A DRAFT is for those who lead the body; INVITED freezes the numbers; CLOSED is read-only. */
export type MeetingState = 'CANCELLED' | 'CLOSED' | 'DRAFT' | 'INVITED' | 'RUNNING';

/** Who may read it: everybody, the people of the network, or only the people of the body (BOARD). */
export type MeetingVisibility = 'BOARD' | 'NETWORK' | 'PUBLIC';

export type MembershipCircle =
  /** Has a seat and votes. */
  | 'BOARD'
  /** Joins projects; no vote. */
  | 'NETWORK'
  /** Reads what the network reads, and no more. */
  | 'OBSERVER'
  /** Works with the board, joins projects; no vote. */
  | 'PARTNER';

export type MembershipState =
  | 'ADMITTED'
  | 'APPLIED'
  | 'DECLINED'
  | 'LEFT'
  /** Rests: keeps its seat, reads, does not act and does not vote. */
  | 'SUSPENDED'
  | 'UNDER_REVIEW'
  /** Accepted for the board and on the waiting list for a seat. */
  | 'WAITING'
  /** Did not want the place any more before it had one. */
  | 'WITHDRAWN';

export type MergeProposalInput = {
  id: Scalars['ID']['input'];
  /** The proposal or item of the same body in which it goes on. */
  intoId: Scalars['ID']['input'];
  /** Told to the sponsor; at most 2,000 characters. */
  reason: Scalars['String']['input'];
};

export type MessageAuthor = 'APPLICANT' | 'MODERATOR';

/** DRAFT: only who presides reads them. CIRCULATED, APPROVED: the people of the body. PUBLISHED: whoever may read the session. */
export type MinutesState = 'APPROVED' | 'CIRCULATED' | 'DRAFT' | 'PUBLISHED';

/** Exactly one of beforeId, afterId, intoId. */
export type MoveAgendaItemInput = {
  afterId?: InputMaybe<Scalars['ID']['input']>;
  beforeId?: InputMaybe<Scalars['ID']['input']>;
  id: Scalars['ID']['input'];
  /** Last under this item. */
  intoId?: InputMaybe<Scalars['ID']['input']>;
};

export type NotificationCadence = 'IMMEDIATE' | 'OFF';

export type NotificationChannel = 'EMAIL' | 'IN_APP';

/** What a notification is about. */
export type NotificationTopic =
  /** Somebody waits for an answer; cannot be switched off. */
  | 'CONSENT'
  /** Invitations, opened ballots, deadlines, and what an organization owes to a round; cannot be switched off. */
  | 'DUTIES'
  /** Funding rounds, pledges and spends: of followed projects, and of the reader's own organization. */
  | 'FUNDING'
  /** Proposals, sessions, decisions and minutes of the bodies that the reader belongs to. */
  | 'MEETINGS'
  | 'MEMBERSHIP'
  /** Work for the moderators. */
  | 'MODERATION'
  | 'ORGANIZATION_ACTIVITY'
  /** The reader's own application, invitation, role or password; cannot be switched off. */
  | 'PERSONAL'
  | 'PROJECT_ACTIVITY';

export type ObjectToMinutesInput = {
  minutesId: Scalars['ID']['input'];
  /** For which the viewer objects. */
  organizationId: Scalars['ID']['input'];
  /** Left out: the minutes as a whole. */
  sectionId?: InputMaybe<Scalars['ID']['input']>;
  /** What is wrong and how it was; at most 5,000 characters. */
  text: Scalars['String']['input'];
};

export type OfficeState =
  /** The post is advertised: see `vacancyUrl` and `vacancyUntil`. */
  | 'ADVERTISED'
  /** Somebody answers: see `holderName` and `contactEmail`. */
  | 'FILLED'
  /** Decided or intended; nobody holds it yet. */
  | 'PLANNED';

export type OpenAgendaItemInput = {
  id: Scalars['ID']['input'];
};

/** On an item of a running session, or circular: in the board, or in a working group, without a session and until a moment. */
export type OpenBallotInput = {
  /** Left out: a circular ballot. */
  agendaItemId?: InputMaybe<Scalars['ID']['input']>;
  /** Only for NAMED; VALID when left out, and always so with SIMPLE. */
  base?: InputMaybe<BallotBase>;
  kind: BallotKind;
  /** Only for NAMED; SIMPLE when left out. */
  majority?: InputMaybe<BallotMajority>;
  /** In the future. Needed for CONSENT and for circular ballots. */
  openUntil?: InputMaybe<Scalars['DateTime']['input']>;
  /** Only for SECRET, and needed there: who stands for election, at most 50 different names. */
  options?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Markdown, at most 10,000 characters; the motion of the item when left out. */
  question?: InputMaybe<Scalars['String']['input']>;
  /** 0 to 100; 0 when left out. Not for CONSENT, where silence carries. */
  quorumPercent?: InputMaybe<Scalars['Int']['input']>;
  /** Only for SECRET: 1 to 20; 1 when left out. */
  seats?: InputMaybe<Scalars['Int']['input']>;
  /** As item and session when left out; of a circular ballot: BOARD. Never wider than item and session. */
  visibility?: InputMaybe<MeetingVisibility>;
  /** Circular: of this working group; left out: of the board. */
  workingGroupId?: InputMaybe<Scalars['ID']['input']>;
};

export type OpenFundingRoundInput = {
  fundingRoundId: Scalars['ID']['input'];
};

export type OrganizationFilter = {
  /** Circles of ADMITTED memberships. */
  circles?: InputMaybe<Array<MembershipCircle>>;
  kinds?: InputMaybe<Array<OrganizationKind>>;
  /** Two digits each, 01 to 16. */
  landCodes?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Only organizations with an ADMITTED membership. */
  membersOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** Part of the name or of a former one (less than three letters: its beginning), or the beginning of an official key or postal code. Forgives typos when no name holds the text. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** Also those that have a successor since a territorial change. Left out otherwise. */
  withDissolved?: InputMaybe<Scalars['Boolean']['input']>;
};

export type OrganizationKind = 'ASSOCIATION' | 'DISTRICT' | 'IT_PROVIDER' | 'MUNICIPALITY' | 'PARTNER';

export type OrganizationOrder =
  /** Longest members first. */
  | 'JOINED'
  /** By name; with a text, what fits it best comes first. */
  | 'NAME'
  /** Largest first, those without a figure last. */
  | 'POPULATION_DESC';

/** What happens to more than the target: REFUSE takes none, KEEP uses it for the purpose up to the cap, REDUCE cuts all pledges in the same measure at the evaluation. */
export type OverTargetRule = 'KEEP' | 'REDUCE' | 'REFUSE';

export type ParticipationFilter = {
  kinds?: InputMaybe<Array<ParticipationKind>>;
  organizations?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Only OPEN when left out. */
  states?: InputMaybe<Array<ParticipationState>>;
};

/** USING is Nachnutzung. */
export type ParticipationKind = 'CONTRIBUTING' | 'INTERESTED' | 'LEADING' | 'PILOTING' | 'USING';

/** PROPOSED, DECLINED and WITHDRAWN are requests to lead; only the network sees them. */
export type ParticipationState = 'DECLINED' | 'ENDED' | 'OPEN' | 'PROPOSED' | 'WITHDRAWN';

export type PlanMeetingInput = {
  /** After the beginning. */
  endsAt: Scalars['DateTime']['input'];
  /** http(s); for the people of the body only. */
  onlineUrl?: InputMaybe<Scalars['String']['input']>;
  /** At most 500 characters. */
  place?: InputMaybe<Scalars['String']['input']>;
  /** From this moment on, proposals are late. Not in the past, not after the beginning. */
  proposalsUntil?: InputMaybe<Scalars['DateTime']['input']>;
  /** Not in the past. */
  startsAt: Scalars['DateTime']['input'];
  /** At most 200 characters. */
  title: Scalars['String']['input'];
  visibility?: InputMaybe<MeetingVisibility>;
  /** The body; the board when left out. */
  workingGroupId?: InputMaybe<Scalars['ID']['input']>;
};

export type PlanOccurrencesInput = {
  seriesId: Scalars['ID']['input'];
  /** Last day to plan; at most two years ahead. */
  until: Scalars['Date']['input'];
};

/** By whose word a pledge is binding: the COUNCIL, the ADMINISTRATION within its own powers, a funder’s GRANT_NOTICE, a BOARD_DECISION on a fund. */
export type PledgeApproval = 'ADMINISTRATION' | 'BOARD_DECISION' | 'COUNCIL' | 'GRANT_NOTICE';

/** Why a pledge does not hold any more. */
export type PledgeEndCause =
  | 'CONDITION_UNMET'
  | 'COUNCIL_DATE_PASSED'
  | 'NOT_APPROVED'
  | 'ROUND_CANCELLED'
  | 'ROUND_FAILED'
  | 'WITHDRAWN'
  | 'WRITTEN_OFF';

export type PledgeInstalmentInput = {
  amountCents: Scalars['Cents']['input'];
  fiscalYear: Scalars['Int']['input'];
};

/** IN_KIND: person-days. They count as an organization that takes part, never as money of the round. */
export type PledgeKind = 'IN_KIND' | 'MONEY';

/** DECLARED (intended), RESERVED (subject to budget and council), APPROVED (binding), CALLED, PAID; or WITHDRAWN, LAPSED. */
export type PledgeState = 'APPROVED' | 'CALLED' | 'DECLARED' | 'LAPSED' | 'PAID' | 'RESERVED' | 'WITHDRAWN';

export type PostponeAgendaItemInput = {
  id: Scalars['ID']['input'];
  /** At most 2,000 characters; the sponsor reads it. */
  reason: Scalars['String']['input'];
};

export type ProjectFilter = {
  categories?: InputMaybe<Array<Scalars['String']['input']>>;
  developmentStatuses?: InputMaybe<Array<DevelopmentStatus>>;
  licences?: InputMaybe<Array<Scalars['String']['input']>>;
  lifecycles?: InputMaybe<Array<ProjectLifecycle>>;
  /** LeiKa or OZG keys. */
  services?: InputMaybe<Array<Scalars['String']['input']>>;
  /** German full text over name, description, features; forgives typos and umlauts. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** Organizations that use it. */
  users?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** The board's own view of a project. */
export type ProjectLifecycle = 'ADOPTED' | 'CANDIDATE' | 'IDEA' | 'RETIRED';

/** RELEVANCE needs a search text; without one it is NAME. */
export type ProjectOrder = 'NAME' | 'NEWEST' | 'RELEVANCE';

export type ProposeItemInput = {
  /** The session that it is meant for; refused after its deadline. Without one it waits in the backlog. */
  meetingId?: InputMaybe<Scalars['ID']['input']>;
  /** Planned time, 0 to 600. */
  minutes: Scalars['Int']['input'];
  /** Markdown: the wording that is put to the vote; at most 10,000 characters. */
  motion?: InputMaybe<Scalars['String']['input']>;
  outcome: AgendaOutcome;
  projectId?: InputMaybe<Scalars['ID']['input']>;
  /** Whose people bring it in; only who leads the body may leave it out. */
  sponsorOrganizationId?: InputMaybe<Scalars['ID']['input']>;
  /** A group that reports back to the board, by its chair. */
  sponsorWorkingGroupId?: InputMaybe<Scalars['ID']['input']>;
  /** Markdown: what it is about and why; at most 20,000 characters. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** At most 300 characters. */
  title: Scalars['String']['input'];
  /** NETWORK when left out, on an agenda that of the meeting. Never wider in effect than the meeting. */
  visibility?: InputMaybe<MeetingVisibility>;
  /** To which body; the board when left out. */
  workingGroupId?: InputMaybe<Scalars['ID']['input']>;
};

export type PublishMinutesInput = {
  id: Scalars['ID']['input'];
};

export type RecommendApplicationInput = {
  applicationId: Scalars['ID']['input'];
  /** At most 2,000 characters. */
  reason: Scalars['String']['input'];
  recommendation: Recommendation;
};

export type Recommendation = 'ADMIT' | 'DECLINE';

/** PLANNED needs `plannedOn`, DECIDED either `councilDecisionId` or `councilDecision`, NOT_NEEDED a `note`. */
export type RecordAdoptionInput = {
  /** Is recorded along with it. */
  councilDecision?: InputMaybe<CouncilDecisionFields>;
  /** One of the same organization. */
  councilDecisionId?: InputMaybe<Scalars['ID']['input']>;
  decisionId: Scalars['ID']['input'];
  /** At most 1,000 characters; only the network sees it. */
  note?: InputMaybe<Scalars['String']['input']>;
  organizationId: Scalars['ID']['input'];
  /** Not in the past. */
  plannedOn?: InputMaybe<Scalars['Date']['input']>;
  state: AdoptionState;
};

export type RecordAttendanceInput = {
  accountId: Scalars['ID']['input'];
  capacity: AttendanceCapacity;
  meetingId: Scalars['ID']['input'];
  /** For whom she sits there; must be given for VOTING. */
  organizationId?: InputMaybe<Scalars['ID']['input']>;
  /** True when she comes (back), false when she leaves. */
  present: Scalars['Boolean']['input'];
};

export type RecordCouncilDecisionInput = {
  /** Number on the council’s agenda, e.g. `10.1`. */
  agendaItem?: InputMaybe<Scalars['String']['input']>;
  /** Who decided, e.g. `Rat der Stadt Dortmund`; at most 200 characters. */
  body: Scalars['String']['input'];
  /** Not in the future. */
  decidedOn: Scalars['Date']['input'];
  /** The OParl object that it was filled from; see `councilDecisionFromOparl`. */
  oparlUrl?: InputMaybe<Scalars['String']['input']>;
  organizationId: Scalars['ID']['input'];
  result?: InputMaybe<CouncilResult>;
  /** Where it can be read. */
  sourceUrl?: InputMaybe<Scalars['String']['input']>;
  /** At most 500 characters. */
  title: Scalars['String']['input'];
  /** Where the item begins in the recording: seconds from its start. */
  videoSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** Recording of the session. */
  videoUrl?: InputMaybe<Scalars['String']['input']>;
};

export type RecordDecisionInput = {
  /** The item that was decided; needed without a ballot, and only while its session is running. */
  agendaItemId?: InputMaybe<Scalars['ID']['input']>;
  /** The closed ballot whose outcome it is. */
  ballotId?: InputMaybe<Scalars['ID']['input']>;
  /** Not in the past. */
  dueOn?: InputMaybe<Scalars['Date']['input']>;
  /** The funding round that it opens, extends or gives money to; it reacts once this is adopted. */
  fundingRoundId?: InputMaybe<Scalars['ID']['input']>;
  /** Organizations may carry it with their names. */
  jointPosition?: Scalars['Boolean']['input'];
  ownerOrganizationId?: InputMaybe<Scalars['ID']['input']>;
  /** The project of the item when left out. */
  projectId?: InputMaybe<Scalars['ID']['input']>;
  /** Needed without a ballot; with one, its outcome says it. */
  result?: InputMaybe<DecisionResult>;
  /** Not in the past. */
  reviewOn?: InputMaybe<Scalars['Date']['input']>;
  /** Needed without a ballot: how it was found, e.g. `ohne Gegenstimmen`; at most 500 characters. */
  tallyNote?: InputMaybe<Scalars['String']['input']>;
  /** At most 300 characters; the title of the item when left out. */
  title?: InputMaybe<Scalars['String']['input']>;
  /** When left out, the narrower one of item and session, or that of the circular ballot. */
  visibility?: InputMaybe<MeetingVisibility>;
  /** Markdown, at most 10,000 characters; when left out, the question of the ballot or the motion of the item. */
  wording?: InputMaybe<Scalars['String']['input']>;
};

export type RecordPaymentInput = {
  /** More than 0, at most what is outstanding. */
  amountCents: Scalars['Cents']['input'];
  fiscalYear: Scalars['Int']['input'];
  /** Chosen by the caller, 8 to 200 printable characters, e.g. a UUID. The same key acts once and is answered as the first time. */
  idempotencyKey: Scalars['String']['input'];
  /** At most 300 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** When the money came; not in the future. */
  paidOn: Scalars['Date']['input'];
  pledgeId: Scalars['ID']['input'];
};

export type RecordProgrammeShareInput = {
  /** Within the quota of the programme and its largest amount. */
  amountCents: Scalars['Cents']['input'];
  fundingRoundId: Scalars['ID']['input'];
  /** A new one for every act, e.g. a UUID; the same again answers the same. */
  idempotencyKey: Scalars['String']['input'];
  /** By years of the round; may be left out when the round has one year only. */
  instalments?: InputMaybe<Array<PledgeInstalmentInput>>;
  /** At most 2,000 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  programmeId: Scalars['ID']['input'];
};

export type RecordSpendInput = {
  /** More than 0. */
  amountCents: Scalars['Cents']['input'];
  fundingRoundId: Scalars['ID']['input'];
  /** Chosen by the caller, 8 to 200 printable characters, e.g. a UUID. The same key acts once and is answered as the first time. */
  idempotencyKey: Scalars['String']['input'];
  /** At most 100 characters. */
  invoiceNumber?: InputMaybe<Scalars['String']['input']>;
  /** A milestone of the round. */
  milestoneId?: InputMaybe<Scalars['ID']['input']>;
  /** At most 200 characters. */
  payee: Scalars['String']['input'];
  /** What was bought; at most 300 characters. */
  purpose: Scalars['String']['input'];
  /** Not in the future. */
  spentOn: Scalars['Date']['input'];
};

export type RejectSpendInput = {
  /** Chosen by the caller, 8 to 200 printable characters, e.g. a UUID. The same key acts once and is answered as the first time. */
  idempotencyKey: Scalars['String']['input'];
  /** At most 2,000 characters. */
  reason: Scalars['String']['input'];
  spendId: Scalars['ID']['input'];
};

/** What becomes of money that was paid and not spent. REFUND: every giver gets hers back. */
export type RemainderUse = 'REFUND';

export type RemoveAgendaItemInput = {
  id: Scalars['ID']['input'];
};

export type RemoveAttachmentInput = {
  id: Scalars['ID']['input'];
};

export type ReopenFundingProgrammeInput = {
  programmeId: Scalars['ID']['input'];
};

export type ReplyToInvitationInput = {
  answer: InvitationAnswer;
  meetingId: Scalars['ID']['input'];
  /** At most 500 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** For whom you come; may be left out by moderators. */
  organizationId?: InputMaybe<Scalars['ID']['input']>;
};

export type RequestPasswordResetInput = {
  email: Scalars['String']['input'];
};

export type ReservePledgeInput = {
  /** When the council decides: from today to the day on which the round closes. */
  councilOn: Scalars['Date']['input'];
  /** Chosen by the caller for each new act, e.g. a UUID; 8 to 200 printable characters. The same request with the same key acts once and gets the same answer. */
  idempotencyKey: Scalars['String']['input'];
  pledgeId: Scalars['ID']['input'];
  /** What the budget law makes it depend on; at most 2,000 characters. */
  reservation: Scalars['String']['input'];
};

export type ResetPasswordInput = {
  /** At least 12 characters. */
  newPassword: Scalars['String']['input'];
  /** From the link in the mail. */
  token: Scalars['String']['input'];
};

export type ResolveMinutesVariantInput = {
  /** Of the variant. */
  id: Scalars['ID']['input'];
  /** What the section is to say now. */
  text: Scalars['String']['input'];
  /** The version of the section that was brought together with it. */
  version: Scalars['Int']['input'];
};

export type ResolveUsageClaimInput = {
  /** Null: nobody of the directory is meant. */
  organizationId?: InputMaybe<Scalars['ID']['input']>;
  /** Decide all other claims with this name likewise, those that wait now and those to come. */
  remember?: Scalars['Boolean']['input'];
  usageClaimId: Scalars['ID']['input'];
};

export type RestoreOccurrenceInput = {
  /** A day that was skipped. */
  occursOn: Scalars['Date']['input'];
  seriesId: Scalars['ID']['input'];
};

export type ResumeMembershipInput = {
  membershipId: Scalars['ID']['input'];
  /** At most 2,000 characters. */
  reason: Scalars['String']['input'];
};

export type RetryDeliveriesInput = {
  /** Deliveries and letters. */
  deliveryIds: Array<Scalars['ID']['input']>;
};

export type ReverseLedgerEntryInput = {
  /** Chosen by the caller, 8 to 200 printable characters, e.g. a UUID. The same key acts once and is answered as the first time. */
  idempotencyKey: Scalars['String']['input'];
  ledgerEntryId: Scalars['ID']['input'];
  /** At most 300 characters. */
  reason: Scalars['String']['input'];
};

export type RevokeApiTokenInput = {
  tokenId: Scalars['ID']['input'];
};

export type RevokeInvitationInput = {
  invitationId: Scalars['ID']['input'];
};

export type RevokeSessionInput = {
  sessionId: Scalars['ID']['input'];
};

/** MODERATOR counts for the whole network, TREASURER for it (keeps the books of funding rounds) or for one organization (its treasury), every other role for one organization. */
export type Role = 'COORDINATOR' | 'DEPUTY' | 'MODERATOR' | 'REPRESENTATIVE' | 'TREASURER' | 'VIEWER';

export type SaveMinutesSectionInput = {
  /** Of the section. */
  id: Scalars['ID']['input'];
  /** Markdown; at most 100,000 characters; links to http, https and mailto only. */
  text: Scalars['String']['input'];
  /** The version from which the writer started. */
  version: Scalars['Int']['input'];
};

export type SaveNotesInput = {
  itemId: Scalars['ID']['input'];
  /** Markdown, at most 50,000 characters; may be empty. */
  notes: Scalars['String']['input'];
  /** `notesVersion` of the text that you changed. */
  version: Scalars['Int']['input'];
};

export type SeriesItemInput = {
  /** 0 to 600. */
  minutes: Scalars['Int']['input'];
  /** As is usual for the standing item when left out. */
  outcome?: InputMaybe<AgendaOutcome>;
  standing?: InputMaybe<StandingItem>;
  /** At most 300 characters. A standing item has the usual German title when left out. */
  title?: InputMaybe<Scalars['String']['input']>;
};

export type SetAttachmentVisibilityInput = {
  id: Scalars['ID']['input'];
  /** Null: as the item. */
  visibility?: InputMaybe<MeetingVisibility>;
};

export type SetBoardSeatsInput = {
  /** 1 to 1,000, not fewer than are taken. */
  seats: Scalars['Int']['input'];
};

/** The office as a whole: what is left out is empty from now on. */
export type SetCoordinationOfficeInput = {
  /** Needed when FILLED. */
  contactEmail?: InputMaybe<Scalars['String']['input']>;
  /** At most 50 characters. */
  contactPhone?: InputMaybe<Scalars['String']['input']>;
  /** Needed when FILLED, and only then. */
  holderName?: InputMaybe<Scalars['String']['input']>;
  /** At most 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  organizationId: Scalars['ID']['input'];
  /** Not in the future. */
  since?: InputMaybe<Scalars['Date']['input']>;
  state: OfficeState;
  /** Needed when ADVERTISED, and only then. */
  vacancyUntil?: InputMaybe<Scalars['Date']['input']>;
  /** Needed when ADVERTISED, and only then. */
  vacancyUrl?: InputMaybe<Scalars['String']['input']>;
  website?: InputMaybe<Scalars['String']['input']>;
};

export type SetFundingMilestonesInput = {
  fundingRoundId: Scalars['ID']['input'];
  /** In their order, at most 50; together no more than the target. They replace those before. */
  milestones: Array<FundingMilestoneInput>;
  /** The version that you saw. */
  version: Scalars['Int']['input'];
};

export type SetFundingParticipantsInput = {
  fundingRoundId: Scalars['ID']['input'];
  /** At most 500, each organization once. They replace those before. */
  participants: Array<CostParticipantInput>;
  /** The version that you saw. */
  version: Scalars['Int']['input'];
};

export type SetFundingRulesInput = {
  /** 0 or more. */
  fourEyesFromCents: Scalars['Cents']['input'];
};

export type SetNotificationPreferenceInput = {
  cadence: NotificationCadence;
  channel: NotificationChannel;
  topic: NotificationTopic;
};

export type SetProjectLifecycleInput = {
  lifecycle: ProjectLifecycle;
  projectId: Scalars['ID']['input'];
  /** At most 2,000 characters. */
  reason: Scalars['String']['input'];
};

export type SettleFundingRoundInput = {
  fundingRoundId: Scalars['ID']['input'];
  /** Chosen by the caller, 8 to 200 printable characters, e.g. a UUID. The same key acts once and is answered as the first time. */
  idempotencyKey: Scalars['String']['input'];
  remainder: RemainderUse;
};

export type SkipOccurrenceInput = {
  /** A day of the rule that is not past. */
  occursOn: Scalars['Date']['input'];
  /** At most 500 characters. */
  reason: Scalars['String']['input'];
  seriesId: Scalars['ID']['input'];
};

/** PROPOSED by one person, BOOKED or REJECTED by another; a booked one may be REVERSED. */
export type SpendState = 'BOOKED' | 'PROPOSED' | 'REJECTED' | 'REVERSED';

/** Items that come with each regular session. APPROVE_MINUTES takes up minutes that wait for approval. */
export type StandingItem = 'ANY_OTHER_BUSINESS' | 'APPROVE_MINUTES' | 'OPENING';

export type StartMeetingInput = {
  id: Scalars['ID']['input'];
};

export type SuspendMembershipInput = {
  membershipId: Scalars['ID']['input'];
  /** At most 2,000 characters. */
  reason: Scalars['String']['input'];
};

export type TerritorialChangeFilter = {
  /** Only PROPOSED when left out. */
  states?: InputMaybe<Array<TerritorialChangeState>>;
};

export type TerritorialChangeKind =
  /** Has become part of another territory. */
  | 'MERGED'
  /** The same key, another name. */
  | 'RENAMED'
  /** The same territory under another key. */
  | 'RENUMBERED'
  /** No longer in the register; its successor can’t be told for sure. */
  | 'VANISHED';

export type TerritorialChangeState =
  /** Carried out: by a moderator, or at once when nothing hung on it. */
  | 'APPLIED'
  /** Was no change. */
  | 'DISMISSED'
  /** Waits for a moderator. */
  | 'PROPOSED';

export type UpdateAccountInput = {
  displayName?: InputMaybe<Scalars['String']['input']>;
  /** `de` or `en`. */
  locale?: InputMaybe<Scalars['String']['input']>;
};

/** What is left out stays; null clears what may be empty. */
export type UpdateAgendaItemInput = {
  id: Scalars['ID']['input'];
  minutes?: InputMaybe<Scalars['Int']['input']>;
  /** Markdown: the wording that is put to the vote; at most 10,000 characters. */
  motion?: InputMaybe<Scalars['String']['input']>;
  outcome?: InputMaybe<AgendaOutcome>;
  projectId?: InputMaybe<Scalars['ID']['input']>;
  /** Markdown: what it is about and why; at most 20,000 characters. */
  text?: InputMaybe<Scalars['String']['input']>;
  title?: InputMaybe<Scalars['String']['input']>;
  /** The version that you saw. */
  version: Scalars['Int']['input'];
  /** NETWORK when left out, on an agenda that of the meeting. Never wider in effect than the meeting. */
  visibility?: InputMaybe<MeetingVisibility>;
};

/** What is left out stays as it is; null empties it. */
export type UpdateDecisionInput = {
  decisionId: Scalars['ID']['input'];
  dueOn?: InputMaybe<Scalars['Date']['input']>;
  /** The funding round, where none was named yet; once named it stays. */
  fundingRoundId?: InputMaybe<Scalars['ID']['input']>;
  ownerOrganizationId?: InputMaybe<Scalars['ID']['input']>;
  projectId?: InputMaybe<Scalars['ID']['input']>;
  reviewOn?: InputMaybe<Scalars['Date']['input']>;
  /** The `version` that was read. */
  version: Scalars['Int']['input'];
};

/** What is left out stays. */
export type UpdateFundInput = {
  fundId: Scalars['ID']['input'];
  name?: InputMaybe<Scalars['String']['input']>;
  /** Markdown. */
  summary?: InputMaybe<Scalars['String']['input']>;
  /** The version that you saw. */
  version: Scalars['Int']['input'];
};

/** What is left out stays; null clears what may be empty. */
export type UpdateFundingProgrammeInput = {
  applicantKinds?: InputMaybe<Array<OrganizationKind>>;
  categories?: InputMaybe<Array<Scalars['String']['input']>>;
  deadlineOn?: InputMaybe<Scalars['Date']['input']>;
  funder?: InputMaybe<Scalars['String']['input']>;
  landCodes?: InputMaybe<Array<Scalars['String']['input']>>;
  maxCents?: InputMaybe<Scalars['Cents']['input']>;
  maxPopulation?: InputMaybe<Scalars['Int']['input']>;
  minPopulation?: InputMaybe<Scalars['Int']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
  programmeId: Scalars['ID']['input'];
  purposes?: InputMaybe<Array<FundingPurpose>>;
  quotaPercent?: InputMaybe<Scalars['Int']['input']>;
  /** Markdown. */
  summary?: InputMaybe<Scalars['String']['input']>;
  url?: InputMaybe<Scalars['String']['input']>;
  /** The version that you saw. */
  version: Scalars['Int']['input'];
};

/** What is left out stays; null clears terms and cost key. Once opened, only title and summary change. */
export type UpdateFundingRoundInput = {
  capCents?: InputMaybe<Scalars['Cents']['input']>;
  closesAt?: InputMaybe<Scalars['DateTime']['input']>;
  costKey?: InputMaybe<CostKeyInput>;
  eligible?: InputMaybe<FundingEligibility>;
  fiscalYears?: InputMaybe<Array<Scalars['Int']['input']>>;
  /** Takes the place of the project. */
  fundId?: InputMaybe<Scalars['ID']['input']>;
  fundingRoundId: Scalars['ID']['input'];
  minimumCents?: InputMaybe<Scalars['Cents']['input']>;
  opensByDecision?: InputMaybe<Scalars['Boolean']['input']>;
  overTarget?: InputMaybe<OverTargetRule>;
  /** Takes the place of the fund. */
  projectId?: InputMaybe<Scalars['ID']['input']>;
  purpose?: InputMaybe<FundingPurpose>;
  summary?: InputMaybe<Scalars['String']['input']>;
  targetCents?: InputMaybe<Scalars['Cents']['input']>;
  terms?: InputMaybe<Scalars['String']['input']>;
  title?: InputMaybe<Scalars['String']['input']>;
  /** The version that you saw. */
  version: Scalars['Int']['input'];
};

/** What is left out stays; null clears what may be empty. */
export type UpdateMeetingInput = {
  endsAt?: InputMaybe<Scalars['DateTime']['input']>;
  id: Scalars['ID']['input'];
  onlineUrl?: InputMaybe<Scalars['String']['input']>;
  place?: InputMaybe<Scalars['String']['input']>;
  proposalsUntil?: InputMaybe<Scalars['DateTime']['input']>;
  startsAt?: InputMaybe<Scalars['DateTime']['input']>;
  title?: InputMaybe<Scalars['String']['input']>;
  /** The version that you saw. */
  version: Scalars['Int']['input'];
  visibility?: InputMaybe<MeetingVisibility>;
};

/** What is left out stays; null clears what may be empty. Drafts to come that nobody has touched follow, all others stay as they are. */
export type UpdateMeetingSeriesInput = {
  durationMinutes?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  /** All of them, in order. */
  items?: InputMaybe<Array<SeriesItemInput>>;
  onlineUrl?: InputMaybe<Scalars['String']['input']>;
  place?: InputMaybe<Scalars['String']['input']>;
  proposalDays?: InputMaybe<Scalars['Int']['input']>;
  rule?: InputMaybe<Scalars['String']['input']>;
  startTime?: InputMaybe<Scalars['String']['input']>;
  startsOn?: InputMaybe<Scalars['Date']['input']>;
  title?: InputMaybe<Scalars['String']['input']>;
  /** The version that you saw. */
  version: Scalars['Int']['input'];
  visibility?: InputMaybe<MeetingVisibility>;
};

export type UpdatePledgeInput = {
  /** The terms of the round were read and are accepted. */
  acceptTerms: Scalars['Boolean']['input'];
  /** MONEY needs it, above 0; IN_KIND has none. */
  amountCents?: InputMaybe<Scalars['Cents']['input']>;
  /** Chosen by the caller for each new act, e.g. a UUID; 8 to 200 printable characters. The same request with the same key acts once and gets the same answer. */
  idempotencyKey: Scalars['String']['input'];
  /** What of it burdens which year of the round; together they are the pledge. May be left out when the round has one year only. */
  instalments?: InputMaybe<Array<PledgeInstalmentInput>>;
  /** For an association: those of its members for which it pledges. */
  memberIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Condition: at least so many organizations, 2 to 10,000. */
  minOrganizations?: InputMaybe<Scalars['Int']['input']>;
  /** Condition: at least so much in all. */
  minTotalCents?: InputMaybe<Scalars['Cents']['input']>;
  /** At most 2,000 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** IN_KIND needs it, 1 to 100,000; MONEY has none. */
  personDays?: InputMaybe<Scalars['Int']['input']>;
  pledgeId: Scalars['ID']['input'];
  /** The version that was read. */
  version: Scalars['Int']['input'];
};

/** What is left out stays; null clears what may be empty. */
export type UpdateProjectInput = {
  categories?: InputMaybe<Array<Scalars['String']['input']>>;
  developmentStatus?: InputMaybe<DevelopmentStatus>;
  landingUrl?: InputMaybe<Scalars['String']['input']>;
  licence?: InputMaybe<Scalars['String']['input']>;
  /** In German. */
  longDescription?: InputMaybe<Scalars['String']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
  projectId: Scalars['ID']['input'];
  /** In German. */
  shortDescription?: InputMaybe<Scalars['String']['input']>;
  url?: InputMaybe<Scalars['String']['input']>;
  /** The version that you saw. */
  version: Scalars['Int']['input'];
  visibility?: InputMaybe<Visibility>;
};

/** What is left out stays; null clears what may be empty. */
export type UpdateProposalInput = {
  id: Scalars['ID']['input'];
  minutes?: InputMaybe<Scalars['Int']['input']>;
  /** Markdown: the wording that is put to the vote; at most 10,000 characters. */
  motion?: InputMaybe<Scalars['String']['input']>;
  outcome?: InputMaybe<AgendaOutcome>;
  projectId?: InputMaybe<Scalars['ID']['input']>;
  /** Markdown: what it is about and why; at most 20,000 characters. */
  text?: InputMaybe<Scalars['String']['input']>;
  title?: InputMaybe<Scalars['String']['input']>;
  /** The version that you saw. */
  version: Scalars['Int']['input'];
  /** NETWORK when left out, on an agenda that of the meeting. Never wider in effect than the meeting. */
  visibility?: InputMaybe<MeetingVisibility>;
};

/** What is left out stays; null clears what may be empty. */
export type UpdateWorkingGroupInput = {
  /** Last day of the mandate; not in the past. */
  endsOn?: InputMaybe<Scalars['Date']['input']>;
  foundingDecisionId?: InputMaybe<Scalars['ID']['input']>;
  foundingNote?: InputMaybe<Scalars['String']['input']>;
  /** Markdown. */
  mandate?: InputMaybe<Scalars['String']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
  /** The version that you saw. */
  version: Scalars['Int']['input'];
  workingGroupId: Scalars['ID']['input'];
};

export type UsageClaimFilter = {
  /** Only UNSURE when left out. */
  states?: InputMaybe<Array<UsageClaimState>>;
};

/** UNSURE waits for a moderator, PROPOSED for the organization. GONE: the file no longer says so. */
export type UsageClaimState = 'CONFIRMED' | 'DENIED' | 'GONE' | 'NOBODY' | 'PROPOSED' | 'UNSURE';

/** NETWORK: only for people of the network. */
export type Visibility = 'NETWORK' | 'PUBLIC';

/** NAMED: YES, NO, ABSTAIN. CONSENT: YES, OBJECTION. */
export type VoteChoice = 'ABSTAIN' | 'NO' | 'OBJECTION' | 'YES';

/** In what function somebody voted: in the board for the organization, or as one of the group. */
export type VoterRole = 'CHAIR' | 'COORDINATOR' | 'DEPUTY' | 'MEMBER' | 'REPRESENTATIVE';

/** Exactly one of token and applicationId. */
export type WithdrawApplicationInput = {
  applicationId?: InputMaybe<Scalars['ID']['input']>;
  token?: InputMaybe<Scalars['String']['input']>;
};

export type WithdrawEndorsementInput = {
  decisionEndorsementId: Scalars['ID']['input'];
};

export type WithdrawPledgeInput = {
  /** Chosen by the caller for each new act, e.g. a UUID; 8 to 200 printable characters. The same request with the same key acts once and gets the same answer. */
  idempotencyKey: Scalars['String']['input'];
  pledgeId: Scalars['ID']['input'];
  /** At most 2,000 characters. */
  reason: Scalars['String']['input'];
};

export type WithdrawProposalInput = {
  id: Scalars['ID']['input'];
};

export type WorkingGroupChairInput = {
  accountId: Scalars['ID']['input'];
  /** For which she leads the group; she must have a role for it today. */
  organizationId: Scalars['ID']['input'];
};

export type WorkingGroupFilter = {
  /** Only those in which the viewer works now. */
  mine?: InputMaybe<Scalars['Boolean']['input']>;
  state?: InputMaybe<WorkingGroupState>;
};

/** The CHAIR plans and leads the meetings of the group; each group has one. */
export type WorkingGroupRole = 'CHAIR' | 'MEMBER';

export type WorkingGroupState = 'ACTIVE' | 'ENDED';

export type WriteOffPledgeInput = {
  /** Chosen by the caller for each new act, e.g. a UUID; 8 to 200 printable characters. The same request with the same key acts once and gets the same answer. */
  idempotencyKey: Scalars['String']['input'];
  pledgeId: Scalars['ID']['input'];
  /** At most 2,000 characters. */
  reason: Scalars['String']['input'];
};
