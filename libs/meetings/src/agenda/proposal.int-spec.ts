import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, type Actor } from '@allmende/kernel';
import { BoardRoom, startup, type Person } from '../proof/board-room.js';
import { Planner, refusalOf } from '../proof/planner.js';
import { Meetings } from '../meeting/meeting.service.js';
import { Proposals } from './proposal.service.js';

let room: BoardRoom;
let planner: Planner;
let proposals: Proposals;
let moderator: Person;
let dortmund: Person;
let berlin: Person;
let partner: Person;

beforeAll(async () => {
  room = await BoardRoom.start();
  planner = new Planner(room);
  proposals = room.get(Proposals);
  moderator = await room.person('MODERATOR');
  dortmund = await room.person('COORDINATOR', room.demo.dortmund);
  berlin = await room.person('REPRESENTATIVE', room.demo.berlin);
  partner = await room.person('COORDINATOR', room.demo.kgst);
}, startup);
afterAll(() => room.stop());

const row = async (id: string) => {
  const [found] = await room.db.query<Record<string, unknown>[]>(`select * from agenda_item where id = $1`, [
    id,
  ]);
  return found!;
};
const tokenOf = (
  { accountId, grants }: Person,
  organizationId: string,
  scopes: readonly string[],
): Actor => ({
  ...{ kind: 'token', tokenId: newId(), accountId, organizationId, grants, locale: 'de' },
  scopes: scopes as Extract<Actor, { kind: 'token' }>['scopes'],
});

describe('proposing', () => {
  it('puts the item onto the backlog and tells who leads the body', async () => {
    const id = await planner.proposal(dortmund, room.demo.dortmund, { title: ' Gemeinsamer Betrieb ' });
    expect(await row(id)).toMatchObject({
      ...{ state: 'PROPOSED', title: 'Gemeinsamer Betrieb', meeting_id: null, visibility: 'NETWORK' },
      proposed_by: dortmund.accountId,
    });
    const made = (await room.events('proposal.made')).at(-1);
    expect(made?.payload).toEqual({
      agendaItemId: id,
      sponsorOrganizationId: room.demo.dortmund,
      workingGroupId: null,
    });
  });

  it.each([
    ['a partner for itself', () => planner.proposal(partner, room.demo.kgst)],
    [
      'a machine with the scope',
      () => planner.proposal(tokenOf(dortmund, room.demo.dortmund, ['meetings:write']), room.demo.dortmund),
    ],
    ['a moderator for any organization', () => planner.proposal(moderator, room.demo.solingen)],
    ['a moderator for none', () => planner.proposal(moderator, null)],
  ])('is open to %s', async (_, propose) => {
    expect(await row(await propose())).toMatchObject({ state: 'PROPOSED' });
  });

  it.each([
    ['for another organization', () => planner.proposal(dortmund, room.demo.berlin), 'FORBIDDEN'],
    ['for none', () => planner.proposal(dortmund, null), ['ONE_SPONSOR input.sponsorOrganizationId']],
    [
      'by a machine without the scope',
      () => planner.proposal(tokenOf(dortmund, room.demo.dortmund, ['read']), room.demo.dortmund),
      'FORBIDDEN',
    ],
    [
      'by somebody who only reads',
      async () => planner.proposal(await room.person('VIEWER', room.demo.dortmund), room.demo.dortmund),
      'FORBIDDEN',
    ],
    [
      'by a treasurer',
      async () => planner.proposal(await room.person('TREASURER', room.demo.dortmund), room.demo.dortmund),
      'FORBIDDEN',
    ],
    [
      'to a group by a stranger',
      async () =>
        planner.proposal(dortmund, room.demo.dortmund, {
          workingGroupId: await planner.group([berlin, room.demo.berlin]),
        }),
      'FORBIDDEN',
    ],
    [
      'without a title',
      () => planner.proposal(dortmund, room.demo.dortmund, { title: ' ' }),
      ['REQUIRED input.title'],
    ],
    [
      'for longer than ten hours',
      () => planner.proposal(dortmund, room.demo.dortmund, { minutes: 601 }),
      ['OUT_OF_RANGE input.minutes'],
    ],
    [
      'about a project that is not there',
      () => planner.proposal(dortmund, room.demo.dortmund, { projectId: newId() }),
      ['NO_SUCH_PROJECT input.projectId'],
    ],
  ] as [string, () => Promise<unknown>, string | string[]][])(
    'is refused %s',
    async (_, propose, refusal) => {
      expect(await refusalOf(propose())).toEqual(refusal);
    },
  );

  it('is refused for an organization whose membership rests', async () => {
    const solingen = await room.person('COORDINATOR', room.demo.solingen);
    const set = (state: string) =>
      room.write(`update membership set state = $2 where organization_id = $1`, [room.demo.solingen, state]);
    await set('SUSPENDED');
    expect(await refusalOf(planner.proposal(solingen, room.demo.solingen))).toBe('FORBIDDEN');
    await set('ADMITTED');
    await planner.proposal(solingen, room.demo.solingen);
  });

  it('with two roles counts only for the organization that may', async () => {
    const person: Person = {
      ...dortmund,
      grants: [...dortmund.grants, { role: 'COORDINATOR', organizationId: newId() }],
    };
    expect(await refusalOf(planner.proposal(person, person.grants[1]!.organizationId))).toBe('NOT_FOUND');
    const organizationId = newId();
    await room.write(
      `insert into organization (id, kind, name, created_at, updated_at) values ($1, 'PARTNER', 'Verein ohne Sitz', now(), now())`,
      [organizationId],
    );
    const both = {
      ...dortmund,
      grants: [...dortmund.grants, { role: 'COORDINATOR' as const, organizationId }],
    };
    expect(await refusalOf(planner.proposal(both, organizationId))).toBe('FORBIDDEN');
  });
});

