import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId, systemActor } from '@allmende/kernel';
import { OrganizationEntity } from '../directory/organization.entity.js';
import { Testbed } from '../proof/testbed.js';
import { country, later, registerLines, territory } from './fixtures.js';
import type { Territory } from './succession.js';

const operator = systemActor('cli');
let bed: Testbed;

beforeAll(async () => {
  bed = await Testbed.start();
});
afterAll(() => bed.stop());
beforeEach(async () => {
  await bed.write(`delete from territorial_change; delete from association_member; delete from outbox;
    update organization set successor_id = null; delete from organization`);
  await read(country, '2025-12-31');
});

const read = (territories: readonly Territory[], asOf: string, more: string[] = []) =>
  bed.registerImport.importLines(operator, [...registerLines(territories, asOf), ...more], 'fixture');
const at = (officialKey: string) =>
  bed.dataSource.getRepository(OrganizationEntity).findOneByOrFail({ officialKey });
const changes = (): Promise<{ state: string; kind: string }[]> =>
  bed.dataSource.query(`select kind, state, old_key from territorial_change order by old_key, created_at`);
/** Makes a municipality one on which something hangs. */
const join = async (key: string) =>
  bed.associations.addMember(operator, await bed.body('ASSOCIATION'), (await at(key)).id, '2020-01-01');

