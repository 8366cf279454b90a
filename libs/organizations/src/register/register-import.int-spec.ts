import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { anonymous, systemActor } from '@allmende/kernel';
import { OrganizationEntity } from '../directory/organization.entity.js';
import { Testbed } from '../proof/testbed.js';
import type { RegisterImport } from './register-import.js';

const operator = systemActor('cli');
const town = '05981000';
let bed: Testbed;
let register: RegisterImport;
let fixture: string[];

beforeAll(async () => {
  bed = await Testbed.start();
  register = bed.registerImport;
  fixture = (await readFile(new URL('fixture.txt', import.meta.url), 'utf8')).split('\n');
});
afterAll(() => bed.stop());
beforeEach(() => bed.write('delete from territorial_change; delete from organization'));

const read = (lines: readonly string[]) => register.importLines(operator, lines, 'fixture');
const at = (officialKey: string) =>
  bed.dataSource.getRepository(OrganizationEntity).findOneBy({ officialKey });
/** The fixture with other characters from `position` (1 …) of the line of this key. */
const edited = (key: string, position: number, text: string): string[] =>
  fixture.map((line) =>
    line.startsWith(`6020231130${key}`)
      ? line.slice(0, position - 1) + text + line.slice(position - 1 + text.length)
      : line,
  );
