import {
  asc,
  column,
  computed,
  connection,
  desc,
  everyone,
  nodeId,
  readModel,
  rootConnection,
  sql,
  type Columns,
  type Sql,
} from '@allmende/platform/graphql';
import { lands } from './official-key.js';
import { onlyReads } from '../membership/circle-rights.sql.js';
import { actsFor } from './organization.policy.js';
import { organizationFilter, organizationOrder } from './organization-search.js';
import type { OrganizationsArgs } from './organization.inputs.js';
import { todayInGermany } from '../today.js';

/** True while `member` belongs to `association`. */
const belongs = (association: Sql, member: Sql): Sql =>
  sql`exists (select from association_member m where m.association_id = ${association}
    and m.organization_id = ${member} and m.since <= ${todayInGermany}
    and (m.until is null or m.until >= ${todayInGermany}))`;

/** The order of every list of organizations: umlauts stand where their letters stand. */
const byName = ({ t }: { t: Columns }) => [asc(sql`fold_german(${t('name')})`)];

/** The directory is public. */
export const organizationReads = readModel({
  type: 'Organization',
  table: 'organization',
  visible: everyone,
  fields: {
    id: nodeId(),
    name: column('name'),
    officialName: column('official_name'),
    kind: column('kind'),
    officialKey: column('official_key'),
    regionalKey: column('regional_key'),
    landCode: column('land_code'),
    landName: computed(({ t }) => sql`${JSON.stringify(lands)}::jsonb ->> ${t('land_code')}`),
    population: column('population'),
    populationDate: column('population_date'),
    areaHectares: column('area_hectares'),
    postalCode: column('postal_code'),
    website: column('website'),
    wikidataId: column('wikidata_id'),
    dissolvedOn: column('dissolved_on'),
    members: connection('Organization', {
      on: ({ t, parent }) => belongs(parent('id'), t('id')),
      order: byName,
    }),
    associations: connection('Organization', {
      on: ({ t, parent }) => belongs(t('id'), parent('id')),
      order: byName,
    }),
    councilDecisions: connection('CouncilDecision', {
      foreignColumn: 'organization_id',
      order: ({ t }) => [desc(t('decided_on'))],
    }),
    viewerCanAct: computed(
      ({ t, actor }) => sql`${t('id')} = any(${actsFor(actor)}::uuid[]) and not exists (
        select from membership m where m.organization_id = ${t('id')} and ${onlyReads(sql`m`)})`,
    ),
  },
});

/** `Query.organizations`. */
export const organizationsRoot = rootConnection<OrganizationsArgs>('Query.organizations', 'Organization', {
  filter: organizationFilter,
  order: organizationOrder,
});
