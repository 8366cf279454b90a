import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { deduceSuccessions, toleranceHectares, type Deduction, type Territory } from './succession.js';

const town = (officialKey: string, name: string, areaHectares: number): Territory => ({
  kind: 'MUNICIPALITY',
  officialKey,
  name,
  areaHectares,
});
const district = (officialKey: string, name: string): Territory => ({
  kind: 'DISTRICT',
  officialKey,
  name,
  areaHectares: null,
});

/** Three neighbours, and one far away in the same Land. */
const adorf = town('05982001', 'Adorf', 800);
const bedorf = town('05982002', 'Bedorf', 1_200);
const cestadt = town('05982003', 'Cestadt', 4_000);
const fern = town('05983001', 'Fern', 2_000);
const before = [adorf, bedorf, cestadt, fern];

const grown = (one: Territory, by: number): Territory => ({ ...one, areaHectares: one.areaHectares! + by });
const said = (deductions: readonly Deduction[]) =>
  deductions.map(({ gone, kind, successor }) => [gone.name, kind, successor?.officialKey ?? null]);
const deduce = (after: Territory[]) => said(deduceSuccessions(before, after));

describe('a municipality that is no longer in the register', () => {
  it('has been RENUMBERED when one new key in the Land bears its name and has its area', () => {
    const moved = { ...adorf, officialKey: '05983009' };
    expect(deduce([moved, bedorf, cestadt, fern])).toEqual([['Adorf', 'RENUMBERED', '05983009']]);
  });

  it.each([
    [toleranceHectares, 'RENUMBERED'],
    [-toleranceHectares, 'RENUMBERED'],
    [toleranceHectares + 1, 'VANISHED'],
    [-toleranceHectares - 1, 'VANISHED'],
  ])('and whose namesake differs by %i ha is %s', (difference, kind) => {
    const after = [{ ...grown(adorf, difference), officialKey: '05983009' }, bedorf, cestadt, fern];
    expect(deduceSuccessions(before, after)[0]).toMatchObject({ kind });
  });

  it('is not RENUMBERED into another Land, nor onto a key that was there already', () => {
    expect(deduce([{ ...adorf, officialKey: '06982001' }, bedorf, cestadt, fern])[0]).toContain('VANISHED');
    const namesake = town('05984001', 'Adorf', 800);
    expect(said(deduceSuccessions([...before, namesake], [namesake, bedorf, cestadt, fern]))[0]).toContain(
      'VANISHED',
    );
  });

  it('is VANISHED when two new keys bear its name and area; both are candidates', () => {
    const twins = ['05983008', '05983009'].map((officialKey) => ({ ...adorf, officialKey }));
    const [deduction] = deduceSuccessions(before, [...twins, bedorf, cestadt, fern]);
    expect(deduction).toMatchObject({ kind: 'VANISHED', successor: null });
    expect(deduction!.candidates.map(({ territory }) => territory.officialKey)).toEqual([
      '05983008',
      '05983009',
    ]);
  });

  it('is VANISHED when another one that is gone fits the only namesake just as well', () => {
    const twin = town('05984001', 'Adorf', 801);
    const heir = { ...adorf, officialKey: '05985001' };
    expect(said(deduceSuccessions([...before, twin], [heir, bedorf, cestadt, fern]))).toEqual([
      ['Adorf', 'VANISHED', null],
      ['Adorf', 'VANISHED', null],
    ]);
  });

  it('has been MERGED into the neighbour that grew by its area', () => {
    expect(deduce([bedorf, grown(cestadt, 800), fern])).toEqual([['Adorf', 'MERGED', '05982003']]);
  });

  it.each([
    [toleranceHectares, 'MERGED'],
    [-toleranceHectares, 'MERGED'],
    [toleranceHectares + 1, 'VANISHED'],
    [-toleranceHectares - 1, 'VANISHED'],
  ])('with a neighbour that grew by %i ha more than that is %s', (difference, kind) => {
    expect(deduceSuccessions(before, [bedorf, grown(cestadt, 800 + difference), fern])[0]).toMatchObject({
      kind,
    });
  });

  it('has been MERGED with another one into a new municipality of their areas together', () => {
    const neu = town('05982004', 'Adorf-Bedorf', 2_001);
    expect(deduce([neu, cestadt, fern])).toEqual([
      ['Adorf', 'MERGED', '05982004'],
      ['Bedorf', 'MERGED', '05982004'],
    ]);
  });

  it('is told apart from another merger in the same district by the areas', () => {
    expect(
      said(
        deduceSuccessions(
          [...before, town('05982005', 'Dehausen', 3_000)],
          [grown(cestadt, 800), town('05982006', 'Neustadt', 4_200), fern],
        ),
      ),
    ).toEqual([
      ['Adorf', 'MERGED', '05982003'],
      ['Bedorf', 'MERGED', '05982006'],
      ['Dehausen', 'MERGED', '05982006'],
    ]);
  });

  it('is VANISHED when two neighbours grew by its area: a tie is no proof', () => {
    const [deduction] = deduceSuccessions(before, [grown(bedorf, 800), grown(cestadt, 800), fern]);
    expect(deduction).toMatchObject({ kind: 'VANISHED', successor: null });
    expect(deduction!.candidates.map(({ territory }) => territory.name)).toEqual(['Bedorf', 'Cestadt']);
  });

  it('is VANISHED when two of the same area are gone and only one of them can have been taken', () => {
    const twin = town('05982005', 'Dehausen', 801);
    expect(said(deduceSuccessions([...before, twin], [bedorf, grown(cestadt, 800), fern]))).toEqual([
      ['Adorf', 'VANISHED', null],
      ['Dehausen', 'VANISHED', null],
    ]);
  });

  it('is VANISHED when it was split; those who took a part are candidates, with what they gained', () => {
    const [deduction] = deduceSuccessions(before, [grown(bedorf, 300), grown(cestadt, 500), fern]);
    expect(deduction).toMatchObject({ kind: 'VANISHED' });
    expect(deduction!.candidates.map(({ territory, why }) => [territory.name, why.de])).toEqual([
      ['Bedorf', 'Im selben Kreis um 300 ha gewachsen.'],
      ['Cestadt', 'Im selben Kreis um 500 ha gewachsen.'],
    ]);
  });

  it('is not MERGED across the border of its district for sure, but who grew there is a candidate', () => {
    const [deduction] = deduceSuccessions(before, [bedorf, cestadt, grown(fern, 800)]);
    expect(deduction).toMatchObject({ kind: 'VANISHED', candidates: [{ territory: { name: 'Fern' } }] });
  });

  it('is VANISHED without a candidate when nothing speaks for anybody', () => {
    const [deduction] = deduceSuccessions(before, [bedorf, cestadt, fern]);
    expect(deduction).toMatchObject({ kind: 'VANISHED', candidates: [] });
    expect(deduction!.reason.en).toContain('look it up');
  });

  it('is explained in both languages', () => {
    const [merged] = deduceSuccessions(before, [town('05982004', 'Neu', 2_001), cestadt, fern]);
    expect(merged!.reason).toEqual({
      de: '„Adorf“ und „Bedorf“ hatten zusammen 2.000 ha; so groß ist mit 2.001 ha die neue Gemeinde „Neu“.',
      en: '"Adorf" and "Bedorf" had together 2,000 ha; the new municipality "Neu" is as large with 2,001 ha.',
    });
  });
});

