import type { Cents } from '@allmende/kernel';
import { fault, type UserFault } from '@allmende/platform/graphql';
import { euro } from '../ledger/euro.js';

const path = 'input.fundingRoundId';

export function stillOutstanding(cents: Cents): UserFault {
  const { de, en } = euro(cents);
  return fault('STILL_OUTSTANDING', path, {
    de: `Abgerufen und nicht bezahlt sind noch ${de}. Bitte warten Sie die Zahlungen ab, oder stornieren Sie den Abruf.`,
    en: `${en} was called and is not paid yet. Please wait for the payments, or reverse the call.`,
  });
}

export const spendsWait = (count: number): UserFault =>
  fault('SPENDS_WAIT', path, {
    de: `${count === 1 ? 'Eine Ausgabe wartet' : `${count} Ausgaben warten`} auf Freigabe. Bitte geben Sie sie frei, oder lehnen Sie sie ab.`,
    en: `${count === 1 ? 'One spend waits' : `${count} spends wait`} for approval. Please approve or reject.`,
  });

export function fundHasMoney(cents: Cents): UserFault {
  const { de, en } = euro(cents);
  return fault('FUND_HAS_MONEY', path, {
    de: `Von diesen Beiträgen sind noch ${de} im Fonds. Abgerechnet wird das Jahr, wenn sie zugewiesen sind.`,
    en: `${en} of these contributions is still in the fund. The year is settled once it is allocated.`,
  });
}
