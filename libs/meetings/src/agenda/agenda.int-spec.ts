import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@allmende/kernel';
import { Meetings } from '../meeting/meeting.service.js';
import { BoardRoom, startup, type Person } from '../proof/board-room.js';
import { Planner, refusalOf } from '../proof/planner.js';
import { Agenda } from './agenda.service.js';

let room: BoardRoom;
let planner: Planner;
let agenda: Agenda;
let moderator: Person;
let dortmund: Person;
let meetingId: string;
/** `A B(C(D)) E` */
let ids: Record<'a' | 'b' | 'c' | 'd' | 'e', string>;

beforeAll(async () => {
  room = await BoardRoom.start();
  planner = new Planner(room);
  agenda = room.get(Agenda);
  moderator = await room.person('MODERATOR');
  dortmund = await room.person('COORDINATOR', room.demo.dortmund);
}, startup);
afterAll(() => room.stop());

beforeEach(async () => {
  meetingId = await planner.meeting(moderator);
  const a = await planner.item(moderator, meetingId, { title: 'A' });
  const b = await planner.item(moderator, meetingId, { title: 'B' });
  const c = await planner.item(moderator, meetingId, { title: 'C', intoId: b });
  const d = await planner.item(moderator, meetingId, { title: 'D', intoId: c });
  const e = await planner.item(moderator, meetingId, { title: 'E' });
  ids = { a, b, c, d, e };
});

const invite = () => room.get(Meetings).invite(moderator, meetingId);
const close = async () => {
  await invite();
  await room.write(`update meeting set state = 'RUNNING', started_at = now() where id = $1`, [meetingId]);
  await room.write(`update meeting set state = 'CLOSED', closed_at = now() where id = $1`, [meetingId]);
};

describe('moving', () => {
  it('changes the order, with all that is nested, and tells nobody', async () => {
    await agenda.move(moderator, ids.b, { beforeId: ids.a });
    expect(await planner.agenda(meetingId)).toBe('B(C(D)) A E');
    await agenda.move(moderator, ids.d, { afterId: ids.e });
    await agenda.move(moderator, ids.a, { intoId: ids.c });
    expect(await planner.agenda(meetingId)).toBe('B(C(A)) E D');
    expect((await room.events()).filter(({ payload }) => payload['meetingId'] === meetingId)).toEqual([]);
  });

  it('after the invitation changes the order of treatment; numbers stay', async () => {
    await invite();
    await agenda.move(moderator, ids.e, { beforeId: ids.a });
    await agenda.move(moderator, ids.a, { intoId: ids.b });
    expect(await planner.agenda(meetingId, 'number')).toBe('3 2(2.1(2.1.1) 1)');
    await planner.item(moderator, meetingId, { afterId: ids.a });
    expect(await planner.agenda(meetingId, 'number')).toBe('3 2(2.1(2.1.1) 1 1a)');
  });

  it.each([
    [
      'into itself',
      () => agenda.move(moderator, ids.b, { intoId: ids.b }),
      ['ITEM_INTO_ITSELF input.intoId'],
    ],
    [
      'into what is nested in it',
      () => agenda.move(moderator, ids.b, { intoId: ids.d }),
      ['ITEM_INTO_ITSELF input.intoId'],
    ],
    [
      'behind what is nested in it',
      () => agenda.move(moderator, ids.b, { afterId: ids.c }),
      ['ITEM_INTO_ITSELF input.afterId'],
    ],
    ['too deep', () => agenda.move(moderator, ids.a, { intoId: ids.d }), ['TOO_DEEP input.intoId']],
    [
      'too deep with what is nested in it',
      () => agenda.move(moderator, ids.b, { intoId: ids.a }),
      ['TOO_DEEP input.intoId'],
    ],
    [
      'to two places',
      () => agenda.move(moderator, ids.a, { intoId: ids.c, afterId: ids.b }),
      ['ONE_PLACE input.afterId'],
    ],
    ['to no place', () => agenda.move(moderator, ids.a, {}), ['ONE_PLACE input.afterId']],
    [
      'to where nothing is',
      () => agenda.move(moderator, ids.a, { afterId: newId() }),
      ['NOT_ON_THIS_AGENDA input.afterId'],
    ],
    ['by who does not lead', () => agenda.move(dortmund, ids.a, { afterId: ids.b }), 'NOT_FOUND'],
  ] as [string, () => Promise<unknown>, unknown][])('is refused %s', async (_, move, refusal) => {
    expect(await refusalOf(move())).toEqual(refusal);
    expect(await planner.agenda(meetingId)).toBe('A B(C(D)) E');
  });

  it('is refused onto another agenda, out of the backlog, and when the meeting is over', async () => {
    const elsewhere = await planner.item(moderator, await planner.meeting(moderator));
    expect(await refusalOf(agenda.move(moderator, ids.a, { afterId: elsewhere }))).toEqual([
      'NOT_ON_THIS_AGENDA input.afterId',
    ]);
    const waiting = await planner.proposal(dortmund, room.demo.dortmund);
    expect(await refusalOf(agenda.move(moderator, waiting, { afterId: ids.a }))).toEqual([
      'ALREADY_DECIDED input.id',
    ]);
    await close();
    expect(await refusalOf(agenda.move(moderator, ids.a, { afterId: ids.b }))).toEqual([
      'MEETING_CLOSED input.id',
    ]);
    expect(await refusalOf(agenda.update(moderator, ids.a, 1, { title: 'x' }))).toEqual([
      'MEETING_CLOSED input.id',
    ]);
    expect(await refusalOf(agenda.remove(moderator, ids.a))).toEqual(['MEETING_CLOSED input.id']);
    expect(await refusalOf(planner.item(moderator, meetingId))).toEqual(['MEETING_CLOSED input.meetingId']);
  });
});

