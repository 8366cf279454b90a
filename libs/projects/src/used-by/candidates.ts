import type { EntityManager } from 'typeorm';
import type { DirectoryEntry } from './directory-name.js';
import { parseName } from './parse-name.js';

/** So many organizations are looked at for each name in a text; no name in the register is shared by more. */
const mostForEach = 60;

/** What to look for: a territory by its name without kind, or another body by its whole name. */
interface Probe {
  /** Place of the text. */
  n: number;
  body: boolean;
  name: string;
}

/** By whole words first, then by letters. The two halves have an index each. */
const alike = (which: string): string => `(select * from organization o
  where ${which} and (fold_german(o.name) % q.name or fold_german(o.name) %> q.name)
    and o.population is distinct from 0 and o.dissolved_on is null
  order by strict_word_similarity(q.name, fold_german(o.name)) desc,
    similarity(q.name, fold_german(o.name)) desc, o.id
  limit ${mostForEach})`;

/**
 * The organizations of the directory whose names are like those in the texts. One statement for all texts. Where
 * nobody lives, nobody uses anything; a dissolved territory uses nothing any more.
 * @returns the entries for each text, in the order of the texts
 */
export async function candidatesFor(
  db: EntityManager,
  texts: readonly string[],
): Promise<DirectoryEntry[][]> {
  const probes = texts.flatMap(probesOf);
  if (probes.length === 0) return texts.map(() => []);
  const rows = await db.query<(DirectoryEntry & { n: number })[]>(
    `select distinct q.n, o.id, o.kind, o.name, o.official_name as "officialName", o.official_key as "officialKey"
     from unnest($1::int[], $2::boolean[], $3::text[]) q (n, body, name)
     cross join lateral (
       ${alike('not q.body and o.official_key is not null')}
       union all
       ${alike('q.body and o.official_key is null')}) o`,
    [probes.map(({ n }) => n), probes.map(({ body }) => body), probes.map(({ name }) => name)],
  );
  return texts.map((_, at) => rows.filter(({ n }) => n === at));
}

function probesOf(text: string, n: number): Probe[] {
  const { readings, bodyNames } = parseName(text);
  const territories = readings.flatMap(({ core, additions }) => [core, [core, ...additions].join(' ')]);
  return [
    ...[...new Set(territories)].map((name) => ({ n, body: false, name })),
    ...bodyNames.map((name) => ({ n, body: true, name })),
  ];
}
