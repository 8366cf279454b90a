/**
 * A piece of SQL with its bound values. Text comes only from our own source code; whatever is put into `${…}`
 * is bound as a parameter, unless it is itself a piece of SQL.
 */
export class Sql {
  constructor(
    readonly strings: readonly string[],
    readonly parts: readonly unknown[],
  ) {}
}

/** A statement as `pg` takes it. */
export interface Statement {
  text: string;
  values: unknown[];
}

function tag(strings: TemplateStringsArray, ...parts: unknown[]): Sql {
  // A forgotten argument would else be bound as NULL and silently match nothing.
  if (parts.includes(undefined)) throw new TypeError('undefined cannot be bound; use null');
  return new Sql(strings, parts);
}

/** A quoted identifier: `sql.id('project')`, `sql.id('app', 'project')`. Never give it text of a client. */
function id(...names: string[]): Sql {
  return new Sql([names.map((name) => `"${name.replaceAll('"', '""')}"`).join('.')], []);
}

/** Joins pieces; an empty list gives empty SQL. */
function join(pieces: readonly Sql[], separator = ', '): Sql {
  if (pieces.length === 0) return new Sql([''], []);
  return new Sql(['', ...pieces.slice(1).map(() => separator), ''], pieces);
}

/** All conditions together; none means true. Missing ones are left out. */
function and(...conditions: readonly (Sql | null | undefined)[]): Sql {
  const given = conditions.filter((condition) => condition instanceof Sql);
  return given.length === 0
    ? tag`true`
    : join(
        given.map((condition) => tag`(${condition})`),
        ' and ',
      );
}

/** At least one of the conditions; none means false. */
function or(...conditions: readonly Sql[]): Sql {
  return conditions.length === 0
    ? tag`false`
    : join(
        conditions.map((condition) => tag`(${condition})`),
        ' or ',
      );
}

/** Builds SQL: ``sql`name = ${name} and ${otherPiece}` ``. Values are bound, pieces are nested. */
export const sql = Object.assign(tag, { id, join, and, or });

/** Numbers the parameters. The text depends on the pieces alone, never on the bound values. */
export function render(piece: Sql): Statement {
  const text: string[] = [];
  const values: unknown[] = [];
  const write = ({ strings, parts }: Sql): void => {
    strings.forEach((string, index) => {
      text.push(string);
      if (index >= parts.length) return;
      const part = parts[index];
      if (part instanceof Sql) write(part);
      else text.push(`$${values.push(part)}`);
    });
  };
  write(piece);
  return { text: text.join(''), values };
}
