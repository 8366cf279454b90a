import { accountIdOf, belongsToNetwork, organizationsOf, uuidOf, type Actor } from '@allmende/kernel';
import { actsFor } from '@allmende/organizations';
import {
  badInput,
  column,
  computed,
  connection,
  desc,
  extendReadModel,
  nodeId,
  one,
  readModel,
  sql,
  type Columns,
  type FieldScope,
  type Sql,
  type Visible,
} from '@allmende/platform/graphql';
import type { ParticipationsArgs } from './participation.inputs.js';

/** Actors of the system act for everybody in commands; they don't read. */
const isOneOf = (column: Sql, ids: readonly string[]): Sql => sql`${column} = any(${ids}::uuid[])`;

/** Strangers see what is or was in use of public projects; the network sees all. See `maySeeParticipation`. */
const visible: Visible = ({ t, actor }) =>
  belongsToNetwork(actor)
    ? sql`true`
    : sql`${t('state')} in ('OPEN', 'ENDED') and exists (select from project p
        where p.id = ${t('project_id')} and p.visibility = 'PUBLIC')`;

const isRunning = (t: Columns): Sql => sql`${t('state')} in ('OPEN', 'PROPOSED')`;

/** A request to lead a project that one of the actor's organizations leads now. See `mayAnswerLeadership`. */
const canAnswer = (t: Columns, actor: Actor): Sql =>
  sql`${t('state')} = 'PROPOSED' and exists (select from participation l where l.project_id = ${t('project_id')}
    and l.kind = 'LEADING' and l.state = 'OPEN' and ${isOneOf(sql`l.organization_id`, actsFor(actor))})`;

export const participationReads = readModel({
  type: 'Participation',
  table: 'participation',
  visible,
  fields: {
    id: nodeId(),
    project: one('Project', { column: 'project_id', certain: true }),
    organization: one('Organization', { column: 'organization_id', certain: true }),
    kind: column('kind'),
    state: column('state'),
    since: column('since'),
    endedOn: column('ended_on'),
    endReason: column('end_reason', { visible: ({ actor }) => sql`${belongsToNetwork(actor)}::boolean` }),
    note: column('note', {
      visible: ({ t, actor }) => isOneOf(t('organization_id'), organizationsOf(actor)),
    }),
    createdAt: column('created_at', { as: 'timestamp' }),
    viewerCanEnd: computed(
      ({ t, actor }) => sql`${isRunning(t)} and ${isOneOf(t('organization_id'), actsFor(actor))}`,
    ),
    viewerCanAnswer: computed(({ t, actor }) => canAnswer(t, actor)),
  },
});

const organizationId = (id: string): string => {
  const uuid = uuidOf('Organization', id);
  if (uuid) return uuid;
  throw badInput('filter.organizations', {
    de: `„${id.slice(0, 60)}“ ist keine gültige Kennung einer Organisation.`,
    en: `"${id.slice(0, 60)}" is not a valid id of an organization.`,
  });
};

/** Only open ones unless states are chosen. An empty list chooses nothing. */
function filter({ t, args }: FieldScope<ParticipationsArgs>): Sql {
  const { kinds, states, organizations } = args.filter ?? {};
  return sql.and(
    sql`${t('state')} = any(${states?.length ? states : ['OPEN']}::text[])`,
    kinds?.length ? sql`${t('kind')} = any(${kinds}::text[])` : null,
    organizations?.length ? isOneOf(t('organization_id'), organizations.map(organizationId)) : null,
  );
}

const order = ({ t }: { t: Columns }) => [desc(t('since'))];

/** Participations of a project or an organization, newest first. */
export const participationsBy = (foreignColumn: 'project_id' | 'organization_id') =>
  connection<ParticipationsArgs>('Participation', { foreignColumn, filter, order });

const todayInGermany = sql`(now() at time zone 'Europe/Berlin')::date`;

/** The organization belongs to the association today. */
const belongs = (association: Sql, member: Sql): Sql =>
  sql`exists (select from association_member a where a.association_id = ${association}
    and a.organization_id = ${member} and a.since <= ${todayInGermany}
    and (a.until is null or a.until >= ${todayInGermany}))`;

/** Counted once: what the organization has itself counts for it, and of two associations the one that came first. */
function throughAssociation(t: Columns, organization: Sql): Sql {
  const alike = sql`x.project_id = ${t('project_id')} and x.kind = ${t('kind')} and x.state = 'OPEN'`;
  return sql`${t('state')} = 'OPEN' and ${belongs(t('organization_id'), organization)}
    and not exists (select from participation x where ${alike} and (x.organization_id = ${organization}
      or (x.since, x.id) < (${t('since')}, ${t('id')}) and ${belongs(sql`x.organization_id`, organization)}))`;
}

export const organizationParticipations = extendReadModel('Organization', {
  participations: participationsBy('organization_id'),
  participationsThroughAssociations: connection<ParticipationsArgs>('Participation', {
    on: ({ t, parent }) => throughAssociation(t, parent('id')),
    filter,
    order,
  }),
});

/** Other people's accounts have none to show. */
export const accountConsents = extendReadModel('Account', {
  pendingConsents: connection('Participation', {
    on: ({ t, parent, actor }) =>
      sql`${parent('id')} = ${accountIdOf(actor)}::uuid and ${t('kind')} = 'LEADING' and ${canAnswer(t, actor)}`,
    order: ({ t }) => [desc(t('created_at'))],
  }),
});
