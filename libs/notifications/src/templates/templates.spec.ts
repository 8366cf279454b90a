import { describe, expect, it } from '@jest/globals';
import { eventSchemas, type EventName, type EventPayload } from '@allmende/events';
import { newId } from '@allmende/kernel';
import type { Publiccode } from '@allmende/projects';
import type { Facts } from '../facts.js';
import { boardSamples, fullBoardFacts, sparseBoardFacts } from '../proof/board-samples.js';
import { fullFundingFacts, fundingSamples, sparseFundingFacts } from '../proof/funding-samples.js';
import { mandatoryTopics, NotificationTopic } from '../topics.js';
import type { NoticeDraft, Template } from './draft.js';
import { fieldName } from './field-words.js';
import { templates } from './index.js';

const id = newId();
const organizationId = id;
const participation = { participationId: id, projectId: id, organizationId, kind: 'USING' } as const;
const application = { applicationId: id, organizationId, circle: 'NETWORK' };
const step = { organizationId, circle: 'BOARD', reason: 'Weil.' };
const role = { organizationId, role: 'DEPUTY' };

/** Payloads of every event, one for each way in which it is told. */
const samples: { [Name in EventName]: EventPayload<Name>[] } = {
  'participation.opened': (['INTERESTED', 'PILOTING', 'USING', 'CONTRIBUTING', 'LEADING'] as const).map(
    (kind) => ({ ...participation, kind }),
  ),
  'participation.proposed': [participation],
  'participation.declined': [
    { ...participation, reason: 'Weil.' },
    { ...participation, reason: null },
  ],
  'participation.withdrawn': [{ ...participation, reason: null }],
  'participation.ended': [{ ...participation, reason: null }],
  'project.added': [{ projectId: id }],
  'project.changed': [
    { projectId: id, changed: ['name', 'description.de.features', 'x-unknown'] },
    { projectId: id, changed: Array.from({ length: 30 }, (_, n) => `description.de.f${n}`), importId: id },
  ],
  'project.lifecycleChanged': [{ projectId: id, from: 'IDEA', to: 'CANDIDATE', reason: 'Weil.' }],
  'usage.proposed': [{ claimId: id, projectId: id, organizationId }],
  'usage.unsure': [{ projectId: id, count: 3 }],
  'usage.denied': [{ claimId: id, projectId: id, organizationId, reason: null }],
  'application.received': ['BOARD', 'NETWORK', 'PARTNER', 'OBSERVER'].map((circle) => ({
    ...application,
    circle,
  })),
  'application.submitted': [application],
  'application.asked': [application],
  'application.answered': [application],
  'application.decided': (['ADMITTED', 'WAITING', 'DECLINED'] as const).map((outcome) => ({
    ...application,
    outcome,
    reason: 'Weil.',
  })),
  'application.withdrawn': [application],
  'membership.admitted': [{ organizationId, circle: 'BOARD' }],
  'membership.waiting': [{ organizationId, circle: 'BOARD' }],
  'membership.promoted': [
    { organizationId, circle: 'BOARD', applicationId: id },
    { organizationId, circle: 'BOARD', applicationId: null },
  ],
  'membership.suspended': [step],
  'membership.resumed': [step],
  'membership.left': [
    { ...step, into: 'NETWORK' },
    { ...step, into: null },
  ],
  'invitation.sent': [{ invitationId: id, ...role }],
  'invitation.accepted': [{ invitationId: id, ...role, accountId: id }],
  'role.ended': [
    { accountId: id, ...role, vacant: false },
    { accountId: id, ...role, vacant: true },
  ],
  'role.handedOver': [{ ...role, fromAccountId: id, toAccountId: newId() }],
  'account.passwordResetRequested': [{ resetId: id }],
  'account.passwordReset': [{ accountId: id }],
  'office.changed': (['PLANNED', 'ADVERTISED', 'FILLED'] as const).map((state) => ({
    organizationId,
    state,
  })),
  'association.joined': [{ organizationId, associationId: id }],
  'association.left': [{ organizationId, associationId: id }],
  'territory.changesFound': [{ waiting: 3, applied: 2 }],
  'territory.succeeded': [{ organizationId, predecessorId: id, kind: 'MERGED' }],
  ...boardSamples,
  'decision.roundNamed': [],
  ...fundingSamples,
};

