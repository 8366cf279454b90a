import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { UnitOfWork } from '@allmende/platform/database';
import { newId } from '@allmende/kernel';
import type { DomainEvent, EventName, EventPayload } from '@allmende/events';
import { apply, confirm } from './proof/letters.js';
import { Board } from './proof/board.js';
import { Purse } from './proof/purse.js';
import { seed, World } from './proof/world.js';
import { FanOut } from './fan-out.js';

jest.setTimeout(60_000);

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

/** A project with so many followers. */
async function projectWith(followers: number): Promise<string> {
  const project = await world.project(`P${followers}`);
  await world.write(
    `with people as (
       insert into account (id, email, display_name, created_at, updated_at)
       select uuidv7(), 'p' || $2::text || '-' || n || '@example.org', 'Person ' || n, now(), now()
       from generate_series(1, $2::integer) n returning id)
     insert into follow (id, account_id, project_id, created_at) select uuidv7(), id, $1, now() from people`,
    [project, followers],
  );
  return project;
}

/** Statements that telling one event takes. */
function statementsOf<Name extends EventName>(name: Name, payload: EventPayload<Name>): Promise<number> {
  const event: DomainEvent<Name> = {
    ...{ id: newId(), name, payload },
    occurredAt: new Date(),
    actor: 'system:test',
  };
  return world.app.get(UnitOfWork).run(seed, async (tx) => {
    const statements = jest.spyOn(tx, 'query');
    await world.app.get(FanOut).tell(tx, event);
    return statements.mock.calls.length;
  });
}

describe('the cost of fanning out', () => {
  it('is the same number of statements for 10 followers and for 1000', async () => {
    const [few, many] = [await projectWith(10), await projectWith(1000)];
    const telling = (projectId: string) => statementsOf('project.changed', { projectId, changed: ['name'] });
    expect([await telling(few), await telling(many)]).toEqual([3, 3]);
    const [{ written }] = (await world.rows<{ written: number }>(
      `select count(*)::int as written from delivery d join notice n on n.id = d.notice_id where n.subject_id = $1`,
      [many],
    )) as [{ written: number }];
    expect(written).toBe(2000);
  });

  it('is the same when an event is told in several notices, one of them a letter', async () => {
    const organizationId = await world.organization('Bretten');
    const applicationId = await apply(world, organizationId);
    await confirm(world, applicationId);
    for (const name of ['one', 'two', 'three']) await world.moderator(name);
    const event = { applicationId, organizationId, circle: 'NETWORK' };
    expect(await statementsOf('application.submitted', event)).toBe(3);
    const [{ written }] = (await world.rows<{ written: number }>(
      `select count(*)::int as written from delivery where topic in ('PERSONAL', 'MODERATION')`,
    )) as [{ written: number }];
    expect(written).toBe(1 + 3 * 2);
  });

  it('is the same for an invitation, however many seats and items there are', async () => {
    const board = new Board(world);
    const meetingId = await board.meeting();
    const telling = () => statementsOf('meeting.invited', { meetingId, workingGroupId: null });
    await board.seat('eins');
    const few = await telling();
    for (const name of ['zwei', 'drei', 'vier']) await board.seat(name);
    for (const number of ['1', '2', '3']) await board.item(meetingId, number, `Punkt ${number}`);
    expect([few, await telling()]).toEqual([3, 3]);
  });

  it('is the same for a funding round, however many may pledge in it and have pledged', async () => {
    const [board, purse] = [new Board(world), new Purse(world)];
    const projectId = await world.project('Runde');
    const fundingRoundId = await purse.round({ projectId, eligible: 'PROJECT' });
    const round = { fundingRoundId, projectId, fundId: null };
    const telling = async () => [
      await statementsOf('fundingRound.opened', round),
      await statementsOf('fundingRound.evaluated', { ...round, outcome: 'FAILED' }),
    ];
    const join = async (name: string) => {
      const organizationId = await board.seat(name);
      await world.participation(projectId, organizationId, 'USING');
      await purse.pledge(fundingRoundId, organizationId);
    };
    await join('gibt-eins');
    const few = await telling();
    for (const name of ['gibt-zwei', 'gibt-drei', 'gibt-vier']) await join(name);
    expect([few, await telling()]).toEqual([
      [3, 3],
      [3, 3],
    ]);
  });
});
