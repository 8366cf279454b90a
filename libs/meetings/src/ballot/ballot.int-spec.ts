import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, newId } from '@allmende/kernel';
import { startup } from '../proof/board-room.js';
import { refusalOf, VotingRoom } from '../proof/voting-room.js';

let hall: VotingRoom;
beforeAll(async () => {
  hall = await VotingRoom.start();
}, startup);
afterAll(() => hall.room.stop());
const hour = 3_600_000;
const inHours = (n: number): Date => new Date(hall.clock.now().getTime() + n * hour);

describe('opening a ballot', () => {
  it('writes down the voices of the board with the names of that moment', async () => {
    const id = await hall.ballot();
    await hall.room.write(`update organization set name = 'Solingen am Fluss' where id = $1`, [
      hall.organization('solingen'),
    ]);
    const names = await hall.room.db.query<{ organization_name: string }[]>(
      `select organization_name from ballot_voter where ballot_id = $1 order by 1`,
      [id],
    );
    await hall.room.write(`update organization set name = 'Solingen' where id = $1`, [
      hall.organization('solingen'),
    ]);
    expect(names.map((row) => row.organization_name)).toEqual([
      ...['Berlin', 'Dortmund', 'Frankfurt am Main', 'Köln', 'Mannheim', 'München', 'Solingen'],
    ]);
  });

  it('leaves a suspended member out', async () => {
    await hall.suspend('koeln');
    const id = await hall.ballot();
    await hall.resume('koeln');
    expect(await refusalOf(hall.vote(id, 'koeln', 'YES'))).toBe('NOT_ENTITLED');
  });

  it('puts the motion to the vote unless another question is asked', async () => {
    const id = await hall.ballot({}, { motion: 'Wir beschließen dies.' });
    const [row] = await hall.room.db.query<[{ question: string }]>(
      `select question from ballot where id = $1`,
      [id],
    );
    expect(row.question).toBe('Wir beschließen dies.');
    expect(await refusalOf(hall.ballot({}, { motion: null }))).toBe('REQUIRED');
  });

  it.each([
    ['before the session has begun', 'INVITED', 'MEETING_NOT_RUNNING'],
    ['on a draft', 'DRAFT', 'MEETING_NOT_RUNNING'],
    ['on a closed meeting', 'CLOSED', 'MEETING_CLOSED'],
  ] as const)('is refused %s', async (_, state, refusal) => {
    expect(await refusalOf(hall.ballot({}, { state }))).toBe(refusal);
  });

  it('is for those who lead: a coordinator of the board may not, and a stranger learns nothing', async () => {
    const asked = { kind: 'NAMED', workingGroupId: null, agendaItemId: await hall.item() } as const;
    expect(await refusalOf(hall.opening.open(hall.people.berlin, asked))).toBe('FORBIDDEN');
    expect(await refusalOf(hall.opening.open(anonymous(), asked))).toBe('NOT_FOUND');
  });

  it('happens once at a time for an item, also when two try at the same moment', async () => {
    const asked = { kind: 'NAMED', workingGroupId: null, agendaItemId: await hall.item() } as const;
    const both = await Promise.all([1, 2].map(() => refusalOf(hall.opening.open(hall.moderator, asked))));
    expect(both.sort()).toEqual(['BALLOT_ALREADY_OPEN', null]);
  });

  it('is secret for elections only', async () => {
    const rules = { kind: 'SECRET', options: ['Ada Beispiel'] } as const;
    expect(await refusalOf(hall.ballot(rules, { outcome: 'DECISION' }))).toBe('SECRET_ONLY_FOR_ELECTIONS');
  });

  it('is never read more widely than its item', async () => {
    const id = await hall.ballot({ visibility: 'PUBLIC' }, { visibility: 'BOARD' });
    const [row] = await hall.room.db.query<[{ visibility: string }]>(
      `select visibility from ballot where id = $1`,
      [id],
    );
    expect(row.visibility).toBe('BOARD');
  });

  it('is announced', async () => {
    const id = await hall.ballot();
    const payloads = (await hall.room.events('ballot.opened')).map(({ payload }) => payload['ballotId']);
    expect(payloads.filter((one) => one === id)).toHaveLength(1);
  });
});