describe('a working group', () => {
  it('reports back to the board by its chair, and to nobody else', async () => {
    const group = await planner.group([dortmund, room.demo.dortmund], [berlin, room.demo.berlin]);
    const report = (actor: Actor, more = {}) =>
      planner.proposal(actor, null, { sponsorWorkingGroupId: group, ...more });
    expect(await row(await report(dortmund))).toMatchObject({
      working_group_id: null,
      sponsor_working_group_id: group,
    });
    expect(await refusalOf(report(berlin))).toBe('FORBIDDEN');
    expect(await refusalOf(report(dortmund, { workingGroupId: group }))).toEqual([
      'REPORTS_GO_TO_BOARD input.sponsorWorkingGroupId',
    ]);
    expect(
      await refusalOf(planner.proposal(dortmund, room.demo.dortmund, { sponsorWorkingGroupId: group })),
    ).toEqual(['ONE_SPONSOR input.sponsorOrganizationId']);
  });

  it('is proposed to by its members', async () => {
    const group = await planner.group([dortmund, room.demo.dortmund], [berlin, room.demo.berlin]);
    const id = await planner.proposal(berlin, room.demo.berlin, { workingGroupId: group });
    expect(await row(id)).toMatchObject({ working_group_id: group });
  });
});

describe('a deadline', () => {
  const deadline = '2026-11-25T12:00:00Z';
  let meetingId: string;
  beforeAll(async () => {
    meetingId = await planner.meeting(moderator, { proposalsUntil: new Date(deadline) });
    await room.get(Meetings).invite(moderator, meetingId);
  });
  afterAll(() => room.clock.set('2026-11-21T12:00:00Z'));

  it('is met one second before', async () => {
    room.clock.set('2026-11-25T11:59:59Z');
    const id = await planner.proposal(dortmund, room.demo.dortmund, { meetingId });
    expect(await row(id)).toMatchObject({ wished_meeting_id: meetingId, meeting_id: null });
  });

  it('is missed at the instant itself; the backlog stays open, and so does the meeting for who leads', async () => {
    room.clock.set(deadline);
    expect(await refusalOf(planner.proposal(dortmund, room.demo.dortmund, { meetingId }))).toEqual([
      'PROPOSALS_CLOSED input.meetingId',
    ]);
    await planner.proposal(dortmund, room.demo.dortmund);
    await planner.proposal(moderator, null, { meetingId });
  });

  it('without one is the beginning', async () => {
    room.clock.set('2026-11-21T12:00:00Z');
    const open = await planner.meeting(moderator);
    await room.get(Meetings).invite(moderator, open);
    room.clock.set('2026-12-05T08:59:59Z');
    await planner.proposal(dortmund, room.demo.dortmund, { meetingId: open });
    room.clock.set('2026-12-05T09:00:00Z');
    expect(await refusalOf(planner.proposal(dortmund, room.demo.dortmund, { meetingId: open }))).toEqual([
      'PROPOSALS_CLOSED input.meetingId',
    ]);
    room.clock.set('2026-11-21T12:00:00Z');
  });

  it('of a draft is nobody’s business: the draft is not there', async () => {
    const draft = await planner.meeting(moderator);
    expect(await refusalOf(planner.proposal(dortmund, room.demo.dortmund, { meetingId: draft }))).toBe(
      'NOT_FOUND',
    );
  });

  it('does not matter for another body, or a meeting that is over', async () => {
    const group = await planner.group([dortmund, room.demo.dortmund]);
    expect(
      await refusalOf(planner.proposal(dortmund, room.demo.dortmund, { meetingId, workingGroupId: group })),
    ).toEqual(['OTHER_BODY input.meetingId']);
    const over = await planner.meeting(moderator);
    await room.get(Meetings).invite(moderator, over);
    await room.get(Meetings).cancel(moderator, over, 'Aus');
    expect(await refusalOf(planner.proposal(dortmund, room.demo.dortmund, { meetingId: over }))).toEqual([
      'MEETING_CLOSED input.meetingId',
    ]);
  });
});

