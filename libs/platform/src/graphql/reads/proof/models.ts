import { isModerator, organizationsOf } from '@allmende/kernel';
import {
  asc,
  column,
  computed,
  connection,
  desc,
  everyone,
  extendReadModel,
  many,
  nodeId,
  one,
  readModel,
  resolvedElsewhere,
  rootConnection,
  sql,
  timestamp,
  type ExtraScope,
  type FieldScope,
  type Order,
  type ReadDeclaration,
  type RowScope,
  type Visible,
} from '../index.js';

const own =
  (column: string): Visible =>
  ({ t, actor }) =>
    sql`${t(column)} = any(${organizationsOf(actor)}::uuid[])`;
const mine =
  (rule: Visible): Visible =>
  (scope) =>
    isModerator(scope.actor) ? sql`true` : rule(scope);
const binary =
  (name: string) =>
  ({ t }: RowScope) =>
    sql`${t(name)} collate "C"`;

export interface ProjectFilter {
  text?: string | null;
  minStars?: number | null;
}
type ProjectArgs = { filter?: ProjectFilter | null; order?: 'NAME' | 'CREATED' | 'STARS' | 'DUE' | null };

const projectVisible: Visible = mine(
  (scope) => sql`${scope.t('published')} or exists (
  select from participation p where p.project_id = ${scope.t('id')} and ${own('organization_id')({ ...scope, t: (name) => sql`p.${sql.id(name)}` })})`,
);

const projectOptions = {
  filter: ({ t, args }: FieldScope<ProjectArgs>) =>
    sql.and(
      args.filter?.text ? sql`position(lower(${args.filter.text}) in lower(${t('name')})) > 0` : null,
      typeof args.filter?.minStars !== 'number' ? null : sql`${t('stars')} >= ${args.filter.minStars}`,
    ),
  order: ({ t, args, actor }: FieldScope<ProjectArgs>): Order[] => {
    const name = asc(binary('name')({ t, actor }));
    if (args.filter?.text)
      return [desc(sql`sqrt(coalesce(${t('stars')}, 0) + 1::float8) / length(${t('name')})`), name];
    switch (args.order) {
      case 'CREATED':
        return [desc(t('created_at'))];
      case 'STARS':
        return [desc(t('stars'), 'last'), name];
      case 'DUE':
        return [asc(t('due_on'), 'first'), desc(t('stars')), asc(t('published'))];
      default:
        return [name];
    }
  },
  extras: {
    facets: ({ rows }: ExtraScope<ProjectArgs>) => sql`(
      select coalesce(json_agg(f order by f.count desc, f.tag collate "C"), '[]') from (
        select tag.name as tag, count(*) from ${rows} r
        join project_tag l on l.project_id = r.id join tag on tag.id = l.tag_id group by tag.name) f)`,
  },
};

const catalogue = rootConnection<ProjectArgs>('Query.projects', 'Project', projectOptions);

const organization = readModel({
  type: 'Organization',
  table: 'organization',
  visible: mine((scope) => sql`${scope.t('active')} or ${own('id')(scope)}`),
  fields: {
    id: nodeId(),
    name: column('name'),
    population: column('population'),
    secret: column('secret', { visible: mine(own('id')) }),
  },
});

const project = (visible: Visible) =>
  readModel({
    type: 'Project',
    table: 'project',
    visible,
    fields: {
      id: nodeId(),
      name: column('name'),
      stars: column('stars'),
      createdAt: column('created_at', { as: 'timestamp' }),
      dueOn: column('due_on'),
      budget: column('budget_cents', { as: 'text' }),
      score: computed<{ times: number }>(
        ({ t, args }) => sql`coalesce(${t('stars')}, 0) * ${args.times}::int`,
      ),
      title: computed<{ locale: string }>(
        ({ t, args }) =>
          sql`json_build_object('locale', ${args.locale}::text, 'text', upper(${t('name')} collate "C"))`,
      ),
      lead: one('Organization', { column: 'lead_id' }),
      tags: many('Tag', {
        on: ({ t, parent }) =>
          sql`exists (select from project_tag l where l.tag_id = ${t('id')} and l.project_id = ${parent('id')})`,
        filter: ({ t, args }) =>
          typeof args.max !== 'number' ? null : sql`${t('name')} <= 'tag' || ${args.max}::int`,
        order: ({ t }) => [desc(sql`${t('name')} collate "C"`)],
      }),
      similar: connection('Project', {
        on: ({ t, parent }) => sql`${t('id')} <> ${parent('id')} and exists (select from project_tag a
          join project_tag b using (tag_id) where a.project_id = ${t('id')} and b.project_id = ${parent('id')})`,
        order: ({ t }) => [desc(t('stars')), asc(t('due_on'))],
        extras: projectOptions.extras,
      }),
      viewerCanEdit: resolvedElsewhere(['published', 'lead_id']),
    },
  });

const participation = readModel({
  type: 'Participation',
  table: 'participation',
  visible: mine((scope) => sql`not ${scope.t('confidential')} or ${own('organization_id')(scope)}`),
  fields: {
    id: nodeId(),
    kind: column('kind'),
    since: computed(({ t }) => timestamp(t('since'))),
    note: column('note', { visible: own('organization_id') }),
    organization: one('Organization', { column: 'organization_id' }),
    project: one('Project', { on: ({ t, parent }) => sql`${t('id')} = ${parent('project_id')}` }),
  },
});

const tag = readModel({
  type: 'Tag',
  table: 'tag',
  visible: everyone,
  fields: { name: column('name') },
});

type KindArgs = { kind?: string | null; order?: 'SINCE' | 'KIND' | null };
const byKind = ({ t, args }: FieldScope<KindArgs>) =>
  args.kind ? sql`${t('kind')} = ${args.kind}` : undefined;

const downstream = [
  extendReadModel('Organization', {
    participations: connection<KindArgs>('Participation', {
      foreignColumn: 'organization_id',
      filter: byKind,
      order: ({ t }) => [desc(t('since')), asc(sql`${t('kind')} collate "C"`)],
    }),
  }),
  extendReadModel('Project', {
    participations: connection<KindArgs>('Participation', {
      foreignColumn: 'project_id',
      filter: byKind,
      order: ({ t, args }) =>
        args.order === 'KIND'
          ? [asc(sql`${t('kind')} collate "C"`), desc(t('since'), 'last')]
          : [asc(t('since'))],
    }),
  }),
  extendReadModel('Tag', {
    projects: connection<ProjectArgs>('Project', {
      on: ({ t, parent }) =>
        sql`exists (select from project_tag l where l.project_id = ${t('id')} and l.tag_id = ${parent('id')})`,
      ...projectOptions,
    }),
  }),
];

/** The declarations of the proof. A broken visibility rule or another catalogue can be put in. */
export const declarations = (visible: Visible = projectVisible, root = catalogue): ReadDeclaration[] => [
  // Extensions first: the order of declarations must not matter.
  ...downstream,
  root,
  organization,
  project(visible),
  participation,
  tag,
];
