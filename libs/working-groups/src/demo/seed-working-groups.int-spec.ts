import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { GroupRoom, operator, startup } from '../proof/group-room.js';
import { seedWorkingGroups } from './seed-working-groups.js';

let room: GroupRoom;
beforeAll(async () => {
  room = await GroupRoom.start();
}, startup);
afterAll(() => room.stop());

it('the demo groups go in once, led by Solingen and München, one of them about to end', async () => {
  const people: Record<string, string> = {};
  for (const place of ['solingen', 'dortmund', 'mannheim', 'zendis', 'muenchen', 'berlin', 'buehl'] as const)
    people[place] = (await room.person('COORDINATOR', room.demo[place])).accountId;
  const services = { groups: room.groups, members: room.members, clock: room.clock };
  await seedWorkingGroups(services, operator, room.demo, people);
  await seedWorkingGroups(services, operator, room.demo, people);
  const rows = await room.db.query(
    `select w.slug, w.ends_on::text as ends, count(*)::integer as members, max(o.name) filter (where m.role = 'CHAIR') as chair
     from working_group w join current_working_group_member m on m.working_group_id = w.id
     join organization o on o.id = m.organization_id group by w.id order by w.slug`,
  );
  expect(rows).toEqual([
    { slug: 'barrierefreie-verwaltung', ends: '2026-12-15', members: 4, chair: 'München' },
    { slug: 'client-management', ends: '2027-06-19', members: 4, chair: 'Solingen' },
  ]);
});
