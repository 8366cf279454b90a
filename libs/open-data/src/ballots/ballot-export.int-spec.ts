import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, toNodeId } from '@allmende/kernel';
import { BallotClosing, BallotOpening, Voting, type BallotExport } from '@allmende/meetings';
import { OpenHouse, startup, type Person } from '../proof/open-house.js';

let house: OpenHouse;
let moderator: Person;
const seats = ['berlin', 'muenchen', 'dortmund', 'solingen', 'koeln'] as const;
const people = {} as Record<(typeof seats)[number], Person>;

beforeAll(async () => {
  house = await OpenHouse.start();
  moderator = await house.person('MODERATOR');
  for (const seat of seats) people[seat] = await house.person('COORDINATOR', house.demo[seat]);
}, startup);
afterAll(() => house.stop());

async function ballot(visibility: 'PUBLIC' | 'BOARD', options: string[] = []): Promise<string> {
  const [meeting, item] = [newId(), newId()];
  await house.write(
    `insert into meeting (id, title, state, starts_at, ends_at, visibility, invited_at, started_at, created_at, updated_at)
     values ($1, 'Sitzung', 'RUNNING', '2026-11-21T12:00Z', '2026-11-21T15:00Z', $2, now(), now(), now(), now())`,
    [meeting, visibility],
  );
  await house.write(
    `insert into agenda_item (id, meeting_id, position, state, title, motion, outcome, minutes, visibility, proposed_at, created_at, updated_at)
     values ($1, $2, 0, 'PLACED', 'Ein Punkt', 'Ein Antrag', $3, 10, $4, now(), now(), now())`,
    [item, meeting, options.length > 0 ? 'ELECTION' : 'DECISION', visibility],
  );
  const kind = options.length > 0 ? 'SECRET' : 'NAMED';
  return house
    .get(BallotOpening)
    .open(moderator, { kind, options, agendaItemId: item, workingGroupId: null });
}

async function voted(visibility: 'PUBLIC' | 'BOARD' = 'PUBLIC'): Promise<string> {
  const id = await ballot(visibility);
  const choices = ['YES', 'YES', 'NO', 'ABSTAIN', 'YES'] as const;
  for (const [n, seat] of seats.entries())
    await house
      .get(Voting)
      .cast(people[seat], { ballotId: id, organizationId: house.demo[seat] }, choices[n]!);
  return id;
}

const path = (id: string, extension: string): string => `/ballots/${toNodeId('Ballot', id)}.${extension}`;
const cells = (text: string): string[][] =>
  text
    .slice(1)
    .trimEnd()
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(';'));

describe('the export of a named ballot', () => {
  it('has sums that match its result, in both formats', async () => {
    const id = await voted();
    await house.get(BallotClosing).close(moderator, id);
    const json = await house.fetch(path(id, 'json'));
    const csv = await house.fetch(path(id, 'csv'));
    expect([json.headers['content-type'], csv.headers['content-type']]).toEqual([
      'application/json; charset=utf-8',
      'text/csv; charset=utf-8; header=present',
    ]);
    const { result, voters, outcome } = JSON.parse(json.text) as BallotExport;
    const count = (choice: string): number => voters.filter((voter) => voter.choice === choice).length;
    expect(result).toEqual({
      ...{
        entitled: voters.length,
        cast: voters.filter(({ hasVoted }) => hasVoted).length,
        valid: 4,
        objections: 0,
      },
      ...{ yes: count('YES'), no: count('NO'), abstain: count('ABSTAIN') },
    });
    const said = cells(csv.text).map((row) => row[2]);
    const rows = (word: string): number => said.filter((one) => one === word).length;
    expect([said.length, rows('Ja'), rows('Nein'), rows('Enthaltung'), outcome]).toEqual([
      7,
      3,
      1,
      1,
      'CARRIED',
    ]);
  });

  it('tells nothing of an open ballot that is not told anyway', async () => {
    const id = await voted();
    const own = JSON.parse((await house.fetch(path(id, 'json'), people.dortmund)).text) as BallotExport;
    expect(own.voters.flatMap(({ choice }) => choice ?? [])).toEqual(['NO']);
    expect([own.result, own.voters.filter(({ hasVoted }) => hasVoted).length]).toEqual([null, 5]);
    expect((await house.fetch(path(id, 'csv'))).text).not.toContain('Nein;');
  });

  it('is there for whoever may see the ballot, and for nobody else', async () => {
    const id = await voted('BOARD');
    const bochum = await house.person('COORDINATOR', house.demo.bochum);
    const statuses = [];
    for (const person of [people.berlin, moderator, bochum, null])
      statuses.push((await house.fetch(path(id, 'csv'), person)).status);
    expect(statuses).toEqual([200, 200, 404, 404]);
  });

  it.each([
    'x.csv',
    'bal_1.json',
    `${toNodeId('Ballot', newId())}.csv`,
    `${toNodeId('Ballot', newId())}.pdf`,
  ])('is not found as %s', async (file) => {
    expect((await house.fetch(`/ballots/${file}`)).status).toBe(404);
  });

  it('is refused to a dead token', async () => {
    const { status } = await house.fetch(path(await voted(), 'csv'), null, {
      authorization: 'Bearer alw_dead',
    });
    expect(status).toBe(401);
  });
});

describe('the export of an election', () => {
  it('has sums that match its result, and no paper of anybody', async () => {
    const id = await ballot('PUBLIC', ['Ada Beispiel', '=Bela Muster']);
    const options = await house.db.query<{ id: string }[]>(
      `select id from ballot_option where ballot_id = $1 order by position`,
      [id],
    );
    for (const [n, seat] of seats.entries()) {
      const at = { ballotId: id, organizationId: house.demo[seat] };
      await house.get(Voting).castSecret(people[seat], at, n < 4 ? [options[n % 2 ? 0 : 1]!.id] : []);
    }
    const open = JSON.parse((await house.fetch(path(id, 'json'))).text) as BallotExport;
    expect(open.options.map(({ votes }) => votes)).toEqual([null, null]);
    await house.get(BallotClosing).close(moderator, id);
    const {
      result,
      options: names,
      voters,
    } = JSON.parse((await house.fetch(path(id, 'json'))).text) as BallotExport;
    expect(names.reduce((sum, { votes }) => sum + votes!, 0)).toBe(result!.valid);
    expect(new Set(voters.map(({ choice }) => choice))).toEqual(new Set([null]));
    const rows = cells((await house.fetch(path(id, 'csv'))).text);
    expect(rows).toEqual([
      ['Ada Beispiel', '2', 'nein'],
      ["'=Bela Muster", '2', 'nein'],
      ['Enthaltungen', '1', ''],
    ]);
  });
});
