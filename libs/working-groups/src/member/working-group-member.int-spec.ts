import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Accounts, Grants } from '@allmende/identity';
import { newId, type Actor } from '@allmende/kernel';
import { Bodies } from '../body/bodies.js';
import { GroupRoom, operator, startup, type Person } from '../proof/group-room.js';

let room: GroupRoom;
let group: string;
let chair: Person;
let moderator: Person;

beforeAll(async () => {
  room = await GroupRoom.start();
  moderator = await room.person('MODERATOR');
}, startup);
afterAll(() => room.stop());
beforeEach(async () => {
  ({ id: group, chair } = await room.group());
});

const seatOf = ({ accountId }: Person, organizationId: string, role: 'MEMBER' | 'CHAIR' = 'MEMBER') => ({
  ...{ accountId, organizationId, role },
});
const presides = (actor: Actor) => room.get(Bodies).may(room.db, actor, 'PRESIDE', group);
const open = async (): Promise<string[]> => {
  const rows = await room.db.query<{ account_id: string }[]>(
    `select account_id from working_group_member where working_group_id = $1 and until is null order by id`,
    [group],
  );
  return rows.map((row) => row.account_id);
};
const voices = async () => (await room.get(Bodies).voices(room.db, group)).map((one) => one.organizationName);
const takeRoles = (person: Person) =>
  room.write(`delete from role_grant where account_id = $1`, [person.accountId]);

