/** Of the demo data: rounds that cities pay for together. */
export interface FundingPlaces {
  /** Id of the round that runs now, with pledges on every part of their way. */
  openRound: string;
  /** Id of a round that was funded, with calls, payments and a spend. */
  fundedRound: string;
  /** Id of a round whose terms are still being written. */
  draftRound: string;
}

type Ask = (query: string) => Promise<unknown>;

/** Asks for them as a moderator. */
export async function findFundingPlaces(ask: Ask): Promise<FundingPlaces> {
  const query = `{
    open: fundingRounds(first: 1, filter: { states: [OPEN] }) { nodes { id } }
    funded: fundingRounds(first: 1, filter: { states: [FUNDED], purpose: DEVELOPMENT }) { nodes { id } }
    draft: fundingRounds(first: 1, filter: { states: [DRAFT] }) { nodes { id } } }`;
  const found = (await ask(query)) as Record<'open' | 'funded' | 'draft', { nodes: { id: string }[] }>;
  const [openRound, fundedRound, draftRound] = [found.open, found.funded, found.draft].map(
    ({ nodes }) => nodes[0]!.id,
  ) as [string, string, string];
  return { openRound, fundedRound, draftRound };
}
