import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, toNodeId } from '@allmende/kernel';
import { DecisionBed, refusals } from '../proof/decision-bed.js';
import { BoardRoom, startup, type Person } from '../proof/board-room.js';
import { DecisionRecording } from './decision-recording.service.js';

let room: BoardRoom;
let bed: DecisionBed;
let moderator: Person;
let coordinator: Person;

beforeAll(async () => {
  room = await BoardRoom.start();
  bed = new DecisionBed(room);
  moderator = await room.person('MODERATOR');
  coordinator = await room.person('COORDINATOR', room.demo.dortmund);
}, startup);
afterAll(() => room.stop());

const record = (input: Parameters<DecisionRecording['record']>[1], actor = moderator) =>
  room.get(DecisionRecording).record(actor, input);
const byHand = { result: 'ADOPTED', tallyNote: 'ohne Gegenstimmen' } as const;

async function read(id: string, fields: string, actor = moderator) {
  const { node } = await room.data<{ node: Record<string, unknown> | null }>(
    actor,
    `query($id: ID!) { node(id: $id) { ... on Decision { ${fields} } } }`,
    { id: toNodeId('Decision', id) },
  );
  return node;
}

describe('a decision from a ballot', () => {
  it('has the outcome, the counted votes and the question of the ballot', async () => {
    const item = await bed.item(await bed.meeting());
    const id = await record({ ballotId: await bed.ballot({ item }) });
    const tally = 'tally { entitled cast yes no abstain objections }';
    expect(await read(id, `number title wording result tallyNote decidedOn visibility ${tally}`)).toEqual({
      number: expect.stringMatching(/^B-2026-\d{3}$/),
      title: 'Beitritt zum Bündnis',
      wording: 'Stimmen Sie dem Beitritt zu?',
      ...{ result: 'ADOPTED', tallyNote: null, decidedOn: '2026-11-21', visibility: 'PUBLIC' },
      tally: { entitled: 7, cast: 6, yes: 4, no: 1, abstain: 1, objections: 0 },
    });
  });

  it.each([
    ['CARRIED', 'ADOPTED'],
    ['ELECTED', 'ADOPTED'],
    ['REJECTED', 'REJECTED'],
    ['NO_QUORUM', 'REJECTED'],
    ['TIED', 'REJECTED'],
  ])('%s is %s', async (outcome, result) => {
    const ballotId = await bed.ballot({ item: await bed.item(await bed.meeting()), outcome });
    expect(await read(await record({ ballotId }), 'result')).toEqual({ result });
  });

  it('is one decision, however often and by however many it is recorded', async () => {
    const ballotId = await bed.ballot({ item: await bed.item(await bed.meeting()) });
    const before = (await room.events('decision.recorded')).length;
    const ids = await Promise.all(Array.from({ length: 8 }, () => record({ ballotId })));
    expect(new Set([...ids, await record({ ballotId, title: 'Ein anderer Titel' })]).size).toBe(1);
    expect((await room.events('decision.recorded')).length).toBe(before + 1);
  });

  it('may be entered after the session, which is fixed by the ballot', async () => {
    const item = await bed.item(await bed.meeting());
    const ballotId = await bed.ballot({ item });
    await room.write(
      `update meeting set state = 'CLOSED', closed_at = now()
      where id = (select meeting_id from agenda_item where id = $1)`,
      [item],
    );
    expect(await refusals(record({ ballotId }))).toEqual([]);
  });

  it('needs a counted one, of that item, and can not turn its outcome round', async () => {
    const meeting = await bed.meeting();
    const [item, other, third] = [await bed.item(meeting), await bed.item(meeting), await bed.item(meeting)];
    const open = await bed.ballot({ item, outcome: 'OPEN' });
    expect(await refusals(record({ ballotId: open }))).toEqual(['BALLOT_OPEN input.ballotId']);
    expect(await refusals(record({ agendaItemId: item, ...byHand }))).toEqual([
      'BALLOT_OPEN input.agendaItemId',
    ]);
    const cancelled = await bed.ballot({ item: other, outcome: 'CANCELLED' });
    expect(await refusals(record({ ballotId: cancelled }))).toEqual(['BALLOT_CANCELLED input.ballotId']);
    const ballotId = await bed.ballot({ item: third });
    expect(await refusals(record({ ballotId, agendaItemId: item }))).toEqual([
      'BALLOT_OF_OTHER_ITEM input.ballotId',
    ]);
    expect(await refusals(record({ ballotId, result: 'REJECTED' }))).toEqual(['RESULT_DIFFERS input.result']);
  });

  it('of a circular vote counts for the day in Germany on which it closed, and needs a title', async () => {
    const ballotId = await bed.ballot({ closedAt: '2026-12-31T23:30:00Z', visibility: 'BOARD' });
    expect(await refusals(record({ ballotId }))).toEqual(['REQUIRED input.title']);
    const id = await record({ ballotId, title: 'Umlaufbeschluss' });
    expect(await read(id, 'number decidedOn visibility meeting { id } agendaItem { id }')).toEqual({
      ...{
        number: 'B-2027-001',
        decidedOn: '2027-01-01',
        visibility: 'BOARD',
        meeting: null,
        agendaItem: null,
      },
    });
  });
});

