import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { newId } from '@allmende/kernel';
import { violatedConstraint } from '@allmende/platform/database';
import { startup } from '../proof/board-room.js';
import { MinutesRoom } from '../proof/minutes-room.js';
import { sha256OfMinutes, textOfMinutes, type SectionOfText } from './minutes.text.js';

let desk: MinutesRoom;

beforeAll(async () => {
  desk = await MinutesRoom.start();
}, startup);
afterAll(() => desk.room.stop());

/** The constraint by which the database refuses a statement past the service; `$1` is the minutes. */
const refusal = async (minutesId: string, statement: string, more: unknown[] = []): Promise<string | null> =>
  desk.room.write(statement, [minutesId, ...more]).then(
    () => null,
    (error: unknown) => violatedConstraint(error) ?? String(error),
  );

describe('past the service, approved minutes', () => {
  let approved: string;
  beforeAll(async () => {
    approved = await desk.approved();
  });

  it.each([
    ['change a text', `update minutes_section set text = 'Anders.' where minutes_id = $1`],
    ['change a heading', `update minutes_section set heading = 'Anders.' where minutes_id = $1`],
    ['open a confidential section', `update minutes_section set visibility = 'PUBLIC' where minutes_id = $1`],
    ['take a section away', `delete from minutes_section where minutes_id = $1`],
    [
      'add a section',
      `insert into minutes_section (id, minutes_id, position, heading, text, visibility, edited_at)
       values (uuidv7(), $1, 99, 'Neu', '', 'PUBLIC', now())`,
    ],
    ['change the hash', `update minutes set sha256 = repeat('0', 64) where id = $1`],
    ['change the public hash', `update minutes set public_sha256 = repeat('0', 64) where id = $1`],
    ['change when they were approved', `update minutes set approved_at = now() where id = $1`],
  ])('do not let anybody %s', async (_, statement) => {
    expect(await refusal(approved, statement)).toBe('minutes_are_approved');
  });

  it.each([
    [
      'go back to a draft',
      `update minutes set state = 'DRAFT', approved_at = null, approved_item_id = null, sha256 = null where id = $1`,
      'minutes_step',
    ],
    ['go away', `delete from minutes where id = $1`, 'minutes_are_circulated'],
    [
      'take an objection',
      `insert into minutes_objection (id, minutes_id, organization_id, text, raised_at)
       select uuidv7(), $1, id, 'Nein.', '2026-01-01' from organization limit 1`,
      'minutes_objection_circulated',
    ],
  ])('do not %s', async (_, statement, constraint) => {
    expect(await refusal(approved, statement)).toBe(constraint);
  });

  it('keep their addenda as they are', async () => {
    const id = await desk.approval.amend(desk.moderator, approved, {
      text: 'Nachtrag.',
      visibility: 'PUBLIC',
    });
    for (const statement of ['update minutes_addendum set number = 9', 'delete from minutes_addendum'])
      await expect(desk.room.write(`${statement} where id = $1`, [id])).rejects.toThrow(/append/i);
  });
});

