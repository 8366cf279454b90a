/** Whole percent, rounded down, so that 100 is said only when all is there. Both in cents; 0 of 0 is 0. */
export const percentOf = (part: number, whole: number): number =>
  whole === 0 ? 0 : Number((BigInt(part) * 100n) / BigInt(whole));
