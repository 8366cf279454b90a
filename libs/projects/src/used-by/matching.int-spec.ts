import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@allmende/kernel';
import { CatalogueApp, startup } from '../proof/catalogue-app.js';
import { candidatesFor } from './candidates.js';
import { labelledNames } from './labelled-names.js';
import { matchName, type DirectoryEntry } from './match.js';
import { directoryOf } from './proof/directory-excerpt.js';

let app: CatalogueApp;
beforeAll(async () => {
  app = await CatalogueApp.start();
  for (const { kind, name, officialName, officialKey } of directoryOf())
    await app.write(
      `insert into organization (id, kind, name, official_name, official_key, created_at, updated_at)
       values ($1, $2, $3, $4, $5, now(), now()) on conflict do nothing`,
      [newId(), kind, name, officialName, officialKey],
    );
}, startup);
afterAll(() => app.stop());

const idOf = ({ officialKey, name }: DirectoryEntry): string => officialKey ?? name;

describe('the matching of 200 names labelled by hand', () => {
  it('is practically never wrong when it is sure, and is sure nine times out of ten', async () => {
    const texts = labelledNames.map(([text]) => text);
    const entries = await candidatesFor(app.db.manager, texts);
    const answers = labelledNames.map(([text, meant], n) => {
      const found = matchName(text, entries[n]!);
      const entry = found.sure ? entries[n]!.find(({ id }) => id === found.organizationId)! : null;
      return { text, meant, found: entry && idOf(entry) };
    });
    const sure = answers.filter(({ found }) => found !== null);
    const wrong = sure.filter(({ found, meant }) => found !== meant);
    const labelled = answers.filter(({ meant }) => meant !== null);
    const precision = (sure.length - wrong.length) / sure.length;
    const recall = (sure.length - wrong.length) / labelled.length;
    process.stdout.write(
      `usedBy: ${texts.length} names, ${labelled.length} of them of the directory; sure of ${sure.length}, ` +
        `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}\n`,
    );
    expect(texts.length).toBeGreaterThanOrEqual(120);
    expect(wrong).toEqual([]);
    expect(precision).toBeGreaterThanOrEqual(0.99);
    expect(recall).toBeGreaterThanOrEqual(0.9);
  });

  it('offers whom it is not sure of as a candidate, unless letters tell nothing', async () => {
    const texts = labelledNames.filter(([, meant]) => meant !== null).map(([text]) => text);
    const entries = await candidatesFor(app.db.manager, texts);
    const lost = texts.filter((text, n) => {
      const found = matchName(text, entries[n]!);
      const meant = labelledNames.find(([one]) => one === text)![1];
      return !(
        found.sure ||
        found.candidates.some(({ organizationId }) =>
          entries[n]!.some((entry) => entry.id === organizationId && idOf(entry) === meant),
        )
      );
    });
    expect(lost).toEqual([
      'Rathaus Bretten',
      'Free Software Foundation Europe',
      'LHM',
      'City of Munich',
      'HH',
    ]);
  });

  it('asks the database once for all texts of a file', async () => {
    const asked: string[] = [];
    const db = { query: (text: string, values: unknown[]) => (asked.push(text), app.db.query(text, values)) };
    await candidatesFor(
      db as never,
      labelledNames.map(([text]) => text),
    );
    expect(asked).toHaveLength(1);
  });
});
