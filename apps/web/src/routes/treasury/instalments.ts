import type { Books } from './books.js';

type Pledge = Books['pledges']['nodes'][number];
type Instalment = Pledge['instalments'][number];

/** What one giver owes for one year. */
export interface Due extends Instalment {
  pledgeId: string;
  reference: string | null;
  giver: string;
}

/** Who gives: an organization, a fund or a programme. */
export const giverOf = ({
  organization,
  fund,
  programme,
}: {
  organization: { name: string } | null;
  fund: { name: string } | null;
  programme: { name: string } | null;
}): string => (organization ?? fund ?? programme)?.name ?? '';

/** Every year of every pledge of money that burdens it, by year and giver. */
export const duesOf = ({ pledges }: Pick<Books, 'pledges'>): Due[] =>
  pledges.nodes
    .filter(({ kind }) => kind === 'MONEY')
    .flatMap((pledge) =>
      pledge.instalments
        .filter(({ amount }) => amount.amountCents > 0)
        .map((instalment) => ({
          ...instalment,
          pledgeId: pledge.id,
          reference: pledge.reference,
          giver: giverOf(pledge),
        })),
    )
    .sort((a, b) => a.fiscalYear - b.fiscalYear || a.giver.localeCompare(b.giver, 'de'));

/** The years for which something can still be called, with the sum, ascending. */
export function callableYears(dues: readonly Due[]): { fiscalYear: number; cents: number; count: number }[] {
  const open = dues.filter(({ calledOn }) => !calledOn);
  return [...new Set(open.map(({ fiscalYear }) => fiscalYear))].map((fiscalYear) => {
    const ofYear = open.filter((due) => due.fiscalYear === fiscalYear);
    return {
      fiscalYear,
      cents: ofYear.reduce((sum, { amount }) => sum + amount.amountCents, 0),
      count: ofYear.length,
    };
  });
}
