/** What a check says about one place of a text. */
export interface SourceFault {
  severity: 'ERROR' | 'WARNING';
  line: number;
  column: number;
  message: string;
}

/** One line of a text with what is said about it. */
export interface SourceLine {
  /** From 1. */
  number: number;
  text: string;
  faults: SourceFault[];
}

const longestLine = 2000;

/** Splits a text as YAML does. Faults behind the last line go to the last one; overlong lines are cut. */
export function linesOf(text: string, faults: readonly SourceFault[]): SourceLine[] {
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.length > 1 && lines.at(-1) === '') lines.pop();
  const byLine = new Map<number, SourceFault[]>();
  for (const fault of faults) {
    const number = Math.min(Math.max(fault.line, 1), lines.length);
    byLine.set(number, [...(byLine.get(number) ?? []), fault]);
  }
  return lines.map((line, index) => ({
    number: index + 1,
    text: line.length > longestLine ? `${line.slice(0, longestLine)} …` : line,
    faults: byLine.get(index + 1) ?? [],
  }));
}

/** The lines with faults and some around them: what is shown of a text that is too long to be shown whole. */
export function around(lines: readonly SourceLine[], distance: number): SourceLine[] {
  const near = new Set(
    lines
      .filter(({ faults }) => faults.length > 0)
      .flatMap(({ number }) =>
        Array.from({ length: 2 * distance + 1 }, (_, step) => number + step - distance),
      ),
  );
  return lines.filter(({ number }) => near.has(number));
}
