import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@allmende/kernel';
import type { Caller, UserError } from '../support/caller.js';
import { House } from '../support/house.js';
import { publiccode } from '../support/publiccode.js';

const run = `mutation ($input: ImportPubliccodeInput!) {
  importPubliccode(input: $input) {
    outcome
    project { id name slug imports { totalCount } }
    faults { severity line column path message }
    userErrors { code message path }
  }
}`;

interface Payload {
  outcome: string | null;
  project: { id: string; name: string; slug: string; imports: { totalCount: number } } | null;
  faults: { severity: string; line: number; column: number; path: string; message: string }[];
  userErrors: UserError[];
}

let house: House;
let dortmund: Caller;

beforeAll(async () => {
  house = await House.start();
  dortmund = await house.person('dortmund');
});

afterAll(() => house.stop());

describe('importing a publiccode.yml', () => {
  it('brings a project in, knows it again, and sees what changed', async () => {
    const repository = newId();
    const text = publiccode({ name: 'Terminvergabe', repository });
    expect(await imported({ text })).toMatchObject({
      outcome: 'NEW',
      userErrors: [],
      project: { name: 'Terminvergabe' },
    });
    expect(await imported({ text })).toMatchObject({
      outcome: 'UNCHANGED',
      project: { imports: { totalCount: 1 } },
    });
    const changed = text.replace('developmentStatus: stable', 'developmentStatus: beta');
    expect(await imported({ text: changed })).toMatchObject({
      outcome: 'CHANGED',
      project: { imports: { totalCount: 2 } },
    });
  });

  it('takes a file with warnings, and names their places', async () => {
    const text = publiccode({ repository: newId() }).replace('EUPL-1.2', 'GPL-3.0');
    const { outcome, faults } = await imported({ text });
    expect(outcome).toBe('NEW');
    expect(faults).toMatchObject([
      { severity: 'WARNING', line: lineOf(text, 'GPL-3.0'), column: 12, path: 'legal.license' },
    ]);
  });

  it('refuses a file with errors, names line and column in the language of the reader, and keeps nothing', async () => {
    const before = await kept();
    const text = publiccode({ repository: newId() })
      .replace('developmentStatus: stable', 'developmentStatus: fertig')
      .replace('license: EUPL-1.2', 'license: Meine-Lizenz');
    const german = await imported({ text });
    expect(german).toMatchObject({ outcome: null, project: null });
    expect(german.userErrors).toMatchObject([{ code: 'PUBLICCODE_INVALID', path: ['input', 'text'] }]);
    expect(german.faults).toMatchObject([
      { severity: 'ERROR', line: lineOf(text, 'fertig'), column: 20, path: 'developmentStatus' },
      { severity: 'ERROR', line: lineOf(text, 'Meine-Lizenz'), column: 12, path: 'legal.license' },
    ]);
    await dortmund.data('mutation { updateAccount(input: { locale: "en" }) { userErrors { code } } }');
    const english = await imported({ text });
    await dortmund.data('mutation { updateAccount(input: { locale: "de" }) { userErrors { code } } }');
    expect(english.userErrors[0]!.message).toMatch(/^The file has errors/);
    expect(german.userErrors[0]!.message).toMatch(/^Die Datei enthält Fehler/);
    const pairs = english.faults.map(({ message }, at) => [message, german.faults[at]!.message]);
    for (const [en, de] of pairs) expect(en).not.toBe(de);
    expect(await kept()).toEqual(before);
  });

  it.each([
    ['a bomb of aliases', bomb(12)],
    ['a bomb of nesting', `name: ${'['.repeat(10_000)}`],
    ['no YAML', 'name: "x'],
    ['nothing but a comment', '# nichts\n'],
    ['1.5 MB of text', publiccode({ more: `x: "${'x'.repeat(1_500_000)}"\n` })],
  ])('refuses %s at once, with a place', async (_, text) => {
    const before = await kept();
    const started = Date.now();
    const { outcome, faults, userErrors } = await imported({ text });
    expect(outcome).toBeNull();
    expect(userErrors.map(({ code }) => code)).toEqual(['PUBLICCODE_INVALID']);
    expect(faults[0]).toMatchObject({ severity: 'ERROR', line: expect.any(Number) as unknown });
    expect(Date.now() - started).toBeLessThan(3_000);
    expect(await kept()).toEqual(before);
  });

  it('gives HTML in names back as text', async () => {
    const name = '<img src=x onerror=alert(1)>';
    const { project } = await imported({ text: publiccode({ name, repository: newId() }) });
    expect(project?.name).toBe(name);
    expect(project?.slug).toMatch(/^[a-z0-9-]+$/);
    const response = await house.visitor().fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: `{ project(id: "${project!.id}") { name } }` }),
    });
    expect(response.headers.get('content-type')).toMatch(/^application\/json/);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.each([
    [{}, 'EXACTLY_ONE'],
    [{ text: 'a', url: 'https://example.org' }, 'EXACTLY_ONE'],
  ])('wants either text or address, not %j', async (input, code) => {
    expect((await imported(input)).userErrors).toMatchObject([{ code, path: ['input'] }]);
  });

  it.each([
    'http://127.0.0.1:5432/',
    'http://localhost/',
    'http://169.254.169.254/latest/meta-data',
    'http://[::1]/',
    'file:///etc/passwd',
    'nonsense',
  ])('fetches nothing from %s', async (url) => {
    const { outcome, userErrors } = await imported({ url });
    expect(outcome).toBeNull();
    expect(userErrors).toHaveLength(1);
    expect(userErrors[0]!.path).toEqual(['input', 'url']);
    expect(userErrors[0]!.message).not.toMatch(/ECONN|ENOTFOUND|root:/);
  });
});

describe('checking a text without keeping it', () => {
  it('answers with the same faults', async () => {
    const text = publiccode().replace('developmentStatus: stable', 'developmentStatus: fertig');
    const { checkPubliccode } = await dortmund.data<{ checkPubliccode: unknown[] }>(
      `query ($text: String!) { checkPubliccode(text: $text) { severity line column path } }`,
      { text },
    );
    expect(checkPubliccode).toEqual([
      { severity: 'ERROR', line: lineOf(text, 'fertig'), column: 20, path: 'developmentStatus' },
    ]);
  });
});

async function imported(input: Record<string, unknown>): Promise<Payload> {
  return (await dortmund.data<{ importPubliccode: Payload }>(run, { input })).importPubliccode;
}

const lineOf = (text: string, word: string): number => text.split(word)[0]!.split('\n').length;

async function kept() {
  const tables = ['project', 'project_import', 'audit_entry', 'outbox'];
  const counts: number[] = [];
  for (const table of tables)
    counts.push(await house.count(table, table === 'audit_entry' ? `action <> 'updateAccount'` : 'true'));
  return counts;
}

/** Nine to the power of `levels` words when expanded. */
function bomb(levels: number): string {
  const lines = ['a0: &a0 [x,x,x,x,x,x,x,x,x]'];
  for (let level = 1; level < levels; level += 1)
    lines.push(
      `a${level}: &a${level} [${Array<string>(9)
        .fill(`*a${level - 1}`)
        .join(',')}]`,
    );
  return lines.join('\n');
}
