import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@allmende/kernel';
import { violatedConstraint } from '@allmende/platform/database';
import { startup } from '../proof/board-room.js';
import { VotingRoom } from '../proof/voting-room.js';

let hall: VotingRoom;
let open: string;
let closed: string;
let secret: string;
let berlin: string;

/** The constraint that refuses a statement past all services. */
const refused = (statement: string, values: unknown[] = []): Promise<string | null> =>
  hall.room.write(statement, values).then(() => 'nothing', violatedConstraint);

const insertVote = `insert into vote (id, ballot_id, organization_id, choice, cast_by, cast_role, cast_at)
  values (gen_random_uuid(), $1, $2, $4, $3, 'COORDINATOR', now())`;

beforeAll(async () => {
  hall = await VotingRoom.start();
  berlin = hall.organization('berlin');
  [open, closed] = [await hall.ballot(), await hall.ballot()];
  secret = await hall.ballot({ kind: 'SECRET', options: ['A', 'B'] });
  for (const ballot of [open, closed]) await hall.vote(ballot, 'berlin', 'YES');
  await hall.elect(secret, 'berlin', []);
  await hall.closing.close(hall.moderator, closed);
}, startup);
afterAll(() => hall.room.stop());

describe('past the services, the database refuses', () => {
  const koeln = () => [hall.organization('koeln'), hall.people.koeln.accountId];

  it.each<[string, () => [string, unknown[]], string]>([
    ['a vote in a closed ballot', () => [insertVote, [closed, ...koeln(), 'YES']], 'vote_ballot_open'],
    ['a second vote', () => [insertVote, [open, berlin, hall.people.berlin.accountId, 'NO']], 'vote_once'],
    [
      'the vote of who is not entitled',
      () => [insertVote, [open, hall.room.demo.bochum, hall.people.koeln.accountId, 'NO']],
      'vote_entitled',
    ],
    [
      'an objection in a named ballot',
      () => [insertVote, [open, ...koeln(), 'OBJECTION']],
      'vote_choice_of_kind',
    ],
    ['a named vote in a secret ballot', () => [insertVote, [secret, ...koeln(), 'YES']], 'vote_ballot_kind'],
    [
      'a change that nobody counts',
      () => [`update vote set choice = 'NO' where ballot_id = $1`, [open]],
      'vote_changes_counted',
    ],
    [
      'a vote given to somebody else',
      () => [
        `update vote set organization_id = $2, changes = changes + 1 where ballot_id = $1`,
        [open, koeln()[0]],
      ],
      'vote_changes_counted',
    ],
    ['a vote that vanishes', () => ['delete from vote where ballot_id = $1', [open]], 'vote_is_kept'],
    [
      'a change after the close',
      () => [`update vote set choice = 'NO', changes = 1 where ballot_id = $1`, [closed]],
      'vote_ballot_open',
    ],
    [
      'a paper that is taken back',
      () => ['delete from secret_turnout where ballot_id = $1', [secret]],
      'vote_is_kept',
    ],
    [
      'a second paper',
      () => ['insert into secret_turnout values ($1, $2)', [secret, berlin]],
      'secret_turnout_pkey',
    ],
    [
      'a paper in a ballot that is not secret',
      () => ['insert into secret_turnout values ($1, $2)', [open, berlin]],
      'vote_ballot_kind',
    ],
    [
      'other rules',
      () => [`update ballot set majority = 'UNANIMOUS' where id = $1`, [open]],
      'ballot_rules_fixed',
    ],
    [
      'more time',
      () => [`update ballot set open_until = now() + interval '1 day' where id = $1`, [open]],
      'ballot_rules_fixed',
    ],
    [
      'another result',
      () => [`update ballot set outcome = 'REJECTED' where id = $1`, [closed]],
      'ballot_is_closed',
    ],
    [
      'a ballot opened again',
      () => [
        `update ballot set state = 'OPEN', result = null, outcome = null, closed_at = null where id = $1`,
        [closed],
      ],
      'ballot_is_closed',
    ],
    ['a ballot that vanishes', () => ['delete from ballot where id = $1', [closed]], 'ballot_is_kept'],
    [
      'a voice that comes later',
      () => [
        `insert into ballot_voter values ($2, $1, $3, 'Bochum')`,
        [open, newId(), hall.room.demo.bochum],
      ],
      'ballot_list_fixed',
    ],
    [
      'a voice that goes',
      () => ['delete from ballot_voter where ballot_id = $1', [open]],
      'ballot_list_fixed',
    ],
    [
      'another name on the paper',
      () => [`update ballot_option set label = 'C' where ballot_id = $1`, [secret]],
      'ballot_list_fixed',
    ],
    [
      'a session that ends while a ballot is open',
      () => [
        `update meeting set state = 'CLOSED', closed_at = now() where id = (select meeting_id from ballot where id = $1)`,
        [open],
      ],
      'meeting_ballots_open',
    ],
    [
      'a close without a result',
      () => [`update ballot set state = 'CLOSED', closed_at = now() where id = $1`, [open]],
      'ballot_closed',
    ],
  ])('%s', async (_, statement, constraint) => {
    expect(await refused(...statement())).toBe(constraint);
  });

  it('to close while somebody is voting: it waits', async () => {
    const id = await hall.ballot();
    const voter = hall.room.db.createQueryRunner();
    await voter.startTransaction();
    await voter.query(`select set_config('app.actor', 'test', true)`);
    await voter.query(insertVote, [id, berlin, hall.people.berlin.accountId, 'NO']);
    const close = hall.closing.close(hall.moderator, id);
    const first = await Promise.race([close, new Promise((done) => setTimeout(() => done('waits'), 300))]);
    await voter.commitTransaction();
    await voter.release();
    await close;
    expect(first).toBe('waits');
    expect((await hall.stateOf(id)).result).toMatchObject({ cast: 1, no: 1 });
  });
});

describe('an urn that somebody has changed', () => {
  it('is not counted', async () => {
    const id = await hall.ballot({ kind: 'SECRET', options: ['A'] });
    const before = await hall.room.db.query<{ sealed: Buffer }[]>(
      `select sealed from secret_urn where ballot_id = $1`,
      [id],
    );
    await hall.elect(id, 'koeln', []);
    await hall.room.write(`update secret_urn set sealed = $2 where ballot_id = $1`, [id, before[0]!.sealed]);
    await expect(hall.closing.close(hall.moderator, id)).rejects.toThrow('holds 0 papers of 1 voters');
    await hall.room.write(
      `update secret_urn set sealed = set_byte(sealed, 30, 255 - get_byte(sealed, 30)) where ballot_id = $1`,
      [id],
    );
    await expect(hall.closing.close(hall.moderator, id)).rejects.toThrow('unable to authenticate');
    expect(await hall.stateOf(id)).toMatchObject({ state: 'OPEN' });
  });
});
