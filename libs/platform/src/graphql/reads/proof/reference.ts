import type { Actor } from '@allmende/kernel';
import { buildSchema, type ExecutionResult, type GraphQLSchema } from 'graphql';
import type { Pool } from 'pg';
import { resolveField, run, type Context } from './harness.js';
import { instant, sorter, type Rule } from './sorting.js';
import {
  typeDefs,
  type OrganizationRow,
  type ParticipationRow,
  type ProjectRow,
  type ProjectTagRow,
  type TagRow,
} from './world.js';

/*
 * The naive reader: it loads whole tables and answers field by field in plain JavaScript, with its own notion of who
 * sees what, of order and of pages. It shares nothing with the compiler but the schema.
 */

interface Tables {
  organization: OrganizationRow[];
  project: ProjectRow[];
  participation: ParticipationRow[];
  tag: TagRow[];
  project_tag: ProjectTagRow[];
}

type Args = Record<string, unknown>;
interface Page<T> {
  window: T[];
  all: T[];
  more: boolean;
  later: boolean;
}

const prefixes = { organization: 'org', project: 'prj', participation: 'par' };
const types: Record<string, string> = { org: 'Organization', prj: 'Project', par: 'Participation' };

/** Loads the tables; times and dates as PostgreSQL writes them in UTC. */
export async function loadTables(pool: Pool): Promise<Tables> {
  const load = async <T>(table: string): Promise<T[]> =>
    (await pool.query(`select * from ${table}`)).rows as T[];
  return {
    organization: await load('organization'),
    project: await load('project'),
    participation: await load('participation'),
    tag: await load('tag'),
    project_tag: await load('project_tag'),
  };
}

/** Keeps every value but numbers and booleans as the text that PostgreSQL sends. */
export const rawTypes = {
  getTypeParser: (oid: number) => (value: string) =>
    oid === 23 ? Number(value) : oid === 16 ? value === 't' : value,
} as never;

export class ReferenceApi {
  readonly schema: GraphQLSchema = buildSchema(typeDefs);

  private readonly tags = new Map<string, TagRow[]>();

  constructor(private readonly tables: Tables) {
    for (const { project_id, tag_id } of tables.project_tag) {
      const tag = tables.tag.find(({ id }) => id === tag_id)!;
      this.tags.set(project_id, [...this.tagsOf(project_id), tag]);
    }
    this.organizations();
    this.projects();
    this.participations();
    this.connections();
    this.roots();
  }

  ask(source: string, actor: Actor, variables: Args = {}): Promise<ExecutionResult> {
    return run(this.schema, source, actor, variables);
  }

  private on<T>(place: string, resolver: (row: T, args: Args, actor: Actor) => unknown): void {
    const [type, field] = place.split('.') as [string, string];
    resolveField(this.schema, type, field, (row, args, { actor }: Context) =>
      resolver(row as T, args, actor),
    );
  }

  private organizations(): void {
    this.on<OrganizationRow>('Organization.id', ({ id }) => publicId('organization', id));
    this.on<OrganizationRow>('Organization.secret', (row, _args, actor) =>
      moderates(actor) || homes(actor).has(row.id) ? row.secret : null,
    );
    this.on<OrganizationRow>('Organization.participations', (row, args, actor) => {
      const rows = this.tables.participation.filter(
        (p) =>
          p.organization_id === row.id && seesParticipation(actor, p) && (!args.kind || p.kind === args.kind),
      );
      return this.page(
        rows,
        [{ key: since, down: true, nullsFirst: true }, { key: (p) => p.kind }],
        args,
        'participation',
      );
    });
  }

