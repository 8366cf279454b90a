/** Of the demo data: rounds that cities pay for together. */
export interface FundingPlaces {
  /** Id of the round that runs now, with pledges on every part of their way. */
  openRound: string;
  /** Id of a round whose terms are still being written. */
  draftRound: string;
}

type Ask = (query: string) => Promise<unknown>;

/** Asks for them as a moderator. */
export async function findFundingPlaces(ask: Ask): Promise<FundingPlaces> {
  const { fundingRounds } = (await ask(
    '{ fundingRounds(first: 1, filter: { states: [OPEN] }) { nodes { id } } }',
  )) as { fundingRounds: { nodes: { id: string }[] } };
  const { drafts } = (await ask(
    '{ drafts: fundingRounds(first: 1, filter: { states: [DRAFT] }) { nodes { id } } }',
  )) as unknown as { drafts: { nodes: { id: string }[] } };
  return { openRound: fundingRounds.nodes[0]!.id, draftRound: drafts.nodes[0]!.id };
}