describe('past the service, circulated minutes', () => {
  const approve = (minutesId: string, sha256: string, publicSha256: string) =>
    refusal(
      minutesId,
      `update minutes set state = 'APPROVED', approved_at = now(), sha256 = $2, public_sha256 = $3,
         approved_item_id = (select id from agenda_item limit 1) where id = $1`,
      [sha256, publicSha256],
    );
  const hashes = async (minutesId: string): Promise<[string, string]> => {
    const [row] = await desk.room.db.query<[{ all: string; open: string }]>(
      `select minutes_sha256($1, false) as all, minutes_sha256($1, true) as open`,
      [minutesId],
    );
    return [row.all, row.open];
  };

  it('are approved with their true hashes only', async () => {
    const minutesId = await desk.circulated();
    const [all, open] = await hashes(minutesId);
    expect(await approve(minutesId, all, '0'.repeat(64))).toBe('minutes_hash');
    expect(await approve(minutesId, '0'.repeat(64), open)).toBe('minutes_hash');
    expect(await approve(minutesId, all, open)).toBeNull();
  });

  it('are not approved over an open objection or an open variant', async () => {
    const minutesId = await desk.circulated();
    const truth = await hashes(minutesId);
    const [section] = await desk.sections(minutesId);
    await desk.room.write(
      `insert into minutes_variant (id, section_id, text, based_on, written_at) values ($1, $2, 'b', 1, now())`,
      [newId(), section!.id],
    );
    expect(await approve(minutesId, ...truth)).toBe('minutes_variants_resolved');
    await desk.room.write(`update minutes_variant set resolved_at = now() where section_id = $1`, [
      section!.id,
    ]);
    await desk.room.write(
      `insert into minutes_objection (id, minutes_id, organization_id, text, raised_at) values ($1, $2, $3, 'Nein.', $4)`,
      [newId(), minutesId, desk.room.demo.dortmund, desk.room.clock.now()],
    );
    expect(await approve(minutesId, ...truth)).toBe('minutes_objections_answered');
  });

  it('take no addendum, and begin as a draft', async () => {
    const minutesId = await desk.circulated();
    expect(
      await refusal(
        minutesId,
        `insert into minutes_addendum (id, minutes_id, number, text, visibility, written_at)
         values (uuidv7(), $1, 1, 'Nachtrag.', 'PUBLIC', now())`,
      ),
    ).toBe('minutes_addendum_approved');
    const { meetingId } = await desk.running();
    expect(
      await refusal(
        meetingId,
        `insert into minutes (id, meeting_id, state, circulated_at, objections_until, created_at, updated_at)
         values (uuidv7(), $1, 'CIRCULATED', now(), now() + interval '1 day', now(), now())`,
      ),
    ).toBe('minutes_begin_as_draft');
  });

  it('keep what a section said before, whoever changes it', async () => {
    const minutesId = await desk.circulated();
    const [section] = await desk.sections(minutesId);
    await desk.room.write(`update minutes_section set text = 'Anders.' where id = $1`, [section!.id]);
    expect(await desk.textsOf(section!.id)).toEqual(['Anders.', section!.text]);
    await expect(
      desk.room.write(`delete from minutes_revision where section_id = $1`, [section!.id]),
    ).rejects.toThrow(/append/i);
  });
});

describe('the canonical text', () => {
  it('is the same in the database, whatever stands in the sections', async () => {
    const { minutesId, meetingId } = await desk.drafted();
    const words = fc.string({
      unit: fc.constantFrom('a', 'ä', '😀', '\n', ' ', '%', '\\', "'", '$1', '%s', '€'),
    });
    const sections = fc.array(
      fc.record({
        visibility: fc.constantFrom('PUBLIC' as const, 'NETWORK' as const, 'BOARD' as const),
        heading: words.map((text) => `H${text}`),
        text: words,
      }),
      { maxLength: 5 },
    );
    await fc.assert(
      fc.asyncProperty(sections, async (made) => {
        const rows: SectionOfText[] = made.map((section, position) => ({ ...section, position }));
        await desk.room.write(
          `with gone as (delete from minutes_section where minutes_id = $1)
           insert into minutes_section (id, minutes_id, position, heading, text, visibility, edited_at)
           select uuidv7(), $1, x.position + 1000, x.heading, x.text, x.visibility, now()
           from jsonb_to_recordset($2) x(position integer, heading text, text text, visibility text)`,
          [minutesId, JSON.stringify(rows)],
        );
        const [found] = await desk.room.db.query<[{ text: string; hash: string }]>(
          `select minutes_text($1, false) as text, minutes_sha256($1, true) as hash`,
          [minutesId],
        );
        const placed = rows.map((row) => ({ ...row, position: row.position + 1000 }));
        const open = placed.filter(({ visibility }) => visibility === 'PUBLIC');
        expect(found.text).toBe(textOfMinutes(meetingId, placed));
        expect(found.hash).toBe(sha256OfMinutes(meetingId, open));
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
