import { isModerator, organizationsOf } from '@allmende/kernel';
import {
  asc,
  column,
  computed,
  connection,
  desc,
  everyone,
  nodeId,
  one,
  readModel,
  rootConnection,
  sql,
  type Columns,
  type Sql,
  type Visible,
} from '@allmende/platform/graphql';
import { currentMembershipStates, publicMembershipStates } from './membership.machine.js';
import { lands } from './official-key.js';
import { actsFor } from './organization.policy.js';
import { organizationFilter, organizationOrder } from './organization-search.js';
import type { OrganizationsArgs } from './organization.inputs.js';

const todayInGermany = sql`(now() at time zone 'Europe/Berlin')::date`;

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
    membership: one('Membership', {
      on: ({ t, parent }) =>
        sql`${t('organization_id')} = ${parent('id')} and ${t('state')} = any(${currentMembershipStates}::text[])`,
    }),
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
    viewerCanAct: computed(({ t, actor }) => sql`${t('id')} = any(${actsFor(actor)}::uuid[])`),
  },
});

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

/** Councils decide in public. */
export const councilDecisionReads = readModel({
  type: 'CouncilDecision',
  table: 'council_decision',
  visible: everyone,
  fields: {
    id: nodeId(),
    organization: one('Organization', { column: 'organization_id', certain: true }),
    decidedOn: column('decided_on'),
    body: column('body'),
    agendaItem: column('agenda_item'),
    title: column('title'),
    sourceUrl: column('source_url'),
  },
});

/** `Query.organizations`. */
export const organizationsRoot = rootConnection<OrganizationsArgs>('Query.organizations', 'Organization', {
  filter: organizationFilter,
  order: organizationOrder,
});