describe('changing a proposal', () => {
  it('is for its sponsor and who leads, while it waits; a stale version is refused', async () => {
    const id = await planner.proposal(dortmund, room.demo.dortmund);
    await proposals.update(await room.person('DEPUTY', room.demo.dortmund), id, 1, {
      title: 'Neu',
      text: 'Warum',
    });
    expect(await row(id)).toMatchObject({ title: 'Neu', text: 'Warum', version: 2 });
    expect(await refusalOf(proposals.update(dortmund, id, 1, { title: 'x' }))).toEqual([
      'CHANGED_MEANWHILE input.version',
    ]);
    await proposals.update(moderator, id, 2, { minutes: 5 });
    expect(await refusalOf(proposals.update(berlin, id, 3, { title: 'x' }))).toBe('FORBIDDEN');
    await proposals.withdraw(dortmund, id);
    expect(await refusalOf(proposals.update(dortmund, id, 4, { title: 'x' }))).toEqual([
      'ALREADY_DECIDED input.id',
    ]);
  });

  it('that others may not read is the same as of none', async () => {
    const id = await planner.proposal(dortmund, room.demo.dortmund, { visibility: 'BOARD' });
    expect(await refusalOf(proposals.update(partner, id, 1, { title: 'x' }))).toBe('NOT_FOUND');
    expect(await refusalOf(proposals.withdraw(partner, id))).toBe('NOT_FOUND');
  });
});

describe('withdrawing', () => {
  it('is done once by the sponsor, be it said twice at the same time', async () => {
    const id = await planner.proposal(dortmund, room.demo.dortmund);
    expect(await refusalOf(proposals.withdraw(berlin, id))).toBe('FORBIDDEN');
    await Promise.all([proposals.withdraw(dortmund, id), proposals.withdraw(dortmund, id)]);
    expect(await row(id)).toMatchObject({ state: 'WITHDRAWN', version: 2 });
    const [{ count }] = await room.db.query<[{ count: string }]>(
      `select count(*) from audit_entry where action = 'withdrawProposal' and subject_id = $1`,
      [id],
    );
    expect(count).toBe('1');
  });
});
