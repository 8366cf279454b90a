import { isModerator, type Actor } from '@allmende/kernel';
import {
  asc,
  column,
  computed,
  extendReadModel,
  nodeId,
  one,
  readModel,
  rootConnection,
  sql,
  type Columns,
  type Sql,
  type Visible,
} from '@allmende/platform/graphql';
import type { ApplicationsArgs } from './application.inputs.js';
import {
  applicationStates,
  canAnswer,
  canWithdraw,
  openStates,
  type ApplicationState,
} from './application.machine.js';
import { appliesFor } from './application.policy.js';
import { messagesOf } from './application.status.js';

/** See `maySeeApplication`. Without a confirmed address it is nobody's but of the letter's reader. */
const visible: Visible = ({ t, actor }) =>
  isModerator(actor)
    ? sql`${t('verified_at')} is not null`
    : sql`${t('verified_at')} is not null and ${t('organization_id')} = any(${appliesFor(actor)}::uuid[])`;

const moderators: Visible = ({ actor }) => sql`${isModerator(actor)}::boolean`;

const stateOf = (t: Columns): Sql =>
  sql`(select s.state from application_standing s where s.application_id = ${t('id')})`;

/** Whether the actor speaks for the applicant, in a state in which that is of use. */
const applicantMay = (t: Columns, actor: Actor, inState: (state: ApplicationState) => boolean): Sql =>
  sql`${t('organization_id')} = any(${appliesFor(actor)}::uuid[])
    and ${stateOf(t)} = any(${applicationStates.filter(inState)}::text[])`;

const dayOf = (instant: Sql): Sql => sql`(${instant} at time zone 'Europe/Berlin')::date`;

/** Whole days on the desk; the clock stops with the decision, or when the applicant withdraws. */
const ageDays = (t: Columns): Sql =>
  sql`greatest(0, coalesce(${dayOf(t('decided_at'))},
      (select m.ended_on from membership m where m.id = ${t('membership_id')}), ${dayOf(sql`now()`)})
    - ${dayOf(t('verified_at'))})`;

export const applicationReads = readModel({
  type: 'Application',
  table: 'application',
  visible,
  fields: {
    id: nodeId(),
    organization: one('Organization', { column: 'organization_id', certain: true }),
    membership: one('Membership', { column: 'membership_id' }),
    circle: column('circle'),
    motivation: column('motivation'),
    contactName: column('contact_name'),
    contactRole: column('contact_role'),
    contactEmail: column('contact_email'),
    contactPhone: column('contact_phone'),
    decisionOn: column('decision_on'),
    decisionBody: column('decision_body'),
    decisionTitle: column('decision_title'),
    decisionUrl: column('decision_url'),
    consentText: column('consent_text'),
    createdAt: column('created_at', { as: 'timestamp' }),
    verifiedAt: column('verified_at', { as: 'timestamp' }),
    ageDays: computed(({ t }) => ageDays(t)),
    recommendation: column('recommendation', { visible: moderators }),
    recommendationReason: column('recommendation_reason', { visible: moderators }),
    recommendedAt: column('recommended_at', { as: 'timestamp', visible: moderators }),
    boardDecision: column('board_decision'),
    decidedAt: column('decided_at', { as: 'timestamp' }),
    decisionReason: computed(
      ({ t }) =>
        sql`(select s.decision_reason from application_standing s where s.application_id = ${t('id')})`,
    ),
    messages: computed(({ t }) => messagesOf(t('id'))),
    state: computed(({ t }) => stateOf(t)),
    viewerCanAnswer: computed(({ t, actor }) => applicantMay(t, actor, canAnswer)),
    viewerCanWithdraw: computed(({ t, actor }) => applicantMay(t, actor, canWithdraw)),
    viewerCanDecide: computed(
      ({ t, actor }) => sql`${isModerator(actor)}::boolean and ${stateOf(t)} = any(${openStates}::text[])`,
    ),
  },
});

/** `Query.applications`: the moderators' desk, the longest waiting first. */
export const applicationsRoot = rootConnection<ApplicationsArgs>('Query.applications', 'Application', {
  filter: ({ t, args }) => {
    const states = args.filter?.states;
    return sql`${stateOf(t)} = any(${states?.length ? states : openStates}::text[])`;
  },
  order: ({ t }) => [asc(t('verified_at'))],
});

export const membershipApplication = extendReadModel('Membership', {
  application: one('Application', { on: ({ t, parent }) => sql`${t('membership_id')} = ${parent('id')}` }),
});
