import { inspect } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { Client } from 'pg';
import { parse } from 'uuid';
import { AuditLog } from '@allmende/audit';
import { UnitOfWork } from '@allmende/platform/database';
import { operator, startup } from '../proof/board-room.js';
import { allTraces, changes, joinsOf, rawBytes, type Aliases, type Trace } from '../proof/traces.js';
import { seats, VotingRoom, type Seat } from '../proof/voting-room.js';

const names = ['Ada Beispiel', 'Bela Muster', 'Cem Probe'];
const voting = ['koeln', 'berlin', 'solingen', 'muenchen'] as const;

let hall: VotingRoom;
/** All that can name each voter. */
let voters: Aliases[];

beforeAll(async () => {
  hall = await VotingRoom.start();
  voters = seats.map((seat) => [hall.organization(seat), hall.people[seat].accountId]);
}, startup);
afterAll(() => hall.room.stop());
afterEach(() => void jest.restoreAllMocks());

const election = (): Promise<string> => hall.ballot({ kind: 'SECRET', options: names });
/** What can name each choice. */
const choicesOf = (options: readonly string[]): Aliases[] => options.map((id, at) => [id, names[at]!]);
const traces = (): Promise<Trace[]> => allTraces(hall.room.db);

/** The same voters in the same order; what changes in the whole database with each vote. */
async function watched(id: string, chosen: readonly number[]): Promise<Trace[][]> {
  const options = await hall.optionsOf(id);
  const steps: Trace[][] = [];
  for (const [n, seat] of voting.entries()) {
    const before = await traces();
    await hall.elect(id, seat, options.slice(chosen[n]!, chosen[n]! + 1));
    steps.push(changes(before, await traces()));
  }
  return steps;
}

describe('who and what in a secret ballot', () => {
  it('are joined by no row and no transaction of any table, while it is open and after the close', async () => {
    const id = await election();
    await watched(id, [0, 1, 0, 3]);
    const open = await traces();
    await hall.closing.close(hall.moderator, id);
    const paper = choicesOf(await hall.optionsOf(id));
    expect([open, await traces()].flatMap((all) => joinsOf(all, voters, paper))).toEqual([]);
  });

  it('leave behind the same, whatever is chosen: only the sealed bytes differ, and not in length', async () => {
    const [one, other] = [await election(), await election()];
    const first = await watched(one, [0, 0, 1, 3]);
    const second = await watched(other, [2, 1, 2, 0]);
    expect(first.map(plain)).toEqual(second.map(plain));
    expect(first[0]!.map(({ table }) => table).sort()).toEqual([
      'audit_entry',
      'secret_turnout',
      'secret_urn',
    ]);
  });

  it('send nothing to the database that depends on the choice', async () => {
    const id = await election();
    const options = await hall.optionsOf(id);
    const sent: string[] = [];
    const query = Client.prototype.query;
    jest.spyOn(Client.prototype, 'query').mockImplementation(function (this: Client, ...args: unknown[]) {
      sent.push(inspect(args.slice(0, 2), { depth: 4, maxArrayLength: null, maxStringLength: null }));
      return Reflect.apply(query, this, args) as never;
    } as never);
    await hall.elect(id, 'koeln', [options[1]!]);
    expect(sent.join()).toContain('secret_urn');
    for (const secret of [...options, ...names]) expect(sent.join()).not.toContain(secret);
  });

  it('stay apart in what is dead: the files of the tables hold no name and no count', async () => {
    const id = await election();
    await watched(id, [0, 1, 2, 2]);
    const [, target] = await hall.optionsOf(id);
    for (const table of ['secret_urn', 'secret_turnout', 'secret_count', 'audit_entry', 'outbox']) {
      const bytes = await rawBytes(hall.room.db, table);
      expect([table, bytes.includes(Buffer.from(parse(target!)))]).toEqual([table, false]);
      expect([table, bytes.includes(Buffer.from(target!))]).toEqual([table, false]);
      expect([table, bytes.includes(Buffer.from(names[1]!))]).toEqual([table, false]);
    }
    // Each vote has left a dead version: what stands there is sealed, so no two are alike and none is a row of sums.
    const dead = await rawBytes(hall.room.db, 'secret_urn');
    expect(dead.includes(Buffer.from(Uint32Array.from([4, 0, 1, 1, 2]).buffer))).toBe(false);
  });

  it('appear in no log line and in no error, also when something breaks', async () => {
    const id = await election();
    const options = await hall.optionsOf(id);
    const heard: unknown[] = [];
    for (const level of ['log', 'warn', 'error', 'debug', 'verbose', 'fatal'] as const)
      jest.spyOn(Logger.prototype, level).mockImplementation((...all: unknown[]) => void heard.push(all));
    for (const stream of [process.stdout, process.stderr])
      jest.spyOn(stream, 'write').mockImplementation((text) => heard.push(text) > 0);
    await hall.elect(id, 'koeln', [options[1]!]);
    await hall.elect(id, 'koeln', [options[1]!]).catch((error: unknown) => heard.push(error));
    await hall.room.db.query('alter table secret_urn rename to gone');
    await hall.elect(id, 'berlin', [options[1]!]).catch((error: unknown) => heard.push(error));
    await hall.room.db.query('alter table gone rename to secret_urn');
    const text = inspect(heard, { depth: 12, maxStringLength: null });
    jest.restoreAllMocks();
    expect(text).toContain('secret_urn');
    for (const secret of [...options, ...names]) expect(text).not.toContain(secret);
  });

  it('make no event, so nothing of a vote reaches queue or mail', async () => {
    const id = await election();
    const before = (await hall.room.events()).length;
    await watched(id, [0, 0, 0, 0]);
    expect(await hall.room.events()).toHaveLength(before);
  });
});

