import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { AuditLog } from '@allmende/audit';
import { UnitOfWork } from '@allmende/platform/database';
import { EventHandlers } from '@allmende/platform/outbox-relay';
import { Adoptions } from '../adoption/decision-adoption.service.js';
import { DecisionBed } from '../proof/decision-bed.js';
import { BoardRoom, operator, startup } from '../proof/board-room.js';
import { DecisionSuccession } from './decision-succession.js';

let room: BoardRoom;
beforeAll(async () => {
  room = await BoardRoom.start();
}, startup);
afterAll(() => room.stop());

it('the successor of a territory sees to its open decisions and plans; what is done or decided stays as history', async () => {
  const bed = new DecisionBed(room);
  const { bochum, koeln } = room.demo;
  const item = await bed.item(await bed.meeting());
  const [open, done, decided] = [
    await bed.decision({ number: 'B-2026-001', item }),
    await bed.decision({ number: 'B-2026-002', item }),
    await bed.decision({ number: 'B-2026-003', item }),
  ];
  await room.write(`update decision set owner_organization_id = $1`, [bochum]);
  await room.write(`update decision set done_on = '2026-11-21' where id = $1`, [done]);
  const plan = (decisionId: string, organizationId: string) =>
    room.get(Adoptions).record(operator, {
      ...{ decisionId, organizationId, state: 'PLANNED', plannedOn: '2026-12-10' },
    });
  await plan(open, bochum);
  // Both have said something: each keeps its own.
  await plan(done, bochum);
  await plan(done, koeln);
  await room.get(Adoptions).record(operator, {
    ...{ decisionId: decided, organizationId: bochum, state: 'DECIDED' },
    councilDecision: { decidedOn: '2026-11-01', body: 'Rat', title: 'Beitritt' },
  });

  const succession = new DecisionSuccession(new EventHandlers(), room.get(AuditLog));
  const move = () =>
    room
      .get(UnitOfWork)
      .run(operator, (tx) => succession.moveIn(tx, { organizationId: koeln, predecessorId: bochum }));
  await move();
  await move();

  const owners = await room.db.query(`select owner_organization_id as owner from decision order by number`);
  expect(owners).toEqual([{ owner: koeln }, { owner: bochum }, { owner: koeln }]);
  const adoptions = await room.db.query(
    `select d.number, a.organization_id as organization from decision_adoption a join decision d on d.id = a.decision_id
     order by d.number, a.organization_id = $1 desc`,
    [bochum],
  );
  expect(adoptions).toEqual([
    { number: 'B-2026-001', organization: koeln },
    { number: 'B-2026-002', organization: bochum },
    { number: 'B-2026-002', organization: koeln },
    { number: 'B-2026-003', organization: bochum },
  ]);
  const moved = await room.db.query(`select from audit_entry where action = 'moveDecision'`);
  expect(moved).toHaveLength(3);
});
