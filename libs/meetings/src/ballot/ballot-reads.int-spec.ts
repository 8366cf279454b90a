import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, toNodeId, type Actor } from '@allmende/kernel';
import { startup } from '../proof/board-room.js';
import { VotingRoom } from '../proof/voting-room.js';

let hall: VotingRoom;
beforeAll(async () => {
  hall = await VotingRoom.start();
}, startup);
afterAll(() => hall.room.stop());

interface BallotView {
  state: string;
  castCount: number;
  entitledCount: number;
  outcome: string | null;
  result: { cast: number; options: { option: { label: string }; votes: number; elected: boolean }[] } | null;
  voters: {
    organizationName: string;
    hasVoted: boolean;
    vote: { choice: string; castBy: { id: string } | null } | null;
  }[];
  viewerVoters: { organizationName: string; hasVoted: boolean }[];
  viewerCanClose: boolean;
  viewerCanCancel: boolean;
  meeting: { openBallots: unknown[]; ballots: unknown[] } | null;
  agendaItem: { ballots: unknown[] } | null;
}

const question = `query ($id: ID!) { ballot(id: $id) {
  state castCount entitledCount outcome viewerCanClose viewerCanCancel
  result { cast options { option { label } votes elected } }
  voters { organizationName hasVoted vote { choice castBy { id } } }
  viewerVoters { organizationName hasVoted }
  meeting { openBallots { id } ballots { id } } agendaItem { ballots { id } }
} }`;

const view = async (actor: Actor, uuid: string): Promise<BallotView | null> => {
  const id = toNodeId('Ballot', uuid);
  return (await hall.room.data<{ ballot: BallotView | null }>(actor, question, { id })).ballot;
};
const votesIn = (ballot: BallotView | null): string[] =>
  ballot!.voters.flatMap(({ organizationName, vote }) =>
    vote ? [`${organizationName} ${vote.choice}`] : [],
  );

describe('while a ballot is open', () => {
  it('everybody who sees it sees who has voted, and only their own vote', async () => {
    const id = await hall.ballot();
    await hall.vote(id, 'berlin', 'NO');
    await hall.vote(id, 'koeln', 'YES');
    const [mine, theirs] = [await view(hall.people.berlin, id), await view(hall.moderator, id)];
    expect(mine!.voters.filter(({ hasVoted }) => hasVoted)).toHaveLength(2);
    expect([mine!.castCount, mine!.entitledCount, mine!.result, mine!.outcome]).toEqual([2, 7, null, null]);
    expect(votesIn(mine)).toEqual(['Berlin NO']);
    expect(votesIn(theirs)).toEqual([]);
  });

  it('the viewer is told for whom she may vote, and whether she has', async () => {
    const id = await hall.ballot();
    await hall.vote(id, 'berlin', 'NO');
    expect((await view(hall.people.berlin, id))!.viewerVoters).toEqual([
      { organizationName: 'Berlin', hasVoted: true },
    ]);
    const viewer = await hall.room.person('VIEWER', hall.organization('berlin'));
    for (const nobody of [viewer, hall.moderator]) expect((await view(nobody, id))!.viewerVoters).toEqual([]);
  });

  it('stands with its meeting and its item', async () => {
    const id = toNodeId('Ballot', await hall.ballot());
    const ballot = (await hall.room.data<{ ballot: BallotView }>(hall.people.berlin, question, { id }))
      .ballot;
    expect(ballot.meeting).toEqual({ openBallots: [{ id }], ballots: [{ id }] });
    expect(ballot.agendaItem).toEqual({ ballots: [{ id }] });
  });

  it('whoever leads may close and cancel it, a circular one only when all have voted', async () => {
    const [session, circular] = [await hall.ballot(), await hall.circular()];
    expect(await view(hall.moderator, session)).toMatchObject({
      viewerCanClose: true,
      viewerCanCancel: true,
    });
    expect(await view(hall.moderator, circular)).toMatchObject({
      viewerCanClose: false,
      viewerCanCancel: true,
    });
    expect(await view(hall.people.berlin, session)).toMatchObject({
      viewerCanClose: false,
      viewerCanCancel: false,
    });
  });
});

