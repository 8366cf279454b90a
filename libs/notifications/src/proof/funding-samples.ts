import type { EventName, EventPayload } from '@allmende/events';
import { newId } from '@allmende/kernel';
import type { FundingFacts } from '../facts.funding.js';

type FundingEvent = Extract<
  EventName,
  `${'fundingRound' | 'pledge' | 'spend' | 'fundingProgramme'}.${string}`
>;

const id = newId();
const round = { fundingRoundId: id, projectId: id, fundId: null };
const ofFund = { fundingRoundId: id, projectId: null, fundId: id };
const pledge = { ...round, pledgeId: id, organizationId: id };
/** Of a fund or a programme. */
const share = { ...pledge, organizationId: null };
const closesAt = '2026-12-05T13:30:00.000Z';
const [councilOn, dueOn] = ['2026-12-03', '2027-03-31'];

/** Payloads of the events of funding, one for each way in which each is told. */
export const fundingSamples: { [Name in FundingEvent]: EventPayload<Name>[] } = {
  'fundingRound.opened': [round, ofFund],
  'fundingRound.closing': [{ ...round, closesAt }],
  'fundingRound.extended': [{ ...round, closesAt }],
  'fundingRound.evaluated': (['FUNDED', 'FAILED'] as const).map((outcome) => ({ ...round, outcome })),
  'fundingRound.cancelled': [{ ...round, reason: 'Weil.' }],
  'fundingRound.settled': [round, ofFund],
  'pledge.declared': [pledge, share],
  'pledge.reserved': [{ ...pledge, councilOn }],
  'pledge.approved': [pledge, share],
  'pledge.councilDue': [{ ...pledge, councilOn }],
  'pledge.withdrawn': [{ ...pledge, reason: 'Weil.' }],
  'pledge.lapsed': [
    'COUNCIL_DATE_PASSED',
    'NOT_APPROVED',
    'CONDITION_UNMET',
    'ROUND_FAILED',
    'ROUND_CANCELLED',
    'WRITTEN_OFF',
  ].map((cause) => ({ ...pledge, cause, reason: 'Weil.' })),
  'pledge.called': [pledge, share].map((one) => ({ ...one, fiscalYear: 2027, dueOn })),
  'pledge.paymentDue': [true, false].map((overdue) => ({ ...pledge, fiscalYear: 2027, dueOn, overdue })),
  'pledge.paid': [pledge],
  'spend.booked': [{ ...round, spendId: id }],
  'spend.proposed': [{ ...round, spendId: id }],
  'fundingProgramme.closing': [{ programmeId: id, deadlineOn: '2027-01-31' }],
};

export const fullFundingFacts: FundingFacts = {
  fundingRound: {
    id,
    title: 'Paketverwaltung 2027',
    fund: null,
    minimumCents: '8000000',
    targetCents: '12000000',
    approvedCents: '3100050',
    closesAt,
    wasOpen: true,
  },
  pledge: {
    giver: 'Bretten',
    reference: 'Z-000042',
    amountCents: '1234567',
    personDays: null,
    calledCents: '617284',
    outstandingCents: '17284',
  },
  spend: {
    purpose: 'Abschlag Entwicklung',
    payee: 'Beispiel GmbH',
    amountCents: '400000',
    spentOn: '2027-04-15',
  },
  programme: { id, name: 'Digitale Dörfer', slug: 'digitale-doerfer', funder: 'Land Muster', closed: false },
};

/** What may be missing of rows that are there, or be otherwise. */
export const sparseFundingFacts: FundingFacts = {
  ...fullFundingFacts,
  fundingRound: { ...fullFundingFacts.fundingRound!, fund: 'Infrastruktur-Fonds' },
  pledge: {
    ...fullFundingFacts.pledge!,
    amountCents: '0',
    personDays: 20,
    calledCents: null,
    outstandingCents: null,
  },
};
