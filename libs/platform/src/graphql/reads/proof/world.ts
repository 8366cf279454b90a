import pg, { type Pool } from 'pg';

/** A small invented network: cities, projects, who takes part, tags. Private rows, private columns, nulls and ties. */
export const typeDefs = /* GraphQL */ `
  interface Node {
    id: ID!
  }
  type Organization implements Node {
    id: ID!
    name: String!
    population: Int
    secret: String
    participations(first: Int, after: String, kind: Kind): ParticipationConnection!
  }
  type Project implements Node {
    id: ID!
    name: String!
    stars: Int
    createdAt: String!
    dueOn: String
    budget: String!
    score(times: Int = 2): Float!
    title(locale: String! = "de"): Title!
    lead: Organization
    tags(max: Int): [Tag!]!
    participations(first: Int, after: String, kind: Kind, order: ParticipationOrder): ParticipationConnection!
    similar(first: Int, after: String): ProjectConnection!
    viewerCanEdit: Boolean!
  }
  type Title {
    locale: String!
    text: String!
  }
  enum Kind {
    USING
    LEADING
    INTERESTED
  }
  enum ParticipationOrder {
    SINCE
    KIND
  }
  type Participation implements Node {
    id: ID!
    kind: Kind!
    since: String
    note: String
    organization: Organization
    project: Project
  }
  type Tag {
    name: String!
    projects(first: Int, after: String, filter: ProjectFilter): ProjectConnection!
  }
  type PageInfo {
    hasNextPage: Boolean!
    hasPreviousPage: Boolean!
    startCursor: String
    endCursor: String
  }
  type ProjectEdge {
    cursor: String!
    node: Project!
  }
  type ProjectConnection {
    edges: [ProjectEdge!]!
    nodes: [Project!]!
    pageInfo: PageInfo!
    totalCount: Int!
    facets: [Facet!]!
  }
  type Facet {
    tag: String!
    count: Int!
  }
  type ParticipationEdge {
    cursor: String!
    node: Participation!
  }
  type ParticipationConnection {
    edges: [ParticipationEdge!]!
    nodes: [Participation!]!
    pageInfo: PageInfo!
    totalCount: Int!
  }
  input ProjectFilter {
    text: String
    minStars: Int
  }
  enum ProjectOrder {
    NAME
    CREATED
    STARS
    DUE
  }
  type JoinPayload {
    project: Project
    userErrors: [String!]!
  }
  type Query {
    node(id: ID!): Node
    nodes(ids: [ID!]!): [Node]!
    project(id: ID!): Project
    projects(first: Int, after: String, filter: ProjectFilter, order: ProjectOrder = NAME): ProjectConnection!
    tags: [Tag!]!
  }
  type Mutation {
    join(id: ID!): JoinPayload!
  }
`;

export interface OrganizationRow {
  id: string;
  name: string;
  population: number | null;
  secret: string | null;
  active: boolean;
}
export interface ProjectRow {
  id: string;
  name: string;
  stars: number | null;
  created_at: string;
  due_on: string | null;
  budget_cents: string;
  published: boolean;
  lead_id: string | null;
}
export interface ParticipationRow {
  id: string;
  project_id: string;
  organization_id: string;
  kind: string;
  since: string | null;
  note: string | null;
  confidential: boolean;
}
export interface TagRow {
  id: string;
  name: string;
}
export interface ProjectTagRow {
  project_id: string;
  tag_id: string;
}

const ddl = `
  create table organization (id uuid primary key, name text not null, population int, secret text, active boolean not null);
  create table project (id uuid primary key, name text not null, stars int, created_at timestamptz not null, due_on date,
    budget_cents bigint not null, published boolean not null, lead_id uuid references organization);
  create table participation (id uuid primary key, project_id uuid not null references project,
    organization_id uuid not null references organization, kind text not null, since timestamptz, note text,
    confidential boolean not null);
  create table tag (id uuid primary key, name text not null);
  create table project_tag (project_id uuid not null references project, tag_id uuid not null references tag);
`;

/** Numbers from 0 up to the given one, the same in every run. */
export function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Ids of the demo rows: `idOf('project', 3)`. Scattered, so that the order of ids is not that of creation. */
export function idOf(table: string, index: number): string {
  const hex = (Math.imul(index + 1, 2654435761) >>> 0).toString(16).padStart(8, '0');
  return `${hex}-0000-7000-8000-${Buffer.from(table.slice(0, 6)).toString('hex').padEnd(12, '0')}`;
}

export const counts = { organization: 9, project: 40, participation: 150, tag: 6 };

/** A pool whose sessions live in the given time zone. */
export const poolOf = (connectionString: string, timeZone: string, types?: pg.CustomTypesConfig): Pool =>
  new pg.Pool({ connectionString, max: 2, options: `-c timezone=${timeZone}`, types });

/** Creates the tables and fills them. */
export async function fillWorld(pool: Pool): Promise<void> {
  await pool.query(ddl);
  const roll = dice(20261121);
  const chance = <T>(value: T): T | null => (roll(3) === 0 ? null : value);
  const insert = (table: string, rows: object[]): Promise<unknown> =>
    pool.query(`insert into ${table} select * from json_populate_recordset(null::${table}, $1)`, [
      JSON.stringify(rows),
    ]);
  const each = <T>(table: keyof typeof counts, row: (id: string, index: number) => T): T[] =>
    Array.from({ length: counts[table] }, (_, index) => row(idOf(table, index), index));
  // Ten moments only, three of them a microsecond apart: ties, and times that milliseconds can't tell apart.
  const moment = (): string => `2026-03-0${1 + roll(3)}T10:00:00.00000${roll(3)}Z`;
  const organizations = each('organization', (id, index) => ({
    id,
    name: `Stadt ${String.fromCharCode(65 + index)}`,
    population: chance(roll(1000)),
    secret: chance(`secret ${index}`),
    active: index % 4 !== 3,
  }));
  const projects = each('project', (id) => ({
    id,
    name: ['Akte', 'bauen', 'Chat', 'daten', 'Ärger', 'Zug "x"'][roll(6)]! + ' '.repeat(roll(2)) + roll(4),
    stars: chance(roll(5)),
    created_at: moment(),
    due_on: chance(`2026-12-${10 + roll(4)}`),
    budget_cents: String(9007199254740993n + BigInt(roll(9))),
    published: roll(3) > 0,
    lead_id: chance(idOf('organization', roll(counts.organization))),
  }));
  await insert('organization', organizations);
  await insert('project', projects);
  await insert(
    'participation',
    each('participation', (id, index) => ({
      id,
      project_id: idOf('project', roll(roll(2) ? 4 : counts.project)),
      organization_id: idOf('organization', roll(counts.organization)),
      kind: ['USING', 'LEADING', 'INTERESTED'][roll(3)],
      since: chance(moment()),
      note: chance(`note ${index}`),
      confidential: roll(3) === 0,
    })),
  );
  await insert(
    'tag',
    each('tag', (id, index) => ({ id, name: `tag${index % 5}` })),
  );
  const links = projects.flatMap(({ id }) =>
    each('tag', (tag) => ({ project_id: id, tag_id: tag })).filter(() => roll(4) === 0),
  );
  await insert('project_tag', links);
}
