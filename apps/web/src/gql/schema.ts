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
  /** An instant, ISO 8601 with offset, e.g. `2026-03-01T09:00:00+00:00`. */
  DateTime: { input: string; output: string };
  /** A calendar day, e.g. `2026-03-01`. */
  Date: { input: string; output: string };
};

export type OrganizationKind = 'MUNICIPALITY' | 'DISTRICT' | 'ASSOCIATION' | 'IT_PROVIDER' | 'PARTNER';

export type MembershipCircle = 'BOARD' | 'NETWORK' | 'PARTNER' | 'OBSERVER';

export type MembershipState = 'APPLIED' | 'UNDER_REVIEW' | 'ADMITTED' | 'DECLINED' | 'LEFT' | 'SUSPENDED';

export type Role = 'MODERATOR' | 'COORDINATOR' | 'REPRESENTATIVE' | 'DEPUTY' | 'VIEWER';

export type ProjectLifecycle = 'IDEA' | 'CANDIDATE' | 'ADOPTED' | 'RETIRED';

export type DevelopmentStatus = 'CONCEPT' | 'DEVELOPMENT' | 'BETA' | 'STABLE' | 'OBSOLETE';

export type Visibility = 'PUBLIC' | 'NETWORK';

export type ParticipationKind = 'INTERESTED' | 'PILOTING' | 'USING' | 'CONTRIBUTING' | 'LEADING';

export type ParticipationState = 'PROPOSED' | 'OPEN' | 'ENDED' | 'DECLINED';

export type FaultSeverity = 'ERROR' | 'WARNING';

export type NotificationTopic = 'PROJECT_ACTIVITY' | 'ORGANIZATION_ACTIVITY' | 'MEMBERSHIP' | 'CONSENT';

export type NotificationChannel = 'IN_APP' | 'EMAIL';

export type NotificationCadence = 'IMMEDIATE' | 'OFF';

export type DeliveryState = 'PENDING' | 'SENT' | 'FAILED';

export type OrganizationFilter = {
  /** Part of the name, an official key or a postal code. */
  text?: InputMaybe<Scalars['String']['input']>;
  kinds?: InputMaybe<Array<OrganizationKind>>;
  landCodes?: InputMaybe<Array<Scalars['String']['input']>>;
  circles?: InputMaybe<Array<MembershipCircle>>;
  /** Only organizations with an ADMITTED membership. */
  membersOnly?: InputMaybe<Scalars['Boolean']['input']>;
};

export type OrganizationOrder = 'NAME' | 'POPULATION_DESC' | 'JOINED';

export type ProjectFilter = {
  /** German full text over name, description, features; forgives typos and umlauts. */
  text?: InputMaybe<Scalars['String']['input']>;
  categories?: InputMaybe<Array<Scalars['String']['input']>>;
  licences?: InputMaybe<Array<Scalars['String']['input']>>;
  developmentStatuses?: InputMaybe<Array<DevelopmentStatus>>;
  lifecycles?: InputMaybe<Array<ProjectLifecycle>>;
  /** LeiKa or OZG keys. */
  services?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Organizations that use it. */
  users?: InputMaybe<Array<Scalars['ID']['input']>>;
};

export type ProjectOrder = 'RELEVANCE' | 'NAME' | 'NEWEST';

export type ParticipationFilter = {
  kinds?: InputMaybe<Array<ParticipationKind>>;
  states?: InputMaybe<Array<ParticipationState>>;
  organizations?: InputMaybe<Array<Scalars['ID']['input']>>;
};

export type JoinProjectInput = {
  projectId: Scalars['ID']['input'];
  organizationId: Scalars['ID']['input'];
  kind: ParticipationKind;
  since?: InputMaybe<Scalars['Date']['input']>;
  note?: InputMaybe<Scalars['String']['input']>;
};

export type EndParticipationInput = {
  participationId: Scalars['ID']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
};

export type AnswerLeadershipInput = {
  participationId: Scalars['ID']['input'];
  accept: Scalars['Boolean']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
};

export type ImportPubliccodeInput = {
  /** Text of the file; give either this or url. */
  text?: InputMaybe<Scalars['String']['input']>;
  url?: InputMaybe<Scalars['String']['input']>;
};

export type ImportOutcome = 'NEW' | 'CHANGED' | 'UNCHANGED';

export type CreateProjectInput = {
  name: Scalars['String']['input'];
  shortDescription: Scalars['String']['input'];
  longDescription?: InputMaybe<Scalars['String']['input']>;
  url?: InputMaybe<Scalars['String']['input']>;
  landingUrl?: InputMaybe<Scalars['String']['input']>;
  licence?: InputMaybe<Scalars['String']['input']>;
  categories?: InputMaybe<Array<Scalars['String']['input']>>;
  developmentStatus?: InputMaybe<DevelopmentStatus>;
  visibility?: InputMaybe<Visibility>;
};

export type UpdateProjectInput = {
  projectId: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
  name?: InputMaybe<Scalars['String']['input']>;
  shortDescription?: InputMaybe<Scalars['String']['input']>;
  longDescription?: InputMaybe<Scalars['String']['input']>;
  url?: InputMaybe<Scalars['String']['input']>;
  landingUrl?: InputMaybe<Scalars['String']['input']>;
  licence?: InputMaybe<Scalars['String']['input']>;
  categories?: InputMaybe<Array<Scalars['String']['input']>>;
  developmentStatus?: InputMaybe<DevelopmentStatus>;
  visibility?: InputMaybe<Visibility>;
};

export type SetProjectLifecycleInput = {
  projectId: Scalars['ID']['input'];
  lifecycle: ProjectLifecycle;
  reason: Scalars['String']['input'];
};

export type FollowInput = {
  subjectId: Scalars['ID']['input'];
};

export type MarkNotificationsReadInput = {
  /** Empty: all. */
  notificationIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};

export type SetNotificationPreferenceInput = {
  topic: NotificationTopic;
  channel: NotificationChannel;
  cadence: NotificationCadence;
};

export type RetryDeliveriesInput = {
  deliveryIds: Array<Scalars['ID']['input']>;
};

export type UpdateAccountInput = {
  displayName?: InputMaybe<Scalars['String']['input']>;
  locale?: InputMaybe<Scalars['String']['input']>;
};

export type ChangePasswordInput = {
  currentPassword: Scalars['String']['input'];
  newPassword: Scalars['String']['input'];
};

export type RevokeSessionInput = {
  sessionId: Scalars['ID']['input'];
};

export type CreateApiTokenInput = {
  name: Scalars['String']['input'];
  organizationId: Scalars['ID']['input'];
  scopes: Array<Scalars['String']['input']>;
  /** At most 365 days ahead. */
  expiresOn: Scalars['Date']['input'];
};

export type RevokeApiTokenInput = {
  tokenId: Scalars['ID']['input'];
};