const named = (name: string) => ({ id, name });
const full: Facts = {
  ...fullBoardFacts,
  ...fullFundingFacts,
  project: { ...named('OPSI'), slug: 'opsi', membersOnly: false },
  organization: named('Bretten'),
  association: named('re@di'),
  predecessor: named('Diedelsheim'),
  account: named('Kim Muster'),
  fromAccount: named('Alex Alt'),
  toAccount: named('Nele Neu'),
  application: { expiresAt: '2026-12-05T13:30:00+00:00' },
  invitation: {
    expiresAt: '2026-12-05T13:30:00+00:00',
    validFrom: '2026-12-01',
    validUntil: '2026-12-24',
  },
  reset: { expiresAt: '2026-12-05T13:30:00+00:00' },
  claim: { text: 'Stadt Bretten' },
  office: { vacancyUntil: '2026-12-31' },
};
/** What may be missing of rows that are there. */
const sparse: Facts = {
  ...full,
  ...sparseBoardFacts,
  ...sparseFundingFacts,
  account: null,
  fromAccount: null,
  toAccount: null,
  invitation: { ...full.invitation!, validFrom: null, validUntil: null },
  claim: null,
  office: null,
};
const gone = Object.fromEntries(Object.keys(full).map((name) => [name, null])) as unknown as Facts;

const names = Object.keys(eventSchemas) as EventName[];
const write = (name: EventName, facts: Facts): NoticeDraft[] =>
  samples[name].flatMap((payload) => (templates[name] as Template<EventName> | null)?.(payload, facts) ?? []);

