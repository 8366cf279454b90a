import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BoardRoom, operator, startup, type Person } from '../proof/board-room.js';
import { Planner, refusalOf } from '../proof/planner.js';
import { Meetings, type NewMeeting } from './meeting.service.js';

let room: BoardRoom;
let planner: Planner;
let meetings: Meetings;
let moderator: Person;
let dortmund: Person;
let partner: Person;

beforeAll(async () => {
  room = await BoardRoom.start();
  planner = new Planner(room);
  meetings = room.get(Meetings);
  moderator = await room.person('MODERATOR');
  dortmund = await room.person('COORDINATOR', room.demo.dortmund);
  partner = await room.person('COORDINATOR', room.demo.kgst);
}, startup);
afterAll(() => room.stop());

const at = (text: string) => new Date(text);
const draft = (more: Partial<NewMeeting> = {}) => planner.meeting(moderator, more);
async function invited(more: Partial<NewMeeting> = {}): Promise<string> {
  const id = await draft(more);
  return meetings.invite(moderator, id);
}
const row = async (id: string) => {
  const [found] = await room.db.query<Record<string, unknown>[]>(`select * from meeting where id = $1`, [id]);
  return found!;
};
const eventsOf = async (id: string) =>
  (await room.events()).filter(({ payload }) => payload['meetingId'] === id).map(({ name }) => name);

describe('planning', () => {
  it('makes a draft that nobody is told of', async () => {
    const id = await draft();
    expect(await row(id)).toMatchObject({
      state: 'DRAFT',
      invited_at: null,
      calendar_sequence: 0,
      version: 1,
    });
    expect(await eventsOf(id)).toEqual([]);
  });

  it.each([
    ['ends before it begins', { endsAt: at('2026-12-05T08:00:00Z') }, ['ENDS_BEFORE_START input.endsAt']],
    ['lies in the past', { startsAt: at('2026-11-21T12:00:00Z') }, ['MEETING_IN_PAST input.startsAt']],
    [
      'takes proposals until a moment that is over',
      { proposalsUntil: at('2026-11-21T12:00:00Z') },
      ['DEADLINE_IN_PAST input.proposalsUntil'],
    ],
  ])('is refused when it %s', async (_, more, faults) => {
    expect(await refusalOf(draft(more))).toEqual(faults);
  });

  it('is for who leads the body', async () => {
    expect(await refusalOf(planner.meeting(dortmund))).toBe('FORBIDDEN');
    expect(await refusalOf(planner.meeting(partner))).toBe('NOT_FOUND');
    const group = await planner.group([dortmund, room.demo.dortmund]);
    const id = await planner.meeting(dortmund, { workingGroupId: group });
    expect(await row(id)).toMatchObject({ working_group_id: group });
    expect(await refusalOf(planner.meeting(partner, { workingGroupId: group }))).toBe('NOT_FOUND');
  });

  it('is refused for a group that has ended', async () => {
    const group = await planner.group([dortmund, room.demo.dortmund]);
    await room.write(
      `update working_group set ended_on = '2026-11-20', end_reason = 'Fertig' where id = $1`,
      [group],
    );
    expect(await refusalOf(draft({ workingGroupId: group }))).toEqual(['GROUP_ENDED input.workingGroupId']);
  });
});

