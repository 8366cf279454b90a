import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { toNodeId } from '@allmende/kernel';
import { UserFaults } from '@allmende/platform/graphql';
import { startup, type Person } from '../proof/board-room.js';
import { MinutesRoom, type SectionRow } from '../proof/minutes-room.js';
import { refusalOf } from '../proof/planner.js';

let desk: MinutesRoom;
let clerk: Person;
let other: Person;

beforeAll(async () => {
  desk = await MinutesRoom.start();
  clerk = desk.moderator;
  other = await desk.room.person('MODERATOR', null, 'Zweite Moderation');
}, startup);
afterAll(() => desk.room.stop());

/** A section of fresh minutes. */
const section = async (): Promise<SectionRow> => {
  const { minutesId } = await desk.drafted();
  return (await desk.sections(minutesId)).at(-1)!;
};
const now = async ({ id }: { id: string }): Promise<SectionRow> => {
  const [row] = await desk.room.db.query<[SectionRow]>(`select * from minutes_section where id = $1`, [id]);
  return row;
};
/** Saves and answers where the text went, also when somebody else was first. */
const save = async (who: Person, id: string, version: number, text: string) =>
  desk.editing.save(who, id, { version, text }).catch((error: unknown) => {
    if (error instanceof UserFaults) return error.payload as { section: string; variant: string };
    throw error;
  });

describe('two clerks at one paragraph', () => {
  const fields = `section { text version variants { id } } variant { text basedOn baseText writtenBy { displayName } }`;
  interface Answer {
    section: { text: string; version: number; variants: { id: string }[] };
    variant: { text: string; basedOn: number; baseText: string; writtenBy: { displayName: string } } | null;
    userErrors: { code: string; path: string[]; message: string }[];
  }

  it('both texts are kept, and the second one is told and shown both', async () => {
    const { id, text: before } = await section();
    const input = { id: toNodeId('MinutesSection', id), version: 1 };
    const first = await desk.send<Answer>(
      clerk,
      'saveMinutesSection',
      { ...input, text: 'Der erste.' },
      fields,
    );
    expect(first).toEqual({
      ...{ section: { text: 'Der erste.', version: 2, variants: [] }, variant: null, userErrors: [] },
    });
    const second = await desk.send<Answer>(
      other,
      'saveMinutesSection',
      { ...input, text: 'Der zweite.' },
      fields,
    );
    expect(second.userErrors).toEqual([
      {
        ...{ code: 'CHANGED_MEANWHILE', path: ['input', 'version'] },
        message: expect.stringContaining('als zweite Fassung aufbewahrt'),
      },
    ]);
    expect(second.section).toMatchObject({ text: 'Der erste.', version: 2 });
    expect(second.section.variants).toHaveLength(1);
    expect(second.variant).toEqual({
      ...{
        text: 'Der zweite.',
        basedOn: 1,
        baseText: before,
        writtenBy: { displayName: 'Zweite Moderation' },
      },
    });
  });

  it('who merges leaves one text and no variant; the other texts stay among the earlier ones', async () => {
    const { id, text: before } = await section();
    await save(clerk, id, 1, 'Der erste.');
    const { variant } = await save(other, id, 1, 'Der zweite.');
    const input = { id: toNodeId('MinutesVariant', variant!), version: 2, text: 'Beide.' };
    const merged = await desk.send<Answer>(clerk, 'resolveMinutesVariant', input, fields);
    expect(merged).toEqual({
      ...{ section: { text: 'Beide.', version: 3, variants: [] }, variant: null, userErrors: [] },
    });
    expect((await desk.textsOf(id)).sort()).toEqual(['Beide.', 'Der erste.', 'Der zweite.', before].sort());
    expect(await desk.send<Answer>(clerk, 'resolveMinutesVariant', input, fields)).toEqual(merged);
  });

  it('of two who merge the same variant, the second one is told as well', async () => {
    const { id } = await section();
    await save(clerk, id, 1, 'Der erste.');
    const { variant } = await save(other, id, 1, 'Der zweite.');
    await desk.editing.resolve(clerk, variant!, { version: 2, text: 'Beide.' });
    const again = desk.editing.resolve(other, variant!, { version: 2, text: 'Beide, anders.' });
    expect(await refusalOf(again)).toEqual(['CHANGED_MEANWHILE input.version']);
    expect(await desk.textsOf(id)).toContain('Beide, anders.');
  });

  it('who merges too late finds her merged text as the variant', async () => {
    const { id } = await section();
    await save(clerk, id, 1, 'Der erste.');
    const { variant } = await save(other, id, 1, 'Der zweite.');
    await save(clerk, id, 2, 'Der dritte.');
    const merging = desk.editing.resolve(other, variant!, { version: 2, text: 'Beide.' });
    expect(await refusalOf(merging)).toEqual(['CHANGED_MEANWHILE input.version']);
    const open = await desk.room.db.query(
      `select text, based_on from minutes_variant where section_id = $1 and resolved_at is null`,
      [id],
    );
    expect(open).toEqual([{ text: 'Beide.', based_on: 2 }]);
  });
});

