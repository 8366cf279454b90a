import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { GraphQLSchema } from 'graphql';
import { Sessions } from '@allmende/identity';
import { parseNodeId, toNodeId } from '@allmende/kernel';
import type { Caller } from '../support/caller.js';
import { House } from '../support/house.js';
import { secrets } from '../support/world.js';
import { allThat, Readers } from './readers.js';
import { meetingSecrets, secretMeetings } from './secret-meetings.js';

const browser = 'Kanarienvogel-Browser/1.0';

/** Who reads what, by any road. `x`: it is meant for her, and some road leads there. */
const matrix = `
  secret         visitor guest solingen partner solingenMachine moderatorMachine reader dortmund dortmundMachine moderator
  note           -       -     -        -       -               -                x      x        x               -
  hiddenNote     -       -     -        -       -               -                x      x        x               -
  hiddenProject  -       -     x        x       x               -                x      x        x               x
  hiddenLicence  -       -     x        x       x               -                x      x        x               x
  hiddenUse      -       -     x        x       x               -                x      x        x               x
  request        -       -     x        x       x               -                x      x        x               x
  endReason      -       -     x        x       x               -                x      x        x               x
  email          -       -     -        -       -               -                -      x        x               x
  role           -       -     -        -       -               -                x      x        -               x
  tokenName      -       -     -        -       -               -                -      x        -               x
  browser        -       -     -        -       -               -                -      x        -               -
  noticeTitle    -       -     -        -       -               -                -      x        -               x
  noticeText     -       -     -        -       -               -                -      x        -               -
  follow         -       -     -        -       -               -                -      x        x               -
  mailError      -       -     -        -       -               -                -      -        -               x
  letterAddress  -       -     -        -       -               -                -      -        -               x
  application    -       -     -        -       -               -                -      -        -               x
  applicant      -       -     -        -       -               -                -      -        -               x
  question       -       -     -        -       -               -                -      -        -               x
  recommendation -       -     -        -       -               -                -      -        -               x
  unconfirmed    -       -     -        -       -               -                -      -        -               -
  audit          -       -     -        -       -               -                -      -        -               x
  agendaItem     -       -     -        -       -               -                x      x        x               x
  subItem        -       -     -        -       -               -                x      x        x               x
  conference     -       -     -        -       -               -                x      x        x               x
  sessionNotes   -       -     -        -       -               -                -      -        -               x
  proposal       -       -     -        -       -               -                x      x        x               x
  draft          -       -     -        -       -               -                -      -        -               x
`;

const [[, ...readers], ...rows] = matrix
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/)) as [string[], ...string[][]];

let house: House;
let schema: GraphQLSchema;
/** Public ids of objects that are not for everybody, and of some that are. */
let ids: Record<string, string>;
let readerBy: (name: string) => Promise<Caller>;

beforeAll(async () => {
  house = await House.start();
  schema = house.app.get(GraphQLSchemaHost).schema;
  const everybody = new Readers(house);
  readerBy = (name) => everybody.by(name);
  const { world } = house;
  const secret = 'x'.repeat(43);
  await house.app
    .get(Sessions)
    .start(secret, { accountId: world.people.dortmund.accountId, userAgent: browser });
  const { sessionId } = (await house.app.get(Sessions).personOf(secret))!;
  const [follow] = await house.rows<{ id: string }>('select id from follow');
  const [entry] = await house.rows<{ id: string }>('select id from audit_entry order by id limit 1');
  ids = {
    ...{ session: toNodeId('Session', sessionId), follow: toNodeId('Follow', follow!.id) },
    ...{ audit: toNodeId('AuditEntry', entry!.id), token: toNodeId('ApiToken', world.token) },
    notification: toNodeId('Notification', world.notification),
    delivery: toNodeId('Delivery', world.delivery),
    letter: toNodeId('Letter', world.letter),
    application: toNodeId('Membership', world.application.membership),
    applicationForm: toNodeId('Application', world.application.id),
    unconfirmedForm: toNodeId('Application', world.application.unconfirmed),
    hiddenProject: toNodeId('Project', world.projects.hidden),
    hiddenUse: toNodeId('Participation', world.participations.hidden),
    request: toNodeId('Participation', world.participations.requested),
    using: toNodeId('Participation', world.participations.using),
    project: toNodeId('Project', world.projects.open),
    dortmund: toNodeId('Organization', world.organizations.dortmund),
    coordinator: toNodeId('Account', world.people.dortmund.accountId),
    reader: toNodeId('Account', world.people.reader.accountId),
    ...(await secretMeetings(house)),
  };
});

