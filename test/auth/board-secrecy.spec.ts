import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { GraphQLSchema } from 'graphql';
import { toNodeId, uuidOf } from '@allmende/kernel';
import { OparlObjects } from '@allmende/open-data';
import { filesOf } from '../support/attachments.js';
import { House } from '../support/house.js';
import { allBehind, allOfOparl, addressesOf } from './other-doors.js';
import { allThat, Readers } from './readers.js';
import { minutesSecrets, secretMinutes } from './secret-minutes.js';
import { SecretWork, workSecrets } from './secret-work.js';

/**
 * Who reads what of the work of board and groups, by any road or door. `x`: it is meant for her, and some road leads there.
 * Dortmund sits on the board; Solingen belongs to the network and leads the group.
 */
const matrix = `
  secret           visitor guest solingen partner solingenMachine moderatorMachine reader dortmund dortmundMachine moderator
  networkItem      -       -     x        x       x               -                x      x        x               x
  closedDoors      -       -     -        -       -               -                x      x        x               x
  closedItem       -       -     -        -       -               -                x      x        x               x
  sponsored        -       -     x        -       x               -                x      x        x               x
  answerNote       -       -     -        -       -               -                x      x        x               x
  invitationText   -       -     -        -       -               -                x      x        x               x
  fileName         -       -     -        -       -               -                x      x        x               x
  fileContent      -       -     -        -       -               -                x      x        x               x
  openVote         -       -     -        -       -               -                x      x        x               -
  closedVote       -       -     x        x       x               -                x      x        x               x
  cancelledVote    -       -     -        -       -               -                x      x        x               -
  candidate        -       -     -        -       -               -                x      x        x               x
  decision         -       -     -        -       -               -                x      x        x               x
  endorsement      -       -     x        x       x               -                x      x        x               x
  seriesPlace      -       -     -        -       -               -                x      x        x               x
  groupPerson      -       -     x        x       x               -                x      x        x               x
  groupDraft       -       -     x        -       -               -                -      -        -               x
  groupItem        -       -     x        -       x               -                -      -        -               x
  groupNotes       -       -     x        -       -               -                -      -        -               x
  groupProposal    -       -     x        -       x               -                -      -        -               x
  draftedText      -       -     -        -       -               -                -      -        -               x
  variant          -       -     -        -       -               -                -      -        -               x
  circulatedText   -       -     -        -       -               -                x      x        x               x
  objection        -       -     -        -       -               -                x      x        x               x
  confidentialPart -       -     -        -       -               -                x      x        x               x
  addendum         -       -     -        -       -               -                x      x        x               x
  calendarFeed     -       -     -        -       -               -                -      x        -               -
`;

const [[, ...readers], ...rows] = matrix
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/)) as [string[], ...string[][]];

const words: Record<string, string> = {
  ...workSecrets,
  ...minutesSecrets,
  calendarFeed: '/calendar/personal/',
};

let house: House;
let dir: string;
let schema: GraphQLSchema;
let ids: Record<string, string>;
let everybody: Readers;
let addresses: string[];

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'allmende-auth-'));
  house = await House.start({ FILES_DIR: dir });
  schema = house.app.get(GraphQLSchemaHost).schema;
  everybody = new Readers(house);
  ids = { ...(await SecretWork.build(house)).ids, ...(await secretMinutes(house)) };
  const files = filesOf(house, dir);
  const moderator = await house.person('moderator');
  const item = uuidOf('AgendaItem', ids['publicItem']!)!;
  const { body } = await files.upload(moderator, item, workSecrets.fileContent, workSecrets.fileName);
  await files.setVisibility(moderator, body.id!, 'BOARD');
  ids['attachment'] = body.id!;
  await house.app.get(OparlObjects).refresh();
  const named = async (statement: string) =>
    (await house.rows<{ name: string }>(statement)).map(({ name }) => name);
  const slugs = await named('select slug as name from working_group');
  const decisions = await named('select number as name from decision');
  addresses = addressesOf(ids, slugs, [`/files/${body.id}/datei`], decisions);
});

afterAll(async () => {
  await house.stop();
  await rm(dir, { recursive: true });
});

describe('what board and groups keep to themselves', () => {
  it.each(readers.map((name, at) => [name, at + 1] as const))(
    'reaches %s by some road or by none, as the matrix says',
    async (name, at) => {
      const reader = await everybody.by(name);
      const text = [await allThat(reader, schema, ids), await allBehind(reader, addresses)].join('\n');
      const seen = rows.map(([secret]) => `${secret} ${text.includes(words[secret!]!) ? 'x' : '-'}`);
      expect(seen).toEqual(rows.map((row) => `${row[0]} ${row[at]}`));
    },
    90_000,
  );

  it('is in no row of the matrix forgotten', () => {
    expect(rows.map(([secret]) => secret).sort()).toEqual(Object.keys(words).sort());
  });

  it('is not in OParl', async () => {
    const text = JSON.stringify(await allOfOparl(await everybody.by('visitor')));
    expect(text).toContain('Offener Punkt');
    expect(Object.keys(words).filter((secret) => text.includes(words[secret]!))).toEqual([]);
  });
});

