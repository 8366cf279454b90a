import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, toNodeId, uuidOf } from '@allmende/kernel';
import { House } from '../support/house.js';
import { StatementCounter } from '../support/statements.js';
import type { Caller } from '../support/caller.js';

/** A document of the web app itself, with its page size as it is or another. */
function pageQuery(path: string, first?: number): string {
  const text = readFileSync(new URL(`../../apps/web/src/routes/${path}`, import.meta.url), 'utf8');
  return first === undefined ? text : text.replace(/first: \d+/, `first: ${first}`);
}

const fourLevels = (first: number) => `{
  organizations(first: ${first}, filter: { text: "dortmund" }) {
    totalCount
    nodes {
      name
      participations(first: ${first}) {
        totalCount
        nodes {
          kind
          project {
            name
            participations(first: ${Math.min(first, 2)}) {
              nodes { organization { name councilDecisions(first: 1) { nodes { title } } } }
            }
          }
        }
      }
    }
  }
}`;

let house: House;
let counter: StatementCounter;

beforeAll(async () => {
  house = await House.start();
  await grow(200);
  counter = await StatementCounter.watch(house);
});

afterAll(async () => {
  counter.stop();
  await house.stop();
});

describe('a query costs one statement', () => {
  it.each([1, 20, 100])("for the web's catalogue page with %i projects on it", async (first) => {
    const query = pageQuery('projects/catalogue.graphql', first);
    let nodes: unknown[] = [];
    const sent = await counter.of(async () => {
      const { projects } = await house.visitor().data<{ projects: { nodes: unknown[] } }>(query);
      nodes = projects.nodes;
    });
    expect(nodes).toHaveLength(first);
    expect(sent).toHaveLength(1);
  });

  it('for the catalogue with a search, a filter and facets', async () => {
    const query = pageQuery('projects/catalogue.graphql');
    const filter = { text: 'Vorhabn', categories: ['communications'], users: [dortmund()] };
    expect(await counter.of(() => house.visitor().data(query, { filter }))).toHaveLength(1);
  });

  it.each([1, 20, 100])('four levels deep, with pages of %i', async (first) => {
    expect(await counter.of(() => house.visitor().data(fourLevels(first)))).toHaveLength(1);
  });

  it.each([
    ['projects/project-page.graphql', () => ({ slug: 'fundbuero-online' })],
    ['members/members-page.graphql', () => ({})],
    ['members/member-page.graphql', () => ({ id: dortmund() })],
  ] as [string, () => Record<string, unknown>][])("for the web's %s", async (path, variables) => {
    expect(await counter.of(() => house.visitor().data(pageQuery(path), variables()))).toHaveLength(1);
  });

  it.each([
    [
      'waiting list',
      '{ waitingList(first: 5) { nodes { waitingPosition organization { name membership { circle } } steps { nodes { state } } } } }',
    ],
    [
      'board of a past day',
      '{ boardOn(day: "2026-01-01") { totalCount nodes { name memberships { nodes { state steps { nodes { effectiveOn reason } } } } } } }',
    ],
    ['seats', '{ boardSeats { seats taken free waiting } }'],
    ['members by Land', '{ membershipsByLand { landCode board municipalities } }'],
    ['timeline', '{ membershipTimeline { day circle members } }'],
  ])('for the %s', async (_, query) => {
    expect(await counter.of(() => house.visitor().data(query))).toHaveLength(1);
  });

  it.each([1, 20, 100])(
    "for the web's agenda page with %i items, nested and with placeholders",
    async (items) => {
      const id = await agenda(items);
      const query = pageQuery('meetings/meeting-page.graphql');
      let answer: { withheld: boolean; parent: unknown }[] = [];
      const sent = await counter.of(async () => {
        const { meeting } = await house
          .visitor()
          .data<{ meeting: { allItems: typeof answer } }>(query, { id });
        answer = meeting.allItems;
      });
      expect(answer).toHaveLength(items);
      expect(answer.filter(({ withheld }) => withheld)).toHaveLength(Math.floor(items / 2));
      expect(sent).toHaveLength(1);
    },
  );

  it('for what a city has through its associations, and who says that it uses what', async () => {
    const query = `query ($id: ID!) { organization(id: $id) {
      participationsThroughAssociations(first: 50) { totalCount nodes { kind organization { name }
        project { name usingMunicipalities } } }
      usageClaims(first: 50) { totalCount nodes { text reason project { name } candidates { score organization { name } } } } } }`;
    expect(await counter.of(() => house.visitor().data(query, { id: dortmund() }))).toHaveLength(1);
  });

  it('and one more for each further root field', async () => {
    const query = '{ organizations { totalCount } projects { totalCount } figures { projects } }';
    expect(await counter.of(() => house.visitor().data(query))).toHaveLength(3);
  });

  it('and exactly one more for a session or a token', async () => {
    const query = pageQuery('projects/catalogue.graphql');
    const person = await house.person('dortmund');
    const machine = await house.machineOf('dortmund', 'read');
    // The first use of a token in a minute is written down.
    await machine.data(query);
    expect(await counter.of(() => person.data(query))).toHaveLength(2);
    expect(await counter.of(() => machine.data(query))).toHaveLength(2);
  });

  it('and none when it is refused before it runs', async () => {
    const tooDeep = `{ organizations { nodes ${'{ members(first: 1) { nodes '.repeat(6)} { id } ${'} }'.repeat(6)} } }`;
    expect(await counter.of(() => house.visitor().ask(tooDeep))).toEqual([]);
    expect(await counter.of(() => house.visitor().ask('{ nothing }'))).toEqual([]);
  });
});