describe('a district that is no longer in the register', () => {
  const old = [district('05982', 'Kreis Möwenland'), district('05983', 'Kreis Fernland'), ...before];

  it('has been RENUMBERED with its name, and its municipalities with it', () => {
    const moved = [adorf, bedorf, cestadt].map((one) => ({
      ...one,
      officialKey: `05989${one.officialKey.slice(5)}`,
    }));
    const after = [district('05989', 'Kreis Möwenland'), old[1]!, ...moved, fern];
    expect(said(deduceSuccessions(old, after))).toEqual([
      ['Kreis Möwenland', 'RENUMBERED', '05989'],
      ['Adorf', 'RENUMBERED', '05989001'],
      ['Bedorf', 'RENUMBERED', '05989002'],
      ['Cestadt', 'RENUMBERED', '05989003'],
    ]);
  });

  it('has been MERGED into the district in which all its municipalities lie now', () => {
    const after = [old[0]!, adorf, bedorf, cestadt, { ...fern, officialKey: '05982009' }];
    expect(said(deduceSuccessions(old, after))).toEqual([
      ['Kreis Fernland', 'MERGED', '05982'],
      ['Fern', 'RENUMBERED', '05982009'],
    ]);
  });

  it('is VANISHED when its municipalities went different ways; the districts are candidates', () => {
    const more = [...old, district('05984', 'Kreis Drittland')];
    const after = [
      ...more.slice(1, 2),
      more.at(-1)!,
      { ...adorf, officialKey: '05983005' },
      { ...bedorf, officialKey: '05984001' },
      { ...cestadt, officialKey: '05984002' },
      fern,
    ];
    const [deduction] = deduceSuccessions(more, after);
    expect(deduction).toMatchObject({ kind: 'VANISHED', successor: null });
    expect(deduction!.candidates.map(({ territory }) => territory.officialKey)).toEqual(['05983', '05984']);
  });
});

