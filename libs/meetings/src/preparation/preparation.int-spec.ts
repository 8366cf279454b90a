import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { newId, toNodeId, type Actor } from '@allmende/kernel';
import { Meetings } from '../meeting/meeting.service.js';
import { startup, type BoardRoom, type Person } from '../proof/board-room.js';
import { DecisionBed } from '../proof/decision-bed.js';
import { Planner } from '../proof/planner.js';
import { VotingRoom } from '../proof/voting-room.js';

let votes: VotingRoom;
let room: BoardRoom;
let planner: Planner;
let bed: DecisionBed;
let dortmund: Person;
beforeAll(async () => {
  votes = await VotingRoom.start();
  room = votes.room;
  planner = new Planner(room);
  bed = new DecisionBed(room);
  dortmund = votes.people.dortmund;
}, startup);
afterAll(() => room.stop());

const lists = {
  upcomingMeetings: 'title',
  openBallots: 'question',
  ballotsToCast: 'question',
  minutesToRead: 'objectionsUntil',
  dueDecisions: 'number dueOn',
  ownProposals: 'title',
  plannedAdoptions: 'plannedOn decision { number }',
} as const;
type List = keyof typeof lists;

/** The public ids on a list of somebody's own account, in its order. */
async function on(list: List, actor: Actor): Promise<string[]> {
  const source = `{ viewer { list: ${list}(first: 50) { totalCount nodes { id ${lists[list]} } } } }`;
  type Answer = { viewer: { list: { totalCount: number; nodes: { id: string }[] } } };
  const { list: found } = (await room.data<Answer>(actor, source)).viewer;
  expect(found.totalCount).toBe(found.nodes.length);
  return found.nodes.map(({ id }) => id);
}

const later = (days: number) => ({
  startsAt: new Date(Date.UTC(2099, 0, 1 + days, 9)),
  endsAt: new Date(Date.UTC(2099, 0, 1 + days, 12)),
});

async function invited(days: number, workingGroupId: string | null = null): Promise<string> {
  const id = await planner.meeting(votes.moderator, { ...later(days), workingGroupId, visibility: 'BOARD' });
  await room.get(Meetings).invite(votes.moderator, id);
  return toNodeId('Meeting', id);
}

/** A decision that an organization sees to. */
async function decisionOf(
  number: string,
  owner: string,
  dueOn: string | null,
  reviewOn: string | null = null,
) {
  const id = await bed.decision({ number, item: await bed.item(await bed.meeting()) });
  await room.write(
    `update decision set owner_organization_id = $2, due_on = $3, review_on = $4 where id = $1`,
    [...[id, owner, dueOn, reviewOn]],
  );
  return id;
}

async function minutes(state: 'DRAFT' | 'CIRCULATED', until: string, group?: string): Promise<string> {
  const id = newId();
  await room.write(
    `insert into minutes (id, meeting_id, state, created_at, updated_at) values ($1, $2, 'DRAFT', now(), now())`,
    [id, await bed.meeting({ state: 'CLOSED', group })],
  );
  if (state === 'CIRCULATED')
    await room.write(
      `update minutes set state = $2, circulated_at = '2026-11-21T12:00Z', objections_until = $3 where id = $1`,
      [id, state, until],
    );
  return toNodeId('Minutes', id);
}