describe('a command costs the same however much there is', () => {
  const acts: [string, (caller: Caller, projectId: string) => Promise<unknown>][] = [
    [
      'joinProject',
      (caller, projectId) => {
        const input = { projectId, organizationId: dortmund(), kind: 'INTERESTED' };
        const query = `mutation ($input: JoinProjectInput!) { joinProject(input: $input) { participation { id project { name } } userErrors { code } } }`;
        return caller.data(query, { input });
      },
    ],
    [
      'follow',
      (caller, subjectId) =>
        caller.data(`mutation ($input: FollowInput!) { follow(input: $input) { subject { id } } }`, {
          input: { subjectId },
        }),
    ],
    [
      'updateProject',
      (caller, projectId) =>
        caller.data(
          `mutation ($input: UpdateProjectInput!) { updateProject(input: $input) { project { id } userErrors { code } } }`,
          {
            input: { projectId, version: 1, name: `Neu ${newId()}` },
          },
        ),
    ],
    [
      'markNotificationsRead',
      (caller) => caller.data(`mutation { markNotificationsRead(input: {}) { viewer { unreadCount } } }`),
    ],
  ];

  it.each(acts)('%s', async (_, act) => {
    const caller = await house.person('dortmund');
    const [few, many] = [await project(1), await project(300)];
    const small = await counter.of(() => act(caller, few));
    await grow(100);
    const large = await counter.of(() => act(caller, many));
    expect(small.length).toBeGreaterThan(4);
    expect(small.length).toBeLessThan(16);
    expect(large).toEqual(small);
  });
});