describe('adding', () => {
  it('is for who leads, and takes the visibility of the meeting', async () => {
    expect(await refusalOf(planner.item(dortmund, meetingId))).toBe('NOT_FOUND');
    const open = await planner.meeting(moderator, { visibility: 'PUBLIC' });
    const id = await planner.item(moderator, open);
    expect(await room.db.query(`select visibility from agenda_item where id = $1`, [id])).toEqual([
      { visibility: 'PUBLIC' },
    ]);
  });

  it('while the session runs makes late items, of which nobody is told any more', async () => {
    await invite();
    await room.write(`update meeting set state = 'RUNNING', started_at = now() where id = $1`, [meetingId]);
    await planner.item(moderator, meetingId);
    expect(await planner.agenda(meetingId, 'number')).toBe('1 2(2.1(2.1.1)) 3 3a');
    expect(
      (await room.events('meeting.changed')).filter(({ payload }) => payload['meetingId'] === meetingId),
    ).toEqual([]);
  });

  it('by many at once gives each its own place and number', async () => {
    await invite();
    await Promise.all(
      Array.from({ length: 12 }, () => planner.item(moderator, meetingId, { afterId: ids.e })),
    );
    const rows = await room.db.query<{ number: string; position: number }[]>(
      `select number, position from agenda_item where meeting_id = $1 and parent_id is null order by position`,
      [meetingId],
    );
    expect(rows.map(({ position }) => position)).toEqual(Array.from({ length: 15 }, (_, n) => n));
    expect(rows.map(({ number }) => number).sort()).toEqual([
      '1',
      '2',
      '3',
      ...[...'abcdefghijkl'].map((l) => `3${l}`),
    ]);
  });
});

describe('changing an item', () => {
  it('is refused when somebody was faster, and tells those invited of title and wording only', async () => {
    await invite();
    await agenda.update(moderator, ids.a, 1, { minutes: 30, visibility: 'BOARD' });
    await agenda.update(moderator, ids.a, 2, { motion: 'Das Board beschließt …' });
    expect(await refusalOf(agenda.update(moderator, ids.a, 2, { title: 'x' }))).toEqual([
      'CHANGED_MEANWHILE input.version',
    ]);
    const told = (await room.events('meeting.changed')).filter(
      ({ payload }) => payload['meetingId'] === meetingId,
    );
    expect(told.map(({ payload }) => payload['changed'])).toEqual([['agenda']]);
  });

  it('is not disturbed by a move', async () => {
    await agenda.move(moderator, ids.a, { afterId: ids.e });
    await agenda.update(moderator, ids.a, 1, { title: 'Neu' });
    expect(await planner.agenda(meetingId)).toBe('B(C(D)) E Neu');
  });
});

describe('removing', () => {
  it('puts the item back onto the backlog, and closes the gap', async () => {
    await agenda.remove(moderator, ids.a);
    await agenda.remove(moderator, ids.a);
    expect(await planner.agenda(meetingId)).toBe('B(C(D)) E');
    expect(await room.db.query(`select state, position from agenda_item where id = $1`, [ids.a])).toEqual([
      { state: 'PROPOSED', position: null },
    ]);
    expect(await room.db.query(`select position from agenda_item where id = $1`, [ids.b])).toEqual([
      { position: 0 },
    ]);
  });

  it('ends a standing item, which no backlog needs', async () => {
    const id = await planner.item(moderator, meetingId, { standing: 'OPENING' });
    await agenda.remove(moderator, id);
    expect(await room.db.query(`select state from agenda_item where id = $1`, [id])).toEqual([
      { state: 'WITHDRAWN' },
    ]);
  });

  it('is refused while others stand under it, and after the invitation', async () => {
    expect(await refusalOf(agenda.remove(moderator, ids.b))).toEqual(['HAS_SUBITEMS input.id']);
    await invite();
    expect(await refusalOf(agenda.remove(moderator, ids.a))).toEqual(['NUMBERS_FROZEN input.id']);
  });
});

describe('the database by itself', () => {
  const set = (id: string, what: string) => room.write(`update agenda_item set ${what} where id = '${id}'`);

  it('keeps frozen numbers', async () => {
    await invite();
    await expect(set(ids.a, `number = '9'`)).rejects.toThrow(/frozen/);
    await expect(set(ids.a, `number = null`)).rejects.toThrow(/frozen/);
    await expect(set(ids.a, `meeting_id = null, position = null, state = 'PROPOSED'`)).rejects.toThrow(
      /agenda_item_placed/,
    );
  });

  it('lets no item stand in itself, below the third level, or where another stands', async () => {
    await expect(set(ids.b, `parent_id = '${ids.d}', position = 0`)).rejects.toThrow(/nested into itself/);
    await expect(set(ids.a, `parent_id = '${ids.d}', position = 0`)).rejects.toThrow(/too deep/);
    await expect(set(ids.b, `parent_id = '${ids.a}', position = 0`)).rejects.toThrow(/too deep/);
    await expect(set(ids.a, `position = 1`)).rejects.toThrow(/agenda_item_place/);
  });

  it('leaves the agenda of a meeting that is over as it is', async () => {
    await close();
    await expect(set(ids.a, `title = 'Anders'`)).rejects.toThrow(/is closed/);
    await expect(set(ids.e, `position = 7`)).rejects.toThrow(/is closed/);
  });
});
