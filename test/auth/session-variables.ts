import { systemActor, uuidOf } from '@allmende/kernel';
import { MeetingSession, SessionAgenda } from '@allmende/meetings';
import type { Stage } from './stage.js';

type Variables = Record<string, unknown>;

const operator = systemActor('test');
const input = (value: Variables): Variables => ({ input: value });

/** A meeting of a group that Dortmund's coordinator leads, with an item; people are invited to it, or it runs. */
async function groupSession(stage: Stage, running: boolean): Promise<{ meeting: string; item: string }> {
  const meeting = await stage.board.groupDraft();
  const item = await stage.board.item(meeting);
  await stage.board.invite(meeting);
  if (running) await stage.house.app.get(MeetingSession).start(operator, uuidOf('Meeting', meeting)!);
  return { meeting, item };
}

/** What attempts at operations on a running session are sent with. */
export const sessionVariables: Record<string, (stage: Stage) => Promise<Variables>> = {
  'Subscription.meetingChanged': async ({ board }) => ({ id: await board.meeting() }),

  'Mutation.replyToInvitation': async (stage) => {
    await stage.seat();
    return input({ meetingId: await stage.board.meeting(), organizationId: stage.dortmund, answer: 'YES' });
  },
  'Mutation.recordAttendance': async (stage) => {
    const { meeting: meetingId } = await groupSession(stage, true);
    const { account: accountId } = await stage.colleague();
    return input({ meetingId, accountId, organizationId: stage.dortmund, capacity: 'GUEST', present: true });
  },
  'Mutation.startMeeting': async (stage) => input({ id: (await groupSession(stage, false)).meeting }),
  'Mutation.closeMeeting': async (stage) => input({ id: (await groupSession(stage, true)).meeting }),
  'Mutation.openAgendaItem': async (stage) => input({ id: (await groupSession(stage, true)).item }),
  'Mutation.finishAgendaItem': async (stage) => {
    const { item } = await groupSession(stage, true);
    await stage.house.app.get(SessionAgenda).open(operator, uuidOf('AgendaItem', item)!);
    return input({ id: item });
  },
  'Mutation.postponeAgendaItem': async (stage) =>
    input({ id: (await groupSession(stage, true)).item, reason: 'Weil.' }),
  'Mutation.saveNotes': async (stage) =>
    input({ itemId: (await groupSession(stage, true)).item, notes: 'Notiert.', version: 1 }),
};