describe('after the close', () => {
  it('everybody who sees it sees the votes; strangers do not learn whose hand it was', async () => {
    const id = await hall.ballot({}, { visibility: 'PUBLIC' });
    await hall.vote(id, 'berlin', 'NO');
    await hall.closing.close(hall.moderator, id);
    const [seen, strange] = [await view(hall.people.koeln, id), await view(anonymous(), id)];
    expect([votesIn(seen), votesIn(strange)]).toEqual([['Berlin NO'], ['Berlin NO']]);
    const hands = (ballot: BallotView | null) =>
      ballot!.voters.flatMap(({ vote }) => (vote ? [vote.castBy] : []));
    expect(hands(seen)).toEqual([{ id: toNodeId('Account', hall.people.berlin.accountId) }]);
    expect(hands(strange)).toEqual([null]);
  });

  it('of an election there are sums, and nothing of a single paper', async () => {
    const id = await hall.ballot({ kind: 'SECRET', options: ['Ada Beispiel', 'Bela Muster'] });
    const [, bela] = await hall.optionsOf(id);
    await hall.elect(id, 'berlin', [bela!]);
    expect((await view(hall.moderator, id))!.result).toBeNull();
    await hall.closing.close(hall.moderator, id);
    const closed = await view(hall.people.berlin, id);
    expect(closed!.result!.options).toEqual([
      { option: { label: 'Ada Beispiel' }, votes: 0, elected: false },
      { option: { label: 'Bela Muster' }, votes: 1, elected: true },
    ]);
    expect(votesIn(closed)).toEqual([]);
  });

  it('what was said in one that was called off is told to nobody else', async () => {
    const id = await hall.ballot();
    await hall.vote(id, 'berlin', 'NO');
    await hall.closing.cancel(hall.moderator, id, 'Falsche Frage.');
    expect(votesIn(await view(hall.people.koeln, id))).toEqual([]);
    expect(await view(hall.people.koeln, id)).toMatchObject({
      state: 'CANCELLED',
      result: null,
      outcome: null,
    });
  });
});

describe('a ballot is not there', () => {
  it.each([
    ['for strangers, unless it is public', 'NETWORK', () => anonymous()],
    [
      'for the network, when it is for the body',
      'BOARD',
      () => hall.room.person('COORDINATOR', hall.room.demo.bochum),
    ],
  ] as const)('%s', async (_, visibility, who) => {
    const id = await hall.ballot({}, { visibility });
    expect(await view(await who(), id)).toBeNull();
    for (const part of ['BallotVoter', 'Vote'] as const) {
      await hall.vote(id, 'berlin', 'YES').catch(() => undefined);
      const table = part === 'Vote' ? 'vote' : 'ballot_voter';
      const [row] = await hall.room.db.query<[{ id: string }]>(
        `select id from ${table} where ballot_id = $1 limit 1`,
        [id],
      );
      const asked = { id: toNodeId(part, row.id) };
      expect(await hall.room.data(await who(), 'query ($id: ID!) { node(id: $id) { id } }', asked)).toEqual({
        node: null,
      });
    }
  });

  it('any more when its item was made confidential afterwards', async () => {
    const id = await hall.ballot({}, { visibility: 'PUBLIC' });
    expect(await view(anonymous(), id)).not.toBeNull();
    await hall.room.write(
      `update agenda_item set visibility = 'BOARD' where id = (select agenda_item_id from ballot where id = $1)`,
      [id],
    );
    expect(await view(anonymous(), id)).toBeNull();
  });
});

describe('the list of open ballots', () => {
  const listed = async (actor: Actor) => {
    const { openBallots } = await hall.room.data<{
      openBallots: { nodes: { id: string }[]; totalCount: number };
    }>(actor, '{ openBallots(first: 100) { totalCount nodes { id } } }');
    return openBallots;
  };

  it('holds what somebody may vote in, the soonest end first, and nothing for others', async () => {
    const [later, sooner] = [
      await hall.circular({ openUntil: new Date('2026-12-20T12:00:00Z') }),
      await hall.circular({ openUntil: new Date('2026-12-10T12:00:00Z') }),
    ];
    const mine = (await listed(hall.people.berlin)).nodes.map(({ id }) => id);
    const [first, second] = [sooner, later].map((id) => mine.indexOf(toNodeId('Ballot', id)));
    expect(first).toBeGreaterThanOrEqual(0);
    expect(second).toBeGreaterThan(first!);
    for (const nobody of [hall.moderator, await hall.room.person('VIEWER', hall.organization('berlin'))])
      expect(await listed(nobody)).toEqual({ nodes: [], totalCount: 0 });
  });
});

describe('the log of a session', () => {
  it('shows moderators no vote of a ballot that is open', async () => {
    const id = await hall.ballot();
    await hall.vote(id, 'berlin', 'ABSTAIN');
    const asked = { id: toNodeId('Ballot', id) };
    const entries = await hall.room.data(
      hall.moderator,
      'query ($id: ID!) { auditEntries(subjectId: $id) { nodes { action details reason } } }',
      asked,
    );
    expect(JSON.stringify(entries)).toContain('castVote');
    expect(JSON.stringify(entries)).not.toContain('ABSTAIN');
  });
});
