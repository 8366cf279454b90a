import {
  asc,
  column,
  everyone,
  extendReadModel,
  nodeId,
  one,
  readModel,
  rootConnection,
  sql,
  type Columns,
  type FieldScope,
  type Order,
  type Sql,
} from '@allmende/platform/graphql';
import { fitsText, fitsTextBest } from '../directory/organization-search.js';
import type { CoordinationOfficesArgs } from './coordination-office.inputs.js';

/** Whom to ask is public: that is what an office is for. */
export const coordinationOfficeReads = readModel({
  type: 'CoordinationOffice',
  table: 'coordination_office',
  visible: everyone,
  fields: {
    id: nodeId(),
    organization: one('Organization', { column: 'organization_id', certain: true }),
    state: column('state'),
    name: column('name'),
    vacancyUrl: column('vacancy_url'),
    vacancyUntil: column('vacancy_until'),
    holderName: column('holder_name'),
    contactEmail: column('contact_email'),
    contactPhone: column('contact_phone'),
    website: column('website'),
    since: column('since'),
    updatedAt: column('updated_at', { as: 'timestamp' }),
  },
});

/** Columns of the organization whose office it is. */
const whose: Columns = (name) => sql`whose.${sql.id(name)}`;

const ofOffice = (t: Columns, value: Sql): Sql =>
  sql`(select ${value} from organization whose where whose.id = ${t('organization_id')})`;

function officeFilter({ t, args: { filter } }: FieldScope<CoordinationOfficesArgs>): Sql | null {
  if (!filter) return null;
  const { text, states, landCodes } = filter;
  const place = sql.and(
    fitsText(whose, text),
    landCodes && sql`${whose('land_code')} = any(${landCodes}::text[])`,
  );
  return sql.and(states && sql`${t('state')} = any(${states}::text[])`, ofOffice(t, place));
}

const officeOrder = ({ t, args: { filter } }: FieldScope<CoordinationOfficesArgs>): Order[] =>
  [...fitsTextBest(whose, filter?.text), asc(sql`fold_german(${whose('name')})`)].map((order) => ({
    ...order,
    by: ofOffice(t, order.by),
  }));

/** `Query.coordinationOffices`: who answers for open source in … */
export const coordinationOfficesRoot = rootConnection<CoordinationOfficesArgs>(
  'Query.coordinationOffices',
  'CoordinationOffice',
  { filter: officeFilter, order: officeOrder },
);

export const organizationOffice = extendReadModel('Organization', {
  coordinationOffice: one('CoordinationOffice', {
    on: ({ t, parent }) => sql`${t('organization_id')} = ${parent('id')}`,
  }),
});
