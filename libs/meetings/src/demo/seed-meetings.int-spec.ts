import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { seedWorkingGroups, WorkingGroupMembers, WorkingGroups } from '@allmende/working-groups';
import { BoardRoom, operator, startup, type Person } from '../proof/board-room.js';
import { DemoClock } from './demo-stage.js';
import { seedMeetings, type DemoMeetings } from './seed-meetings.js';

const places = ['berlin', 'muenchen', 'dortmund', 'solingen', 'mannheim', 'buehl', 'zendis'] as const;

let room: BoardRoom;
let demo: DemoMeetings;
beforeAll(async () => {
  room = await BoardRoom.start();
  const actors: Record<string, Person> = { moderation: await room.person('MODERATOR') };
  for (const place of places) actors[place] = await room.person('COORDINATOR', room.demo[place]);
  const people = Object.fromEntries(places.map((place) => [place, actors[place]!.accountId]));
  const groups = {
    groups: room.get(WorkingGroups),
    members: room.get(WorkingGroupMembers),
    clock: room.clock,
  };
  // The database counts members by the day of today, so the groups and their sessions go by it, too.
  room.clock.set(new Date());
  await seedWorkingGroups(groups, operator, room.demo, people);
  demo = { services: room, clock: room.clock, organizations: room.demo, actors };
  await seedMeetings(demo);
}, startup);
afterAll(() => room.stop());

it('the board has held two sessions, invites to a third in 11 to 17 days, and plans on', async () => {
  const sessions = await room.db.query<{ state: string; inDays: number; minutes: string | null }[]>(
    `select m.state, round(extract(epoch from m.starts_at - $1) / 86400)::integer as "inDays", n.state as minutes
       from meeting m left join minutes n on n.meeting_id = m.id
      where m.working_group_id is null and m.state <> 'DRAFT' order by m.starts_at`,
    [room.clock.now()],
  );
  expect(sessions).toMatchObject([
    { state: 'CLOSED', minutes: 'PUBLISHED' },
    { state: 'CLOSED', minutes: 'CIRCULATED' },
    { state: 'INVITED', minutes: null },
  ]);
  expect(sessions[2]!.inDays).toBeGreaterThanOrEqual(10);
  expect(sessions[2]!.inDays).toBeLessThanOrEqual(17);
  const [drafts] = await room.db.query(
    `select count(*)::integer as count from meeting where state = 'DRAFT'`,
  );
  expect(drafts.count).toBeGreaterThanOrEqual(4);
});

it('three decisions came of it, with numbers in a row: two adopted, one joint position, one rejected', async () => {
  const decisions = await room.db.query(
    `select d.sequence, d.result, d.joint_position as joint,
       (select count(*)::integer from decision_endorsement e where e.decision_id = d.id) as carried,
       (select string_agg(a.state, ' ' order by a.state) from decision_adoption a where a.decision_id = d.id) as home
     from decision d order by d.number`,
  );
  expect(decisions).toEqual([
    { sequence: 1, result: 'ADOPTED', joint: false, carried: 0, home: null },
    { sequence: 2, result: 'ADOPTED', joint: true, carried: 3, home: 'DECIDED PLANNED' },
    { sequence: 3, result: 'REJECTED', joint: false, carried: 0, home: null },
  ]);
});

it('the invited agenda has a late item, one below another, and a confidential one', async () => {
  const items = await room.db.query<{ number: string; visibility: string }[]>(
    `select i.number, i.visibility from agenda_item i join meeting m on m.id = i.meeting_id
      where m.state = 'INVITED' and m.working_group_id is null order by agenda_path(i.id)`,
  );
  expect(items.map(({ number }) => number)).toEqual(['1', '2', '3', '3a', '4', '5', '5.1', '6', '7']);
  expect(items.filter(({ visibility }) => visibility === 'BOARD')).toEqual([
    { number: '6', visibility: 'BOARD' },
  ]);
});

it('proposals wait, one of them put back; a circular ballot is open; minutes of a group are circulated', async () => {
  const [row] = await room.db.query(
    `select (select count(*)::integer from agenda_item where meeting_id is null and state = 'PROPOSED') as waiting,
       (select count(*)::integer from agenda_item where state = 'DEFERRED') as deferred,
       (select open_until > $1 from ballot where state = 'OPEN' and kind = 'CONSENT') as open,
       (select n.objections_until > $1 from minutes n join meeting m on m.id = n.meeting_id
         where m.working_group_id is not null and n.state = 'CIRCULATED') as objectionable`,
    [room.clock.now()],
  );
  expect(row).toEqual({ waiting: 3, deferred: 1, open: true, objectionable: true });
});

it('a second time changes nothing, and the clock is where it was', async () => {
  const before = room.clock.now();
  const count = `select (select count(*) from audit_entry) as acts, (select count(*) from outbox) as events`;
  const once = await room.db.query(count);
  await seedMeetings(demo);
  expect(await room.db.query(count)).toEqual(once);
  expect(room.clock.now()).toEqual(before);
});

it('the clock of the demo runs on from where it was set to', () => {
  const clock = new DemoClock();
  clock.set(new Date('2026-01-01T00:00:00Z'));
  const gone = clock.now().getTime() - Date.UTC(2026, 0, 1);
  expect(gone).toBeGreaterThanOrEqual(0);
  expect(gone).toBeLessThan(10_000);
});
