import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { AuditLog } from '@allmende/audit';
import { Grants } from '@allmende/identity';
import { UnitOfWork } from '@allmende/platform/database';
import { EventHandlers } from '@allmende/platform/outbox-relay';
import { GroupRoom, operator, startup } from '../proof/group-room.js';
import { MemberSuccession } from './member-succession.js';

let room: GroupRoom;
beforeAll(async () => {
  room = await GroupRoom.start();
}, startup);
afterAll(() => room.stop());

it('who works in a group for a territory goes on for its successor; what has ended stays as history', async () => {
  const { id } = await room.group();
  const { id: over } = await room.group();
  const goesOn = await room.member(id, room.demo.bochum);
  const left = await room.member(id, room.demo.bochum);
  await room.members.end(operator, left.id);
  const then = await room.member(over, room.demo.bochum);
  await room.groups.end(operator, over, 'Fertig.');
  await room.get(Grants).grant(operator, {
    ...{ accountId: goesOn.person.accountId, role: 'VIEWER', organizationId: room.demo.koeln },
  });

  const succession = new MemberSuccession(new EventHandlers(), room.get(AuditLog));
  const move = () =>
    room
      .get(UnitOfWork)
      .run(operator, (tx) =>
        succession.moveIn(tx, { organizationId: room.demo.koeln, predecessorId: room.demo.bochum }),
      );
  await move();
  await move();

  const rows = await room.db.query(
    `select id, organization_id as organization from working_group_member where id = any($1) order by id`,
    [[goesOn.id, left.id, then.id]],
  );
  expect(rows).toEqual([
    { id: goesOn.id, organization: room.demo.koeln },
    { id: left.id, organization: room.demo.bochum },
    { id: then.id, organization: room.demo.bochum },
  ]);
  expect((await room.audited(id)).filter((action) => action === 'moveWorkingGroupMember')).toHaveLength(1);
});
