/** What an entry says has happened. */
export const ledgerKinds = [
  'COMMITMENT',
  'RELEASE',
  'CALL',
  'PAYMENT',
  'SPENDING',
  'ALLOCATION',
  'REFUND',
  'REVERSAL',
] as const;
export type LedgerKind = (typeof ledgerKinds)[number];

/**
 * The accounts. COMMITTED: bindingly pledged, not called yet, with its contra account COMMITMENTS. RECEIVABLE: called, not
 * paid yet. CONTRIBUTED: all that was called. BANK: paid in, not spent yet. SPENT: what it was used for.
 */
export const ledgerAccounts = [
  'COMMITTED',
  'COMMITMENTS',
  'RECEIVABLE',
  'CONTRIBUTED',
  'BANK',
  'SPENT',
] as const;
export type LedgerAccount = (typeof ledgerAccounts)[number];
