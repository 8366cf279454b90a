import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, newId, type Actor } from '@allmende/kernel';
import { Bodies, type BodyRight } from '@allmende/working-groups';
import { BoardRoom, operator, startup, type Person } from './board-room.js';

let room: BoardRoom;
let group: string;
let chair: Person;
let member: Person;

beforeAll(async () => {
  room = await BoardRoom.start();
  group = newId();
  chair = await room.person('COORDINATOR', room.demo.dortmund);
  member = await room.person('VIEWER', room.demo.solingen);
  await room.write(
    `insert into working_group (id, name, slug, mandate, founded_on, created_at, updated_at)
     values ($1, 'Barrierefreie Formulare', 'barrierefreie-formulare', 'Ein Auftrag', '2026-01-01', now(), now())`,
    [group],
  );
  for (const [person, organization, role] of [
    [chair, room.demo.dortmund, 'CHAIR'],
    [member, room.demo.solingen, 'MEMBER'],
  ] as const)
    await room.write(
      `insert into working_group_member (id, working_group_id, account_id, organization_id, role, since, created_at)
       values ($1, $2, $3, $4, $5, '2026-01-01', now())`,
      [newId(), group, person.accountId, organization, role],
    );
}, startup);
afterAll(() => room.stop());

const allowed = async (actor: Actor, body: string | null): Promise<BodyRight[]> => {
  const rights: BodyRight[] = ['PRESIDE', 'PARTICIPATE', 'PROPOSE'];
  const answers: BodyRight[] = [];
  for (const right of rights)
    if (await room.get(Bodies).may(room.db, actor, right, body)) answers.push(right);
  return answers;
};

describe('in the board', () => {
  it.each([
    ['a moderator leads', () => room.person('MODERATOR'), ['PRESIDE', 'PARTICIPATE', 'PROPOSE']],
    ['the system may everything', () => operator, ['PRESIDE', 'PARTICIPATE', 'PROPOSE']],
    ['who acts for a seat takes part and proposes', () => chair, ['PARTICIPATE', 'PROPOSE']],
    ['who only reads for a seat takes part', () => member, ['PARTICIPATE']],
    ['a partner proposes', () => room.person('COORDINATOR', room.demo.kgst), ['PROPOSE']],
    ['a stranger may nothing', () => anonymous(), []],
  ] as const)('%s', async (_, who, rights) => {
    expect(await allowed(await who(), null)).toEqual(rights);
  });
});

describe('in a working group', () => {
  it('its chair leads, its members take part and propose, others of the board do nothing', async () => {
    expect(await allowed(chair, group)).toEqual(['PRESIDE', 'PARTICIPATE', 'PROPOSE']);
    expect(await allowed(member, group)).toEqual(['PARTICIPATE', 'PROPOSE']);
    expect(await allowed(await room.person('COORDINATOR', room.demo.berlin), group)).toEqual([]);
  });

  it('each organization has one voice, however many people it sends', async () => {
    const names = (await room.get(Bodies).voices(room.db, group)).map((v) => v.organizationName);
    expect(names).toEqual(['Dortmund', 'Solingen']);
  });

  it('a membership rests with the role for the organization', async () => {
    await room.write(`delete from role_grant where account_id = $1`, [member.accountId]);
    expect(await allowed(member, group)).toEqual([]);
  });
});
