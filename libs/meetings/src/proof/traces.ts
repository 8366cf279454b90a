import type { DataSource } from 'typeorm';

/** A row of any table with what PostgreSQL itself keeps of it. */
export interface Trace {
  table: string;
  /** Transaction that wrote it. */
  xmin: string;
  /** Place in the file. */
  ctid: string;
  row: Record<string, unknown>;
}

/** Every row of every table that is ours or the queue's, as somebody who watches the database sees it. */
export async function allTraces(db: DataSource): Promise<Trace[]> {
  const tables = await db.query<{ name: string }[]>(
    `select oid::regclass::text as name from pg_class
     where relkind in ('r', 'p') and relnamespace not in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
       and relnamespace::regnamespace::text !~ '^pg_' order by 1`,
  );
  const traces: Trace[] = [];
  for (const { name } of tables)
    traces.push(
      ...(await db.query<Trace[]>(
        `select $1::text as "table", xmin::text as xmin, ctid::text as ctid, to_jsonb(t) as row from ${name} t`,
        [name],
      )),
    );
  return traces;
}

/** What is new or changed, by table, transaction and place. */
export function changes(before: readonly Trace[], after: readonly Trace[]): Trace[] {
  const known = new Set(before.map((trace) => JSON.stringify(trace)));
  return after.filter((trace) => !known.has(JSON.stringify(trace)));
}

/** All by which one voter, or one choice, can be named. */
export type Aliases = readonly string[];

/** An identity can be written with or without dashes. */
const mentions = (text: string, who: Aliases): boolean =>
  who.some((one) => text.includes(one) || text.replaceAll('-', '').includes(one.replaceAll('-', '')));

/**
 * Places that join one voter, or some, with one choice, or some: a single row, or all rows of one transaction. What
 * names all of both (the opening) or none of one (the close) says nothing.
 */
export function joinsOf(
  traces: readonly Trace[],
  voters: readonly Aliases[],
  options: readonly Aliases[],
): string[] {
  const groups = new Map<string, string>();
  for (const trace of traces) {
    const text = JSON.stringify(trace.row);
    groups.set(`${trace.table} ${trace.ctid}`, text);
    groups.set(`transaction ${trace.xmin}`, `${groups.get(`transaction ${trace.xmin}`) ?? ''}\n${text}`);
  }
  return [...groups]
    .filter(([, text]) => {
      const who = voters.filter((one) => mentions(text, one)).length;
      const what = options.filter((one) => mentions(text, one)).length;
      return who > 0 && what > 0 && (who < voters.length || what < options.length);
    })
    .map(([place]) => place);
}

/** The files of a table with all that is dead in them, byte by byte. Needs a superuser, as somebody with the disk is. */
export async function rawBytes(db: DataSource, table: string): Promise<Buffer> {
  await db.query('checkpoint');
  const [file] = await db.query<[{ bytes: Buffer }]>(
    `select pg_read_binary_file(pg_relation_filepath($1::regclass)) as bytes`,
    [table],
  );
  return file.bytes;
}