describe('adding somebody', () => {
  it('is for the chair and for moderators, not for members, other coordinators or the person herself', async () => {
    const member = await room.member(group, room.demo.berlin);
    const next = await room.person('VIEWER', room.demo.dortmund);
    const others = [member.person, await room.person('COORDINATOR', room.demo.dortmund), next];
    for (const actor of others)
      await expect(room.members.add(actor, group, seatOf(next, room.demo.dortmund))).rejects.toMatchObject({
        code: 'FORBIDDEN',
      });
    const after = await room.person('VIEWER', room.demo.mannheim);
    await room.members.add(chair, group, seatOf(next, room.demo.dortmund));
    await room.members.add(moderator, group, seatOf(after, room.demo.mannheim));
    expect(await open()).toEqual([chair, member.person, next, after].map((one) => one.accountId));
  });

  it('begins today and is told once; the same again changes nothing', async () => {
    const person = await room.person('VIEWER', room.demo.dortmund);
    const add = () => room.members.add(chair, group, seatOf(person, room.demo.dortmund));
    const id = await add();
    expect(await add()).toBe(id);
    const [row] = await room.db.query(`select since::text, until from working_group_member where id = $1`, [
      id,
    ]);
    expect(row).toEqual({ since: '2026-11-21', until: null });
    expect((await room.events(group)).slice(2)).toEqual([
      ['workingGroup.joined', seatOf(person, room.demo.dortmund)],
    ]);
  });

  it('is refused for an organization for which the person has no role today', async () => {
    const without = await room.person('VIEWER', room.demo.berlin);
    const disabled = await room.person('VIEWER', room.demo.dortmund);
    await room.get(Accounts).disable(operator, disabled.accountId);
    const early = await room.person('VIEWER', room.demo.berlin);
    const deputy = {
      accountId: early.accountId,
      role: 'DEPUTY' as const,
      organizationId: room.demo.dortmund,
    };
    await room.get(Grants).grant(operator, { ...deputy, validFrom: '2099-01-01' });
    for (const person of [without, disabled, early])
      expect(await room.codes(room.members.add(chair, group, seatOf(person, room.demo.dortmund)))).toEqual([
        'NO_ROLE input.accountId',
      ]);
    const nobody = { accountId: newId(), organizationId: room.demo.dortmund, role: 'MEMBER' as const };
    expect(await room.codes(room.members.add(chair, group, nobody))).toEqual(['NO_ROLE input.accountId']);
  });

  it('counts for one organization at a time, and for another after the first has ended', async () => {
    const { id, person } = await room.member(group, room.demo.berlin);
    await room.get(Grants).grant(operator, { ...seatOf(person, room.demo.dortmund), role: 'VIEWER' });
    const switchTo = () => room.members.add(chair, group, seatOf(person, room.demo.dortmund));
    expect(await room.codes(switchTo())).toEqual(['ALREADY_MEMBER input.organizationId']);
    await room.members.end(person, id);
    expect(await room.codes(switchTo())).toEqual([]);
  });

  it('as chair makes who led the group a member', async () => {
    const next = await room.person('VIEWER', room.demo.dortmund);
    await room.members.add(moderator, group, seatOf(next, room.demo.dortmund, 'CHAIR'));
    expect(await room.chairs(group)).toEqual([next.accountId]);
    expect(await open()).toEqual([chair.accountId, next.accountId]);
  });

  it('as chair who is a member already appoints her', async () => {
    const { id, person } = await room.member(group, room.demo.dortmund);
    expect(await room.members.add(moderator, group, seatOf(person, room.demo.dortmund, 'CHAIR'))).toBe(id);
    expect(await room.chairs(group)).toEqual([person.accountId]);
    // Asked for as a member she stays what she is.
    await room.members.add(moderator, group, seatOf(person, room.demo.dortmund));
    expect(await room.chairs(group)).toEqual([person.accountId]);
  });

  it('ten times at once is one membership', async () => {
    const person = await room.person('VIEWER', room.demo.dortmund);
    const adds = Array.from({ length: 10 }, () =>
      room.members.add(chair, group, seatOf(person, room.demo.dortmund)),
    );
    expect(new Set(await Promise.all(adds)).size).toBe(1);
    expect(await open()).toHaveLength(2);
  });

  it('to a group that does not exist is NOT_FOUND', async () => {
    await expect(
      room.members.add(moderator, newId(), seatOf(chair, room.demo.solingen)),
    ).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('ending a membership', () => {
  it.each([
    ['the person herself', (self: Person) => self],
    ['the chair', () => chair],
    ['a moderator', () => moderator],
  ])('is for %s; the same again changes nothing', async (_, who) => {
    const { id, person } = await room.member(group, room.demo.berlin);
    await room.members.end(who(person), id);
    await room.members.end(who(person), id);
    const left = { accountId: person.accountId, organizationId: room.demo.berlin };
    expect((await room.events(group)).slice(3)).toEqual([['workingGroup.left', left]]);
    const [row] = await room.db.query(`select until::text from working_group_member where id = $1`, [id]);
    expect(row).toEqual({ until: '2026-11-21' });
  });

  it('is not for other members, nor for a coordinator of the person’s organization', async () => {
    const { id } = await room.member(group, room.demo.berlin);
    const other = await room.member(group, room.demo.dortmund);
    for (const actor of [other.person, await room.person('COORDINATOR', room.demo.berlin)])
      await expect(room.members.end(actor, id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('waits for a successor where the person leads the group', async () => {
    const [own] = await room.db.query<[{ id: string }]>(
      `select id from working_group_member where working_group_id = $1`,
      [group],
    );
    for (const actor of [chair, moderator])
      expect(await room.codes(room.members.end(actor, own.id))).toEqual([
        'CHAIR_NEEDED input.workingGroupMemberId',
      ]);
    await room.members.appointChair(chair, (await room.member(group, room.demo.berlin)).id);
    expect(await room.codes(room.members.end(chair, own.id))).toEqual([]);
  });

  it('is possible while the membership rests', async () => {
    const { id, person } = await room.member(group, room.demo.berlin);
    await takeRoles(person);
    expect(await room.codes(room.members.end(person, id))).toEqual([]);
  });
});

describe('the chair', () => {
  it('hands over to a member and stays one; the same again changes nothing', async () => {
    const { id, person } = await room.member(group, room.demo.berlin);
    await room.members.appointChair(chair, id);
    expect([await presides(person), await presides(chair)]).toEqual([true, false]);
    await expect(room.members.appointChair(chair, id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await room.members.appointChair(person, id);
    const seat = { accountId: person.accountId, organizationId: room.demo.berlin };
    expect((await room.events(group)).slice(3)).toEqual([['workingGroup.chairAppointed', seat]]);
    expect(await open()).toEqual([chair.accountId, person.accountId]);
  });

  it('is not taken by a member', async () => {
    const { id, person } = await room.member(group, room.demo.berlin);
    await expect(room.members.appointChair(person, id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('goes to nobody who has left or whose membership rests', async () => {
    const [left, rests] = [
      await room.member(group, room.demo.berlin),
      await room.member(group, room.demo.dortmund),
    ];
    await room.members.end(chair, left.id);
    await takeRoles(rests.person);
    expect(await room.codes(room.members.appointChair(chair, left.id))).toEqual([
      'MEMBERSHIP_ENDED input.workingGroupMemberId',
    ]);
    expect(await room.codes(room.members.appointChair(chair, rests.id))).toEqual([
      'NO_ROLE input.workingGroupMemberId',
    ]);
  });

  it('who loses her role leads no longer, until it comes back; a moderator appoints another', async () => {
    const { id } = await room.member(group, room.demo.berlin);
    await takeRoles(chair);
    expect(await presides(chair)).toBe(false);
    await expect(room.members.appointChair(chair, id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await room.get(Grants).grant(operator, { ...seatOf(chair, room.demo.solingen), role: 'VIEWER' });
    expect(await presides(chair)).toBe(true);
    await takeRoles(chair);
    expect(await room.codes(room.members.appointChair(moderator, id))).toEqual([]);
  });

  it('is exactly one after fifty appointments at once', async () => {
    const members: string[] = [];
    for (let n = 0; n < 5; n += 1) members.push((await room.member(group, room.demo.berlin)).id);
    const appointments = Array.from({ length: 50 }, (_, n) =>
      room.members.appointChair(moderator, members[n % 5]!),
    );
    await Promise.all(appointments);
    expect(await room.chairs(group)).toHaveLength(1);
    expect(await open()).toHaveLength(6);
  });

  it('and appointments, farewells and new chairs at once leave one who is still there', async () => {
    const members: string[] = [];
    for (let n = 0; n < 8; n += 1) members.push((await room.member(group, room.demo.berlin)).id);
    const next = await room.person('VIEWER', room.demo.dortmund);
    await Promise.all(
      members.flatMap((id) => [
        room.codes(room.members.appointChair(moderator, id)),
        room.codes(room.members.end(moderator, id)),
        room.codes(room.members.add(moderator, group, seatOf(next, room.demo.dortmund, 'CHAIR'))),
      ]),
    );
    expect(await room.chairs(group)).toHaveLength(1);
  });
});

describe('a membership over time', () => {
  it('rests with the role or the account, and comes back with it', async () => {
    const { person } = await room.member(group, room.demo.berlin);
    expect(await voices()).toEqual(['Berlin', 'Solingen']);
    await takeRoles(person);
    expect(await voices()).toEqual(['Solingen']);
    await room.get(Grants).grant(operator, { ...seatOf(person, room.demo.berlin), role: 'VIEWER' });
    await room.get(Accounts).disable(operator, person.accountId);
    expect(await voices()).toEqual(['Solingen']);
    await room.get(Accounts).enable(operator, person.accountId);
    expect(await voices()).toEqual(['Berlin', 'Solingen']);
  });

  it('rests outside of the days of a deputy', async () => {
    const { person } = await room.member(group, room.demo.berlin);
    await takeRoles(person);
    const days = async (from: number, until: number) => {
      await takeRoles(person);
      await room.write(
        `insert into role_grant (id, account_id, role, organization_id, created_at, valid_from, valid_until)
         select $1, $2, 'DEPUTY', $3, now(), d + $4::integer, d + $5::integer
         from (select (now() at time zone 'Europe/Berlin')::date) as t (d)`,
        [newId(), person.accountId, room.demo.berlin, from, until],
      );
      return voices();
    };
    expect(await days(-2, -1)).toEqual(['Solingen']);
    expect(await days(-1, 0)).toEqual(['Berlin', 'Solingen']);
    expect(await days(0, 1)).toEqual(['Berlin', 'Solingen']);
    expect(await days(1, 2)).toEqual(['Solingen']);
  });

  it('counts no longer once the group has ended', async () => {
    await room.groups.end(moderator, group, 'Fertig.');
    expect(await voices()).toEqual([]);
    expect(await presides(chair)).toBe(false);
  });
});

describe('past the commands the database', () => {
  const again = (role: string, account: string) =>
    room.write(
      `insert into working_group_member (id, working_group_id, account_id, organization_id, role, since, created_at)
       values ($1, $2, $3, $4, $5, '2026-11-21', now())`,
      [newId(), group, account, room.demo.solingen, role],
    );

  it('refuses a second chair, and the same person twice', async () => {
    const other = await room.person('VIEWER', room.demo.solingen);
    for (const [role, who, constraint] of [
      ['CHAIR', other, 'working_group_one_chair'],
      ['MEMBER', chair, 'working_group_member_once'],
    ] as const)
      await expect(again(role, who.accountId)).rejects.toMatchObject({ driverError: { constraint } });
  });

  it('refuses a last day before the first, and a write outside of a unit of work', async () => {
    const statement = `update working_group_member set until = since - 1 where working_group_id = $1`;
    const constraint = 'working_group_member_window';
    await expect(room.write(statement, [group])).rejects.toMatchObject({ driverError: { constraint } });
    await expect(room.db.query(statement, [group])).rejects.toThrow('unit of work');
  });
});
