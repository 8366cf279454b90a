import type { PledgeKind } from '../../gql/schema.js';

/** What is typed in for a pledge; amounts and numbers as text. */
export interface PledgeDraft {
  kind: PledgeKind;
  amount: string;
  personDays: string;
  /** Text of each year's part; null: in equal parts, as suggested. */
  years: Readonly<Record<number, string>> | null;
  minOrganizations: string;
  minTotal: string;
  /** Of an association: for whom it pledges. */
  members: readonly { id: string; name: string }[];
  note: string;
  acceptTerms: boolean;
}

export const emptyPledgeDraft: PledgeDraft = {
  ...{ kind: 'MONEY', amount: '', personDays: '', years: null },
  ...{ minOrganizations: '', minTotal: '', members: [], note: '', acceptTerms: false },
};

/** A part of a pledge and the year whose budget it burdens. */
export interface YearPart {
  fiscalYear: number;
  cents: bigint;
}

/** Splits an amount to the cent; what cannot be split evenly falls on the first years, a cent each. */
export function equalParts(cents: bigint, years: readonly number[]): YearPart[] {
  const count = BigInt(years.length);
  return years.map((fiscalYear, index) => ({
    fiscalYear,
    cents: cents / count + (BigInt(index) < cents % count ? 1n : 0n),
  }));
}

/** The whole number in a text, or undefined: `12` → 12. */
export function wholeNumber(text: string): number | undefined {
  return /^\d{1,6}$/.test(text.trim()) ? Number(text.trim()) : undefined;
}

/** What the members of the key that are chosen bear together; undefined when the key gives none of them a share. */
export function sharesOf(
  participants: readonly { organization: { id: string }; share: { amountCents: number } | null }[],
  organizationIds: readonly string[],
): bigint | undefined {
  const shares = participants
    .filter(({ organization }) => organizationIds.includes(organization.id))
    .flatMap(({ share }) => share ?? []);
  if (shares.length === 0) return undefined;
  return shares.reduce((sum, { amountCents }) => sum + BigInt(amountCents), 0n);
}
