import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@allmende/kernel';
import { startup, type Person } from '../proof/board-room.js';
import { refusalOf, seats, VotingRoom } from '../proof/voting-room.js';

const crowd = 100;

let hall: VotingRoom;
let group: string;
let voters: { person: Person; organizationId: string }[];

/** A working group of a hundred organizations with one person each. */
async function gather(): Promise<void> {
  group = newId();
  await hall.room.write(
    `insert into working_group (id, name, slug, mandate, founded_on, created_at, updated_at)
     values ($1, 'Große Runde', 'grosse-runde', 'Ein Auftrag', '2026-01-01', now(), now())`,
    [group],
  );
  const ids = Array.from({ length: crowd }, (_, n) => ({ account: newId(), organization: newId(), n }));
  const [accounts, organizations] = [ids.map((one) => one.account), ids.map((one) => one.organization)];
  await hall.room.write(
    `with o as (insert into organization (id, kind, name, created_at, updated_at)
       select id, 'PARTNER', 'Partner ' || n, now(), now() from unnest($2::uuid[]) with ordinality t (id, n) returning id),
     a as (insert into account (id, email, display_name, created_at, updated_at)
       select id, id || '@example.org', 'Person ' || n, now(), now() from unnest($1::uuid[]) with ordinality t (id, n) returning id)
     select count(*) from o, a`,
    [accounts, organizations],
  );
  await hall.room.write(
    `with g as (insert into role_grant (id, account_id, role, organization_id, created_at)
       select gen_random_uuid(), a, 'VIEWER', o, now() from unnest($1::uuid[], $2::uuid[]) t (a, o) returning id)
     insert into working_group_member (id, working_group_id, account_id, organization_id, role, since, created_at)
       select gen_random_uuid(), $3, a, o, 'MEMBER', '2026-01-01', now() from unnest($1::uuid[], $2::uuid[]) t (a, o)`,
    [accounts, organizations, group],
  );
  voters = ids.map(({ account: accountId, organization: organizationId }) => ({
    organizationId,
    person: {
      ...{ kind: 'account', accountId, sessionId: newId(), locale: 'de' },
      grants: [{ role: 'VIEWER', organizationId }],
    },
  }));
}

beforeAll(async () => {
  hall = await VotingRoom.start();
  await gather();
}, startup);
afterAll(() => hall.room.stop());

const closings = async (id: string): Promise<number> =>
  (await hall.room.events('ballot.closed')).filter(({ payload }) => payload['ballotId'] === id).length;

describe('a hundred at once', () => {
  it('are a hundred votes', async () => {
    const agendaItemId = await hall.item({ workingGroupId: group });
    const id = await hall.opening.open(hall.moderator, {
      kind: 'NAMED',
      agendaItemId,
      workingGroupId: group,
    });
    const answers = await Promise.all(
      voters.map(({ person, organizationId }, n) =>
        refusalOf(hall.voting.cast(person, { ballotId: id, organizationId }, n % 2 ? 'YES' : 'NO')),
      ),
    );
    expect(answers.filter((refusal) => refusal !== null)).toEqual([]);
    await hall.closing.close(hall.moderator, id);
    expect((await hall.stateOf(id)).result).toMatchObject({ entitled: crowd, cast: crowd, yes: 50, no: 50 });
  });

  it('are a hundred secret papers', async () => {
    const agendaItemId = await hall.item({ workingGroupId: group, outcome: 'ELECTION' });
    const rules = { kind: 'SECRET', options: ['A', 'B', 'C'] } as const;
    const id = await hall.opening.open(hall.moderator, { ...rules, agendaItemId, workingGroupId: group });
    const options = await hall.optionsOf(id);
    await Promise.all(
      voters.map(({ person, organizationId }, n) => {
        const chosen = options.slice(n % 4, (n % 4) + 1);
        return hall.voting.castSecret(person, { ballotId: id, organizationId }, chosen);
      }),
    );
    await hall.closing.close(hall.moderator, id);
    const { result } = await hall.stateOf(id);
    expect(result).toMatchObject({ cast: crowd, abstain: 25 });
    expect((result!['options'] as { votes: number }[]).map(({ votes }) => votes)).toEqual([25, 25, 25]);
  });

  it('of one organization are one vote', async () => {
    const id = await hall.ballot();
    const choices = ['YES', 'NO', 'ABSTAIN'] as const;
    await Promise.all(Array.from({ length: crowd }, (_, n) => hall.vote(id, 'berlin', choices[n % 3]!)));
    const secret = await hall.ballot({ kind: 'SECRET', options: ['A'] });
    const papers = await Promise.all(
      Array.from({ length: crowd }, () => refusalOf(hall.elect(secret, 'berlin', []))),
    );
    expect(papers.filter((refusal) => refusal === null)).toHaveLength(1);
    for (const ballot of [id, secret]) {
      await hall.closing.close(hall.moderator, ballot);
      expect((await hall.stateOf(ballot)).result).toMatchObject({ cast: 1 });
    }
  });
});

describe('fifty closings at once', () => {
  it('give one result and one event, by hand and by the clock', async () => {
    const openUntil = new Date(hall.clock.now().getTime() + 60_000);
    const id = await hall.ballot({ openUntil });
    for (const seat of seats) await hall.vote(id, seat, 'YES');
    hall.clock.set(openUntil);
    const hands = Array.from({ length: 25 }, () => hall.closing.close(hall.moderator, id));
    const clocks = Array.from({ length: 25 }, () => hall.closing.closeDue());
    await Promise.all([...hands, ...clocks]);
    expect(await closings(id)).toBe(1);
    expect((await hall.audited(id)).filter(({ action }) => action === 'closeBallot')).toHaveLength(1);
    expect(await hall.stateOf(id)).toMatchObject({ outcome: 'CARRIED', result: { yes: 7 } });
  });
});

describe('votes that race with the close', () => {
  it('are in or refused, never lost, when somebody closes by hand', async () => {
    for (let round = 0; round < 5; round += 1) {
      const agendaItemId = await hall.item({ workingGroupId: group });
      const id = await hall.opening.open(hall.moderator, {
        kind: 'NAMED',
        agendaItemId,
        workingGroupId: group,
      });
      const votes = voters.map(({ person, organizationId }) =>
        refusalOf(hall.voting.cast(person, { ballotId: id, organizationId }, 'YES')),
      );
      const close = sleep(10 * round + 5).then(() => hall.closing.close(hall.moderator, id));
      await expectNoneLost(id, await Promise.all(votes), close);
    }
  });

  it('are in or refused, never lost, at the closing instant', async () => {
    for (let round = 0; round < 5; round += 1) {
      const openUntil = new Date(hall.clock.now().getTime() + 60_000);
      const id = await hall.ballot({ kind: 'SECRET', options: ['A'], openUntil });
      const [a] = (await hall.optionsOf(id)) as [string];
      const votes = seats.map((seat) => refusalOf(hall.elect(id, seat, [a])));
      const close = sleep(3 * round).then(() => {
        hall.clock.set(openUntil);
        return hall.closing.closeDue();
      });
      await expectNoneLost(id, await Promise.all(votes), close);
    }
  });

  async function expectNoneLost(
    id: string,
    answers: (string | null)[],
    close: Promise<unknown>,
  ): Promise<void> {
    await close;
    const accepted = answers.filter((refusal) => refusal === null).length;
    expect(new Set(answers.filter((refusal) => refusal !== null))).toEqual(
      new Set(accepted < answers.length ? ['VOTE_TOO_LATE'] : []),
    );
    expect((await hall.stateOf(id)).result).toMatchObject({ cast: accepted });
  }
});
