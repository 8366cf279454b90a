import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { systemActor, type Clock } from '@allmende/kernel';
import { CLOCK, CONFIG, type Config } from '@allmende/platform/config';
import { UnitOfWork } from '@allmende/platform/database';
import { kinds, schema, type Kind } from './oparl-kinds.js';
import { sources } from './oparl-sources.js';

/** An object as it leaves; `id` and `type` are always there. */
export type OparlObject = Record<string, unknown>;

/** What a list is narrowed to; instants, both ends included. */
export interface ListFilter {
  createdSince?: Date;
  createdUntil?: Date;
  modifiedSince?: Date;
  modifiedUntil?: Date;
}

/** A part of a list. `next`: the key after which the following one starts, null at the end. */
export interface ListPart {
  data: OparlObject[];
  next: string | null;
}

interface Known {
  key: string;
  created: string;
  modified: string;
  gone: boolean;
}

/** Address of the start of our OParl. */
export const oparlAddress = ({ publicUrl }: Pick<Config, 'publicUrl'>): string => `${publicUrl}/oparl/v1.1`;

const actor = systemActor('oparl');
const iso = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"+00:00"')`;
const times = `key, ${iso('created_at')} as created, ${iso('modified_at')} as modified, deleted_at is not null as gone`;

/** The object is a meeting of the body of that key; a body that is none has no meetings. */
const ofBody = (key: string): string => `key in (select 'mtg_' || replace(m.id::text, '-', '') from meeting m
  where coalesce('wkg_' || replace(m.working_group_id::text, '-', ''), 'board') = ${key})`;

/**
 * The public objects in the words of OParl. What an object says is read at each request, so nothing is told that is no
 * longer public; when it appeared, changed and went is noted by `refresh`, which compares what all say now with before.
 */
@Injectable()
export class OparlObjects {
  private readonly base: string;

  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.base = oparlAddress(config);
  }

  /** Notes what is new, changed or gone since the last time. @returns how many objects that were */
  async refresh(): Promise<number> {
    return this.unitOfWork.run(actor, async (tx) => {
      await tx.query(`select pg_advisory_xact_lock(hashtext('oparl'))`);
      const now = this.clock.now();
      let changed = 0;
      for (const [kind, source] of Object.entries(sources)) {
        const values = [this.base, this.config.publicUrl, null, kind, now];
        const [row] = await tx.query<[{ count: number }]>(refreshOf(source), values);
        changed += row.count;
      }
      return changed;
    });
  }

  /** One object: as it is, as a tombstone once it is gone, or null when there never was one. */
  async one(kind: Kind, key: string): Promise<OparlObject | null> {
    const [known] = await this.db.query<Known[]>(
      `select ${times} from oparl_object where kind = $1 and key = $2`,
      [kind, key],
    );
    return known ? (await this.tell(kind, [known]))[0]! : null;
  }

  /**
   * A part of the list of a kind, by key: stable, whatever changes meanwhile. What is gone is only told to those who ask
   * for changes, for they have a copy from which to take it.
   * @param after the last key of the part before
   * @param size of the part
   * @param organization only the meetings of this body, by its key
   */
  async list(
    kind: Kind,
    filter: ListFilter,
    size: number,
    after: string | null,
    organization: string | null = null,
  ): Promise<ListPart> {
    const { createdSince, createdUntil, modifiedSince, modifiedUntil } = filter;
    const known = await this.db.query<Known[]>(
      `select ${times} from oparl_object
       where kind = $1 and ($2::text is null or key > $2)
         and ($3::timestamptz is null or date_trunc('second', created_at) >= $3)
         and ($4::timestamptz is null or date_trunc('second', created_at) <= $4)
         and ($5::timestamptz is null or date_trunc('second', modified_at) >= $5)
         and ($6::timestamptz is null or date_trunc('second', modified_at) <= $6)
         and (deleted_at is null or $5::timestamptz is not null)
         and ($7::text is null or ${ofBody('$7')})
       order by key limit $8`,
      [
        kind,
        after,
        ...[createdSince, createdUntil, modifiedSince, modifiedUntil].map((at) => at ?? null),
        organization,
        size + 1,
      ],
    );
    const part = known.slice(0, size);
    const data = await this.tell(kind, part);
    return { data, next: known.length > size ? part.at(-1)!.key : null };
  }

  private async tell(kind: Kind, known: readonly Known[]): Promise<OparlObject[]> {
    const keys = known.map(({ key }) => key);
    const rows = await this.db.query<{ key: string; content: OparlObject }[]>(sources[kind], [
      this.base,
      this.config.publicUrl,
      keys,
    ]);
    const contents = new Map(rows.map(({ key, content }) => [key, content]));
    const inner = await this.timesOf([...contents.values()].flatMap(embedded));
    return known.map((object) => {
      const content = object.gone ? undefined : contents.get(object.key);
      return content ? stamped(content, object, inner) : this.tombstone(kind, object);
    });
  }

  /** All that remains of an object that is gone. */
  private tombstone(kind: Kind, { key, created, modified }: Known): OparlObject {
    return {
      id: `${this.base}/${kind}/${key}`,
      type: `${schema}/${kinds[kind]}`,
      created,
      modified,
      deleted: true,
    };
  }

  /** When objects within others came and changed, by their addresses. */
  private async timesOf(ids: readonly string[]): Promise<ReadonlyMap<string, Known>> {
    if (ids.length === 0) return new Map();
    const rows = await this.db.query<(Known & { id: string })[]>(
      `select $1::text || '/' || kind || '/' || key as id, ${times} from oparl_object
       where ($1::text || '/' || kind || '/' || key) = any($2::text[])`,
      [this.base, ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }
}

const isObject = (value: unknown): value is OparlObject =>
  typeof value === 'object' && value !== null && 'id' in value;

/** Addresses of all objects within an object. */
function embedded(content: OparlObject): string[] {
  return Object.values(content)
    .flat()
    .filter(isObject)
    .flatMap((inner) => [String(inner['id']), ...embedded(inner)]);
}

/** The object with its times, and those of all within it. */
function stamped(content: OparlObject, own: Known, inner: ReadonlyMap<string, Known>): OparlObject {
  const within = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(within);
    // What came a moment ago is not noted yet: it is as new as what it is in.
    return isObject(value) ? stamped(value, inner.get(String(value['id'])) ?? own, inner) : value;
  };
  const fields = Object.entries(content).map(([name, value]) => [name, within(value)] as const);
  return { ...Object.fromEntries(fields), created: own.created, modified: own.modified };
}

const refreshOf = (source: string): string => `
  with source as materialized (select key, md5(content::text) as hash from (${source}) s),
  there as (
    insert into oparl_object as o (kind, key, hash, created_at, modified_at)
    select $4, key, hash, $5::timestamptz, $5::timestamptz from source
    on conflict (kind, key) do update set hash = excluded.hash, deleted_at = null,
      modified_at = greatest(o.modified_at, excluded.modified_at)
    where o.hash <> excluded.hash or o.deleted_at is not null
    returning 1
  ),
  gone as (
    update oparl_object o set hash = '', deleted_at = $5::timestamptz, modified_at = greatest(o.modified_at, $5::timestamptz)
    where o.kind = $4 and o.deleted_at is null and not exists (select from source s where s.key = o.key)
    returning 1
  )
  select ((select count(*) from there) + (select count(*) from gone))::int as count`;
