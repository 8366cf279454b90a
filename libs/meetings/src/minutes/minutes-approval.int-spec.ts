import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startup, type Person } from '../proof/board-room.js';
import { MinutesRoom } from '../proof/minutes-room.js';
import { refusalOf } from '../proof/planner.js';

let desk: MinutesRoom;
let moderator: Person;
let dortmund: Person;

beforeAll(async () => {
  desk = await MinutesRoom.start();
  ({ moderator } = desk);
  dortmund = await desk.room.person('COORDINATOR', desk.room.demo.dortmund);
}, startup);
afterAll(() => desk.room.stop());

describe('what is refused', () => {
  it('minutes of a session that goes on', async () => {
    const { meetingId } = await desk.running();
    expect(await refusalOf(desk.drafting.draft(moderator, meetingId))).toEqual([
      'MEETING_NOT_CLOSED input.meetingId',
    ]);
    expect(await refusalOf(desk.drafting.draft(dortmund, meetingId))).toBe('FORBIDDEN');
  });

  it.each(['publish', 'amend'] as const)('to %s before the approval', async (what) => {
    const { minutesId } = await desk.drafted();
    const attempt = () =>
      what === 'publish'
        ? desk.approval.publish(moderator, minutesId)
        : desk.approval.amend(moderator, minutesId, { text: 'Nachtrag.', visibility: 'PUBLIC' });
    const path = what === 'publish' ? 'input.id' : 'input.minutesId';
    expect(await refusalOf(attempt())).toEqual([`MINUTES_DRAFT ${path}`]);
    await desk.circulation.circulate(moderator, minutesId, desk.in(60));
    expect(await refusalOf(attempt())).toEqual([`MINUTES_CIRCULATED ${path}`]);
  });

  it('an approval of a draft, and a second one elsewhere', async () => {
    const { minutesId } = await desk.drafted();
    const { approvalItem } = await desk.running();
    const approve = () => desk.approval.approve(moderator, minutesId, approvalItem);
    expect(await refusalOf(approve())).toEqual(['MINUTES_DRAFT input.id']);
    expect(await refusalOf(desk.approval.approve(moderator, await desk.approved(), approvalItem))).toEqual([
      'MINUTES_APPROVED input.id',
    ]);
  });

  it('an approval in the same session, in an earlier one, or before the session has begun', async () => {
    const earlier = await desk.running();
    const { meetingId, minutesId } = await desk.drafted();
    await desk.circulation.circulate(moderator, minutesId, desk.in(60));
    const [own] = await desk.room.db.query<[{ id: string }]>(
      `select id from agenda_item where meeting_id = $1`,
      [meetingId],
    );
    const draft = await desk.planner.meeting(moderator, {
      ...{ startsAt: new Date('2027-12-01T09:00:00Z'), endsAt: new Date('2027-12-01T10:00:00Z') },
    });
    const early = await desk.planner.item(moderator, draft, { standing: 'APPROVE_MINUTES' });
    const approve = (itemId: string) => refusalOf(desk.approval.approve(moderator, minutesId, itemId));
    expect(await approve(own.id)).toEqual(['NOT_A_LATER_MEETING input.agendaItemId']);
    expect(await approve(earlier.approvalItem)).toEqual(['NOT_A_LATER_MEETING input.agendaItemId']);
    expect(await approve(early)).toEqual(['MEETING_NOT_RUNNING input.agendaItemId']);
  });

  it('an approval by another body, under another item, or out of the backlog', async () => {
    const minutesId = await desk.circulated();
    const group = await desk.planner.group([dortmund, desk.room.demo.dortmund]);
    const foreign = await desk.running({ workingGroupId: group });
    const { meetingId } = await desk.running();
    const other = await desk.planner.item(moderator, meetingId, { title: 'Etwas anderes' });
    const proposed = await desk.planner.proposal(dortmund, desk.room.demo.dortmund);
    const approve = (itemId: string) => refusalOf(desk.approval.approve(moderator, minutesId, itemId));
    expect(await approve(foreign.approvalItem)).toEqual(['OTHER_BODY input.agendaItemId']);
    expect(await approve(other)).toEqual(['NOT_AN_APPROVAL_ITEM input.agendaItemId']);
    expect(await approve(proposed)).toEqual(['NOT_AN_APPROVAL_ITEM input.agendaItemId']);
    await desk.room.write(`update agenda_item set minutes_id = $1 where id = $2`, [minutesId, other]);
    expect(await desk.approval.approve(moderator, minutesId, other)).toBe(minutesId);
  });
});
