import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { FoundChange } from '@allmende/organizations';
import { reportOf, summaryOf as summaryOfFiles, type ProjectLine } from './commands/import-project.js';
import { summaryOf as summaryOfRegister } from './commands/import-register.js';
import { table } from './output.js';
import { lines } from './progress.js';
import { expandSources } from './sources.js';

const refused: ProjectLine = {
  source: 'a/publiccode.yml',
  outcome: 'REFUSED',
  reason: null,
  faults: [
    {
      severity: 'ERROR',
      code: 'KEY_MISSING',
      path: 'legal.license',
      line: 12,
      column: 3,
      message: { de: 'Fehlt.', en: 'It is missing.' },
    },
  ],
};

describe('the report on project files', () => {
  it('names file, outcome, and every fault by its place', () => {
    expect(reportOf(refused)).toEqual([
      'a/publiccode.yml: refused',
      '  a/publiccode.yml:12:3: error: It is missing. (legal.license)',
    ]);
  });

  it('gives the reason when it is not about a place in the file', () => {
    expect(reportOf({ ...refused, reason: 'It is too large.', faults: [] })).toEqual([
      'a/publiccode.yml: refused: It is too large.',
    ]);
  });

  it('counts the outcomes', () => {
    const good: ProjectLine = { ...refused, outcome: 'NEW', faults: [] };
    expect(summaryOfFiles([good, refused, refused])).toBe(
      '3 files: 1 new, 0 changed, 0 unchanged, 2 refused',
    );
  });
});

describe('the report on a register', () => {
  const counts = (added: number, changed: number, unchanged: number) => ({ new: added, changed, unchanged });
  const fault = (line: number) => ({ line, code: 'BAD_KEY', text: { de: 'Falsch.', en: 'Wrong.' } });
  const report = {
    asOf: '2023-11-30',
    municipalities: counts(10_970, 1, 10),
    districts: counts(400, 0, 0),
    changes: [],
    notConcluded: null,
  };

  it('counts what came in, then names broken lines by their numbers', () => {
    expect(summaryOfRegister({ ...report, faults: [fault(7), fault(99)] })).toEqual([
      '10,981 municipalities, 400 districts: 11,370 new, 1 changed, 10 unchanged (as of 2023-11-30)',
      'line 7: Wrong.',
      'line 99: Wrong.',
    ]);
  });

  it('names every territorial change: what became of whom, why, and what keeps it waiting', () => {
    const reason = { de: 'Deshalb.', en: 'That is why.' };
    const gone = { oldKey: '05982001', oldName: 'Adorf', reason, candidates: [] };
    const heir = { newKey: '05982003', newName: 'Cestadt' };
    const changes: FoundChange[] = [
      { ...gone, ...heir, kind: 'MERGED', state: 'APPLIED', hanging: hanging(false) },
      { ...gone, ...heir, kind: 'MERGED', state: 'PROPOSED', hanging: { ...hanging(true), people: 2 } },
      { ...gone, ...heir, kind: 'RENAMED', newKey: '05982001', state: 'APPLIED', hanging: null },
      {
        ...{ ...gone, newKey: null, newName: null, kind: 'VANISHED', state: 'PROPOSED' },
        ...{
          hanging: hanging(false),
          candidates: [{ officialKey: '05982003', name: 'Cestadt', why: reason }],
        },
      },
    ];
    expect(summaryOfRegister({ ...report, faults: [], changes }).slice(1)).toEqual([
      '4 territorial changes, 2 for a moderator to confirm:',
      '  merged: 05982001 Adorf → 05982003 Cestadt (applied)',
      '    That is why.',
      '  merged: 05982001 Adorf → 05982003 Cestadt (waits; on it: a membership, 3 participations, 2 people)',
      '    That is why.',
      '  renamed: 05982001 Adorf → 05982001 Cestadt (applied)',
      '    That is why.',
      '  vanished: 05982001 Adorf → successor unknown (waits; nothing hangs on it)',
      '    That is why.',
      '    perhaps 05982003 Cestadt: That is why.',
    ]);
  });

  it('says plainly when nothing was concluded from what is missing', () => {
    const notConcluded = { de: 'Nichts.', en: 'Nothing is concluded.' };
    expect(summaryOfRegister({ ...report, faults: [fault(7)], notConcluded }).slice(1)).toEqual([
      'Nothing is concluded.',
      'line 7: Wrong.',
    ]);
  });

  it('names a hundred lines and counts the rest', () => {
    const faults = Array.from({ length: 130 }, (_, index) => fault(index + 1));
    const said = summaryOfRegister({ ...report, faults });
    expect(said).toHaveLength(102);
    expect(said.at(-1)).toBe('and 30 more lines; --json names them all');
  });
});

const hanging = (anything: boolean) => ({
  ...{ anything, membership: anything, participations: anything ? 3 : 0, people: 0 },
});

describe('progress where nobody looks on', () => {
  it('is a line every five seconds, and none for what is quick', () => {
    let now = 0;
    const written: string[] = [];
    const progress = lines(
      'records',
      (line) => written.push(line),
      () => now,
    );
    progress.update(10, 10_000);
    now = 5_000;
    progress.update(4_000, 10_000);
    progress.update(5_000, 10_000);
    now = 10_000;
    progress.update(8_000, 10_000);
    expect(written).toEqual(['4,000 of 10,000 records', '8,000 of 10,000 records']);
  });
});

describe('sources of projects', () => {
  it('are files and addresses as given, and all *.yml below a folder in order', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'allmende-sources-'));
    mkdirSync(join(folder, 'deep'));
    for (const name of ['b.yml', 'a.yaml', 'deep/c.YML', 'readme.md']) writeFileSync(join(folder, name), '');
    const file = join(folder, 'readme.md');
    const url = 'https://example.org/publiccode.yml';
    expect(await expandSources([url, file, folder])).toEqual([
      url,
      file,
      join(folder, 'a.yaml'),
      join(folder, 'b.yml'),
      join(folder, 'deep/c.YML'),
    ]);
  });

  it('that are not there or hold nothing are wrong usage', async () => {
    await expect(expandSources(['/no/such/file.yml'])).rejects.toThrow(
      'There is no file or folder /no/such/file.yml.',
    );
    const empty = mkdtempSync(join(tmpdir(), 'allmende-sources-'));
    await expect(expandSources([empty])).rejects.toThrow('holds no *.yml file');
  });
});

describe('a table', () => {
  it('aligns its columns and leaves no blanks at the end', () => {
    expect(
      table([
        ['a', 'bb', 'c'],
        ['aaa', 'b', ''],
      ]),
    ).toBe('a    bb  c\naaa  b');
  });
});