describe('the search for traces finds', () => {
  let id: string;
  let options: string[];
  beforeAll(async () => {
    id = await election();
    options = await hall.optionsOf(id);
  });
  const found = async (): Promise<string[]> => joinsOf(await traces(), voters, choicesOf(options));
  const tell = (details: Record<string, unknown>) => ({
    ...({ action: 'planted', subjectType: 'Ballot', subjectId: id } as const),
    details,
  });

  it('an audit row that names both', async () => {
    const details = { organizationId: hall.organization('berlin'), optionId: options[0] };
    await hall.room
      .get(UnitOfWork)
      .run(operator, (tx) => hall.room.get(AuditLog).append(tx, operator, tell(details)));
    expect(await found()).toContainEqual(expect.stringContaining('audit_entry'));
  });

  it('two rows of one transaction that name one each', async () => {
    const before = await found();
    await hall.room.get(UnitOfWork).run(operator, async (tx) => {
      await hall.room
        .get(AuditLog)
        .append(tx, operator, tell({ organizationId: hall.organization('koeln') }));
      await tx.query(
        `insert into outbox (id, name, payload, occurred_at, actor) values (gen_random_uuid(), 'x', $1, now(), 'x')`,
        [{ option: options[1]!.replaceAll('-', '') }],
      );
    });
    const fresh = (await found()).filter((place) => !before.includes(place));
    expect(fresh).toEqual([expect.stringMatching(/^transaction /)]);
  });

  it('a plain count in what is dead', async () => {
    await hall.room.db.query('create table planted (option_id uuid, votes integer)');
    await hall.room.db.query('insert into planted values ($1, 0)', [options[2]]);
    await hall.room.db.query('update planted set votes = votes + 1');
    await hall.room.db.query('delete from planted');
    const bytes = await rawBytes(hall.room.db, 'planted');
    await hall.room.db.query('drop table planted');
    expect(bytes.includes(Buffer.from(parse(options[2]!)))).toBe(true);
  });

  it('a difference that the choice makes', async () => {
    const [one, other] = [await election(), await election()];
    const leak = async (ballot: string, choice: number) => {
      const before = await traces();
      await hall.elect(ballot, 'koeln', []);
      await hall.room.write(
        `update secret_urn set sealed = sealed || substr(sealed, 1, $2) where ballot_id = $1`,
        [...[ballot, choice]],
      );
      return plain(changes(before, await traces()));
    };
    expect(await leak(one, 1)).not.toEqual(await leak(other, 2));
  });
});

/** Changes without what is different each time by nature: own ids, moments, and which bytes are sealed. */
function plain(steps: readonly Trace[]): string[] {
  const seatOf = (text: string): string =>
    seats.reduce(
      (all, seat: Seat) =>
        all
          .replaceAll(hall.organization(seat), seat)
          .replaceAll(hall.people[seat].accountId, `person of ${seat}`),
      text,
    );
  return steps
    .map(({ table, row }) => `${table} ${seatOf(JSON.stringify(row))}`)
    .map((text) =>
      text
        .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'uuid')
        .replace(/\\\\x([0-9a-f]+)/g, (_, bytes: string) => `${bytes.length / 2} bytes`)
        .replace(/\d{4}-\d\d-\d\dT[\d:.+]+/g, 'moment'),
    )
    .sort();
}