describe('voting', () => {
  it('counts one voice for an organization, whoever of its people says the last word', async () => {
    const { room } = hall;
    const today = new Date().toISOString().slice(0, 10);
    const deputy = await room.person('DEPUTY', hall.organization('berlin'));
    await room.write(`update role_grant set valid_from = $2, valid_until = $2 where account_id = $1`, [
      ...[deputy.accountId, today],
    ]);
    const representative = await room.person('REPRESENTATIVE', hall.organization('berlin'));
    const id = await hall.ballot();
    await hall.vote(id, 'berlin', 'NO', deputy);
    await hall.vote(id, 'berlin', 'ABSTAIN', representative);
    await hall.vote(id, 'berlin', 'YES');
    const votes = await room.db.query(`select choice, cast_role, changes from vote where ballot_id = $1`, [
      id,
    ]);
    expect(votes).toEqual([{ choice: 'YES', cast_role: 'COORDINATOR', changes: 2 }]);
  });

  it('changes nothing when the same is said again', async () => {
    const id = await hall.ballot();
    for (let n = 0; n < 2; n += 1) await hall.vote(id, 'berlin', 'YES');
    const [vote] = await hall.room.db.query(`select changes from vote where ballot_id = $1`, [id]);
    expect(vote).toEqual({ changes: 0 });
    expect((await hall.audited(id)).map(({ action }) => action)).toEqual(['openBallot', 'castVote']);
  });

  it('is refused to a deputy whose days are over, to who only reads or keeps the money, and to people of others', async () => {
    const id = await hall.ballot();
    const late = await hall.room.person('DEPUTY', hall.organization('berlin'));
    await hall.room.write(
      `update role_grant set valid_from = '2020-01-01', valid_until = '2020-01-02' where account_id = $1`,
      [late.accountId],
    );
    const viewer = await hall.room.person('VIEWER', hall.organization('berlin'));
    const treasurer = await hall.room.person('TREASURER', hall.organization('berlin'));
    for (const who of [late, viewer, treasurer, hall.people.koeln, hall.moderator])
      expect(await refusalOf(hall.vote(id, 'berlin', 'YES', who))).toBe('FORBIDDEN');
  });

  it('is refused to a member suspended since the opening, and open to it again when it is resumed', async () => {
    const id = await hall.ballot();
    const secret = await hall.ballot({ kind: 'SECRET', options: ['Ada Beispiel'] });
    await hall.suspend('mannheim');
    expect(await refusalOf(hall.vote(id, 'mannheim', 'YES'))).toBe('VOICE_RESTS');
    expect(await refusalOf(hall.elect(secret, 'mannheim', []))).toBe('VOICE_RESTS');
    await hall.resume('mannheim');
    expect(await refusalOf(hall.vote(id, 'mannheim', 'YES'))).toBeNull();
  });

  it('tells a suspended member why, also where it may not read the ballot any more', async () => {
    const id = await hall.ballot({}, { visibility: 'BOARD' });
    await hall.suspend('mannheim');
    expect(await refusalOf(hall.vote(id, 'mannheim', 'YES'))).toBe('VOICE_RESTS');
    await hall.resume('mannheim');
  });

  it('keeps what was said before a suspension', async () => {
    const id = await hall.ballot();
    await hall.vote(id, 'mannheim', 'YES');
    await hall.suspend('mannheim');
    await hall.closing.close(hall.moderator, id);
    await hall.resume('mannheim');
    expect(await hall.stateOf(id)).toMatchObject({ outcome: 'CARRIED', result: { yes: 1, entitled: 7 } });
  });

  it('is as good as not there for who may not see the ballot', async () => {
    const id = await hall.ballot({}, { visibility: 'BOARD' });
    const bochum = await hall.room.person('COORDINATOR', hall.room.demo.bochum);
    const at = { ballotId: id, organizationId: hall.room.demo.bochum };
    expect(await refusalOf(hall.voting.cast(bochum, at, 'YES'))).toBe('NOT_FOUND');
    expect(await refusalOf(hall.voting.cast(bochum, { ...at, ballotId: newId() }, 'YES'))).toBe('NOT_FOUND');
    const seen = { ...at, ballotId: await hall.ballot() };
    expect(await refusalOf(hall.voting.cast(bochum, seen, 'YES'))).toBe('NOT_ENTITLED');
  });

  it.each(['NO', 'ABSTAIN'] as const)(
    'knows no %s in a consent, and no objection in a named ballot',
    async (choice) => {
      expect(await refusalOf(hall.vote(await hall.circular(), 'berlin', choice))).toBe('CHOICE_NOT_POSSIBLE');
      expect(await refusalOf(hall.vote(await hall.ballot(), 'berlin', 'OBJECTION'))).toBe(
        'CHOICE_NOT_POSSIBLE',
      );
    },
  );

  it('wants a reason for an objection', async () => {
    const at = { ballotId: await hall.circular(), organizationId: hall.organization('berlin') };
    expect(await refusalOf(hall.voting.cast(hall.people.berlin, at, 'OBJECTION', ' '))).toBe('REQUIRED');
  });

  it('takes a secret paper once, with as many names as there are seats, each once and from this paper', async () => {
    const id = await hall.ballot({ kind: 'SECRET', seats: 2, options: ['A', 'B', 'C'] });
    const other = await hall.optionsOf(await hall.ballot({ kind: 'SECRET', options: ['D'] }));
    const [a, b, c] = (await hall.optionsOf(id)) as [string, string, string];
    expect(await refusalOf(hall.elect(id, 'berlin', [a, b, c]))).toBe('TOO_MANY_NAMES');
    expect(await refusalOf(hall.elect(id, 'berlin', [a, a]))).toBe('TOO_MANY_NAMES');
    expect(await refusalOf(hall.elect(id, 'berlin', [a, ...other]))).toBe('NO_SUCH_OPTION');
    expect(await refusalOf(hall.elect(id, 'berlin', [a, b]))).toBeNull();
    expect(await refusalOf(hall.elect(id, 'berlin', [c]))).toBe('VOTE_IS_FINAL');
    expect(await refusalOf(hall.vote(id, 'berlin', 'YES'))).toBe('WRONG_KIND');
  });
});

