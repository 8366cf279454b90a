/** Texts of one language, nested by area. */
export interface Texts {
  [key: string]: string | Texts;
}

/** A source file of the app. */
export interface Source {
  path: string;
  code: string;
}

const plural = /_(zero|one|two|few|many|other)$/;

/** All keys of nested texts, with dots; plural forms count as one key. */
function keysOf(texts: Texts, prefix = ''): string[] {
  return Object.entries(texts).flatMap(([name, value]) =>
    typeof value === 'string' ? [(prefix + name).replace(plural, '')] : keysOf(value, `${prefix}${name}.`),
  );
}

/** Placeholders per key: a translation that forgets `{{count}}` says something else. */
function placeholdersOf(texts: Texts, prefix = ''): [string, string][] {
  return Object.entries(texts).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string'
      ? [[prefix + name, (value.match(/\{\{\w+\}\}/g) ?? []).sort().join()]]
      : placeholdersOf(value, `${prefix}${name}.`),
  );
}

/** Keys that a source names in quotes, and the fixed start of those it builds: `enums.lifecycle.${value}`. */
function usesOf(code: string, areas: string[]): { keys: string[]; patterns: RegExp[] } {
  const area = areas.join('|');
  const quoted = new RegExp(`'((?:${area})(?:\\.\\w+)+)'`, 'g');
  const built = new RegExp(`\`((?:${area})\\.[\\w.]*\\$\\{[^\`]*)\``, 'g');
  return {
    keys: [...code.matchAll(quoted)].flatMap(([, key]) => key ?? []),
    patterns: [...code.matchAll(built)].flatMap(([, text]) => (text ? toPattern(text) : [])),
  };
}

function toPattern(template: string): RegExp {
  const parts = template.split(/\$\{[^}]*\}/).map((part) => part.replaceAll('.', '\\.'));
  return new RegExp(`^${parts.join('\\w+')}$`);
}

/**
 * Compares the texts of all languages with each other and with the sources. Returns one sentence for each fault: a key
 * missing in a language, placeholders that differ or that a source leaves unfilled, a key used but not there, a key
 * there but not used.
 */
export function checkTexts(languages: Record<string, Texts>, sources: Source[]): string[] {
  const keys = Object.fromEntries(
    Object.entries(languages).map(([name, texts]) => [name, new Set(keysOf(texts))]),
  );
  const all = new Set(Object.values(keys).flatMap((set) => [...set]));
  const areas = [...new Set([...all].map((key) => key.split('.')[0] ?? ''))];
  const used = new Set<string>();
  const faults: string[] = [];
  for (const { path, code } of sources) {
    const uses = usesOf(code, areas);
    for (const key of uses.keys) {
      used.add(key);
      if (!all.has(key)) faults.push(`${path} uses ${key}, which no language has`);
    }
    for (const pattern of uses.patterns) {
      const found = [...all].filter((key) => pattern.test(key));
      if (found.length === 0)
        faults.push(`${path} builds keys like ${pattern.source}, which no language has`);
      found.forEach((key) => used.add(key));
    }
  }
  for (const [language, own] of Object.entries(keys)) {
    for (const key of all) if (!own.has(key)) faults.push(`${language} lacks ${key}`);
  }
  for (const key of all) if (!used.has(key)) faults.push(`nothing uses ${key}`);
  return [...faults, ...placeholderFaults(languages), ...unfilledFaults(languages, sources)];
}

function placeholderFaults(languages: Record<string, Texts>): string[] {
  const [first, ...others] = Object.entries(languages).map(([name, texts]) => ({
    name,
    placeholders: new Map(placeholdersOf(texts)),
  }));
  if (!first) return [];
  return others.flatMap(({ name, placeholders }) =>
    [...placeholders]
      .filter(([key, found]) => first.placeholders.has(key) && first.placeholders.get(key) !== found)
      .map(([key]) => `${name} has other placeholders than ${first.name} in ${key}`),
  );
}

/** Texts with placeholders that a source shows with nothing to put there: `t('area.key')`. */
function unfilledFaults(languages: Record<string, Texts>, sources: Source[]): string[] {
  const open = new Set(
    Object.values(languages)
      .flatMap((texts) => placeholdersOf(texts))
      .flatMap(([key, found]) => (found === '' ? [] : key.replace(plural, ''))),
  );
  return sources.flatMap(({ path, code }) =>
    [...code.matchAll(/\bt\('([\w.]+)'\)/g)].flatMap(([, key]) =>
      key && open.has(key) ? `${path} leaves the placeholders of ${key} unfilled` : [],
    ),
  );
}