describe('a decision without a ballot', () => {
  it('says how it was found, and takes title and motion of the item', async () => {
    const agendaItemId = await bed.item(await bed.meeting());
    const id = await record({ agendaItemId, ...byHand });
    expect(await read(id, 'title wording tallyNote tally { yes }')).toEqual({
      ...{ title: 'Beitritt zum Bündnis', wording: 'Der Beitritt wird beschlossen.' },
      ...{ tallyNote: 'ohne Gegenstimmen', tally: null },
    });
    expect(await refusals(record({ agendaItemId }))).toEqual([
      'REQUIRED input.result',
      'REQUIRED input.tallyNote',
    ]);
  });

  it('with the same words is the same one; with others it is another', async () => {
    const agendaItemId = await bed.item(await bed.meeting());
    const input = { agendaItemId, ...byHand };
    const ids = await Promise.all(Array.from({ length: 5 }, () => record(input)));
    expect(new Set(ids).size).toBe(1);
    expect(await record({ ...input, wording: 'Ein zweiter Beschluss.' })).not.toBe(ids[0]);
  });

  it.each([
    [
      'a session that is over',
      async () => bed.item(await bed.meeting()).then(async (id) => (await closeAround(id), id)),
      'MEETING_NOT_RUNNING',
    ],
    [
      'an item that was postponed',
      async () => bed.item(await bed.meeting(), { state: 'POSTPONED' }),
      'ITEM_NOT_ON_AGENDA',
    ],
  ])('is not made of %s', async (_, item, code) => {
    expect(await refusals(record({ agendaItemId: await item(), ...byHand }))).toEqual([
      `${code} input.agendaItemId`,
    ]);
  });

  const closeAround = (item: string) =>
    room.write(
      `update meeting set state = 'CLOSED', closed_at = now()
      where id = (select meeting_id from agenda_item where id = $1)`,
      [item],
    );

  it('needs an item or a ballot, days to come, words of a bearable length, and things that exist', async () => {
    expect(await refusals(record({ ...byHand }))).toEqual(['ITEM_OR_BALLOT input.agendaItemId']);
    const agendaItemId = await bed.item(await bed.meeting(), { motion: null });
    expect(await refusals(record({ agendaItemId, ...byHand }))).toEqual(['REQUIRED input.wording']);
    const late = { dueOn: '2026-11-20', reviewOn: '2026-11-20', title: 'x'.repeat(301), wording: 'x' };
    expect(await refusals(record({ agendaItemId, ...byHand, ...late }))).toEqual([
      ...['TOO_LONG input.title', 'DATE_IN_PAST input.dueOn', 'DATE_IN_PAST input.reviewOn'],
    ]);
    const nowhere = { agendaItemId, ...byHand, wording: 'x' };
    expect(await refusals(record({ ...nowhere, ownerOrganizationId: newId() }))).toEqual([
      'UNKNOWN_ORGANIZATION input.ownerOrganizationId',
    ]);
    expect(await refusals(record({ ...nowhere, projectId: newId() }))).toEqual([
      'UNKNOWN_PROJECT input.projectId',
    ]);
    expect(await refusals(record({ ...nowhere, dueOn: '2026-11-21' }))).toEqual([]);
  });
});