describe('a later register', () => {
  it('is named with exactly its five changes; where nothing hangs and all is sure they are applied', async () => {
    await join('05981001');
    const report = await read(later, '2026-06-30');
    expect(report.notConcluded).toBeNull();
    expect(
      report.changes.map(({ kind, state, oldKey, newKey, newName }) => [
        kind,
        state,
        oldKey,
        newKey,
        newName,
      ]),
    ).toEqual([
      ['RENAMED', 'APPLIED', '05981010', '05981010', 'Bad Ort'],
      ['MERGED', 'PROPOSED', '05981001', '05981090', 'Neustadt'],
      ['MERGED', 'APPLIED', '05981002', '05981090', 'Neustadt'],
      ['RENUMBERED', 'APPLIED', '05982020', '05983090', 'Ort 2-20'],
      ['VANISHED', 'PROPOSED', '05983030', null, null],
    ]);
    expect(report.changes.at(-1)!.candidates.map(({ officialKey }) => officialKey)).toEqual([
      '05983031',
      '05983032',
    ]);
    expect(await at('05981002')).toMatchObject({
      dissolvedOn: '2026-06-30',
      successorId: (await at('05981090')).id,
    });
    expect(await at('05981001')).toMatchObject({ dissolvedOn: null, successorId: null });
  });

  it('tells the moderators once, by one event, and other rooms of each that was applied', async () => {
    await join('05981001');
    await read(later, '2026-06-30');
    const events = await bed.dataSource.query<{ name: string; payload: object }[]>(
      `select name, payload from outbox where name like 'territory.%' order by id`,
    );
    expect(events.map(({ name }) => name)).toEqual([
      'territory.succeeded',
      'territory.succeeded',
      'territory.changesFound',
    ]);
    expect(events.at(-1)!.payload).toEqual({ waiting: 2, applied: 3 });
  });

  it('changes nothing when it comes again, nor does a still later one that says no more', async () => {
    await join('05981001');
    await read(later, '2026-06-30');
    const before = await changes();
    for (const day of ['2026-06-30', '2026-09-30']) {
      const again = await read(later, day);
      expect([again.changes, again.notConcluded]).toEqual([[], null]);
      expect(await changes()).toEqual(before);
    }
  });

  it('keeps the old name of a renamed one and of those that went into another, for the search', async () => {
    await read(later, '2026-06-30');
    expect((await at('05981010')).formerNames).toBe('Ort 1-10');
    expect((await at('05981090')).formerNames?.split(' ').length).toBe(4);
    await read(
      country.map((one) => ({ ...one })),
      '2026-06-30',
    );
    expect((await at('05981010')).formerNames).toBe('Ort 1-10 Bad Ort');
  });

  it('in which lines are broken concludes nothing from what is missing, and says so', async () => {
    const report = await read(later, '2026-06-30', ['60']);
    expect(report.changes.map(({ kind }) => kind)).toEqual(['RENAMED']);
    expect(report.notConcluded!.en).toBe(
      'Known territories that are not in the file: 4. Nothing is concluded from that, because not all lines could be read: mend them and import the file again.',
    );
    expect((await at('05981002')).dissolvedOn).toBeNull();
  });

  it('that lacks more than one in twenty is not whole: 6 of 123 are concluded from, 7 are not', async () => {
    const all = country.slice(0, -7);
    expect((await read(all, '2026-06-30')).notConcluded!.de).toContain(
      'nicht in der Datei stehen: 7. Das sind mehr als 5 %',
    );
    expect(await changes()).toEqual([]);
    const report = await read([...all, ...country.slice(-7, -6)], '2026-06-30');
    expect([report.notConcluded, report.changes.length]).toEqual([null, 6]);
  });

  it('of which only some records are taken (seeds) drops nothing', async () => {
    const [record] = [{ ...territory('05981001'), regionalKey: null, officialName: 'Ort', population: 1 }];
    await bed.registerImport.importRecords(
      operator,
      [{ ...record!, asOf: '2026-06-30', postalCode: null }],
      'seed',
    );
    expect(await changes()).toEqual([]);
  });

  it('that holds a key again takes the proposal back; what was applied exists again', async () => {
    await join('05981001');
    await read(later, '2026-06-30');
    const report = await read(country, '2026-06-30');
    expect((await changes()).map(({ kind, state }) => `${kind} ${state}`)).toEqual(
      expect.arrayContaining(['MERGED DISMISSED', 'VANISHED DISMISSED']),
    );
    expect(await at('05981002')).toMatchObject({ dissolvedOn: null, successorId: null });
    // The new ones of the file before are what is gone now.
    expect(report.changes.filter(({ kind }) => kind !== 'RENAMED').map(({ oldKey }) => oldKey)).toEqual([
      '05981090',
      '05983090',
    ]);
  });

  it('does not propose again what was dismissed for its day, but a later one does', async () => {
    await read(later, '2026-06-30');
    const [{ id }] = await bed.dataSource.query<[{ id: string }]>(
      `select id from territorial_change where state = 'PROPOSED'`,
    );
    await bed.territorialChanges.dismiss(operator, id, 'Ein Fehler des Verzeichnisses.');
    expect((await read(later, '2026-06-30')).changes).toEqual([]);
    expect((await read(later, '2026-09-30')).changes.map(({ kind, oldKey }) => [kind, oldKey])).toEqual([
      ['VANISHED', '05983030'],
    ]);
  });

  it.each([
    [
      'a role',
      `insert into role_grant (id, account_id, role, organization_id, created_at) values ($1, $2, 'VIEWER', $3, now())`,
    ],
    [
      'a follower',
      `insert into follow (id, account_id, organization_id, created_at) values ($1, $2, $3, now())`,
    ],
    [
      'a council decision',
      `insert into council_decision (id, organization_id, decided_on, body, title, created_at)
       select $1, $3, '2025-01-01', 'Rat', 'Beschluss', now() where $2::uuid is not null`,
    ],
  ])('waits for a moderator wherever anything hangs: %s', async (_, statement) => {
    const account = newId();
    await bed.write(
      `insert into account (id, email, display_name, locale, state, created_at, updated_at)
       values ($1, $2, 'Käthe', 'de', 'ACTIVE', now(), now())`,
      [account, `${account}@example.org`],
    );
    await bed.write(statement, [newId(), account, (await at('05982020')).id]);
    const { changes: found } = await read(later, '2026-06-30');
    expect(found.find(({ oldKey }) => oldKey === '05982020')).toMatchObject({
      state: 'PROPOSED',
      hanging: { anything: true },
    });
    await bed.write(`delete from role_grant; delete from follow; delete from council_decision`);
  });
});
