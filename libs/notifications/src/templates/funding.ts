import type { EventName } from '@allmende/events';
import type { Templates } from './draft.js';

type FundingEvent = Extract<
  EventName,
  `${'fundingRound' | 'pledge' | 'spend' | 'fundingProgramme'}.${string}`
>;

/** Rounds, pledges, spends and programmes. */
export const fundingTemplates: Templates<FundingEvent> = {
  'fundingRound.opened': null,
  'fundingRound.closing': null,
  'fundingRound.extended': null,
  'fundingRound.evaluated': null,
  'fundingRound.cancelled': null,
  'fundingRound.settled': null,
  'pledge.declared': null,
  'pledge.reserved': null,
  'pledge.approved': null,
  'pledge.councilDue': null,
  'pledge.withdrawn': null,
  'pledge.lapsed': null,
  'pledge.called': null,
  'pledge.paymentDue': null,
  'pledge.paid': null,
  'spend.booked': null,
  'spend.proposed': null,
  'fundingProgramme.closing': null,
};