afterAll(() => house.stop());

describe('what is meant for some', () => {
  it.each(readers.map((name, at) => [name, at + 1] as const))(
    'reaches %s by some road or by none, as the matrix says',
    async (name, at) => {
      const text = await allThat(await readerBy(name), schema, ids);
      const words = wordsOf();
      const seen = rows.map(([secret]) => `${secret} ${text.includes(words[secret!]!) ? 'x' : '-'}`);
      expect(seen).toEqual(rows.map((row) => `${row[0]} ${row[at]}`));
    },
    30_000,
  );

  it('is not counted, found or offered as a facet for strangers either', async () => {
    const query = `query ($text: String, $user: ID!) {
      all: projects { totalCount facets { licences { value } categories { value } users { count } } }
      found: projects(filter: { text: $text }) { totalCount }
      used: projects(filter: { users: [$user] }) { totalCount }
      licensed: projects(filter: { licences: ["AGPL-3.0-only"] }) { totalCount facets { licences { value } } }
      organization(id: $user) {
        participations(filter: { states: [OPEN, PROPOSED, ENDED, DECLINED, WITHDRAWN] }) { totalCount }
      }
      figures { projects participations }
    }`;
    const variables = { text: secrets.hiddenProject, user: ids['dortmund'] };
    const nothing = {
      all: {
        totalCount: 1,
        facets: {
          licences: [{ value: 'EUPL-1.2' }],
          categories: [{ value: 'communications' }],
          users: [{ count: 1 }],
        },
      },
      found: { totalCount: 0 },
      used: { totalCount: 1 },
      licensed: { totalCount: 0, facets: { licences: [{ value: 'EUPL-1.2' }] } },
      organization: { participations: { totalCount: 3 } },
      figures: { projects: 1, participations: 2 },
    };
    for (const name of ['visitor', 'guest', 'moderatorMachine'])
      expect(await (await readerBy(name)).data(query, variables)).toEqual(nothing);
    expect(await (await readerBy('partner')).data(query, variables)).toMatchObject({
      all: { totalCount: 2 },
      found: { totalCount: 1 },
      used: { totalCount: 2 },
      licensed: { totalCount: 1 },
      organization: { participations: { totalCount: 4 } },
      figures: { projects: 2, participations: 3 },
    });
  });

  it('cannot be found by its words: notes are not searched', async () => {
    const { projects } = await (
      await house.person('dortmund')
    ).data<{ projects: { totalCount: number } }>(
      `query ($text: String) { projects(filter: { text: $text }) { totalCount } }`,
      { text: secrets.note },
    );
    expect(projects.totalCount).toBe(0);
  });

  it('is not changed by others, not even where the answer is polite', async () => {
    const before = await privateRows();
    for (const name of ['solingen', 'guest']) {
      const reader = await readerBy(name);
      const { data } = (
        await reader.ask(
          `mutation ($ids: [ID!]) { markNotificationsRead(input: { notificationIds: $ids }) { userErrors { code } } }`,
          { ids: [ids['notification']] },
        )
      ).body;
      expect(data).toEqual({ markNotificationsRead: { userErrors: [] } });
      await reader.ask(`mutation { markNotificationsRead(input: {}) { userErrors { code } } }`);
      await reader.ask(`mutation { signOutEverywhere { count } }`);
      await reader.ask(
        `mutation ($id: ID!) { unfollow(input: { subjectId: $id }) { userErrors { code } } }`,
        {
          id: ids['project'],
        },
      );
    }
    expect(await privateRows()).toEqual(before);
  });
});

