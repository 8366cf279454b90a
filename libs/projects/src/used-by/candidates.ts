import type { EntityManager } from 'typeorm';
import type { DirectoryEntry } from './directory-name.js';
import { parseName } from './parse-name.js';

/** So many organizations are looked at for each name in a text; no name in the register is shared by more. */
const mostForEach = 60;

/**
 * The organizations of the directory whose names are like those in the texts: by whole words first, then by letters.
 * One statement for all texts. Where nobody lives, nobody uses anything; a dissolved territory uses nothing any more.
 * @returns the entries for each text, in the order of the texts
 */
export async function candidatesFor(
  db: EntityManager,
  texts: readonly string[],
): Promise<DirectoryEntry[][]> {
  const asked = texts.flatMap((text, n) => probesOf(text).map((probe) => ({ n, probe })));
  if (asked.length === 0) return texts.map(() => []);
  const rows = await db.query<(DirectoryEntry & { n: number })[]>(
    `select distinct q.n, o.id, o.kind, o.name, o.official_name as "officialName", o.official_key as "officialKey"
     from unnest($1::int[], $2::text[]) q (n, probe)
     cross join lateral (
       select * from organization o
       where (fold_german(o.name) % q.probe or fold_german(o.name) %> q.probe)
         and o.population is distinct from 0 and o.dissolved_on is null
       order by strict_word_similarity(q.probe, fold_german(o.name)) desc,
         similarity(q.probe, fold_german(o.name)) desc, o.id
       limit ${mostForEach}) o`,
    [asked.map(({ n }) => n), asked.map(({ probe }) => probe)],
  );
  return texts.map((_, at) => rows.filter(({ n }) => n === at));
}

function probesOf(text: string): string[] {
  const { readings, bodyNames } = parseName(text);
  const names = readings.flatMap(({ core, additions }) => [core, [core, ...additions].join(' ')]);
  return [...new Set([...names, ...bodyNames])];
}
