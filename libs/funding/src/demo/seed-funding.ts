import { FundingProgrammes } from '../programme/funding-programme.service.js';
import { DemoPurse, type DemoFunding } from './demo-purse.js';
import { draftRound, feedFund, openDepotRound, playFailedRound, playFundedRound } from './demo-rounds.js';
import { fund, programmes } from './texts.js';

/**
 * Plays what cities have paid for together in the last months, each step by its own command, person and time: a fund with
 * its contributions, a round that was funded, one that has failed, one that is open, a draft, and a catalogue of
 * programmes. Where the fund is there already, nothing happens, so it may run again. The clock is where it was afterwards.
 */
export async function seedFunding(demo: DemoFunding): Promise<void> {
  const purse = new DemoPurse(demo);
  if ((await purse.read(`select from fund where name = $1`, [fund.name])).length > 0) return;
  try {
    const programmeId = await enterProgrammes(purse);
    const fundId = await feedFund(purse);
    await playFundedRound(purse, fundId);
    await playFailedRound(purse);
    await openDepotRound(purse, programmeId);
    await draftRound(purse);
  } finally {
    purse.end();
  }
}

/** @returns the first of them */
async function enterProgrammes(purse: DemoPurse): Promise<string> {
  const ids: string[] = [];
  purse.at(-30);
  for (const programme of programmes((days) => purse.dayIn(days)))
    ids.push(await purse.get(FundingProgrammes).create(purse.moderation, programme));
  return ids[0]!;
}
