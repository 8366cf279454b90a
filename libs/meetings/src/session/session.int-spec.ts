import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId, toNodeId, type Actor } from '@allmende/kernel';
import { BoardRoom, operator, startup, type Person } from '../proof/board-room.js';
import { MeetingSession, notReached } from './meeting-session.service.js';
import { codes, newMeeting, refusal } from './proof/session-room.js';
import { SessionAgenda } from './session-agenda.service.js';
import { SessionNotes } from './session-notes.service.js';

interface Item {
  id: string;
  state: string;
  state_reason: string | null;
  spent_seconds: number;
  finished_at: Date | null;
  notes: string | null;
  notes_version: number;
}

let room: BoardRoom;
let moderator: Person;
let coordinator: Person;
let meeting: string;

beforeAll(async () => {
  room = await BoardRoom.start();
  moderator = await room.person('MODERATOR');
  coordinator = await room.person('COORDINATOR', room.demo.dortmund);
}, startup);
afterAll(() => room.stop());
beforeEach(async () => {
  meeting = await newMeeting(room, 'RUNNING');
});

let position = 0;
async function newItem(
  more: { parent?: string; standing?: string; visibility?: string } = {},
): Promise<string> {
  const id = newId();
  await room.write(
    `insert into agenda_item (id, meeting_id, parent_id, position, state, standing, title, text, motion, outcome, minutes,
       visibility, sponsor_organization_id, proposed_at, created_at, updated_at)
     values ($1, $2, $3, $4, 'PLACED', $5, 'Ein Punkt', 'Worum es geht.', 'Wir beschließen.', 'DECISION', 10, $6, $7,
       '2026-10-01T08:00Z', now(), now())`,
    [
      ...[id, meeting, more.parent ?? null, (position += 1), more.standing ?? null],
      ...[more.visibility ?? 'PUBLIC', room.demo.dortmund],
    ],
  );
  return id;
}

const itemOf = async (id: string): Promise<Item> => {
  const [item] = await room.db.query<Item[]>(`select * from agenda_item where id = $1`, [id]);
  return item!;
};
const currentOf = async (): Promise<string | null> => {
  const [row] = await room.db.query<{ current_item_id: string | null }[]>(
    `select current_item_id from meeting where id = $1`,
    [meeting],
  );
  return row!.current_item_id;
};
const stateOf = async (id: string): Promise<string> => {
  const [row] = await room.db.query<{ state: string }[]>(`select state from meeting where id = $1`, [id]);
  return row!.state;
};
const session = () => room.get(MeetingSession);
const agenda = () => room.get(SessionAgenda);

describe('a session', () => {
  it('is opened by who leads the body, once, and told once', async () => {
    const id = await newMeeting(room, 'INVITED');
    await Promise.all([session().start(moderator, id), session().start(moderator, id)]);
    expect(await stateOf(id)).toBe('RUNNING');
    const told = (await room.events('meeting.started')).filter(({ payload }) => payload['meetingId'] === id);
    expect(told).toHaveLength(1);
  });

  it.each([
    ['a draft', 'DRAFT', 'MEETING_NOT_INVITED'],
    ['a closed one', 'RUNNING', 'MEETING_CLOSED'],
  ] as const)('is not opened of %s', async (_, state, code) => {
    const id = await newMeeting(room, state);
    if (state === 'RUNNING') await session().close(moderator, id);
    expect(await refusal(session().start(moderator, id))).toEqual([code]);
  });

  it.each([
    ['who takes part', () => coordinator, 'FORBIDDEN'],
    ['who has nothing to do with the body', () => room.person('COORDINATOR', room.demo.kgst), 'NOT_FOUND'],
  ] as const)('is not led by %s', async (_, who, code) => {
    const actor: Actor = await who();
    const item = await newItem();
    expect(await refusal(session().start(actor, await newMeeting(room, 'INVITED')))).toEqual([code]);
    expect(await refusal(session().close(actor, meeting))).toEqual([code]);
    expect(await refusal(agenda().open(actor, item))).toEqual([code]);
    expect(await refusal(agenda().postpone(actor, item, 'Weil.'))).toEqual([code]);
    expect(await refusal(room.get(SessionNotes).save(actor, item, 'x', 1))).toEqual([code]);
  });
});

