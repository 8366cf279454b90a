/** One share of a split. */
export interface Share {
  organizationId: string;
  organizationName: string;
  share: { amountCents: number };
}

/** How the share of an organization differs between two splits; null: it is not part of that one. */
export interface ShareChange {
  id: string;
  name: string;
  before: number | null;
  now: number | null;
  difference: number;
}

/** The shares of two splits beside each other, by name in the order of `language`. */
export function compareShares(
  before: readonly Share[],
  now: readonly Share[],
  language: string,
): ShareChange[] {
  const cents = (shares: readonly Share[]) =>
    new Map(shares.map(({ organizationId, share }) => [organizationId, share.amountCents]));
  const [old, fresh] = [cents(before), cents(now)];
  const names = new Map(
    [...before, ...now].map(({ organizationId, organizationName }) => [organizationId, organizationName]),
  );
  return [...names]
    .map(([id, name]) => {
      const [was, is] = [old.get(id) ?? null, fresh.get(id) ?? null];
      return { id, name, before: was, now: is, difference: (is ?? 0) - (was ?? 0) };
    })
    .sort((a, b) => a.name.localeCompare(b.name, language));
}

/** The change that weighs most; undefined when nothing has changed. */
export function greatestChange(changes: readonly ShareChange[]): ShareChange | undefined {
  return changes
    .filter(({ difference }) => difference !== 0)
    .reduce<ShareChange | undefined>(
      (most, change) => (most && Math.abs(most.difference) >= Math.abs(change.difference) ? most : change),
      undefined,
    );
}