describe('the import of the register', () => {
  it('brings in districts and municipalities with all that their lines tell', async () => {
    const report = await read(fixture);
    expect(report).toEqual({
      asOf: '2023-11-30',
      municipalities: { new: 7, changed: 0, unchanged: 0 },
      districts: { new: 2, changed: 0, unchanged: 0 },
      faults: [],
      changes: [],
      notConcluded: null,
    });
    expect(await at(town)).toMatchObject({
      kind: 'MUNICIPALITY',
      name: 'Möwenstadt',
      officialName: 'Möwenstadt, Hafenstadt',
      regionalKey: '059810000000',
      population: 512_345,
      populationDate: '2023-11-30',
      areaHectares: 28_000,
      postalCode: '99001',
      version: 1,
    });
    expect(await at('05982')).toMatchObject({ kind: 'DISTRICT', name: 'Kreis Möwenland', population: null });
  });

  it('changes nothing when it runs again', async () => {
    await read(fixture);
    const before = await at(town);
    bed.clock.advance(60_000);
    expect(await read(fixture)).toMatchObject({
      municipalities: { new: 0, changed: 0, unchanged: 7 },
      districts: { new: 0, changed: 0, unchanged: 2 },
    });
    expect(await at(town)).toEqual(before);
  });

  it('reports broken lines by number and reason, and brings in the rest', async () => {
    const broken = [...fixture];
    broken[4] = broken[4]!.replace('05981000', '17981000');
    broken[7] = broken[7]!.slice(0, 219);
    broken[8] = broken[8]!.replace('20231130', '20231131');
    broken[9] = broken[9]!.replace('00000045678', '0000004S678');
    broken[10] = broken[10]!.replace('05982004', '0598200x');
    broken.push(broken[12]!);
    const { municipalities, districts, faults } = await read(broken);
    expect({ municipalities: municipalities.new, districts: districts.new }).toEqual({
      municipalities: 2,
      districts: 2,
    });
    expect(faults.map(({ line, code }) => [line, code])).toEqual([
      [5, 'UNKNOWN_LAND'],
      [8, 'LINE_LENGTH'],
      [9, 'BAD_DATE'],
      [10, 'BAD_NUMBER'],
      [11, 'KEY_NOT_DIGITS'],
      [15, 'DUPLICATE_KEY'],
    ]);
    expect(await at(town)).toBeNull();
  });

  it('follows a new name and new figures, and leaves alone what is kept by hand', async () => {
    await read(fixture);
    await bed.write(`update organization set website = 'https://example.org', wikidata_id = 'Q1', latitude = 51.5,
      longitude = 7.5 where official_key = '${town}'`);
    await read(edited(town, 23, 'Seemöwenstadt, Hafenstadt'));
    await read(edited(town, 140, '00000600000'));
    expect(await at(town)).toMatchObject({
      name: 'Möwenstadt',
      population: 600_000,
      website: 'https://example.org',
      wikidataId: 'Q1',
      latitude: 51.5,
      version: 3,
    });
  });

  it('counts a renamed municipality as changed, the others as unchanged', async () => {
    await read(fixture);
    const report = await read(edited(town, 23, 'Seemöwenstadt, Hafenstadt'));
    expect(report.municipalities).toEqual({ new: 0, changed: 1, unchanged: 6 });
    expect((await at(town))?.name).toBe('Seemöwenstadt');
  });

  it('moves a municipality into another Verband under the same key', async () => {
    await read(fixture);
    await read(edited('05982001', 19, '5002'));
    expect((await at('05982001'))?.regionalKey).toBe('059825002001');
  });

  it('keeps the population of a district that was entered by hand', async () => {
    await read(fixture);
    await bed.write(
      `update organization set population = 70000, population_date = '2023-06-30' where official_key = '05982'`,
    );
    expect((await read(fixture)).districts.changed).toBe(0);
    expect((await at('05982'))?.population).toBe(70_000);
  });

  it('refuses a file that is older than what is known, and changes nothing', async () => {
    await read(fixture);
    const older = fixture.map((line) =>
      line.replace('20231130', '20221130').replace('00000512345', '00000000001'),
    );
    expect(await bed.codes(read(older))).toEqual(['OLDER_REGISTER']);
    expect((await at(town))?.population).toBe(512_345);
  });

  it('refuses what is no register at all, and says where it saw that', async () => {
    const other = read(['publiccodeYmlVersion: "0.4"', 'name: x']);
    await expect(other).rejects.toThrow('Line 1: The line has 27 instead of 220 characters.');
    expect([await bed.codes(other), await bed.codes(read([]))]).toEqual([['NO_REGISTER'], ['NO_REGISTER']]);
  });

  it('is for moderators only', async () => {
    const refused = register.importLines(anonymous(), fixture, 'fixture');
    await expect(refused).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('tells how far it is', async () => {
    const steps: [number, number][] = [];
    await register.importLines(operator, fixture, 'fixture', (done, total) => steps.push([done, total]));
    expect(steps).toEqual([
      [0, 9],
      [9, 9],
    ]);
  });

  it('leaves one audit entry with its counts', async () => {
    await read(fixture);
    const entries: unknown = await bed.dataSource.query(
      `select actor, details from audit_entry where action = 'importRegister' order by id desc limit 1`,
    );
    expect(entries).toEqual([
      {
        actor: 'system:cli',
        details: {
          source: 'fixture',
          asOf: '2023-11-30',
          municipalities: { new: 7, changed: 0, unchanged: 0 },
          districts: { new: 2, changed: 0, unchanged: 0 },
          faults: 0,
          changes: 0,
        },
      },
    ]);
  });

  it('lets two imports at once wait for each other', async () => {
    const [one, two] = await Promise.all([read(fixture), read(fixture)]);
    expect([one.municipalities.new, two.municipalities.new].sort()).toEqual([0, 7]);
  });
});

describe('a file with the register', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'register-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('is read whatever its line ends are', async () => {
    const path = join(folder, 'register.txt');
    await writeFile(path, `\uFEFF${fixture.join('\r\n')}`);
    expect((await register.importFile(operator, path)).municipalities.new).toBe(7);
  });

  it('in another encoding is reported line by line, not read wrongly', async () => {
    const path = join(folder, 'latin1.txt');
    await writeFile(path, fixture.join('\n'), 'latin1');
    const { faults, municipalities } = await register.importFile(operator, path);
    expect(faults.map(({ code }) => code)).toEqual(Array.from({ length: 6 }, () => 'BAD_NAME'));
    expect(municipalities.new).toBe(3);
  });

  it.each([['missing.txt'], ['.']])('that cannot be read (%s) is refused', async (name) => {
    expect(await bed.codes(register.importFile(operator, join(folder, name)))).toEqual(['FILE_UNREADABLE']);
  });
});