describe('ordering an agenda costs the same however long it is', () => {
  it('moveAgendaItem', async () => {
    const moderator = await house.person('moderator');
    const move = async (items: number) => {
      const id = await agenda(items);
      const [first, last] = await house.rows<{ id: string }>(
        `select id from agenda_item where meeting_id = $1 and parent_id is null and position in (0, $2) order by position`,
        [uuidOf('Meeting', id), items / 2 - 1],
      );
      const input = { id: toNodeId('AgendaItem', last!.id), beforeId: toNodeId('AgendaItem', first!.id) };
      const query = `mutation ($input: MoveAgendaItemInput!) { moveAgendaItem(input: $input) {
        meeting { allItems { id position } } userErrors { code } } }`;
      const sent = await counter.of(async () => {
        const { moveAgendaItem } = await moderator.data<{ moveAgendaItem: { userErrors: unknown[] } }>(
          query,
          { input },
        );
        expect(moveAgendaItem.userErrors).toEqual([]);
      });
      return sent;
    };
    const few = await move(4);
    expect(few.length).toBeLessThan(16);
    expect(await move(100)).toEqual(few);
  });
});

const dortmund = () => toNodeId('Organization', house.world.organizations.dortmund);

/** A public project with that many participations that are over, and one that runs. */
async function project(participations: number): Promise<string> {
  const id = newId();
  await house.write(
    `insert into project (id, slug, name, visibility, created_at, updated_at) values ($1, $2, 'Vorhaben', 'PUBLIC', now(), now())`,
    [id, id],
  );
  await house.write(
    `insert into participation (id, project_id, organization_id, kind, state, since, ended_on, created_at, updated_at)
     select uuidv7(), $1, $2, 'USING', 'ENDED', '2024-01-01', '2025-01-01', now(), now() from generate_series(1, $3::int)`,
    [id, house.world.organizations.dortmund, participations],
  );
  return toNodeId('Project', id);
}

/** A public meeting with that many items: every second one confidential, and nested under the one before. */
async function agenda(items: number): Promise<string> {
  const meeting = newId();
  await house.write(
    `insert into meeting (id, title, state, starts_at, ends_at, visibility, invited_at, created_at, updated_at)
     values ($1, 'Sitzung', 'INVITED', '2026-12-05T09:00Z', '2026-12-05T12:00Z', 'PUBLIC', now(), now(), now())`,
    [meeting],
  );
  const ids = Array.from({ length: items }, () => newId());
  for (const [n, id] of ids.entries())
    await house.write(
      `insert into agenda_item (id, meeting_id, parent_id, position, state, title, outcome, minutes, visibility,
         sponsor_organization_id, proposed_at, created_at, updated_at)
       values ($1, $2, $3, $4, 'PLACED', 'Punkt', 'DISCUSSION', 5, $5, $6, now(), now(), now())`,
      [
        ...[id, meeting, n % 2 ? ids[n - 1] : null, n % 2 ? 0 : n / 2],
        ...[n % 2 ? 'BOARD' : 'PUBLIC', house.world.organizations.dortmund],
      ],
    );
  return toNodeId('Meeting', meeting);
}

/** That many more public projects which Dortmund uses, and as many unread notifications of its coordinator. */
async function grow(count: number): Promise<void> {
  const { organizations, people } = house.world;
  await house.write(
    `with added as (
       insert into project (id, slug, name, visibility, categories, created_at, updated_at)
       select id, id::text, 'Vorhaben ' || n, 'PUBLIC', '{communications}', now(), now()
       from (select uuidv7() as id, n from generate_series(1, $1::int) n) new returning id)
     insert into participation (id, project_id, organization_id, kind, state, since, created_at, updated_at)
     select uuidv7(), id, $2, 'USING', 'OPEN', '2026-01-01', now(), now() from added`,
    [count, organizations.dortmund],
  );
  await house.write(
    `with told as (
       insert into notice (id, event_id, subject_type, subject_id, title_de, title_en, text_de, text_en, path, created_at)
       select uuidv7(), uuidv7(), 'Project', uuidv7(), 't', 't', 't', 't', '/', now() from generate_series(1, $1::int) returning id)
     insert into delivery (notice_id, account_id, topic, channel, state, due_at, created_at, sent_at)
     select id, $2, 'PROJECT_ACTIVITY', 'IN_APP', 'SENT', now(), now(), now() from told`,
    [count, people.dortmund.accountId],
  );
}