  private projects(): void {
    this.on<ProjectRow>('Project.id', ({ id }) => publicId('project', id));
    this.on<ProjectRow>('Project.createdAt', (row) => iso(row.created_at));
    this.on<ProjectRow>('Project.dueOn', (row) => row.due_on);
    this.on<ProjectRow>('Project.budget', (row) => row.budget_cents);
    this.on<ProjectRow>('Project.score', (row, args) => (row.stars ?? 0) * Number(args.times));
    this.on<ProjectRow>('Project.title', (row, args) => ({
      locale: args.locale,
      text: row.name.replace(/[a-z]/g, (letter) => letter.toUpperCase()),
    }));
    this.on<ProjectRow>('Project.viewerCanEdit', (row) => row.published && row.lead_id !== null);
    this.on<ProjectRow>('Project.lead', (row, _args, actor) => this.organization(actor, row.lead_id));
    this.on<ProjectRow>('Project.tags', (row, args) =>
      this.tagsOf(row.id)
        .filter((tag) => typeof args.max !== 'number' || Number(tag.name.slice(3)) <= args.max)
        .sort(sorter<TagRow>([{ key: (tag) => tag.name, down: true }])),
    );
    this.on<ProjectRow>('Project.participations', (row, args, actor) => {
      const rows = this.tables.participation.filter(
        (p) => p.project_id === row.id && seesParticipation(actor, p) && (!args.kind || p.kind === args.kind),
      );
      const rules: Rule<ParticipationRow>[] =
        args.order === 'KIND' ? [{ key: (p) => p.kind }, { key: since, down: true }] : [{ key: since }];
      return this.page(rows, rules, args, 'participation');
    });
    this.on<ProjectRow>('Project.similar', (row, args, actor) => {
      const tags = new Set(this.tagsOf(row.id).map(({ id }) => id));
      const rows = this.tables.project.filter(
        (p) =>
          p.id !== row.id && this.seesProject(actor, p) && this.tagsOf(p.id).some(({ id }) => tags.has(id)),
      );
      return this.page(
        rows,
        [{ key: (p) => p.stars, down: true, nullsFirst: true }, { key: (p) => p.due_on }],
        args,
        'project',
      );
    });
    this.on<TagRow>('Tag.projects', (tag, args, actor) => {
      const tagged = this.tables.project.filter((p) => this.tagsOf(p.id).includes(tag));
      return this.catalogue(tagged, args, actor);
    });
  }

  private participations(): void {
    this.on<ParticipationRow>('Participation.id', ({ id }) => publicId('participation', id));
    this.on<ParticipationRow>('Participation.since', (row) => row.since && iso(row.since));
    this.on<ParticipationRow>('Participation.note', (row, _args, actor) =>
      homes(actor).has(row.organization_id) ? row.note : null,
    );
    this.on<ParticipationRow>('Participation.organization', (row, _args, actor) =>
      this.organization(actor, row.organization_id),
    );
    this.on<ParticipationRow>('Participation.project', (row, _args, actor) => {
      const project = this.tables.project.find(({ id }) => id === row.project_id);
      return project && this.seesProject(actor, project) ? project : null;
    });
  }

  private connections(): void {
    for (const type of ['Project', 'Participation']) {
      this.on<Page<{ id: string }>>(`${type}Connection.edges`, ({ window }) =>
        window.map((node) => ({ cursor: cursor(node), node })),
      );
      this.on<Page<unknown>>(`${type}Connection.nodes`, ({ window }) => window);
      this.on<Page<unknown>>(`${type}Connection.totalCount`, ({ all }) => all.length);
      this.on<Page<{ id: string }>>(`${type}Connection.pageInfo`, ({ window, more, later }) => ({
        hasNextPage: more,
        hasPreviousPage: later,
        startCursor: window.length ? cursor(window[0]!) : null,
        endCursor: window.length ? cursor(window[window.length - 1]!) : null,
      }));
    }
    this.on<Page<ProjectRow>>('ProjectConnection.facets', ({ all }) => {
      const found = new Map<string, number>();
      for (const { id } of all)
        for (const { name } of this.tagsOf(id)) found.set(name, (found.get(name) ?? 0) + 1);
      return [...found]
        .map(([tag, count]) => ({ tag, count }))
        .sort((a, b) => b.count - a.count || (a.tag < b.tag ? -1 : 1));
    });
  }

  private roots(): void {
    this.on('Query.node', (_root, { id }, actor) => this.node(String(id), actor));
    this.on('Query.nodes', (_root, { ids }, actor) => (ids as string[]).map((id) => this.node(id, actor)));
    this.on('Query.project', (_root, { id }, actor) =>
      String(id).startsWith('prj_') ? this.node(String(id), actor) : null,
    );
    this.on('Query.projects', (_root, args, actor) => this.catalogue(this.tables.project, args, actor));
    this.on('Query.tags', () => [...this.tables.tag].sort(sorter<TagRow>([{ key: (tag) => tag.name }])));
    const node = this.schema.getType('Node');
    if (node && 'resolveType' in node) node.resolveType = (row: object) => this.typeOf(row);
  }

