/** One fact of the details of a log entry. */
export interface Detail {
  name: string;
  value: string;
}

/** Reads the JSON text of an entry; lists become one line, whatever is deeper stays JSON. */
export function detailsOf(json: string): Detail[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    return [{ name: '', value: json }];
  }
  if (typeof parsed !== 'object' || parsed === null) return [{ name: '', value: json }];
  return Object.entries(parsed).map(([name, value]) => ({ name, value: textOf(value) }));
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