describe('an item in a session', () => {
  it('finishes the one before it, and its time adds up over all its calls', async () => {
    const [first, second] = [await newItem(), await newItem()];
    await agenda().open(moderator, first);
    room.clock.advance(90_000);
    await agenda().open(moderator, second);
    expect(await itemOf(first)).toMatchObject({ state: 'HANDLED', spent_seconds: 90 });
    room.clock.advance(30_000);
    await agenda().open(moderator, first);
    expect(await currentOf()).toBe(first);
    expect(await itemOf(first)).toMatchObject({ state: 'PLACED', finished_at: null });
    room.clock.advance(10_000);
    await agenda().finish(moderator, first);
    expect(await itemOf(first)).toMatchObject({ state: 'HANDLED', spent_seconds: 100 });
    expect(await itemOf(second)).toMatchObject({ spent_seconds: 30 });
    expect(await currentOf()).toBeNull();
  });

  it('is the only one that is called up, whoever calls at the same moment', async () => {
    const items = [await newItem(), await newItem(), await newItem(), await newItem()];
    const other = await room.person('MODERATOR');
    await Promise.all(items.map((item, n) => agenda().open(n % 2 ? moderator : other, item)));
    const [open] = await room.db.query<[{ ids: string[] }]>(
      `select array_agg(id) as ids from agenda_item where meeting_id = $1 and opened_at is not null and finished_at is null`,
      [meeting],
    );
    expect(open.ids).toEqual([await currentOf()]);
  });

  it('is called up and finished twice without harm', async () => {
    const item = await newItem();
    await agenda().open(moderator, item);
    room.clock.advance(5_000);
    await agenda().open(moderator, item);
    room.clock.advance(5_000);
    await agenda().finish(moderator, item);
    room.clock.advance(5_000);
    await agenda().finish(moderator, item);
    expect(await itemOf(item)).toMatchObject({ state: 'HANDLED', spent_seconds: 10 });
  });

  it('is not finished before it is called up, and not called up in a meeting that does not run', async () => {
    const item = await newItem();
    expect(await refusal(agenda().finish(moderator, item))).toEqual(['ITEM_NOT_OPEN']);
    await session().close(moderator, meeting);
    expect(await refusal(agenda().open(moderator, item))).toEqual(['MEETING_CLOSED']);
  });
});

describe('a postponed item', () => {
  const continuation = async (item: string) => {
    const [row] = await room.db.query<Record<string, unknown>[]>(
      `select c.*, (select json_agg(file_name) from attachment where agenda_item_id = c.id) as files
       from agenda_item c where continues_id = $1`,
      [item],
    );
    return row;
  };

  it('goes on in the backlog with its texts, its sponsor, its place in time and what hangs on it', async () => {
    const item = await newItem();
    await room.write(
      `insert into attachment (id, agenda_item_id, file_name, media_type, size, sha256, created_at, removed_at)
       values (uuidv7(), $1, 'Vorlage.pdf', 'application/pdf', 1, $2, now(), null),
              (uuidv7(), $1, 'Entfernt.pdf', 'application/pdf', 1, $2, now(), now())`,
      [item, 'a'.repeat(64)],
    );
    const { continuation: id } = await agenda().postpone(moderator, item, 'Es fehlt die Kostenschätzung.');
    expect(await itemOf(item)).toMatchObject({
      state: 'POSTPONED',
      state_reason: 'Es fehlt die Kostenschätzung.',
    });
    expect(await continuation(item)).toMatchObject({
      ...{ id, state: 'PROPOSED', meeting_id: null, title: 'Ein Punkt', motion: 'Wir beschließen.' },
      ...{ sponsor_organization_id: room.demo.dortmund, proposed_at: new Date('2026-10-01T08:00Z') },
      files: ['Vorlage.pdf'],
    });
    expect(await refusal(agenda().postpone(moderator, item, 'Noch einmal.'))).toEqual(['ITEM_STATE']);
    expect(await refusal(agenda().open(moderator, item))).toEqual(['ITEM_STATE']);
  });

  it('becomes no wider than it was below a confidential one', async () => {
    const parent = await newItem({ visibility: 'BOARD' });
    const child = await newItem({ parent });
    await agenda().postpone(moderator, child, 'Weil.');
    expect(await continuation(child)).toMatchObject({ visibility: 'BOARD' });
  });

  it('takes what is under it along, but not what is handled', async () => {
    const parent = await newItem();
    const [open, handled] = [await newItem({ parent }), await newItem({ parent })];
    await agenda().open(moderator, handled);
    await agenda().open(moderator, open);
    room.clock.advance(20_000);
    await agenda().postpone(moderator, parent, 'Weil.');
    expect(await itemOf(open)).toMatchObject({ state: 'POSTPONED', spent_seconds: 20 });
    expect((await itemOf(handled)).state).toBe('HANDLED');
    expect(await currentOf()).toBeNull();
  });

  it('must have a reason', async () => {
    const item = await newItem();
    await expect((async () => agenda().postpone(moderator, item, ' '))().catch(codes)).resolves.toEqual([
      'REQUIRED',
    ]);
  });
});

