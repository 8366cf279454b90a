import {
  asc,
  column,
  computed,
  connection,
  desc,
  everyone,
  extendReadModel,
  nodeId,
  one,
  readModel,
  sql,
  type Columns,
  type Order,
  type Sql,
} from '@allmende/platform/graphql';
import { todayInGermany } from '../today.js';

const current = (t: Columns): Sql =>
  sql`${t('since')} <= ${todayInGermany} and (${t('until')} is null or ${t('until')} >= ${todayInGermany})`;

/** Who belongs together is public. */
export const associationMembershipReads = readModel({
  type: 'AssociationMembership',
  table: 'association_member',
  visible: everyone,
  fields: {
    id: nodeId(),
    association: one('Organization', { column: 'association_id', certain: true }),
    organization: one('Organization', { column: 'organization_id', certain: true }),
    since: column('since'),
    until: column('until'),
    current: computed(({ t }) => current(t)),
  },
});

/** Those of today first, each part by the name of the other side; then the latest. */
const todaysFirst =
  (otherSide: string) =>
  ({ t }: { t: Columns }): Order[] => [
    desc(current(t)),
    asc(sql`(select fold_german(o.name) from organization o where o.id = ${t(otherSide)})`),
    desc(t('since')),
  ];

export const organizationAssociations = extendReadModel('Organization', {
  associationMemberships: connection('AssociationMembership', {
    foreignColumn: 'association_id',
    order: todaysFirst('organization_id'),
  }),
  belongsTo: connection('AssociationMembership', {
    foreignColumn: 'organization_id',
    order: todaysFirst('association_id'),
  }),
});
