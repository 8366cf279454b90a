import { fault, type UserFault } from '@allmende/platform/graphql';
import type { SpendState } from './spend.states.js';

export const fourEyes = (): UserFault =>
  fault('FOUR_EYES', 'input.spendId', {
    de: 'Diese Ausgabe haben Sie selbst erfasst. Bitte lassen Sie sie von einer zweiten Person freigeben.',
    en: 'You recorded this spend yourself. Please let a second person approve it.',
  });

export const notProposed = (state: Exclude<SpendState, 'PROPOSED'>): UserFault =>
  fault(
    'NOT_PROPOSED',
    'input.spendId',
    {
      BOOKED: {
        de: 'Diese Ausgabe ist schon gebucht. Stornieren Sie die Buchung, wenn sie falsch ist.',
        en: 'This spend is booked already. Reverse the booking if it is wrong.',
      },
      REJECTED: {
        de: 'Diese Ausgabe wurde schon abgelehnt. Bitte erfassen Sie sie neu.',
        en: 'This spend was rejected already. Please record it anew.',
      },
      REVERSED: {
        de: 'Diese Ausgabe wurde gebucht und storniert. Bitte erfassen Sie sie neu.',
        en: 'This spend was booked and reversed. Please record it anew.',
      },
    }[state],
  );

export const foreignMilestone = (): UserFault =>
  fault('NOT_A_MILESTONE_OF_THE_ROUND', 'input.milestoneId', {
    de: 'Dieser Meilenstein gehört nicht zu dieser Runde. Bitte wählen Sie einen anderen oder keinen.',
    en: 'This milestone does not belong to this round. Please choose another one or none.',
  });

export const fundSpendsByAllocation = (): UserFault =>
  fault('FUND_SPENDS_BY_ALLOCATION', 'input.fundingRoundId', {
    de: 'Beiträge zu einem Fonds werden nur durch Zuweisung an eine Runde ausgegeben. Bitte erfassen Sie die Ausgabe dort.',
    en: 'Contributions to a fund are spent only by allocation to a round. Please record the spend there.',
  });