describe('changing', () => {
  it('tells nobody while it is a draft', async () => {
    const id = await draft();
    await meetings.update(moderator, id, 1, { title: 'Anders' });
    expect(await row(id)).toMatchObject({ title: 'Anders', version: 2, calendar_sequence: 0 });
    expect(await eventsOf(id)).toEqual([]);
  });

  it('tells those invited of time, place and title, and counts the calendar on each time', async () => {
    const id = await invited();
    await meetings.update(moderator, id, 2, {
      startsAt: at('2026-12-05T10:00:00Z'),
      onlineUrl: 'https://konferenz.example.org/a',
    });
    await meetings.update(moderator, id, 3, { title: 'Anders' });
    expect(await row(id)).toMatchObject({ calendar_sequence: 2 });
    const told = (await room.events('meeting.changed')).filter(({ payload }) => payload['meetingId'] === id);
    expect(told.map(({ payload }) => payload['changed'])).toEqual([['time', 'place'], ['title']]);
  });

  it('tells nobody of what does not concern them, nor of nothing', async () => {
    const id = await invited();
    await meetings.update(moderator, id, 2, { proposalsUntil: at('2026-12-01T12:00:00Z') });
    await meetings.update(moderator, id, 3, { title: (await row(id))['title'] as string });
    expect(await row(id)).toMatchObject({ calendar_sequence: 0, version: 3 });
    expect(await eventsOf(id)).toEqual(['meeting.invited']);
  });

  it('is refused when somebody was faster', async () => {
    const id = await draft();
    const both = await Promise.allSettled([
      meetings.update(moderator, id, 1, { title: 'Die eine' }),
      meetings.update(moderator, id, 1, { title: 'Die andere' }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await refusalOf(meetings.update(moderator, id, 1, { title: 'x' }))).toEqual([
      'CHANGED_MEANWHILE input.version',
    ]);
  });

  it('moves a meeting neither into the past nor over its deadline', async () => {
    const id = await draft({ proposalsUntil: at('2026-12-01T12:00:00Z') });
    expect(
      await refusalOf(meetings.update(moderator, id, 1, { startsAt: at('2026-11-20T09:00:00Z') })),
    ).toEqual(['MEETING_IN_PAST input.startsAt', 'DEADLINE_AFTER_START input.proposalsUntil']);
  });

  it('leaves the beginning of a running meeting alone, but lets it last longer', async () => {
    const id = await invited();
    await room.write(`update meeting set state = 'RUNNING', started_at = now() where id = $1`, [id]);
    expect(
      await refusalOf(meetings.update(moderator, id, 2, { startsAt: at('2026-12-06T09:00:00Z') })),
    ).toEqual(['MEETING_RUNNING input.startsAt']);
    await meetings.update(moderator, id, 2, { endsAt: at('2026-12-05T13:00:00Z') });
  });
});

describe('inviting', () => {
  it('freezes the numbers in the order of the agenda, and tells once, however often it is done', async () => {
    const id = await draft();
    const first = await planner.item(moderator, id);
    await planner.item(moderator, id, { beforeId: first });
    await planner.item(moderator, id, { intoId: first });
    const below = await planner.item(moderator, id, { intoId: first });
    await planner.item(moderator, id, { intoId: below });
    await Promise.all([1, 2, 3].map(() => meetings.invite(moderator, id, 'Herzlich willkommen.')));
    expect(await planner.agenda(id, 'number')).toBe('1 2(2.1 2.2(2.2.1))');
    expect(await row(id)).toMatchObject({ state: 'INVITED', invitation_text: 'Herzlich willkommen.' });
    expect(await eventsOf(id)).toEqual(['meeting.invited']);
  });

  it('is refused once the meeting should have begun', async () => {
    const id = await draft({ startsAt: at('2026-11-21T12:00:10Z') });
    room.clock.set('2026-11-21T12:00:10Z');
    expect(await refusalOf(meetings.invite(moderator, id))).toEqual(['MEETING_IN_PAST input.id']);
    room.clock.set('2026-11-21T12:00:00Z');
  });
});

describe('calling off', () => {
  it('tells those invited, counts the calendar on, and lets the items go on as proposals', async () => {
    const id = await draft();
    const item = await planner.item(moderator, id, { title: 'Wichtig', visibility: 'BOARD' });
    await planner.item(moderator, id, { title: 'Eröffnung', standing: 'OPENING' });
    await meetings.invite(moderator, id);
    await meetings.cancel(moderator, id, 'Die Leitung ist erkrankt.');
    await meetings.cancel(moderator, id, 'Noch einmal.');
    expect(await row(id)).toMatchObject({
      state: 'CANCELLED',
      calendar_sequence: 1,
      cancel_reason: 'Die Leitung ist erkrankt.',
    });
    expect(await eventsOf(id)).toEqual(['meeting.invited', 'meeting.cancelled']);
    const [told] = (await room.events('meeting.cancelled')).filter(
      ({ payload }) => payload['meetingId'] === id,
    );
    expect(told?.payload).toMatchObject({ wasInvited: true });
    expect(
      await room.db.query(`select title, state, visibility from agenda_item where continues_id = $1`, [item]),
    ).toEqual([{ title: 'Wichtig', state: 'PROPOSED', visibility: 'BOARD' }]);
    expect(await planner.agenda(id, 'number')).toBe('1 2');
  });

  it('of a draft tells that nobody knew of it, and gives the items back', async () => {
    const id = await draft();
    const top = await planner.item(moderator, id);
    const below = await planner.item(moderator, id, { intoId: top });
    const standing = await planner.item(moderator, id, { standing: 'OPENING' });
    await meetings.cancel(moderator, id, 'Kein Bedarf.');
    const states = await room.db.query(`select state from agenda_item where id = any($1) order by state`, [
      [top, below, standing],
    ]);
    expect(states).toEqual([{ state: 'PROPOSED' }, { state: 'PROPOSED' }, { state: 'WITHDRAWN' }]);
    const [told] = (await room.events('meeting.cancelled')).filter(
      ({ payload }) => payload['meetingId'] === id,
    );
    expect(told?.payload).toMatchObject({ wasInvited: false });
    expect(await row(id)).toMatchObject({ calendar_sequence: 0 });
  });

  it('is refused while it runs and when it is closed, and needs a reason', async () => {
    const id = await invited();
    expect(await refusalOf(meetings.cancel(moderator, id, ' '))).toEqual(['REQUIRED input.reason']);
    await room.write(`update meeting set state = 'RUNNING', started_at = now() where id = $1`, [id]);
    expect(await refusalOf(meetings.cancel(moderator, id, 'Aus'))).toEqual(['MEETING_RUNNING input.id']);
    await room.write(`update meeting set state = 'CLOSED', closed_at = now() where id = $1`, [id]);
    expect(await refusalOf(meetings.cancel(moderator, id, 'Aus'))).toEqual(['MEETING_CLOSED input.id']);
    expect(await refusalOf(meetings.update(moderator, id, 2, { title: 'x' }))).toEqual([
      'MEETING_CLOSED input.id',
    ]);
    expect(await refusalOf(meetings.invite(moderator, id))).toEqual(['MEETING_CLOSED input.id']);
  });
});

describe('the database by itself', () => {
  it('refuses a meeting that ends before it begins, and one that runs without having been invited to', async () => {
    const id = await draft();
    await expect(room.write(`update meeting set ends_at = starts_at where id = $1`, [id])).rejects.toThrow(
      /meeting_ends_after_start/,
    );
    await expect(
      room.write(`update meeting set state = 'RUNNING', started_at = now() where id = $1`, [id]),
    ).rejects.toThrow(/meeting_invited/);
  });
});

it('the operator may lead, too', async () => {
  expect(await row(await planner.meeting(operator))).toMatchObject({ state: 'DRAFT' });
});
