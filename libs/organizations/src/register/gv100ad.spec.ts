import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readRegisterLine } from './gv100ad.js';
import { readRegister } from './register-reader.js';

const today = '2026-11-21';

interface Fields {
  type: string;
  date: string;
  ags: string;
  verband: string;
  name: string;
  kind: string;
  area: string;
  population: string;
  postalCode: string;
}

const town: Fields = {
  type: '60',
  date: '20231130',
  ags: '05999000',
  verband: '0000',
  name: 'Möwenstadt/Mjaz, Hafenstadt',
  kind: '63',
  area: '00000012345',
  population: '00000067890',
  postalCode: '99998',
};
const district: Fields = {
  ...town,
  type: '40',
  ags: '05999',
  verband: '',
  name: 'Möwenland',
  kind: '44',
  area: '',
  population: '',
  postalCode: '',
};

const lineOf = (fields: Fields): string =>
  [
    fields.type.padEnd(2),
    fields.date.padEnd(8),
    fields.ags.padEnd(8),
    fields.verband.padEnd(4),
    fields.name.padEnd(100),
    fields.kind.padEnd(6),
    fields.area.padEnd(11),
    fields.population.padEnd(11),
    ''.padEnd(15),
    fields.postalCode.padEnd(55),
  ].join('');

const codeOf = (fields: Partial<Fields>, base = town): string | undefined => {
  const entry = readRegisterLine(lineOf({ ...base, ...fields }), today);
  return entry && 'fault' in entry ? entry.fault.code : undefined;
};
const recordOf = (fields: Fields) => {
  const entry = readRegisterLine(lineOf(fields), today);
  return entry && 'record' in entry ? entry.record : entry;
};

