import { describe, expect, it } from '@jest/globals';
import type { EventName } from '@allmende/events';
import type { Facts } from '../facts.js';
import { fullFundingFacts, fundingSamples } from '../proof/funding-samples.js';
import { NotificationTopic } from '../topics.js';
import type { NoticeDraft, Template } from './draft.js';
import { templates } from './index.js';

type FundingEvent = keyof typeof fundingSamples;

/** All that these templates read. */
const full = {
  ...fullFundingFacts,
  project: { id: fullFundingFacts.fundingRound!.id, name: 'OPSI', slug: 'opsi', membersOnly: false },
} as Facts;

const write = (name: FundingEvent, facts: Facts): NoticeDraft[] =>
  fundingSamples[name].flatMap((payload) => (templates[name] as Template<EventName>)(payload, facts));

describe('what is told of funding', () => {
  const { DUTIES, FUNDING } = NotificationTopic;
  const groupsOf = (notices: NoticeDraft[]) => [
    ...new Set(notices.flatMap(({ audiences }) => audiences.map(({ group }) => group))),
  ];

  it('cannot be switched off where an organization owes an answer or money', () => {
    const topics = (name: FundingEvent) => [
      ...new Set(write(name, full).flatMap(({ audiences }) => audiences.map(({ topic }) => topic))),
    ];
    const ofFunding = Object.keys(fundingSamples) as FundingEvent[];
    const duties = ofFunding.filter((name) => topics(name).includes(DUTIES));
    expect(duties).toEqual([
      'fundingRound.closing',
      'fundingRound.evaluated',
      'fundingRound.cancelled',
      'pledge.councilDue',
      'pledge.lapsed',
      'pledge.called',
      'pledge.paymentDue',
    ]);
    // Of a share of a fund or programme no organization owes anything: it is told to who keeps the books.
    for (const name of ofFunding) expect([DUTIES, FUNDING]).toEqual(expect.arrayContaining(topics(name)));
  });

  it('goes to nobody outside of the network while it is only intended', () => {
    for (const name of ['pledge.declared', 'pledge.reserved', 'pledge.withdrawn'] as const) {
      expect(groupsOf(write(name, full))).not.toContain('PROJECT_FOLLOWERS');
      for (const { membersOnly } of write(name, full)) expect(membersOnly).toBe(true);
    }
    expect(groupsOf(write('pledge.approved', full))).toContain('PROJECT_FOLLOWERS');
  });

  it('goes to members only when their project is for members', () => {
    const project = { ...full.project!, membersOnly: true };
    for (const name of Object.keys(fundingSamples) as FundingEvent[])
      for (const { membersOnly } of write(name, { ...full, project })) expect(membersOnly).toBe(true);
  });

  it('is nothing of a draft that is called off, nor of a programme that has closed early', () => {
    const fundingRound = { ...full.fundingRound!, wasOpen: false };
    expect(write('fundingRound.cancelled', { ...full, fundingRound })).toEqual([]);
    const programme = { ...full.programme!, closed: true };
    expect(write('fundingProgramme.closing', { ...full, programme })).toEqual([]);
  });

  it('says of a call how much is due for which year until when, and what to write on the transfer', () => {
    const [{ title, text, path }] = write('pledge.called', full) as [NoticeDraft];
    expect(title.de).toMatch(/^Mittelabruf: 6\.172,84\s€ bis zum 31\. März 2027$/);
    expect(text.de).toMatch(
      /Bretten für „Paketverwaltung 2027“ werden für das Haushaltsjahr 2027 6\.172,84\s€/,
    );
    expect(text.de).toContain('Z-000042');
    expect(path).toBe('/finanzierung/zusagen');
  });

  it('gives a reason where somebody had one, else the rule that was applied', () => {
    const texts = fundingSamples['pledge.lapsed'].map((payload) => {
      const [notice] = templates['pledge.lapsed']!(payload, full);
      return [payload.cause, notice ? notice.text.de.includes('Begründung: Weil.') : null];
    });
    expect(texts).toEqual([
      ['COUNCIL_DATE_PASSED', false],
      ['NOT_APPROVED', false],
      ['CONDITION_UNMET', false],
      // The notice about the round says it, and cannot be switched off either.
      ['ROUND_FAILED', null],
      ['ROUND_CANCELLED', null],
      ['WRITTEN_OFF', true],
    ]);
  });
});
