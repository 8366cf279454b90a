import type { EventName, EventPayload } from '@allmende/events';
import { newId } from '@allmende/kernel';
import type { BoardFacts } from '../facts.board.js';

type BoardEvent = Exclude<
  Extract<
    EventName,
    | `workingGroup.${string}`
    | `proposal.${string}`
    | `meeting.${string}`
    | `ballot.${string}`
    | `decision.${string}`
    | `minutes.${string}`
  >,
  // Told to nobody.
  'decision.roundNamed'
>;

const id = newId();
const body = { workingGroupId: id };
const member = { ...body, accountId: id, organizationId: id };
const meeting = { meetingId: id, ...body };
const onTheBoard = { workingGroupId: null };
const ballot = { ballotId: id, ...meeting };
const decision = { decisionId: id, number: 'B-2026-014', ...body };
const minutes = { minutesId: id, ...meeting };
const objection = { ...minutes, objectionId: id, organizationId: id };
const recorded = { ...decision, projectId: id, fundingRoundId: null };

/** Payloads of the events of the bodies, one for each way in which each is told. */
export const boardSamples: { [Name in BoardEvent]: EventPayload<Name>[] } = {
  'workingGroup.founded': [body],
  'workingGroup.joined': ['CHAIR', 'MEMBER'].map((role) => ({ ...member, role })),
  'workingGroup.chairAppointed': [member],
  'workingGroup.left': [member],
  'workingGroup.ending': [{ ...body, endsOn: '2026-12-24' }],
  'workingGroup.ended': [{ ...body, reason: 'Weil.' }],
  'proposal.made': [{ agendaItemId: id, sponsorOrganizationId: id, ...body }],
  'proposal.decided': (['ACCEPTED', 'MERGED', 'DEFERRED', 'DECLINED'] as const).map((outcome) => ({
    ...{ agendaItemId: id, sponsorOrganizationId: id, outcome, reason: 'Weil.', ...body },
    meetingId: outcome === 'ACCEPTED' ? id : null,
    mergedIntoId: outcome === 'MERGED' ? id : null,
  })),
  'meeting.proposalsClosing': [meeting],
  'meeting.invited': [meeting, { ...meeting, ...onTheBoard }],
  'meeting.changed': [
    { ...meeting, changed: ['time', 'place', 'title'] },
    { ...meeting, changed: ['agenda'] },
  ],
  'meeting.cancelled': [
    { ...meeting, reason: 'Weil.', wasInvited: true },
    { ...meeting, reason: 'Weil.', wasInvited: false },
  ],
  'meeting.started': [meeting],
  'meeting.closed': [meeting],
  'ballot.opened': [ballot],
  'ballot.closing': [ballot],
  'ballot.closed': ['CARRIED', 'REJECTED', 'NO_QUORUM', 'ELECTED', 'TIED'].map((outcome) => ({
    ...ballot,
    outcome,
  })),
  'decision.recorded': (['ADOPTED', 'REJECTED'] as const).map((result) => ({ ...recorded, result })),
  'decision.due': (['DUE', 'REVIEW'] as const).map((what) => ({ ...decision, what, on: '2026-12-24' })),
  'decision.done': [decision],
  'decision.endorsed': [{ ...decision, organizationId: id }],
  'decision.adoption': ['PLANNED', 'DECIDED', 'NOT_NEEDED'].map((state) => ({
    ...{ ...decision, organizationId: id, state },
  })),
  'decision.adoptionPlanned': [{ ...decision, organizationId: id, on: '2026-12-24' }],
  'minutes.circulated': [{ ...minutes, objectionsUntil: '2026-12-05T13:30:00.000Z' }],
  'minutes.objected': [objection],
  'minutes.answered': [true, false].map((accepted) => ({ ...objection, accepted })),
  'minutes.approved': [minutes],
  'minutes.published': [minutes],
  'minutes.amended': [{ ...minutes, addendumId: id }],
};

/** All that is known where everything is there. */
export const fullBoardFacts: BoardFacts = {
  workingGroup: { id, name: 'Barrierefreie Formulare', slug: 'barrierefreie-formulare' },
  meeting: {
    ...{ id, title: 'Sitzung im Dezember', state: 'INVITED', visibility: 'NETWORK' },
    ...{ startsAt: '2026-12-10T09:00:00+00:00', endsAt: '2026-12-10T12:30:00+00:00' },
    ...{ place: 'Rathaus Köln', onlineUrl: 'https://video.example.org/1' },
    ...{ proposalsUntil: '2026-12-05T13:30:00+00:00', invitedAt: '2026-11-21T12:00:00+00:00' },
    ...{ invitationText: 'Bitte pünktlich.' },
    agenda: [
      { number: '1', title: 'Begrüßung', depth: 1 },
      { number: '2', title: 'Haushalt', depth: 1 },
      { number: '2.1', title: 'Zuschuss', depth: 2 },
    ],
  },
  item: { id, title: 'Zuschuss', proposedBy: id, sponsor: 'Bretten', sponsorWorkingGroupId: null },
  mergedInto: { title: 'Haushalt', visibility: 'NETWORK' },
  ballot: {
    ...{ id, kind: 'NAMED', subject: 'Zuschuss', entitled: 7, cast: 5 },
    openUntil: '2026-12-05T13:30:00+00:00',
  },
  decision: {
    ...{ id, title: 'Zuschuss für OPSI', wording: 'Das Board gibt Geld.', visibility: 'PUBLIC' },
    ...{ owner: { id, name: 'Bretten' }, projectId: id },
  },
  adoption: { plannedOn: '2026-12-24' },
  objection: { text: 'Der Satz fehlt.', answer: 'Er steht jetzt da.' },
};

/** What may be missing of rows that are there. */
export const sparseBoardFacts: BoardFacts = {
  ...fullBoardFacts,
  workingGroup: null,
  meeting: {
    ...fullBoardFacts.meeting!,
    ...{ place: null, onlineUrl: null, proposalsUntil: null, invitationText: null, agenda: [] },
  },
  item: { ...fullBoardFacts.item!, proposedBy: null, sponsor: null },
  mergedInto: null,
  ballot: { ...fullBoardFacts.ballot!, openUntil: null },
  decision: { ...fullBoardFacts.decision!, owner: null },
  adoption: null,
  objection: null,
};
