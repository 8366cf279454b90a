export const spendStates = ['PROPOSED', 'BOOKED', 'REJECTED', 'REVERSED'] as const;
export type SpendState = (typeof spendStates)[number];
