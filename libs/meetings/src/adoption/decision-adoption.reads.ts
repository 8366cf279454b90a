import { belongsToNetwork } from '@allmende/kernel';
import {
  column,
  computed,
  connection,
  desc,
  extendReadModel,
  nodeId,
  one,
  readModel,
  sql,
} from '@allmende/platform/graphql';
import { adoptsFor, decisionOfReadable } from '../decision/decision.sql.js';

/** As visible as the decision: councils decide in public. */
export const decisionAdoptionReads = readModel({
  type: 'DecisionAdoption',
  table: 'decision_adoption',
  visible: ({ t, actor }) => decisionOfReadable(t('decision_id'), actor),
  fields: {
    id: nodeId(),
    decision: one('Decision', { column: 'decision_id', certain: true }),
    organization: one('Organization', { column: 'organization_id', certain: true }),
    state: column('state'),
    plannedOn: column('planned_on'),
    councilDecision: one('CouncilDecision', { column: 'council_decision_id' }),
    note: column('note', { visible: ({ actor }) => sql`${belongsToNetwork(actor)}::boolean` }),
    updatedAt: column('updated_at', { as: 'timestamp' }),
    viewerCanEdit: computed(({ t, actor }) => adoptsFor(t('organization_id'), actor)),
  },
});

export const organizationAdoptions = extendReadModel('Organization', {
  adoptions: connection('DecisionAdoption', {
    foreignColumn: 'organization_id',
    order: ({ t }) => [desc(t('updated_at'))],
  }),
});