describe('whatever the registers', () => {
  const area = fc.integer({ min: 0, max: 400 });
  const towns = fc.uniqueArray(
    fc.record({ number: fc.integer({ min: 1, max: 30 }), area, name: fc.constantFrom('A', 'B', 'C', 'D') }),
    { selector: ({ number }) => number, maxLength: 25 },
  );
  const toTerritory = ({ number, area: hectares, name }: { number: number; area: number; name: string }) =>
    town(`0598${number % 2}${String(number).padStart(3, '0')}`, name, hectares);

  it('each one that is gone gets one answer, and a successor only when it is certain', () => {
    fc.assert(
      fc.property(towns, towns, (some, others) => {
        const [one, other] = [some.map(toTerritory), others.map(toTerritory)];
        const deductions = deduceSuccessions(one, other);
        const keys = new Set(other.map(({ officialKey }) => officialKey));
        expect(deductions.map(({ gone }) => gone.officialKey)).toEqual(
          one
            .map(({ officialKey }) => officialKey)
            .filter((key) => !keys.has(key))
            .sort(),
        );
        for (const { kind, successor, candidates } of deductions) {
          expect(successor === null).toBe(kind === 'VANISHED');
          expect(successor === null || keys.has(successor.officialKey)).toBe(true);
          expect(new Set(candidates.map(({ territory }) => territory.officialKey)).size).toBe(
            candidates.length,
          );
        }
      }),
    );
  });

  /** What becomes of a municipality: it stays, goes into the staying one of this number, or into a new one. */
  const fates = fc.oneof(
    { weight: 3, arbitrary: fc.constant({ into: 'stays', number: 0 } as const) },
    fc.record({ into: fc.constant('neighbour' as const), number: fc.nat(3) }),
    fc.record({ into: fc.constant('new' as const), number: fc.nat(2) }),
  );
  const parts = fc.array(
    // Few areas, all near each other: as many coincidences as there can be.
    fc.record({ area: fc.constantFrom(100, 103, 200, 300, 302, 400), fate: fates }),
    { minLength: 2, maxLength: 9 },
  );
  const surveys = fc.infiniteStream(fc.integer({ min: -toleranceHectares, max: toleranceHectares }));

  it('in which municipalities merged: the successor is the true one, or none is named', () => {
    fc.assert(
      fc.property(parts, surveys, (district, errors) => {
        const key = (number: number) => `05981${String(number).padStart(3, '0')}`;
        const known = district.map(({ area: hectares }, at) => town(key(at + 1), `Ort ${at}`, hectares));
        const staying = known.filter((_, at) => district[at]!.fate.into === 'stays');
        const truth = new Map<string, string>();
        const gained = new Map<string, number>();
        known.forEach((one, at) => {
          const { into, number } = district[at]!.fate;
          const heir =
            into === 'new' ? key(100 + number) : staying[number % (staying.length || 1)]?.officialKey;
          if (into === 'stays' || !heir) return;
          truth.set(one.officialKey, heir);
          gained.set(heir, (gained.get(heir) ?? 0) + one.areaHectares!);
        });
        const kept = known.filter(({ officialKey }) => !truth.has(officialKey));
        const fresh = [...gained.keys()]
          .filter((heir) => heir >= key(100))
          .map((heir) => town(heir, heir, 0));
        const now = [...kept, ...fresh].map((one) => {
          const plus = gained.get(one.officialKey);
          return plus === undefined ? one : grown(one, plus + errors.next().value!);
        });
        for (const { gone, successor } of deduceSuccessions(known, now))
          expect([truth.get(gone.officialKey), undefined]).toContain(successor?.officialKey);
      }),
      { numRuns: 300 },
    );
  });
});
