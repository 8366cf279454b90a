import type { Stage } from './stage.js';

type Variables = Record<string, unknown>;

const input = (value: Variables): Variables => ({ input: value });
const times = { startsAt: '2026-12-05T09:00:00Z', endsAt: '2026-12-05T12:00:00Z' };
const item = { title: 'Punkt', outcome: 'DISCUSSION', minutes: 10 };

/** What attempts at operations on meetings are sent with: of the board, or of a group that Dortmund's coordinator leads. */
export const boardVariables: Record<string, (stage: Stage) => Promise<Variables>> = {
  'Query.meeting': async ({ board }) => ({ id: await board.meeting() }),
  'Query.meetings': async (stage) => {
    const group = (await stage.workingGroup()).id;
    await stage.board.meeting(group);
    return { first: 1, filter: { workingGroupId: group } };
  },
  'Query.backlog': async ({ board }) => {
    await board.proposal();
    return { first: 1 };
  },

  'Mutation.planMeeting': async (stage) =>
    input({ workingGroupId: (await stage.workingGroup()).id, title: 'Sitzung', ...times }),
  'Mutation.updateMeeting': async ({ board }) =>
    input({ id: await board.groupDraft(), version: 1, title: 'Anders' }),
  'Mutation.inviteToMeeting': async ({ board }) => input({ id: await board.groupDraft() }),
  'Mutation.cancelMeeting': async ({ board }) => input({ id: await board.groupDraft(), reason: 'Weil.' }),
  'Mutation.addAgendaItem': async ({ board }) => input({ meetingId: await board.groupDraft(), ...item }),
  'Mutation.updateAgendaItem': async ({ board }) => {
    const [id] = await board.groupItems();
    return input({ id, version: 1, title: 'Anders' });
  },
  'Mutation.moveAgendaItem': async ({ board }) => {
    const [id, afterId] = await board.groupItems();
    return input({ id, afterId });
  },
  'Mutation.removeAgendaItem': async ({ board }) => {
    const [id] = await board.groupItems();
    return input({ id });
  },
  'Mutation.proposeItem': async ({ dortmund }) => input({ sponsorOrganizationId: dortmund, ...item }),
  'Mutation.updateProposal': async ({ board }) =>
    input({ id: await board.proposal(), version: 1, title: 'Anders' }),
  'Mutation.withdrawProposal': async ({ board }) => input({ id: await board.proposal() }),
  'Mutation.acceptProposal': async ({ board }) =>
    input({ id: await board.proposal(), meetingId: await board.meeting() }),
  'Mutation.mergeProposal': async ({ board }) =>
    input({ id: await board.proposal(), intoId: await board.proposal(), reason: 'Weil.' }),
  'Mutation.deferProposal': async ({ board }) => input({ id: await board.proposal(), reason: 'Weil.' }),
  'Mutation.declineProposal': async ({ board }) => input({ id: await board.proposal(), reason: 'Weil.' }),
};
