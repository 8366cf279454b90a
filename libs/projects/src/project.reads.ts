import { belongsToNetwork, isModerator, type Actor } from '@allmende/kernel';
import {
  asc,
  column,
  computed,
  connection,
  desc,
  nodeId,
  one,
  readModel,
  rootConnection,
  sql,
  type Columns,
  type FieldScope,
  type Sql,
  type Visible,
} from '@allmende/platform/graphql';
import { participationKinds } from './participation.entity.js';
import { participationsBy } from './participation.reads.js';
import type { LanguageArgs, ProjectsArgs } from './project.inputs.js';
import { editsFor } from './project.policy.js';
import { chosen, choices } from './search/choices.js';
import { facets } from './search/facets.js';
import { matches, relevance, searchFor } from './search/search.js';

/** NETWORK entries are not there for strangers. See `maySeeProject`. */
export const projectVisible: Visible = ({ t, actor }) =>
  belongsToNetwork(actor) ? sql`true` : sql`${t('visibility')} = 'PUBLIC'`;

/** One of the texts as json: in the asked language, else in the reader's, German, English, any. */
const text = (key: string) =>
  function ({ t, args, actor }: FieldScope<LanguageArgs>): Sql {
    const asked = args.language?.split(/[-_]/)[0]?.toLowerCase();
    const languages = [...(asked ? [asked] : []), actor.locale, 'de', 'en'];
    return sql`(select d.value -> ${key}::text from jsonb_each(${t('descriptions')}) d where d.value ? ${key}::text
      order by array_position(${languages}::text[], d.key), d.key limit 1)`;
  };

const participationCounts = ({ t }: { t: Columns }): Sql =>
  sql`(select json_agg(json_build_object('kind', k.kind, 'count', (select count(*) from participation c
      where c.project_id = ${t('id')} and c.kind = k.kind and c.state = 'OPEN')) order by k.n)
    from unnest(${[...participationKinds]}::text[]) with ordinality k (kind, n))`;

/** Whoever uses it itself and through an association counts once. */
const usingMunicipalities = ({ t }: { t: Columns }): Sql =>
  sql`(select count(*) from organization o where o.kind = 'MUNICIPALITY' and o.id in (
      select u.organization_id from participation u
      where u.project_id = ${t('id')} and u.kind = 'USING' and u.state = 'OPEN'
      union all
      select a.organization_id from participation u join association_member a on a.association_id = u.organization_id
      where u.project_id = ${t('id')} and u.kind = 'USING' and u.state = 'OPEN'
        and daterange(a.since, a.until, '[]') @> (now() at time zone 'Europe/Berlin')::date))`;

/** See `mayEditProject`. */
function viewerCanEdit({ t, actor }: { t: Columns; actor: Actor }): Sql {
  if (isModerator(actor)) return sql`true`;
  const own = editsFor(actor);
  if (own.length === 0) return sql`false`;
  return sql`(select coalesce(bool_or(l.organization_id = any(${own}::uuid[])), true) from participation l
    where l.project_id = ${t('id')} and l.kind = 'LEADING' and l.state = 'OPEN')`;
}

export const projectReads = readModel({
  type: 'Project',
  table: 'project',
  visible: projectVisible,
  fields: {
    id: nodeId(),
    slug: column('slug'),
    name: column('name'),
    url: column('url'),
    landingUrl: column('landing_url'),
    logoUrl: column('logo_url'),
    shortDescription: computed(text('shortDescription')),
    longDescription: computed(text('longDescription')),
    features: computed<LanguageArgs>((scope) => sql`coalesce(${text('features')(scope)}, '[]')`),
    languages: computed(
      ({ t }) => sql`array(select k from jsonb_object_keys(${t('descriptions')}) k order by k <> 'de', k)`,
    ),
    categories: column('categories'),
    platforms: column('platforms'),
    licence: column('licence'),
    softwareType: column('software_type'),
    softwareVersion: column('software_version'),
    releaseDate: column('release_date'),
    maintenanceType: column('maintenance_type'),
    repositoryOwner: column('repository_owner'),
    developmentStatus: column('development_status'),
    lifecycle: column('lifecycle'),
    visibility: column('visibility'),
    services: column('services'),
    usedBy: column('used_by'),
    publiccodeVersion: column('publiccode_version'),
    createdAt: column('created_at', { as: 'timestamp' }),
    updatedAt: column('updated_at', { as: 'timestamp' }),
    version: column('version'),
    participations: participationsBy('project_id'),
    participationCounts: computed(participationCounts),
    usingMunicipalities: computed(usingMunicipalities),
    imports: connection('ProjectImport', {
      foreignColumn: 'project_id',
      order: ({ t }) => [desc(t('imported_at'))],
    }),
    viewerCanEdit: computed(viewerCanEdit),
  },
});

/** An import is as visible as its project. Its faults are told in the reader's language. */
export const projectImportReads = readModel({
  type: 'ProjectImport',
  table: 'project_import',
  visible: ({ t, actor }) =>
    belongsToNetwork(actor)
      ? sql`true`
      : sql`exists (select from project p where p.id = ${t('project_id')} and p.visibility = 'PUBLIC')`,
  fields: {
    id: nodeId(),
    project: one('Project', { column: 'project_id', certain: true }),
    source: column('source'),
    importedAt: column('imported_at', { as: 'timestamp' }),
    rawText: column('raw_text'),
    changes: column('changes'),
    faults: computed(
      ({ t, actor }) =>
        sql`(select coalesce(jsonb_agg(f.fault || jsonb_build_object('message', f.fault -> 'message' -> ${actor.locale}::text)
            order by f.n), '[]') from jsonb_array_elements(${t('faults')}) with ordinality f (fault, n))`,
    ),
  },
});

const byName = (t: Columns) => asc(sql`fold_german(${t('name')})`);

/** `Query.projects`. */
export const projectsRoot = rootConnection<ProjectsArgs>('Query.projects', 'Project', {
  filter({ t, args: { filter } }) {
    const search = searchFor(filter?.text);
    return sql.and(search && matches(search, t), ...choices.map((choice) => chosen(filter, choice, t)));
  },
  order({ t, args: { filter, order } }) {
    if (order === 'NEWEST') return [desc(t('created_at'))];
    const search = order === 'NAME' ? null : searchFor(filter?.text);
    return search ? [desc(relevance(search, t)), byName(t)] : [byName(t)];
  },
  extras: { facets: facets(projectVisible) },
});
