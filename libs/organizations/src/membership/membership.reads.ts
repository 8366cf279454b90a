import { isModerator, organizationsOf } from '@allmende/kernel';
import {
  column,
  extendReadModel,
  nodeId,
  one,
  readModel,
  sql,
  type Visible,
} from '@allmende/platform/graphql';
import { currentMembershipStates, publicMembershipStates } from './membership.machine.js';

/** The way in concerns only the applicant and the moderators; who is or was a member is public. */
const mayKnowOf: Visible = ({ t, actor }) =>
  isModerator(actor)
    ? sql`true`
    : sql`${t('state')} = any(${publicMembershipStates}::text[])
        or ${t('organization_id')} = any(${organizationsOf(actor)}::uuid[])`;

export const membershipReads = readModel({
  type: 'Membership',
  table: 'membership',
  visible: mayKnowOf,
  fields: {
    id: nodeId(),
    organization: one('Organization', { column: 'organization_id', certain: true }),
    circle: column('circle'),
    state: column('state'),
    founding: column('founding'),
    appliedOn: column('applied_on'),
    admittedOn: column('admitted_on'),
    endedOn: column('ended_on'),
  },
});

export const organizationMembership = extendReadModel('Organization', {
  membership: one('Membership', {
    on: ({ t, parent }) =>
      sql`${t('organization_id')} = ${parent('id')} and ${t('state')} = any(${currentMembershipStates}::text[])`,
  }),
});