describe('a line of the register', () => {
  it('of a municipality gives key, regional key, both names, figures with their day', () => {
    expect(recordOf(town)).toEqual({
      kind: 'MUNICIPALITY',
      officialKey: '05999000',
      regionalKey: '059990000000',
      officialName: 'Möwenstadt/Mjaz, Hafenstadt',
      name: 'Möwenstadt/Mjaz',
      asOf: '2023-11-30',
      population: 67_890,
      areaHectares: 12_345,
      postalCode: '99998',
    });
  });

  it('of a district gives no figures, because it has none', () => {
    expect(recordOf(district)).toMatchObject({
      kind: 'DISTRICT',
      officialKey: '05999',
      regionalKey: null,
      population: null,
      areaHectares: null,
      postalCode: null,
    });
  });

  it.each([
    ['Möwenland', '44', 'Landkreis Möwenland'],
    ['Möwenland', '43', 'Kreis Möwenland'],
    ['Möwenlandkreis', '44', 'Möwenlandkreis'],
    ['Möwischer Kreis', '43', 'Möwischer Kreis'],
    ['Region Möwe', '44', 'Region Möwe'],
    ['Möwenstadt, Hafenstadt', '41', 'Möwenstadt (kreisfreie Stadt)'],
    ['Möwenstadt', '42', 'Möwenstadt (Stadtkreis)'],
  ])('of the district %p of kind %s is called %p', (name, kind, readable) => {
    expect(recordOf({ ...district, name, kind })).toMatchObject({ name: readable, officialName: name });
  });

  it('of an uninhabited area is read like any other, with nobody in it and no postal code', () => {
    const forest = {
      ...town,
      name: 'Möwenforst, gemfr. Gebiet',
      kind: '66',
      population: '00000000000',
      postalCode: '',
    };
    expect(recordOf(forest)).toMatchObject({
      kind: 'MUNICIPALITY',
      name: 'Möwenforst',
      population: 0,
      postalCode: null,
    });
  });

  it('of another record type is passed over', () => {
    expect(['10', '20', '30', '50'].map((type) => recordOf({ ...town, type }))).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it('is measured in characters, whatever they weigh in bytes or UTF-16 units', () => {
    expect(recordOf({ ...town, name: 'Łužica 𝔖tadt'.padEnd(101) })).toMatchObject({ name: 'Łužica 𝔖tadt' });
  });

  it.each<[string, Partial<Fields>]>([
    ['LINE_LENGTH', { postalCode: '99998'.padEnd(54, ' ') + '  ' }],
    ['RECORD_TYPE', { type: '70' }],
    ['KEY_NOT_DIGITS', { ags: '0599900x' }],
    ['KEY_NOT_DIGITS', { verband: '00 1' }],
    ['KEY_NOT_DIGITS', { ags: '05999' }],
    ['UNKNOWN_LAND', { ags: '17999000' }],
    ['BAD_DATE', { date: '20230230' }],
    ['BAD_DATE', { date: '00000000' }],
    ['BAD_DATE', { date: '2023-1-1' }],
    ['FUTURE_DATE', { date: '20261122' }],
    ['BAD_NUMBER', { population: '0000006789O' }],
    ['BAD_NUMBER', { population: '' }],
    ['BAD_NUMBER', { area: '99999999999' }],
    ['BAD_POSTAL_CODE', { postalCode: '9999' }],
    ['UNKNOWN_KIND', { kind: '44' }],
    ['BAD_NAME', { name: '' }],
    ['BAD_NAME', { name: '<b>Möwenstadt</b>' }],
    ['BAD_NAME', { name: 'M\uFFFDwenstadt' }],
  ])('is refused with %s when it says %p', (code, fields) => {
    expect(codeOf(fields)).toBe(code);
  });

  it('of a district with the key of a municipality is refused', () => {
    expect(codeOf({ ags: '05999001' }, district)).toBe('KEY_LENGTH');
  });

  it('says in both languages what is wrong', () => {
    expect(readRegisterLine('60', today)).toEqual({
      fault: {
        code: 'LINE_LENGTH',
        text: { de: 'Die Zeile hat 2 statt 220 Zeichen.', en: 'The line has 2 instead of 220 characters.' },
      },
    });
  });

  it('never crashes the reader, whatever it is', () => {
    const any = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'binary', minLength: 220, maxLength: 220 }),
    );
    const almost = fc
      .tuple(fc.nat(219), fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }))
      .map(([at, sign]) => Array.from(lineOf(town)).toSpliced(at, 1, sign).join(''));
    fc.assert(
      fc.property(fc.oneof(any, almost), (text) => {
        const entry = readRegisterLine(text, today);
        expect(entry === null || 'record' in entry || entry.fault.text.de.length > 0).toBe(true);
      }),
    );
  });

  it('built from fields reads back as these fields', () => {
    const digits = (n: number) =>
      fc.integer({ min: 0, max: 10 ** n - 1 }).map((i) => String(i).padStart(n, '0'));
    const letters = fc.string({ unit: fc.constantFrom(...'aäßŁćZ'), minLength: 1, maxLength: 49 });
    const any = fc.record({
      land: fc.integer({ min: 1, max: 16 }).map((i) => String(i).padStart(2, '0')),
      rest: digits(6),
      verband: digits(4),
      name: letters,
      population: fc.nat(),
      area: fc.nat(),
      postalCode: digits(5),
      day: fc.date({ min: new Date('1900-01-01'), max: new Date('2026-11-20'), noInvalidDate: true }),
    });
    fc.assert(
      fc.property(any, ({ land, rest, verband, name, population, area, postalCode, day }) => {
        const ags = land + rest;
        const asOf = day.toISOString().slice(0, 10);
        const eleven = (n: number) => String(n).padStart(11, '0');
        const date = asOf.replaceAll('-', '');
        const fields = {
          ...town,
          ags,
          verband,
          name,
          date,
          postalCode,
          population: eleven(population),
          area: eleven(area),
        };
        expect(recordOf(fields)).toEqual({
          kind: 'MUNICIPALITY',
          officialKey: ags,
          regionalKey: ags.slice(0, 5) + verband + ags.slice(5),
          officialName: name,
          name,
          asOf,
          population,
          areaHectares: area,
          postalCode,
        });
      }),
    );
  });
});

describe('a register', () => {
  it('keeps the first of two lines with the same key and reports the second by number', async () => {
    const lines = [lineOf(district), lineOf(town), lineOf({ ...town, name: 'Doppelt' }), ''];
    const { records, faults } = await readRegister(lines, today);
    expect(records.map(({ name }) => name)).toEqual(['Landkreis Möwenland', 'Möwenstadt/Mjaz']);
    expect(faults).toMatchObject([
      { line: 3, code: 'DUPLICATE_KEY', text: { en: expect.stringContaining('line 2') } },
    ]);
  });

  it('may begin with a byte order mark', async () => {
    expect((await readRegister([`\uFEFF${lineOf(town)}`], today)).records).toHaveLength(1);
  });
});
