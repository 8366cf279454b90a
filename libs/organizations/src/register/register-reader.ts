import { readRegisterLine, type RegisterFault, type RegisterRecord } from './gv100ad.js';

/** All that a file holds: what can go in, and what has to be reported. */
export interface RegisterContents {
  records: RegisterRecord[];
  faults: RegisterFault[];
}

/**
 * Reads a register line by line. A key that comes twice is kept as it came first.
 * @param lines without their line ends
 * @param today see `readRegisterLine`
 */
export async function readRegister(
  lines: AsyncIterable<string> | Iterable<string>,
  today: string,
): Promise<RegisterContents> {
  const contents: RegisterContents = { records: [], faults: [] };
  const lineOfKey = new Map<string, number>();
  let line = 0;
  for await (const text of lines) {
    line += 1;
    const entry =
      text === '' ? null : readRegisterLine(line === 1 ? text.replace(/^\uFEFF/, '') : text, today);
    if (!entry) continue;
    if ('fault' in entry) {
      contents.faults.push({ line, ...entry.fault });
      continue;
    }
    const { officialKey } = entry.record;
    const before = lineOfKey.get(officialKey);
    if (before === undefined) {
      lineOfKey.set(officialKey, line);
      contents.records.push(entry.record);
    } else contents.faults.push(duplicate(line, officialKey, before));
  }
  return contents;
}

const duplicate = (line: number, key: string, before: number): RegisterFault => ({
  line,
  code: 'DUPLICATE_KEY',
  text: {
    de: `Der Schlüssel ${key} steht schon in Zeile ${before}; jene gilt.`,
    en: `The key ${key} already stands in line ${before}; that one counts.`,
  },
});