describe('OParl and GraphQL', () => {
  const item = `query ($id: ID!) { node(id: $id) { ... on AgendaItem { title withheld number } } }`;

  it('tell everybody the same of agendas', async () => {
    const visitor = await everybody.by('visitor');
    const items = (await allOfOparl(visitor)).filter(({ type }) => String(type).endsWith('/AgendaItem'));
    expect(items.length).toBeGreaterThan(3);
    for (const { id, public: open, name } of items) {
      const { node } = await visitor.data<{ node: { title: string | null; withheld: boolean } }>(item, {
        id: String(id).split('/').pop(),
      });
      expect({ id, open, name: open ? name : null }).toEqual({ id, open: !node.withheld, name: node.title });
    }
  });

  it('tell everybody of the same meetings', async () => {
    const visitor = await everybody.by('visitor');
    const query = `{ meetings(first: 100) { nodes { id } } }`;
    const { meetings } = await visitor.data<{ meetings: { nodes: { id: string }[] } }>(query);
    const told = (await allOfOparl(visitor)).filter(({ type }) => String(type).endsWith('/Meeting'));
    const idsOf = told.map(({ id }) => String(id).split('/').pop()!).sort();
    expect(idsOf).toEqual(meetings.nodes.map(({ id }) => id).sort());
  });

  it('let everybody fetch each file that they name', async () => {
    const visitor = await everybody.by('visitor');
    const files = (await allOfOparl(visitor)).filter(({ type }) => String(type).endsWith('/File'));
    const attached = files.filter(({ accessUrl }) => String(accessUrl).includes('/files/'));
    expect(attached.map(({ id }) => id)).not.toContain(
      toNodeId('Attachment', uuidOf('Attachment', ids['attachment']!)!),
    );
    for (const { accessUrl } of attached)
      expect((await visitor.fetch(new URL(String(accessUrl)).pathname)).status).toBe(200);
  });
});

describe('lists, totals and filters', () => {
  const query = `query ($group: ID!, $slug: String!, $decided: String, $year: Int) {
    meetings { totalCount }
    drafts: meetings(filter: { states: [DRAFT] }) { totalCount }
    ofGroup: meetings(filter: { workingGroupId: $group }) { totalCount }
    decisions { totalCount years { year count } }
    found: decisions(filter: { search: $decided }) { totalCount years { count } }
    inYear: decisions(filter: { year: $year }) { totalCount }
    publishedMinutes { totalCount }
    workingGroup(slug: $slug) { meetings { totalCount } backlog { totalCount } decisions { totalCount } }
  }`;
  const asked = () => ({
    group: ids['group'],
    slug: 'solinger-gruppe',
    decided: workSecrets.decision,
    year: 2026,
  });

  it('tell strangers nothing of what is hidden from them', async () => {
    for (const name of ['visitor', 'guest', 'moderatorMachine'])
      expect(await (await everybody.by(name)).data(query, asked())).toEqual({
        ...{ meetings: { totalCount: 5 }, drafts: { totalCount: 0 }, ofGroup: { totalCount: 0 } },
        decisions: { totalCount: 1, years: [{ year: 2026, count: 1 }] },
        found: { totalCount: 0, years: [] },
        ...{ inYear: { totalCount: 1 }, publishedMinutes: { totalCount: 1 } },
        workingGroup: {
          ...{ meetings: { totalCount: 0 }, backlog: { totalCount: 0 }, decisions: { totalCount: 0 } },
        },
      });
  });

  it('would tell those who may read it, so the comparison can fail', async () => {
    expect(await (await everybody.by('dortmund')).data(query, asked())).toMatchObject({
      ...{ meetings: { totalCount: 7 }, drafts: { totalCount: 0 }, ofGroup: { totalCount: 1 } },
      ...{ decisions: { totalCount: 2 }, found: { totalCount: 1 }, inYear: { totalCount: 2 } },
      workingGroup: { backlog: { totalCount: 0 } },
    });
    expect(await (await everybody.by('solingen')).data(query, asked())).toMatchObject({
      ...{ drafts: { totalCount: 1 }, workingGroup: { backlog: { totalCount: 1 } } },
    });
  });
});
