import { newId } from '@allmende/kernel';
import type { Tx } from '@allmende/platform/database';
import type { RegisterRecord } from './gv100ad.js';

/** What became of a record that was not already known just so. */
export type Outcome = 'new' | 'changed';

/**
 * One statement for the whole batch. It writes only rows that differ, and only what the register knows: website,
 * Wikidata id and coordinates are kept by hand. What a district's line does not tell is left as it is. Whatever stands in
 * the register exists, also when an earlier file had dropped it.
 */
const statement = `
  insert into organization as o
    (id, kind, name, official_name, official_key, regional_key, population, population_date, area_hectares,
     postal_code, created_at, updated_at)
  select r.id, r.kind, r.name, r.official_name, r.official_key, r.regional_key,
    coalesce(r.population, known.population),
    case when r.population is null then known.population_date else r.as_of end,
    coalesce(r.area_hectares, known.area_hectares),
    case when r.kind = 'DISTRICT' then known.postal_code else r.postal_code end,
    $11, $11
  from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::int[], $8::date[], $9::int[],
      $10::text[])
    as r (id, kind, name, official_name, official_key, regional_key, population, as_of, area_hectares, postal_code)
  left join organization known on known.official_key = r.official_key
  on conflict (official_key) do update set
    name = excluded.name, official_name = excluded.official_name, regional_key = excluded.regional_key,
    population = excluded.population, population_date = excluded.population_date,
    area_hectares = excluded.area_hectares, postal_code = excluded.postal_code,
    dissolved_on = null, successor_id = null,
    updated_at = excluded.updated_at, version = o.version + 1
  where o.dissolved_on is not null or (o.name, o.official_name, o.regional_key, o.population, o.population_date, o.area_hectares, o.postal_code)
    is distinct from (excluded.name, excluded.official_name, excluded.regional_key, excluded.population,
      excluded.population_date, excluded.area_hectares, excluded.postal_code)
  returning o.official_key as key, old.id is null as created`;

/**
 * Inserts or updates a batch of records with different keys.
 * @returns the outcome by official key; what is missing was unchanged
 */
export async function upsertRecords(
  tx: Tx,
  batch: readonly RegisterRecord[],
  now: Date,
): Promise<ReadonlyMap<string, Outcome>> {
  const each = <T>(pick: (record: RegisterRecord) => T): T[] => batch.map(pick);
  const rows = (await tx.query(statement, [
    each(newId),
    each((r) => r.kind),
    each((r) => r.name),
    each((r) => r.officialName),
    each((r) => r.officialKey),
    each((r) => r.regionalKey),
    each((r) => r.population),
    each((r) => r.asOf),
    each((r) => r.areaHectares),
    each((r) => r.postalCode),
    now,
  ])) as { key: string; created: boolean }[];
  return new Map(rows.map(({ key, created }) => [key, created ? 'new' : 'changed']));
}
