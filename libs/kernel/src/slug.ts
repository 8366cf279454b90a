const longest = 60;

/**
 * The name as it can stand in an address: lower case, umlauts written out, words joined by `-`.
 * @param taken slugs in use; the first free one of `name`, `name-2`, `name-3` … is given
 * @param fallback for names without a single letter that could stand there, e.g. `projekt`
 */
export function slugFor(name: string, taken: ReadonlySet<string>, fallback: string): string {
  const base = slugBase(name, fallback);
  if (!taken.has(base)) return base;
  for (let n = 2; ; n += 1) {
    if (!taken.has(`${base}-${n}`)) return `${base}-${n}`;
  }
}

/** The slug of a name that no other has. */
export function slugBase(name: string, fallback: string): string {
  const written = name
    .toLowerCase()
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/ß/g, 'ss')
    .normalize('NFKD')
    .replace(/[^a-z0-9\p{M}]+/gu, '-')
    .replace(/\p{M}/gu, '')
    .slice(0, longest)
    .replace(/^-+|-+$/g, '');
  return written || fallback;
}
