/** Results go to stdout, so that they can be piped. */
export const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** All else goes to stderr. */
export const note = (line: string): void => void process.stderr.write(`${line}\n`);

/** A result for programs. */
export const sayJson = (value: unknown): void => say(JSON.stringify(value, null, 2));

/** 10981 → "10,981". */
export const count = (value: number): string => value.toLocaleString('en');

/** "1 file", "3 files". */
export const plural = (value: number, one: string, many = `${one}s`): string =>
  `${count(value)} ${value === 1 ? one : many}`;

/** Rows under each other, columns aligned; what is longer than its column pushes the rest to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
