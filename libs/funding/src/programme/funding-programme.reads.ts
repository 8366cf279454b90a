import { uuidOf, type NodeType } from '@allmende/kernel';
import {
  asc,
  badInput,
  column,
  computed,
  connection,
  desc,
  everyone,
  extendReadModel,
  many,
  money,
  nodeId,
  readModel,
  rootConnection,
  sql,
  type Columns,
  type FieldScope,
  type Sql,
} from '@allmende/platform/graphql';
import { projectVisible } from '@allmende/projects';
import { mayManage } from '../access.js';
import type { FundingProgrammesArgs } from './funding-programme.inputs.js';
import { fitsOrganization, fitsProject, fitsRound, openToday } from './matching.sql.js';

/** The catalogue is public. */
export const fundingProgrammeReads = readModel({
  type: 'FundingProgramme',
  table: 'funding_programme',
  visible: everyone,
  fields: {
    id: nodeId(),
    slug: column('slug'),
    name: column('name'),
    funder: column('funder'),
    summary: column('summary'),
    url: column('url'),
    quotaPercent: column('quota_percent'),
    max: money('max_cents'),
    deadlineOn: column('deadline_on'),
    applicantKinds: column('applicant_kinds'),
    landCodes: column('land_codes'),
    minPopulation: column('min_population'),
    maxPopulation: column('max_population'),
    purposes: column('purposes'),
    categories: column('categories'),
    closedOn: column('closed_on'),
    open: computed(({ t }) => openToday(t)),
    version: column('version'),
    viewerCanManage: computed(({ actor }) => sql`${mayManage(actor)}::boolean`),
    matchingProjects: connection('Project', {
      on: ({ t, parent }) => fitsProject(parent, t),
      order: ({ t }) => [asc(sql`fold_german(${t('name')})`)],
    }),
    shares: many('Pledge', { foreignColumn: 'programme_id', order: ({ t }) => [desc(t('created_at'))] }),
  },
});

/** Open ones first, then those that end first; what has no end comes last of its part. */
export const byDeadline = ({ t }: { t: Columns }) => [
  asc(sql`(not ${openToday(t)})`),
  asc(t('deadline_on')),
  asc(sql`fold_german(${t('name')})`),
];

const longestSearch = 100;

function fitsText({ t }: { t: Columns }, search: string | null | undefined): Sql | null {
  const text = search?.trim().slice(0, longestSearch);
  if (!text) return null;
  const pattern = sql`fold_german(${`%${text.replace(/[\\%_]/g, '\\$&')}%`})`;
  return sql`fold_german(${t('name')} || ' ' || ${t('funder')} || ' ' || ${t('summary')}) like ${pattern}`;
}

function uuidIn(type: NodeType, id: string, path: string): string {
  const uuid = uuidOf(type, id);
  if (uuid) return uuid;
  throw badInput(path, {
    de: `„${id.slice(0, 60)}“ ist keine gültige Kennung dieser Art.`,
    en: `"${id.slice(0, 60)}" is not a valid id of this kind.`,
  });
}

const columnsOf =
  (alias: string): Columns =>
  (name) =>
    sql`${sql.id(alias)}.${sql.id(name)}`;

const forOrganization = (t: Columns, id: string): Sql =>
  sql`exists (select from organization fo where fo.id = ${uuidIn('Organization', id, 'filter.organizationId')}::uuid
    and ${fitsOrganization(t, columnsOf('fo'))})`;

/** What the reader may not see fits nothing: else the answer would tell of its categories. */
const forProject = ({ t, actor }: FieldScope<FundingProgrammesArgs>, id: string): Sql =>
  sql`exists (select from project fj where fj.id = ${uuidIn('Project', id, 'filter.projectId')}::uuid
    and ${projectVisible({ t: columnsOf('fj'), actor })} and ${fitsProject(t, columnsOf('fj'))})`;

/** `Query.fundingProgrammes`. */
export const fundingProgrammesRoot = rootConnection<FundingProgrammesArgs>(
  'Query.fundingProgrammes',
  'FundingProgramme',
  {
    filter(scope) {
      const { search, organizationId, projectId, open } = scope.args.filter ?? {};
      return sql.and(
        fitsText(scope, search),
        organizationId ? forOrganization(scope.t, organizationId) : null,
        projectId ? forProject(scope, projectId) : null,
        typeof open === 'boolean' ? sql`${openToday(scope.t)} = ${open}::boolean` : null,
      );
    },
    order: byDeadline,
  },
);

export const organizationProgrammes = extendReadModel('Organization', {
  fundingProgrammes: connection('FundingProgramme', {
    on: ({ t, parent }) => sql.and(openToday(t), fitsOrganization(t, parent)),
    order: byDeadline,
  }),
});

export const projectProgrammes = extendReadModel('Project', {
  fundingProgrammes: connection('FundingProgramme', {
    on: ({ t, parent }) => sql.and(openToday(t), fitsProject(t, parent)),
    order: byDeadline,
  }),
});

export const roundProgrammes = extendReadModel('FundingRound', {
  programmes: many('FundingProgramme', {
    on: ({ t, parent }) => sql.and(openToday(t), fitsRound(t, parent)),
    order: byDeadline,
  }),
});