describe('saving', () => {
  it('the same text twice is one change', async () => {
    const { id } = await section();
    for (let times = 0; times < 3; times += 1) await save(clerk, id, 1, '  Neu.\r\n');
    expect(await now({ id })).toMatchObject({ text: 'Neu.', version: 2 });
    expect(await desk.textsOf(id)).toHaveLength(2);
  });

  it('the same text twice beside somebody else makes one variant', async () => {
    const { id } = await section();
    await save(clerk, id, 1, 'Der erste.');
    const first = await save(other, id, 1, 'Der zweite.');
    expect(await save(other, id, 1, 'Der zweite.')).toEqual(first);
  });

  it('once more what others have gone on from changes nothing', async () => {
    const { id } = await section();
    await save(clerk, id, 1, 'Der erste.');
    await save(other, id, 2, 'Der zweite.');
    expect(await save(clerk, id, 1, 'Der erste.')).toEqual({ section: id, variant: null });
    expect(await now({ id })).toMatchObject({ text: 'Der zweite.', version: 3 });
  });

  it.each([
    [{ version: 9, text: 'a' }, 'UNKNOWN_VERSION input.version'],
    [{ version: 1, text: 'a\u0000' }, 'INVALID_TEXT input.text'],
    [{ version: 1, text: '[a](javascript:alert(1))' }, 'BAD_LINK input.text'],
    [{ version: 1, text: 'a'.repeat(100_001) }, 'TOO_LONG input.text'],
    [{ version: 1, text: '> '.repeat(50) }, 'TOO_DEEP input.text'],
  ])('is refused where it makes no sense: case %#', async (text, refusal) => {
    const { id } = await section();
    expect(await refusalOf(desk.editing.save(clerk, id, text))).toEqual([refusal]);
    expect(await now({ id })).toMatchObject({ version: 1 });
  });

  it('keeps raw HTML as it was written; whoever shows it shows text', async () => {
    const { id } = await section();
    await save(clerk, id, 1, 'a <script>alert(1)</script>');
    expect(await now({ id })).toMatchObject({ text: 'a <script>alert(1)</script>' });
  });

  it('is for who presides: a draft is not even there for others, circulated minutes are, to read', async () => {
    const reader = await desk.room.person('COORDINATOR', desk.room.demo.dortmund);
    const { minutesId } = await desk.drafted();
    const [{ id }] = (await desk.sections(minutesId)) as [SectionRow];
    const attempt = () => refusalOf(desk.editing.save(reader, id, { version: 1, text: 'Nein.' }));
    expect(await attempt()).toBe('NOT_FOUND');
    await desk.circulation.circulate(clerk, minutesId, desk.in(3600));
    expect(await attempt()).toBe('FORBIDDEN');
    await save(clerk, id, 1, 'Wegen einer Einwendung.');
    expect(await now({ id })).toMatchObject({ text: 'Wegen einer Einwendung.' });
  });

  it('after the approval is refused', async () => {
    const minutesId = await desk.approved();
    const [{ id }] = (await desk.sections(minutesId)) as [SectionRow];
    expect(await refusalOf(desk.editing.save(clerk, id, { version: 1, text: 'Nein.' }))).toEqual([
      'MINUTES_APPROVED input.id',
    ]);
  });
});

describe('many clerks at once', () => {
  it('twenty at the same moment lose no text, and all but one are told', async () => {
    const { id, text: before } = await section();
    const texts = Array.from({ length: 20 }, (_, n) => `Fassung ${n}.`);
    const answers = await Promise.all(texts.map((text, n) => save(n % 2 ? clerk : other, id, 1, text)));
    expect(answers.filter(({ variant }) => variant === null)).toHaveLength(1);
    expect((await desk.textsOf(id)).sort()).toEqual([before, ...texts].sort());
    expect(await now({ id })).toMatchObject({ version: 2 });
  }, 30_000);

  it('whatever they save and merge in whatever order, each text is found again', async () => {
    const step = fc.record({
      kind: fc.constantFrom('save', 'save', 'merge'),
      behind: fc.nat(2),
      words: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      who: fc.nat(1),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { maxLength: 5 }),
        async (rounds) => {
          const { id } = await section();
          const sent = new Set<string>();
          for (const round of rounds) {
            const { version } = await now({ id });
            const variants = await desk.room.db.query<{ id: string }[]>(
              `select id from minutes_variant where section_id = $1 and resolved_at is null`,
              [id],
            );
            await Promise.all(
              round.map(async ({ kind, behind, words, who }) => {
                const person = who ? clerk : other;
                const text = { version: Math.max(version - behind, 1), text: words };
                const variant = variants[behind]?.id;
                const work =
                  kind === 'merge' && variant
                    ? desk.editing.resolve(person, variant, text)
                    : desk.editing.save(person, id, text);
                sent.add(words);
                await work.catch((error: unknown) => {
                  if (!(error instanceof UserFaults)) throw error;
                });
              }),
            );
          }
          expect(await desk.textsOf(id)).toEqual(expect.arrayContaining([...sent]));
        },
      ),
      { numRuns: 12 },
    );
  }, 120_000);
});
