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
  /** A calendar day, e.g. `2026-03-01`. */
  Date: { input: string; output: string };
  /** An instant, ISO 8601 with offset, e.g. `2026-03-01T09:00:00+00:00`. */
  DateTime: { input: string; output: string };
};

export type AnswerLeadershipInput = {
  accept: Scalars['Boolean']['input'];
  participationId: Scalars['ID']['input'];
  /** Needed to decline. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

export type ChangePasswordInput = {
  currentPassword: Scalars['String']['input'];
  /** At least 12 characters. */
  newPassword: Scalars['String']['input'];
};

export type CreateApiTokenInput = {
  /** Last day on which it works, by UTC; at most 365 days ahead. */
  expiresOn: Scalars['Date']['input'];
  name: Scalars['String']['input'];
  /** The organization that it acts for; the viewer must coordinate it. */
  organizationId: Scalars['ID']['input'];
  /** read, participations:write, projects:write, notifications:write. */
  scopes: Array<Scalars['String']['input']>;
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

/** FAILED: for good; it is not tried again unless a moderator asks for it. */
export type DeliveryState = 'FAILED' | 'PENDING' | 'SENT';

/** As publiccode.yml has it. */
export type DevelopmentStatus = 'BETA' | 'CONCEPT' | 'DEVELOPMENT' | 'OBSOLETE' | 'STABLE';

export type EndParticipationInput = {
  participationId: Scalars['ID']['input'];
  /** At most 2,000 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** An ERROR refuses the file. */
export type FaultSeverity = 'ERROR' | 'WARNING';

export type FollowInput = {
  /** A project or an organization. */
  subjectId: Scalars['ID']['input'];
};

export type ImportOutcome = 'CHANGED' | 'NEW' | 'UNCHANGED';

export type ImportPubliccodeInput = {
  /** Text of the file; give either this or url. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** Address of the file; http(s), public internet only. */
  url?: InputMaybe<Scalars['String']['input']>;
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

export type MarkNotificationsReadInput = {
  /** Left out: all. */
  notificationIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};

export type MembershipCircle = 'BOARD' | 'NETWORK' | 'OBSERVER' | 'PARTNER';

export type MembershipState = 'ADMITTED' | 'APPLIED' | 'DECLINED' | 'LEFT' | 'SUSPENDED' | 'UNDER_REVIEW';

export type NotificationCadence = 'IMMEDIATE' | 'OFF';

export type NotificationChannel = 'EMAIL' | 'IN_APP';

/** What a notification is about. */
export type NotificationTopic =
  /** Somebody waits for an answer; cannot be switched off. */
  | 'CONSENT'
  | 'MEMBERSHIP'
  /** Work for the moderators. */
  | 'MODERATION'
  | 'ORGANIZATION_ACTIVITY'
  /** The reader's own application, invitation, role or password; cannot be switched off. */
  | 'PERSONAL'
  | 'PROJECT_ACTIVITY';

export type OrganizationFilter = {
  /** Circles of ADMITTED memberships. */
  circles?: InputMaybe<Array<MembershipCircle>>;
  kinds?: InputMaybe<Array<OrganizationKind>>;
  /** Two digits each, 01 to 16. */
  landCodes?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Only organizations with an ADMITTED membership. */
  membersOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** Part of the name (less than three letters: its beginning), or the beginning of an official key or postal code. Forgives typos when no name holds the text. */
  text?: InputMaybe<Scalars['String']['input']>;
};

export type OrganizationKind = 'ASSOCIATION' | 'DISTRICT' | 'IT_PROVIDER' | 'MUNICIPALITY' | 'PARTNER';

export type OrganizationOrder =
  /** Longest members first. */
  | 'JOINED'
  /** By name; with a text, what fits it best comes first. */
  | 'NAME'
  /** Largest first, those without a figure last. */
  | 'POPULATION_DESC';

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

export type RetryDeliveriesInput = {
  deliveryIds: Array<Scalars['ID']['input']>;
};

export type RevokeApiTokenInput = {
  tokenId: Scalars['ID']['input'];
};

export type RevokeSessionInput = {
  sessionId: Scalars['ID']['input'];
};

/** MODERATOR counts for the whole network, every other role for one organization. */
export type Role = 'COORDINATOR' | 'DEPUTY' | 'MODERATOR' | 'REPRESENTATIVE' | 'VIEWER';

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

export type UpdateAccountInput = {
  displayName?: InputMaybe<Scalars['String']['input']>;
  /** `de` or `en`. */
  locale?: InputMaybe<Scalars['String']['input']>;
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

/** NETWORK: only for people of the network. */
export type Visibility = 'NETWORK' | 'PUBLIC';