describe('what an outsider may not see', () => {
  const act = (name: string, input: string) =>
    `mutation ($id: ID!) { ${name}(input: ${input}) { userErrors { code message path } } }`;
  const node = `query ($id: ID!) { node(id: $id) { id } }`;
  const project = `query ($id: ID!) { project(id: $id) { id name } }`;
  const strangers = ['visitor', 'guest', 'moderatorMachine'];
  const others = ['visitor', 'guest', 'solingen', 'solingenMachine'];

  it.each([
    ['hiddenProject', strangers, node],
    ['hiddenProject', strangers, project],
    [
      'hiddenProject',
      strangers,
      act('joinProject', '{ projectId: $id, organizationId: "%dortmund", kind: USING }'),
    ],
    ['hiddenProject', strangers, act('updateProject', '{ projectId: $id, version: 1, name: "Neu" }')],
    [
      'hiddenProject',
      strangers,
      act('setProjectLifecycle', '{ projectId: $id, lifecycle: IDEA, reason: "x" }'),
    ],
    ['hiddenProject', strangers, act('follow', '{ subjectId: $id }')],
    [
      'hiddenProject',
      strangers,
      `mutation ($id: ID!) { unfollow(input: { subjectId: $id }) { subject { id } } }`,
    ],
    ['hiddenUse', strangers, node],
    ['hiddenUse', strangers, act('endParticipation', '{ participationId: $id }')],
    ['request', strangers, node],
    ['request', strangers, act('endParticipation', '{ participationId: $id }')],
    ['request', strangers, act('answerLeadership', '{ participationId: $id, accept: true }')],
    ['token', others, node],
    ['token', others, act('revokeApiToken', '{ tokenId: $id }')],
    ['session', others, node],
    ['session', others, act('revokeSession', '{ sessionId: $id }')],
    ['notification', others, node],
    ['notification', others, act('markNotificationsRead', '{ notificationIds: [$id] }')],
    ['delivery', others, node],
    ['delivery', others, act('retryDeliveries', '{ deliveryIds: [$id] }')],
    ['letter', others, node],
    ['letter', others, act('retryDeliveries', '{ deliveryIds: [$id] }')],
    ['follow', others, node],
    ['application', others, node],
    ['audit', others, node],
    ['draftMeeting', [...others, 'dortmund'], node],
    ['draftMeeting', [...others, 'dortmund'], `query ($id: ID!) { meeting(id: $id) { id } }`],
    ['draftMeeting', ['solingen', 'dortmund'], act('cancelMeeting', '{ id: $id, reason: "x" }')],
    ['secretProposal', others, node],
    ['secretProposal', ['solingen'], act('withdrawProposal', '{ id: $id }')],
    ['secretProposal', ['solingen'], act('declineProposal', '{ id: $id, reason: "x" }')],
    ['audit', others, `query ($id: ID!) { auditEntries(subjectId: $id) { totalCount } }`],
  ] as [string, string[], string][])(
    'looks like what is missing: %s for %j by %s',
    async (name, names, query) => {
      const id = ids[name]!;
      // The same kind, an id that nothing has.
      const missing = toNodeId(parseNodeId(id)!.type, '01900000-0000-7000-8000-000000000000');
      const document = query.replace('%dortmund', ids['dortmund']!);
      for (const reader of names) {
        const caller = await readerBy(reader);
        const there = await caller.raw(document, { id });
        const nowhere = await caller.raw(document, { id: missing });
        expect({ reader, ...there }).toEqual({ reader, ...nowhere });
        expect(there.text).not.toContain('INTERNAL');
      }
    },
  );

  it('looks different to those who may see it, so the comparison can fail', async () => {
    const caller = await house.person('solingen');
    const missing = toNodeId('Project', '01900000-0000-7000-8000-000000000000');
    const there = await caller.raw(project, { id: ids['hiddenProject'] });
    expect(there).not.toEqual(await caller.raw(project, { id: missing }));
  });

  it('keeps its slug to itself, too', async () => {
    const [row] = await house.rows<{ slug: string }>('select slug from project where id = $1', [
      house.world.projects.hidden,
    ]);
    const query = `query ($slug: String) { project(slug: $slug) { id } }`;
    for (const name of strangers) {
      const caller = await readerBy(name);
      expect(await caller.raw(query, { slug: row!.slug })).toEqual(
        await caller.raw(query, { slug: 'nichts' }),
      );
    }
  });
});

/** The text by which each secret is known in an answer. */
function wordsOf(): Record<string, string> {
  return {
    ...secrets,
    ...meetingSecrets,
    ...ids,
    ...{ hiddenProject: secrets.hiddenProject, hiddenLicence: 'AGPL-3.0-only', browser },
    ...{ email: house.world.people.dortmund.email, role: '"role":"VIEWER"' },
  };
}

/** All rows that belong to Dortmund's coordinator. */
async function privateRows(): Promise<unknown[]> {
  const { accountId } = house.world.people.dortmund;
  const tables = ['delivery', 'follow', 'session', 'api_token', 'role_grant'];
  const reading = tables.map((table) =>
    house.rows(`select to_jsonb(t) as row from ${table} t where account_id = $1 order by id`, [accountId]),
  );
  return Promise.all(reading);
}