describe('who records', () => {
  it('is who presides: the moderators for the board, the chair for a group', async () => {
    const agendaItemId = await bed.item(await bed.meeting());
    expect(await refusals(record({ agendaItemId, ...byHand }, coordinator))).toEqual(['FORBIDDEN']);
    const stranger = await room.person('COORDINATOR', room.demo.kgst);
    expect(await refusals(record({ agendaItemId, ...byHand }, stranger))).toEqual(['NOT_FOUND']);
    const group = await bed.group(coordinator, room.demo.dortmund);
    const groupItem = await bed.item(await bed.meeting({ group }));
    const id = await record({ agendaItemId: groupItem, ...byHand }, coordinator);
    expect(await read(id, 'number workingGroup { id }', coordinator)).toEqual({
      number: 'AG-2026-001',
      workingGroup: { id: toNodeId('WorkingGroup', group) },
    });
  });

  it('tells funding and all others, with what they need to react', async () => {
    const ballotId = await bed.ballot({ item: await bed.item(await bed.meeting()) });
    const decisionId = await record({ ballotId });
    const [event] = (await room.events('decision.recorded')).slice(-1);
    expect(event!.payload).toEqual({
      ...{ decisionId, number: expect.any(String), workingGroupId: null },
      ...{ result: 'ADOPTED', projectId: null, fundingRoundId: null },
    });
  });
});

describe('who may read it', () => {
  it.each([
    ['the item', 'NETWORK', 'PUBLIC'],
    ['the session', 'PUBLIC', 'NETWORK'],
  ] as const)('is told by %s where it is narrower', async (_, item, meeting) => {
    const agendaItemId = await bed.item(await bed.meeting({ visibility: meeting }), { visibility: item });
    expect(await read(await record({ agendaItemId, ...byHand }), 'visibility')).toEqual({
      visibility: 'NETWORK',
    });
  });

  it('may be decided otherwise: what was debated in confidence can be made known', async () => {
    const agendaItemId = await bed.item(await bed.meeting(), { visibility: 'BOARD' });
    const id = await record({ agendaItemId, ...byHand, visibility: 'PUBLIC' });
    expect(await read(id, 'title', coordinator)).toEqual({ title: 'Beitritt zum Bündnis' });
  });
});

describe('what is recorded', () => {
  it.each([
    [`wording = 'Anders.'`],
    [`title = 'Anders.'`],
    [`result = 'REJECTED'`],
    [`tally_note = 'gegen eine Stimme'`],
    [`decided_on = '2026-11-20'`],
    [`number = 'B-2026-999', sequence = 999`],
    [`joint_position = not joint_position`],
  ])('can not be changed, past the service either: %s', async (change) => {
    const id = await record({ agendaItemId: await bed.item(await bed.meeting()), ...byHand });
    await expect(room.write(`update decision set ${change} where id = $1`, [id])).rejects.toThrow(
      /is recorded/,
    );
    await expect(room.write(`delete from decision where id = $1`, [id])).rejects.toThrow(/is recorded/);
  });

  it('is refused by the database without a source, without a tally, or with a ballot for the second time', async () => {
    const ballotId = await bed.ballot({ item: await bed.item(await bed.meeting()) });
    const id = await record({ ballotId });
    const copy = (columns: string) =>
      room.write(
        `insert into decision (id, number, prefix, year, sequence, meeting_id, agenda_item_id, ballot_id, title, wording, result,
           decided_on, visibility, created_at, updated_at)
         select $2, 'B-2026-900', 'B', 2026, 900, ${columns}, title, wording, result, decided_on, visibility, now(), now()
         from decision where id = $1`,
        [id, newId()],
      );
    await expect(copy('meeting_id, agenda_item_id, ballot_id')).rejects.toThrow('decision_ballot_once');
    await expect(copy('meeting_id, agenda_item_id, null')).rejects.toThrow('decision_tally');
    await expect(copy('null, null, null')).rejects.toThrow(/decision_(source|tally)/);
  });
});
