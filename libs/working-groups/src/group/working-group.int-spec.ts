import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, type Actor } from '@allmende/kernel';
import { GroupRoom, operator, startup, type Person } from '../proof/group-room.js';

let room: GroupRoom;
let moderator: Person;
beforeAll(async () => {
  room = await GroupRoom.start();
  moderator = await room.person('MODERATOR');
}, startup);
afterAll(() => room.stop());

const text = { mandate: 'Ein Auftrag', foundedOn: '2026-03-01' };

describe('founding a group', () => {
  it('gives it a slug, a chair from the day of the founding, and tells of both', async () => {
    const chair = await room.person('VIEWER', room.demo.dortmund);
    const seat = { accountId: chair.accountId, organizationId: room.demo.dortmund };
    const id = await room.groups.create(moderator, { ...text, name: ' Barrierefreie Größe ', chair: seat });
    const [row] = await room.db.query<unknown[]>(
      `select w.name, w.slug, m.role, m.since::text, m.account_id as "accountId" from working_group w
       join working_group_member m on m.working_group_id = w.id where w.id = $1`,
      [id],
    );
    const expected = { name: 'Barrierefreie Größe', slug: 'barrierefreie-groesse', role: 'CHAIR' };
    expect(row).toEqual({ ...expected, since: '2026-03-01', accountId: chair.accountId });
    expect(await room.events(id)).toEqual([
      ['workingGroup.founded', {}],
      ['workingGroup.joined', { ...seat, role: 'CHAIR' }],
    ]);
    expect(await room.audited(id)).toEqual(['createWorkingGroup', 'addWorkingGroupMember']);
  });

  it('is the board’s: neither a coordinator nor the chair of another group may do it', async () => {
    const { chair } = await room.group();
    const seat = { accountId: chair.accountId, organizationId: room.demo.solingen };
    await expect(room.groups.create(chair, { ...text, name: 'Meine', chair: seat })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it.each([
    ['no name', { name: ' ' }, 'REQUIRED input.name'],
    ['a name that is too long', { name: 'n'.repeat(201) }, 'TOO_LONG input.name'],
    ['no mandate', { mandate: '' }, 'REQUIRED input.mandate'],
    ['a mandate that is too long', { mandate: 'n'.repeat(10_001) }, 'TOO_LONG input.mandate'],
    ['a note that is too long', { foundingNote: 'n'.repeat(501) }, 'TOO_LONG input.foundingNote'],
    ['a control character', { name: 'a\u0000b' }, 'INVALID_TEXT input.name'],
    ['a founding tomorrow', { foundedOn: '2026-11-22' }, 'DATE_IN_FUTURE input.foundedOn'],
    ['an end yesterday', { endsOn: '2026-11-20' }, 'DEADLINE_IN_PAST input.endsOn'],
    [
      'an end on the day of the founding',
      { foundedOn: '2026-11-21', endsOn: '2026-11-21' },
      'ENDS_BEFORE_START input.endsOn',
    ],
    [
      'a decision that is not there',
      { foundingDecisionId: newId() },
      'NO_SUCH_DECISION input.foundingDecisionId',
    ],
  ])('refuses %s', async (_, given, code) => {
    expect(await room.codes(room.group(given))).toEqual([code]);
  });

  it('refuses a chair without a role for the organization, and leaves no group behind', async () => {
    const chair = await room.person('COORDINATOR', room.demo.berlin);
    const seat = { accountId: chair.accountId, organizationId: room.demo.dortmund };
    const name = `Gruppe ${newId()}`;
    expect(await room.codes(room.group({ name, chair: seat }))).toEqual(['NO_ROLE input.chair.accountId']);
    expect(await room.db.query(`select from working_group where name = $1`, [name])).toEqual([]);
  });

  it('refuses the name of a group at work, however it is written; that of an ended one is free', async () => {
    const { id } = await room.group({ name: 'Offene Bücher' });
    expect(await room.codes(room.group({ name: 'offene bücher' }))).toEqual(['NAME_TAKEN input.name']);
    await room.groups.end(operator, id, 'Fertig.');
    const { id: next } = await room.group({ name: 'Offene Bücher' });
    const rows = await room.db.query(`select slug from working_group where id = any($1) order by slug`, [
      [id, next],
    ]);
    expect(rows).toEqual([{ slug: 'offene-buecher' }, { slug: 'offene-buecher-2' }]);
  });

  it('of ten with one name at once lets one through', async () => {
    const name = `Gruppe ${newId()}`;
    const answers = await Promise.all(Array.from({ length: 10 }, () => room.codes(room.group({ name }))));
    expect(answers.filter((codes) => codes.length === 0)).toHaveLength(1);
    expect(answers.flat()).toEqual(Array(9).fill('NAME_TAKEN input.name'));
  });

  it('of ten with alike names at once gives each a slug of its own', async () => {
    const names = Array.from({ length: 10 }, (_, n) => `Gleich${'!'.repeat(n)}`);
    await Promise.all(names.map((name) => room.group({ name })));
    const rows = await room.db.query(
      `select distinct slug from working_group where slug ~ '^gleich(-[0-9]+)?$'`,
    );
    expect(rows).toHaveLength(10);
  });
});

describe('changing a group', () => {
  it('keeps what is left out and clears what is null', async () => {
    const { id } = await room.group({ endsOn: '2027-01-01', foundingNote: 'TOP 3' });
    await room.groups.update(moderator, id, 1, { mandate: 'Ein anderer', endsOn: null });
    const [row] = await room.db.query(
      `select mandate, ends_on, founding_note, version from working_group where id = $1`,
      [id],
    );
    expect(row).toEqual({ mandate: 'Ein anderer', ends_on: null, founding_note: 'TOP 3', version: 2 });
  });

  it('of two who saw the same version only the first gets through, the other is told to reload', async () => {
    const { id } = await room.group();
    const answers = await Promise.all(
      ['Eins', 'Zwei'].map((mandate) => room.codes(room.groups.update(moderator, id, 1, { mandate }))),
    );
    expect(answers.flat()).toEqual(['CHANGED_MEANWHILE input.version']);
  });

  it('into what it is already changes nothing', async () => {
    const { id } = await room.group({ foundingNote: 'TOP 3' });
    await room.groups.update(moderator, id, 1, { mandate: ' Ein Auftrag ', foundingNote: 'TOP 3' });
    expect(await room.audited(id)).toEqual(['createWorkingGroup', 'addWorkingGroupMember']);
    expect(await room.codes(room.groups.update(moderator, id, 1, { mandate: 'Neu' }))).toEqual([]);
  });

  it('is not for its chair: name, mandate and end are the board’s', async () => {
    const { id, chair } = await room.group();
    await expect(room.groups.update(chair, id, 1, { mandate: 'Alles' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await expect(room.groups.end(chair, id, 'Keine Lust.')).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('leaves a past end alone that nobody touches, but sets no new one', async () => {
    const { id } = await room.group({ endsOn: '2026-12-01' });
    room.clock.set('2026-12-24T12:00:00Z');
    try {
      expect(
        await room.codes(room.groups.update(moderator, id, 1, { mandate: 'Neu', endsOn: '2026-12-01' })),
      ).toEqual([]);
      expect(await room.codes(room.groups.update(moderator, id, 2, { endsOn: '2026-12-02' }))).toEqual([
        'DEADLINE_IN_PAST input.endsOn',
      ]);
    } finally {
      room.clock.set('2026-11-21T12:00:00Z');
    }
  });

  it('is refused without a name, and with the name of another', async () => {
    const [one, other] = [await room.group({ name: 'Vergaberecht' }), await room.group()];
    const rename = (name: string | null) => room.codes(room.groups.update(moderator, other.id, 1, { name }));
    expect([await rename(null), await rename('VERGABERECHT')]).toEqual([
      ['REQUIRED input.name'],
      ['NAME_TAKEN input.name'],
    ]);
    expect(await room.codes(room.groups.update(moderator, one.id, 1, { name: 'Vergabe' }))).toEqual([]);
  });

  it('that does not exist is NOT_FOUND', async () => {
    await expect(room.groups.update(moderator, newId(), 1, {})).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('ending a group', () => {
  it('keeps its members as they are, tells it once, and the same again changes nothing', async () => {
    const { id, chair } = await room.group();
    await room.groups.end(moderator, id, 'Auftrag erfüllt.');
    expect(await room.codes(room.groups.end(moderator, id, ' Auftrag erfüllt. '))).toEqual([]);
    expect(await room.codes(room.groups.end(moderator, id, 'Anders.'))).toEqual([
      'ALREADY_ENDED input.workingGroupId',
    ]);
    expect((await room.events(id)).slice(2)).toEqual([
      ['workingGroup.ended', { reason: 'Auftrag erfüllt.' }],
    ]);
    expect(await room.chairs(id)).toEqual([chair.accountId]);
  });

  it('needs a reason', async () => {
    const { id } = await room.group();
    expect(await room.codes(room.groups.end(moderator, id, ' '))).toEqual(['REQUIRED input.reason']);
  });

  it('lets nothing be changed any more', async () => {
    const { id, chair } = await room.group();
    const member = await room.member(id, room.demo.berlin);
    await room.groups.end(moderator, id, 'Fertig.');
    const next = await room.person('VIEWER', room.demo.dortmund);
    const seat = { accountId: next.accountId, organizationId: room.demo.dortmund, role: 'MEMBER' as const };
    const ended = ['GROUP_ENDED input.workingGroupId'];
    const by = (actor: Actor) => [
      () => room.members.add(actor, id, seat),
      () => room.members.appointChair(actor, member.id),
      () => room.members.end(actor, member.id),
    ];
    for (const command of [...by(moderator), () => room.groups.update(moderator, id, 2, { name: 'Neu' })])
      expect(await room.codes(command())).toEqual(ended);
    for (const command of by(chair)) await expect(command()).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await room.codes(room.members.end(member.person, member.id))).toEqual(ended);
  });
});

describe('past the commands the database', () => {
  it.each([
    [
      'an end without a reason',
      `update working_group set ended_on = '2026-11-21' where id = $1`,
      'working_group_end',
    ],
    [
      'an end before the founding',
      `update working_group set ended_on = '2026-02-28', end_reason = 'x' where id = $1`,
      'working_group_end',
    ],
    [
      'a mandate that ends at its founding',
      `update working_group set ends_on = founded_on where id = $1`,
      'working_group_ends_after_founding',
    ],
    ['a slug with blanks', `update working_group set slug = 'a b' where id = $1`, 'working_group_slug_check'],
  ])('refuses %s', async (_, statement, constraint) => {
    const { id } = await room.group();
    await expect(room.write(statement, [id])).rejects.toMatchObject({ driverError: { constraint } });
  });
});