describe('closing a session', () => {
  it('handles what was called up with its headings, and postpones what nobody got to', async () => {
    const heading = await newItem();
    const [talked, current] = [await newItem({ parent: heading }), await newItem()];
    const [left, standing] = [await newItem(), await newItem({ standing: 'ANY_OTHER_BUSINESS' })];
    await agenda().open(moderator, talked);
    await agenda().open(moderator, current);
    room.clock.advance(60_000);
    await session().close(moderator, meeting);
    expect(await stateOf(meeting)).toBe('CLOSED');
    const states = await Promise.all([heading, talked, current, left, standing].map(itemOf));
    expect(states.map(({ state }) => state)).toEqual([
      ...['HANDLED', 'HANDLED', 'HANDLED'],
      ...['POSTPONED', 'POSTPONED'],
    ]);
    expect(states[2]).toMatchObject({ spent_seconds: 60 });
    expect(states[3]).toMatchObject({ state_reason: notReached });
    const next = await room.db.query<{ continues_id: string }[]>(
      `select continues_id from agenda_item where continues_id = any($1::uuid[])`,
      [[left, standing]],
    );
    expect(next).toEqual([{ continues_id: left }]);
  });

  it('happens once, however many close', async () => {
    await newItem();
    await Promise.all(Array.from({ length: 10 }, () => session().close(moderator, meeting)));
    const told = (await room.events('meeting.closed')).filter(
      ({ payload }) => payload['meetingId'] === meeting,
    );
    expect(told).toHaveLength(1);
  });

  it('waits for open ballots, and names them', async () => {
    await room.write(
      `insert into ballot (id, meeting_id, agenda_item_id, kind, question, visibility, state, quorum_percent, majority, base, opened_at, opened_by)
       values (uuidv7(), $1, $2, 'NAMED', 'Nehmen wir den Vorschlag an?', 'PUBLIC', 'OPEN', 50, 'SIMPLE', 'VALID', now(), 'system:test')`,
      [meeting, await newItem()],
    );
    const error = await session()
      .close(moderator, meeting)
      .catch((e: unknown) => e);
    expect(codes(error)).toEqual(['BALLOT_OPEN']);
    expect((error as Error).message).toContain('Nehmen wir den Vorschlag an?');
  });
});

describe('notes', () => {
  const save = (item: string, notes: string, version: number) =>
    room.get(SessionNotes).save(moderator, item, notes, version);

  it('are saved under a version of their own', async () => {
    const item = await newItem();
    await save(item, 'Erster Satz.', 1);
    await save(item, 'Erster Satz. Zweiter.', 2);
    expect(await itemOf(item)).toMatchObject({ notes: 'Erster Satz. Zweiter.', notes_version: 3 });
  });

  it('of two who write at once are both kept: one saved, the other given back beside it', async () => {
    const item = await newItem();
    const texts = ['Von der einen.', 'Von der anderen.'];
    const answers = await Promise.all(
      texts.map((text) =>
        save(item, text, 1).then(
          () => null,
          (e: unknown) => e,
        ),
      ),
    );
    const [error] = answers.filter(Boolean) as { payload: { conflict: { yours: string; theirs: string } } }[];
    expect(codes(error)).toEqual(['CHANGED_MEANWHILE']);
    const { yours, theirs } = error!.payload.conflict;
    expect([yours, theirs].sort()).toEqual([...texts].sort());
    expect((await itemOf(item)).notes).toBe(theirs);
  });

  it('tell the second writer so over the API, with both texts', async () => {
    const item = await newItem();
    await save(item, 'Gespeichert.', 1);
    const { saveNotes } = await room.data<{ saveNotes: unknown }>(
      moderator,
      `mutation ($input: SaveNotesInput!) { saveNotes(input: $input) {
         agendaItem { notes notesVersion } conflict { yours theirs version } userErrors { code path } } }`,
      { input: { itemId: toNodeId('AgendaItem', item), notes: 'Meine.', version: 1 } },
    );
    expect(saveNotes).toEqual({
      agendaItem: { notes: 'Gespeichert.', notesVersion: 2 },
      conflict: { yours: 'Meine.', theirs: 'Gespeichert.', version: 2 },
      userErrors: [{ code: 'CHANGED_MEANWHILE', path: ['input', 'version'] }],
    });
  });

  it('may be saved again as they are, and not after the close', async () => {
    const item = await newItem();
    await save(item, 'Steht.', 1);
    await save(item, 'Steht.', 1);
    expect((await itemOf(item)).notes_version).toBe(2);
    await session().close(moderator, meeting);
    expect(await refusal(save(item, 'Später.', 2))).toEqual(['MEETING_CLOSED']);
    await expect(room.write(`update agenda_item set notes = 'x' where id = $1`, [item])).rejects.toThrow(
      'is closed',
    );
  });
});

describe('what the database itself refuses', () => {
  it('is a current item of another meeting', async () => {
    const item = await newItem();
    const other = await newMeeting(room, 'RUNNING');
    await expect(
      room.write(`update meeting set current_item_id = $2 where id = $1`, [other, item]),
    ).rejects.toThrow('meeting_current_item');
  });

  it('is a second item that is called up', async () => {
    const other = await newItem();
    await agenda().open(moderator, await newItem());
    await expect(
      room.write(`update agenda_item set opened_at = now() where id = $1`, [other]),
    ).rejects.toThrow('agenda_item_called_up');
  });

  it('is a second continuation of one item', async () => {
    const item = await newItem();
    await agenda().postpone(operator, item, 'Weil.');
    await expect(
      room.write(
        `insert into agenda_item (id, state, title, outcome, minutes, visibility, proposed_at, continues_id, created_at, updated_at)
        values (uuidv7(), 'PROPOSED', 'x', 'DISCUSSION', 1, 'PUBLIC', now(), $1, now(), now())`,
        [item],
      ),
    ).rejects.toThrow('agenda_item_continues_once');
  });
});
