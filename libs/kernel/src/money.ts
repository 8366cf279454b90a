/** A sum in whole euro cents. Always a bigint: no amount ever goes through a float. */
export type Cents = bigint;

/** The largest single amount that the system takes: one billion euros, in cents. Sums of many stay exact in JSON. */
export const largestAmount: Cents = 100_000_000_000n;
