import { ProposalDesk } from '../agenda/proposal-desk.service.js';
import { BallotOpening } from '../ballot/ballot-opening.service.js';
import { Voting } from '../ballot/voting.service.js';
import { Meetings } from '../meeting/meeting.service.js';
import { dayAfter, instantIn } from '../series/occurrences.js';
import { today } from '@allmende/kernel';
import { Attendances } from '../session/attendances.service.js';
import { MeetingSession } from '../session/meeting-session.service.js';
import type { DemoSession } from './demo-series.js';
import { circulate } from './held-sessions.js';
import type { DemoStage } from './demo-stage.js';
import { backlog, circular, coming, group, invitation } from './texts.js';

const hour = 60;

/** The next session of the board: invited yesterday, with an item that came late. */
export async function prepareNextSession(
  stage: DemoStage,
  { id }: DemoSession,
  groupId: string,
): Promise<void> {
  const moderation = stage.actor('moderation');
  const { ANY_OTHER_BUSINESS: last } = await stage.itemsOf(id);
  const before = { place: { beforeId: last } };
  stage.at(stage.begun, -8 * 24 * hour);
  const label = await stage.propose('dortmund', coming.label);
  await stage.attach(stage.actor('dortmund'), label, 'Entwurf-Kriterien.md', coming.criteria);
  const forms = await stage.propose('muenchen', coming.forms);
  stage.at(stage.begun, -3 * 24 * hour);
  await stage.accept(id, last, label, forms);
  const sponsor = { sponsorWorkingGroupId: groupId };
  const clients = await stage.item(moderation, id, { ...coming.clients, ...sponsor, ...before });
  await stage.item(moderation, id, { ...coming.packages, ...sponsor, place: { intoId: clients } });
  await stage.item(moderation, id, { ...coming.budget, ...before });
  stage.at(stage.begun, -24 * hour);
  await stage.get(Meetings).invite(moderation, id, invitation);
  stage.at(stage.begun, -12 * hour);
  for (const place of ['muenchen', 'berlin'] as const) {
    const organizationId = stage.organizations[place];
    await stage.get(Attendances).reply(stage.actor(place), { meetingId: id, organizationId, answer: 'YES' });
  }
  stage.at(stage.begun, -2 * hour);
  await stage.item(moderation, id, { ...coming.late, place: { afterId: label } });
}

/** What waits for a later session; one was put back, one declined. */
export async function fillBacklog(stage: DemoStage): Promise<void> {
  const moderation = stage.actor('moderation');
  stage.at(stage.begun, -6 * 24 * hour);
  const tickets = await stage.propose('mannheim', backlog.tickets);
  const journey = await stage.propose('berlin', backlog.journey);
  await stage.propose('solingen', backlog.display);
  stage.at(stage.begun, -4 * 24 * hour);
  await stage.get(ProposalDesk).defer(moderation, tickets, backlog.ticketsDeferred);
  await stage.get(ProposalDesk).decline(moderation, journey, backlog.journeyDeclined);
  stage.at(stage.begun, -24 * hour);
  await stage.propose('zendis', backlog.desk);
}

/** A resolution without a session, for ten days. */
export async function openCircularBallot(stage: DemoStage): Promise<void> {
  stage.at(stage.begun, -26 * hour);
  const rules = { kind: 'CONSENT', visibility: 'NETWORK', openUntil: stage.noonIn(10) } as const;
  const place = { agendaItemId: null, workingGroupId: null, question: circular };
  const ballotId = await stage.get(BallotOpening).open(stage.actor('moderation'), { ...rules, ...place });
  stage.at(stage.begun, -20 * hour);
  const at = { ballotId, organizationId: stage.organizations.muenchen };
  await stage.get(Voting).cast(stage.actor('muenchen'), at, 'YES');
}

/** A session of the group for client management six days ago, whose minutes its members may object to, and the next one. */
export async function playGroupSessions(stage: DemoStage, groupId: string): Promise<void> {
  const chair = stage.actor('solingen');
  const on = (days: number, time: string) =>
    instantIn(dayAfter(today({ now: () => stage.begun }), days), time);
  const plan = (title: string, days: number) => ({
    ...{ workingGroupId: groupId, title, visibility: 'NETWORK' as const },
    ...{ startsAt: on(days, '14:00'), endsAt: on(days, '15:30'), place: 'Videokonferenz' },
    onlineUrl: 'https://konferenz.example.org/client-management',
  });
  const [meetings, session] = [stage.get(Meetings), stage.get(MeetingSession)];
  stage.at(stage.begun, -25 * 24 * hour);
  const held = plan('Treffen der Arbeitsgruppe Client-Management', -6);
  const id = await meetings.plan(chair, held);
  const packages = await stage.item(chair, id, { ...group.packages, place: {} });
  const guide = await stage.item(chair, id, { ...group.guide, place: {} });
  stage.at(stage.begun, -20 * 24 * hour);
  await meetings.invite(chair, id);
  stage.at(held.startsAt);
  await session.start(chair, id);
  await stage.arrive(id, 'solingen', 'dortmund', 'mannheim');
  await stage.discuss(chair, packages, group.packagesNotes);
  stage.at(held.startsAt, 40);
  await stage.discuss(chair, guide, group.guideNotes);
  stage.at(held.startsAt, 75);
  await session.close(chair, id);
  await circulate(stage, { id, startsAt: held.startsAt }, stage.noonIn(9), chair);

  stage.at(stage.begun, -2 * 24 * hour);
  const next = await meetings.plan(chair, plan('Treffen der Arbeitsgruppe Client-Management', 6));
  await stage.item(chair, next, { ...group.next, place: {} });
  await stage.item(chair, next, { ...group.survey, place: {} });
  await meetings.invite(chair, next);
}