describe('the templates', () => {
  it('tell of every event but those of which nobody needs to hear', () => {
    expect(names.filter((name) => !templates[name])).toEqual([
      'project.added',
      'meeting.started',
      'meeting.closed',
      'decision.roundNamed',
    ]);
    expect(names.filter((name) => templates[name] && write(name, full).length === 0)).toEqual([]);
  });

  it.each(names)('say all of %s in both languages', (name) => {
    for (const notice of [...write(name, full), ...write(name, sparse)]) {
      const { title, text, path, audiences } = notice;
      for (const words of [title, text]) {
        for (const said of [words.de, words.en]) {
          expect(said).not.toMatch(/undefined|null|NaN|Invalid|\[object|\$\{/);
          expect(said.trim()).toBe(said);
          expect(said).not.toBe('');
          // No code word of ours is left.
          expect(said).not.toMatch(/\b[A-Z]{2,}_?[A-Z]+\b(?<!OPSI)/);
        }
        expect(words.en).not.toMatch(/ (?:Sie|und|der|die) /);
      }
      expect(path).toMatch(/^\/[\w/-]+$/);
      expect(audiences.length).toBeGreaterThan(0);
    }
  });

  it.each(names)('write letters of %s to nobody but the one whom the link is for', (name) => {
    for (const { link, audiences } of write(name, full)) {
      const groups = audiences.map(({ group }) => group);
      const byLetter = groups.filter((group) => ['APPLICANT', 'INVITEE', 'RESETTER'].includes(group));
      expect(byLetter).toHaveLength(link ? 1 : 0);
      if (!link) continue;
      expect(audiences).toHaveLength(1);
      expect(audiences[0]!.id).toBe(link.id);
      expect(mandatoryTopics).toContain(audiences[0]!.topic);
    }
  });

  it.each(names)('tell nobody of %s when all is gone, and do not fail', (name) => {
    const alone: EventName[] = ['account.passwordReset', 'territory.changesFound'];
    expect(write(name, gone).length > 0).toBe(alone.includes(name));
  });

  it('keep the reasons of a membership from those who merely follow', () => {
    for (const name of ['membership.suspended', 'membership.resumed', 'membership.left'] as const)
      for (const { audiences, text } of write(name, full))
        if (audiences.some(({ group }) => group === 'ORGANIZATION_FOLLOWERS'))
          expect(text.de).not.toContain('Weil.');
  });

  it('let nobody switch off what is an invitation, a ballot or a deadline', () => {
    const { DUTIES } = NotificationTopic;
    const topicsOf = (name: EventName) =>
      write(name, full).map(({ audiences }) => [...new Set(audiences.map(({ topic }) => topic))]);
    for (const name of [
      'meeting.invited',
      'meeting.cancelled',
      'meeting.proposalsClosing',
      'ballot.opened',
      'ballot.closing',
      'decision.due',
      'minutes.circulated',
    ] as const)
      for (const topics of topicsOf(name)) expect(topics).toEqual([DUTIES]);
    expect(topicsOf('meeting.changed')).toEqual([[DUTIES], [NotificationTopic.MEETINGS]]);
  });

  it('tell nobody of a draft, nor that it is cancelled', () => {
    const meeting = { ...full.meeting!, state: 'DRAFT' };
    for (const name of ['meeting.proposalsClosing', 'meeting.invited', 'meeting.changed'] as const)
      expect(write(name, { ...full, meeting })).toEqual([]);
    const [cancelled] = boardSamples['meeting.cancelled'].filter(({ wasInvited }) => !wasInvited);
    expect(templates['meeting.cancelled']!(cancelled!, full)).toEqual([]);
  });

  it('say in an invitation when, where, and what stands on the agenda', () => {
    const [{ title, text, carriesCalendar }] = write('meeting.invited', full) as [NoticeDraft];
    expect(title.de).toBe('Einladung: Sitzung im Dezember am 10. Dezember 2026');
    expect(text.de).toBe(
      [
        'Sie sind zu einer Sitzung der Arbeitsgruppe „Barrierefreie Formulare“ eingeladen.',
        'Zeit: 10. Dezember 2026, 10:00 Uhr bis 13:30 Uhr\nOrt: Rathaus Köln\nOnline: https://video.example.org/1',
        'Bitte pünktlich.',
        'Tagesordnung\n1 Begrüßung\n2 Haushalt\n  2.1 Zuschuss',
        'Vorschläge für die Tagesordnung sind bis zum 5. Dezember 2026, 14:30 Uhr möglich.',
        'Bitte sagen Sie in Allmende zu oder ab. Der Kalendereintrag liegt der Mail bei.',
      ].join('\n\n'),
    );
    expect(carriesCalendar).toBe(true);
  });

  it('bring the calendar entry along when there is something to enter, and only then', () => {
    const carrying = names.filter((name) => write(name, full).some(({ carriesCalendar }) => carriesCalendar));
    expect(carrying).toEqual(['meeting.invited', 'meeting.changed', 'meeting.cancelled']);
    expect(write('meeting.changed', full).map(({ carriesCalendar }) => carriesCalendar)).toEqual([
      true,
      false,
    ]);
    for (const name of carrying)
      for (const { carriesCalendar, subject } of write(name, full))
        if (carriesCalendar) expect(subject?.type).toBe('Meeting');
  });

  it('name to a sponsor, who need not belong to the body, nothing that the body keeps to itself', () => {
    const told = (facts: Partial<Facts>): string =>
      JSON.stringify(write('proposal.decided', { ...full, ...facts }));
    expect(told({})).toMatch(/Sitzung im Dezember.*Zusammengeführt mit: Haushalt/);
    const meeting = full.meeting!;
    expect(told({ meeting: { ...meeting, state: 'DRAFT' } })).not.toContain('Sitzung im Dezember');
    expect(told({ meeting: { ...meeting, visibility: 'BOARD' } })).not.toContain('Sitzung im Dezember');
    expect(told({ mergedInto: { title: 'Haushalt', visibility: 'BOARD' } })).not.toContain('Haushalt');
    for (const { text } of write('proposal.decided', full)) expect(text.de).toContain('Begründung: Weil.');
  });

  it('tell of a decision outside of its body only what may be read there', () => {
    const seen = (visibility: string) => {
      const notices = write('decision.recorded', { ...full, decision: { ...full.decision!, visibility } });
      return notices
        .filter(({ audiences }) => audiences.some(({ group }) => group.startsWith('PROJECT')))
        .map(({ membersOnly }) => membersOnly);
    };
    expect(seen('PUBLIC')).toEqual([false, false]);
    expect(seen('NETWORK')).toEqual([true, true]);
    expect(seen('BOARD')).toEqual([]);
  });

  it('say by when something has to be done, by the clock in Germany', () => {
    const [invitation] = write('invitation.sent', full);
    expect(invitation!.text.de).toContain('bis zum 5. Dezember 2026, 14:30 Uhr an');
    expect(invitation!.text.de).toContain('ab dem 1. Dezember 2026 bis einschließlich 24. Dezember 2026');
    expect(invitation!.text.en).toContain('until 5 December 2026, 14:30 (German time)');
  });
});

describe('the names of fields', () => {
  const keys: Record<keyof Publiccode, true> = {
    publiccodeYmlVersion: true,
    name: true,
    applicationSuite: true,
    url: true,
    landingURL: true,
    isBasedOn: true,
    softwareVersion: true,
    releaseDate: true,
    logo: true,
    monochromeLogo: true,
    inputTypes: true,
    outputTypes: true,
    platforms: true,
    categories: true,
    usedBy: true,
    fundedBy: true,
    roadmap: true,
    developmentStatus: true,
    softwareType: true,
    organisation: true,
    supports: true,
    intendedAudience: true,
    description: true,
    legal: true,
    maintenance: true,
    localisation: true,
    dependsOn: true,
    countrySections: true,
    services: true,
    unknown: true,
  };

  it('are known for every key of publiccode.yml', () => {
    const unnamed = Object.keys(keys).filter((key) => fieldName(key).en === 'Other information');
    expect(unnamed).toEqual(['unknown']);
  });

  it('are the same in every language of a description, and told once', () => {
    const paths = ['description.de.features', 'description.en.features', 'legal.license'];
    const [notice] = templates['project.changed']!({ projectId: id, changed: paths }, full);
    expect(notice!.text.de).toBe(
      'Geändert: Funktionen, Lizenz. Auf der Seite des Projekts steht der neue Stand.',
    );
  });
});
