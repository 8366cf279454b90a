/** A line of one text; `own`: the other text does not have it there. */
export interface MarkedLine {
  line: string;
  own: boolean;
}

/** Both texts line by line, with what each has alone: a longest common subsequence of lines stays unmarked. */
export function markLines(left: string, right: string): [MarkedLine[], MarkedLine[]] {
  const [one, other] = [left.split('\n'), right.split('\n')];
  const lengths = commonLengths(one, other);
  const marked: [MarkedLine[], MarkedLine[]] = [[], []];
  let [i, j] = [0, 0];
  while (i < one.length || j < other.length) {
    const same = i < one.length && j < other.length && one[i] === other[j];
    const down = j >= other.length || (i < one.length && lengths[i + 1]![j]! >= lengths[i]![j + 1]!);
    if (same || down) marked[0].push({ line: one[i]!, own: !same });
    if (same || !down) marked[1].push({ line: other[j]!, own: !same });
    if (same || down) i++;
    if (same || !down) j++;
  }
  return marked;
}

/** For each pair of places, how many lines the rests have in common at most. */
function commonLengths(one: readonly string[], other: readonly string[]): number[][] {
  const lengths = Array.from({ length: one.length + 1 }, () => Array<number>(other.length + 1).fill(0));
  for (let i = one.length - 1; i >= 0; i--)
    for (let j = other.length - 1; j >= 0; j--)
      lengths[i]![j] =
        one[i] === other[j]
          ? lengths[i + 1]![j + 1]! + 1
          : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
  return lengths;
}