describe('what somebody must prepare', () => {
  it('are the sessions that she is invited to, the next one first', async () => {
    const foreign = await planner.group([votes.people.berlin, room.demo.berlin]);
    const [second, first] = [await invited(2), await invited(1)];
    const draft = await planner.meeting(votes.moderator, { ...later(3), visibility: 'BOARD' });
    const group = await invited(4, foreign);
    const mine = await on('upcomingMeetings', dortmund);
    expect(mine.filter((id) => [first, second].includes(id))).toEqual([first, second]);
    for (const other of [toNodeId('Meeting', draft), group]) expect(mine).not.toContain(other);
    expect(await on('upcomingMeetings', votes.people.berlin)).toContain(group);
    expect(await on('upcomingMeetings', await room.person('COORDINATOR', room.demo.kgst))).toEqual([]);
  });

  it('are open ballots; one in which her organization has voted can still be changed, but does not wait', async () => {
    const [open, voted] = [await votes.circular(), await votes.ballot()];
    await votes.vote(voted, 'dortmund', 'YES');
    const [openId, votedId] = [open, voted].map((id) => toNodeId('Ballot', id));
    expect(await on('openBallots', dortmund)).toEqual(expect.arrayContaining([openId, votedId]));
    const waiting = await on('ballotsToCast', dortmund);
    expect(waiting).toContain(openId);
    expect(waiting).not.toContain(votedId);
    expect(await on('ballotsToCast', votes.people.berlin)).toEqual(expect.arrayContaining([openId, votedId]));
    expect(await on('openBallots', await room.person('VIEWER', room.demo.dortmund))).toEqual([]);
  });

  it('are circulated minutes, by the end of their objection window', async () => {
    const foreign = await planner.group([votes.people.berlin, room.demo.berlin]);
    const [second, first] = [
      await minutes('CIRCULATED', '2099-02-02T12:00Z'),
      await minutes('CIRCULATED', '2099-02-01T12:00Z'),
    ];
    await minutes('DRAFT', '2099-02-01T12:00Z');
    const group = await minutes('CIRCULATED', '2099-02-03T12:00Z', foreign);
    expect(await on('minutesToRead', dortmund)).toEqual([first, second]);
    expect(await on('minutesToRead', votes.people.berlin)).toEqual([first, second, group]);
  });

  it('are decisions that her organization sees to, by the next due or review date, until they are done', async () => {
    const review = await decisionOf('B-2026-101', room.demo.dortmund, null, '2099-01-02');
    const due = await decisionOf('B-2026-102', room.demo.dortmund, '2099-01-01', '2099-05-01');
    const done = await decisionOf('B-2026-103', room.demo.dortmund, '2099-01-01');
    await room.write(`update decision set done_on = '2026-11-21' where id = $1`, [done]);
    await decisionOf('B-2026-104', room.demo.berlin, '2099-01-01');
    await decisionOf('B-2026-105', room.demo.dortmund, null);
    expect(await on('dueDecisions', dortmund)).toEqual([due, review].map((id) => toNodeId('Decision', id)));
  });

  it('are proposals of her organization that are still to be dealt with', async () => {
    const mine = await planner.proposal(dortmund, room.demo.dortmund);
    const withdrawn = await planner.proposal(dortmund, room.demo.dortmund);
    await room.write(`update agenda_item set state = 'WITHDRAWN' where id = $1`, [withdrawn]);
    await planner.proposal(votes.people.berlin, room.demo.berlin);
    expect(await on('ownProposals', dortmund)).toEqual([toNodeId('AgendaItem', mine)]);
  });

  it('are decisions that her organization means to take to its own council, by the day', async () => {
    const planned = async (number: string, organization: string, day: string): Promise<string> => {
      const id = newId();
      await room.write(
        `insert into decision_adoption (id, decision_id, organization_id, state, planned_on, created_at, updated_at)
         values ($1, $2, $3, 'PLANNED', $4, now(), now())`,
        [id, await decisionOf(number, room.demo.koeln, null), organization, day],
      );
      return toNodeId('DecisionAdoption', id);
    };
    const second = await planned('B-2026-111', room.demo.dortmund, '2099-03-02');
    const first = await planned('B-2026-112', room.demo.dortmund, '2099-03-01');
    await planned('B-2026-113', room.demo.berlin, '2099-03-01');
    expect(await on('plannedAdoptions', dortmund)).toEqual([first, second]);
  });
});

describe('the lists', () => {
  it('are empty on the account of somebody else, also for a moderator', async () => {
    await invited(9);
    const id = toNodeId('Account', dortmund.accountId);
    const fields = Object.keys(lists).map((list) => `${list}(first: 5) { totalCount }`);
    const source = `query ($id: ID!) { node(id: $id) { ... on Account { ${fields.join(' ')} } } }`;
    for (const actor of [votes.moderator, votes.people.berlin]) {
      const { node } = await room.data<{ node: Record<List, { totalCount: number }> }>(actor, source, { id });
      for (const list of Object.values(node)) expect(list).toEqual({ totalCount: 0 });
    }
  });

  it('speak to a token for its organization only, and never of ballots: it has no vote', async () => {
    const { accountId, grants } = dortmund;
    const token: Actor = {
      ...{ kind: 'token', tokenId: newId(), accountId, organizationId: room.demo.dortmund },
      ...{ scopes: ['read'], grants, locale: 'de' },
    };
    const meeting = await invited(11);
    await votes.circular();
    expect(await on('upcomingMeetings', token)).toContain(meeting);
    expect(await on('ballotsToCast', token)).toEqual([]);
  });

  it('are read all together, with what they lead to, in one statement', async () => {
    const page = `{ viewer { displayName
      upcomingMeetings(first: 5) { totalCount nodes { title startsAt place workingGroup { name }
        items { number title withheld outcome minutes } } }
      openBallots(first: 5) { nodes { question openUntil viewerVoters { organizationName hasVoted vote { choice } } } }
      ballotsToCast(first: 5) { totalCount nodes { question openUntil agendaItem { title } meeting { title } } }
      minutesToRead(first: 5) { nodes { objectionsUntil viewerCanObject meeting { title startsAt } } }
      dueDecisions(first: 5) { nodes { number title dueOn reviewOn ownerOrganization { name } } }
      ownProposals(first: 5) { nodes { title state meeting { title } stateReason } }
      plannedAdoptions(first: 5) { nodes { plannedOn organization { name } decision { number title } } } } }`;
    const sent = jest.spyOn(pg.Client.prototype, 'query');
    const { viewer } = await room.data<{ viewer: Record<string, unknown> }>(dortmund, page);
    const statements = sent.mock.calls.length;
    sent.mockRestore();
    expect(Object.keys(viewer)).toHaveLength(8);
    expect(statements).toBe(1);
  });
});