  private catalogue(rows: ProjectRow[], args: Args, actor: Actor): Page<ProjectRow> {
    const filter = (args.filter ?? {}) as { text?: string; minStars?: number };
    const text = filter.text?.toLowerCase();
    const found = rows.filter(
      (p) =>
        this.seesProject(actor, p) &&
        (!text || p.name.toLowerCase().includes(text)) &&
        (typeof filter.minStars !== 'number' || (p.stars !== null && p.stars >= filter.minStars)),
    );
    const name: Rule<ProjectRow> = { key: (p) => p.name };
    const relevance: Rule<ProjectRow> = {
      key: (p) => Math.sqrt((p.stars ?? 0) + 1) / p.name.length,
      down: true,
    };
    const orders: Record<string, Rule<ProjectRow>[]> = {
      CREATED: [{ key: (p) => instant(p.created_at), down: true }],
      STARS: [{ key: (p) => p.stars, down: true }, name],
      DUE: [
        { key: (p) => p.due_on, nullsFirst: true },
        { key: (p) => p.stars, down: true, nullsFirst: true },
        { key: (p) => p.published },
      ],
    };
    return this.page(
      found,
      text ? [relevance, name] : (orders[String(args.order)] ?? [name]),
      args,
      'project',
    );
  }

  private page<T extends { id: string }>(
    rows: T[],
    rules: Rule<T>[],
    args: Args,
    table: keyof Tables,
  ): Page<T> {
    const compare = sorter(rules);
    const all = [...rows].sort(compare);
    const size = Number(args.first ?? 20);
    const mark = args.after
      ? (this.tables[table] as unknown as T[]).find((row) => cursor(row) === args.after)
      : undefined;
    const rest = mark ? all.filter((row) => compare(row, mark) > 0) : all;
    return { window: rest.slice(0, size), all, more: rest.length > size, later: mark !== undefined };
  }

  private node(id: string, actor: Actor): object | null {
    const table = Object.entries(prefixes).find(([, prefix]) => id.startsWith(`${prefix}_`))?.[0] as
      keyof typeof prefixes | undefined;
    if (!table) return null;
    const row = this.tables[table].find((candidate) => publicId(table, candidate.id) === id);
    if (!row) return null;
    if (table === 'organization') return this.organization(actor, row.id);
    if (table === 'project') return this.seesProject(actor, row as ProjectRow) ? row : null;
    return seesParticipation(actor, row as ParticipationRow) ? row : null;
  }

  private organization(actor: Actor, id: string | null): OrganizationRow | null {
    const row = this.tables.organization.find((candidate) => candidate.id === id);
    if (!row) return null;
    return row.active || moderates(actor) || homes(actor).has(row.id) ? row : null;
  }

  private seesProject(actor: Actor, project: ProjectRow): boolean {
    if (project.published || moderates(actor)) return true;
    return this.tables.participation.some(
      (p) => p.project_id === project.id && homes(actor).has(p.organization_id),
    );
  }

  private tagsOf(projectId: string): TagRow[] {
    return this.tags.get(projectId) ?? [];
  }

  private typeOf(row: object): string | undefined {
    const { organization, project } = this.tables;
    if (organization.includes(row as OrganizationRow)) return types.org;
    return project.includes(row as ProjectRow) ? types.prj : types.par;
  }
}

const publicId = (table: keyof typeof prefixes, id: string): string =>
  `${prefixes[table]}_${id.split('-').join('')}`;
const cursor = ({ id }: { id: string }): string => `cursor:${id}`;

const moderates = (actor: Actor): boolean =>
  actor.kind === 'system' ||
  (actor.kind !== 'anonymous' &&
    actor.grants.some((grant) => grant.role === 'MODERATOR' && !grant.organizationId));

const homes = (actor: Actor): Set<string | null> =>
  new Set('grants' in actor ? actor.grants.map((grant) => grant.organizationId).filter(Boolean) : []);

const seesParticipation = (actor: Actor, row: ParticipationRow): boolean =>
  moderates(actor) || homes(actor).has(row.organization_id) || !row.confidential;

const iso = (time: string): string => `${time.slice(0, 10)}T${time.slice(11, 19)}+00:00`;
const since = (row: ParticipationRow): string | null => row.since && instant(row.since);