describe('the end of a ballot', () => {
  it('is late at the instant itself', async () => {
    const id = await hall.ballot({ openUntil: inHours(1) });
    hall.clock.advance(hour - 1);
    expect(await refusalOf(hall.vote(id, 'berlin', 'YES'))).toBeNull();
    hall.clock.advance(1);
    expect(await refusalOf(hall.vote(id, 'koeln', 'YES'))).toBe('VOTE_TOO_LATE');
    await hall.closing.closeDue();
    expect(await hall.stateOf(id)).toMatchObject({
      state: 'CLOSED',
      outcome: 'CARRIED',
      result: { cast: 1 },
    });
    expect(await refusalOf(hall.vote(id, 'berlin', 'NO'))).toBe('VOTE_TOO_LATE');
  });

  it('comes once by hand; again answers the same', async () => {
    const id = await hall.ballot();
    for (let n = 0; n < 2; n += 1) await hall.closing.close(hall.moderator, id);
    const closed = await hall.room.events('ballot.closed');
    expect(closed.filter(({ payload }) => payload['ballotId'] === id)).toHaveLength(1);
  });

  it('elects, and leaves counts but no urn', async () => {
    const id = await hall.ballot({ kind: 'SECRET', seats: 1, options: ['A', 'B'] });
    const [a, b] = (await hall.optionsOf(id)) as [string, string];
    await hall.elect(id, 'berlin', [a]);
    await hall.elect(id, 'koeln', [b]);
    await hall.elect(id, 'mannheim', [b]);
    await hall.elect(id, 'solingen', []);
    await hall.closing.close(hall.moderator, id);
    expect(await hall.stateOf(id)).toMatchObject({
      outcome: 'ELECTED',
      result: {
        ...{ entitled: 7, cast: 4, valid: 3, abstain: 1 },
        options: [
          { optionId: a, votes: 1, elected: false },
          { optionId: b, votes: 2, elected: true },
        ],
      },
    });
    expect(await hall.room.db.query(`select from secret_urn where ballot_id = $1`, [id])).toEqual([]);
  });

  it('does not come to a circular ballot by hand before its time, unless all have voted', async () => {
    const id = await hall.circular({ kind: 'NAMED' });
    await hall.vote(id, 'berlin', 'YES');
    expect(await refusalOf(hall.closing.close(hall.moderator, id))).toBe('CLOSES_LATER');
    for (const seat of ['muenchen', 'dortmund', 'solingen', 'mannheim', 'koeln', 'frankfurt'] as const)
      await hall.vote(id, seat, 'NO');
    await hall.closing.close(hall.moderator, id);
    expect(await hall.stateOf(id)).toMatchObject({ outcome: 'REJECTED' });
  });

  it('carries a consent by silence, and stops it by an objection that was not taken back', async () => {
    const [silent, stopped, mended] = [await hall.circular(), await hall.circular(), await hall.circular()];
    await hall.vote(stopped, 'koeln', 'OBJECTION');
    await hall.vote(mended, 'koeln', 'OBJECTION');
    await hall.vote(mended, 'koeln', 'YES');
    hall.clock.advance(48 * hour);
    await hall.closing.closeDue();
    const outcomes = await Promise.all(
      [silent, stopped, mended].map(async (id) => (await hall.stateOf(id)).outcome),
    );
    expect(outcomes).toEqual(['CARRIED', 'REJECTED', 'CARRIED']);
  });

  it('is announced a day ahead, once, where there was more than a day', async () => {
    const [long, short] = [await hall.circular(), await hall.circular({ openUntil: inHours(20) })];
    const told = async () =>
      (await hall.room.events('ballot.closing'))
        .map(({ payload }) => payload['ballotId'])
        .filter((id) => id === long || id === short);
    hall.clock.advance(24 * hour - 1);
    await hall.closing.remind();
    expect(await told()).toEqual([]);
    hall.clock.advance(1);
    await Promise.all([hall.closing.remind(), hall.closing.remind()]);
    await hall.closing.remind();
    expect(await told()).toEqual([long]);
  });

  it('may be that it is called off: without a result, with a reason, and for good', async () => {
    const id = await hall.ballot({ kind: 'SECRET', options: ['A'] });
    await hall.closing.cancel(hall.moderator, id, 'Ein Name fehlte.');
    expect(await hall.stateOf(id)).toEqual({ state: 'CANCELLED', outcome: null, result: null });
    expect(await refusalOf(hall.elect(id, 'berlin', []))).toBe('BALLOT_CANCELLED');
    expect(await refusalOf(hall.closing.close(hall.moderator, id))).toBe('BALLOT_CANCELLED');
  });

  it('is in the hands of those who lead', async () => {
    const id = await hall.ballot();
    expect(await refusalOf(hall.closing.close(hall.people.berlin, id))).toBe('FORBIDDEN');
    expect(await refusalOf(hall.closing.cancel(anonymous(), id, 'So.'))).toBe('NOT_FOUND');
  });

  it('leaves in the log who said what, and not before', async () => {
    const id = await hall.ballot();
    await hall.vote(id, 'berlin', 'NO');
    expect(JSON.stringify(await hall.audited(id))).not.toContain('"NO"');
    await hall.closing.close(hall.moderator, id);
    const last = (await hall.audited(id)).at(-1);
    expect(last).toMatchObject({
      action: 'closeBallot',
      details: { votes: [{ organizationId: hall.organization('berlin'), choice: 'NO' }] },
    });
  });
});
