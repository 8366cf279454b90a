import type { LedgerKind } from './ledger.kinds.js';

/**
 * What may be taken back by hand. What a pledge binds follows the pledge, a refund comes with the settlement, which is
 * final, and a reversal is made good by booking anew.
 */
export const reversibleKinds = [
  'CALL',
  'PAYMENT',
  'SPENDING',
  'ALLOCATION',
] as const satisfies readonly LedgerKind[];
export type ReversibleKind = (typeof reversibleKinds)[number];

export const isReversible = (kind: LedgerKind): kind is ReversibleKind =>
  (reversibleKinds as readonly LedgerKind[]).includes(kind);
