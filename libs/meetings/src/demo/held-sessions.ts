import { today } from '@allmende/kernel';
import { Adoptions } from '../adoption/decision-adoption.service.js';
import { Agenda } from '../agenda/agenda.service.js';
import { BallotClosing } from '../ballot/ballot-closing.service.js';
import { BallotOpening } from '../ballot/ballot-opening.service.js';
import type { VoteChoice } from '../ballot/ballot.entity.js';
import { Voting } from '../ballot/voting.service.js';
import { DecisionRecording, type NewDecision } from '../decision/decision-recording.service.js';
import { Endorsements } from '../decision/endorsement.service.js';
import { Meetings } from '../meeting/meeting.service.js';
import { MinutesApproval } from '../minutes/minutes-approval.service.js';
import { MinutesCirculation } from '../minutes/minutes-circulation.service.js';
import { MinutesDrafting } from '../minutes/minutes-drafting.service.js';
import { dayAfter } from '../series/occurrences.js';
import { Attendances } from '../session/attendances.service.js';
import { MeetingSession } from '../session/meeting-session.service.js';
import { SessionAgenda } from '../session/session-agenda.service.js';
import type { DemoSession } from './demo-series.js';
import { day, type DemoStage } from './demo-stage.js';
import { held, invitation, second } from './texts.js';

const present = ['muenchen', 'dortmund', 'solingen', 'mannheim'] as const;
type Voices = Readonly<Record<(typeof present)[number], VoteChoice>>;

/** A session that was held: three decisions, one of them a joint position and one rejected, and a confidential item. */
export async function playFirstSession(
  stage: DemoStage,
  session: DemoSession,
): Promise<{ minutesId: string }> {
  const { id, startsAt } = session;
  const moderation = stage.actor('moderation');
  const before = (days: number) => new Date(startsAt.getTime() - days * day);
  const { OPENING, APPROVE_MINUTES, ANY_OTHER_BUSINESS: last } = await stage.itemsOf(id);

  stage.at(before(20));
  const operation = await stage.propose('solingen', held.operation);
  const position = await stage.propose('dortmund', held.position);
  const conference = await stage.propose('mannheim', held.conference);
  stage.at(before(15));
  await stage.get(Agenda).remove(moderation, APPROVE_MINUTES);
  await stage.accept(id, last, operation, position, conference);
  const offer = await stage.item(moderation, id, { ...held.offer, place: { beforeId: last } });
  stage.at(before(14));
  await stage.get(Meetings).invite(moderation, id, invitation);
  stage.at(before(10));
  const answer = { meetingId: id, answer: 'NO', note: 'Terminkollision mit dem Hauptausschuss.' } as const;
  const organizationId = stage.organizations.berlin;
  await stage.get(Attendances).reply(stage.actor('berlin'), { ...answer, organizationId });

  stage.at(startsAt);
  await open(stage, id);
  await stage.discuss(moderation, OPENING, held.opening);
  stage.at(startsAt, 10);
  await stage.discuss(moderation, operation, held.operationNotes);
  const [due, later] = [day * -5, day * 12].map((ms) =>
    today({ now: () => new Date(stage.begun.getTime() + ms) }),
  );
  const joined = { ownerOrganizationId: stage.organizations.dortmund, dueOn: due };
  await decide(stage, operation, all('YES'), joined);
  stage.at(startsAt, 45);
  await stage.discuss(moderation, position, held.positionNotes);
  const carried = { jointPosition: true, ownerOrganizationId: stage.organizations.solingen, dueOn: later };
  const decisionId = await decide(stage, position, { ...all('YES'), mannheim: 'ABSTAIN' }, carried);
  stage.at(startsAt, 80);
  await stage.discuss(moderation, conference, held.conferenceNotes);
  await decide(stage, conference, { ...all('NO'), mannheim: 'YES' }, {});
  stage.at(startsAt, 110);
  await stage.discuss(moderation, offer, held.offerNotes);
  stage.at(startsAt, 130);
  await stage.discuss(moderation, last, held.lastNotes);
  stage.at(startsAt, 140);
  await stage.get(MeetingSession).close(moderation, id);
  await takeHome(stage, startsAt, decisionId);
  return { minutesId: await circulate(stage, session, new Date(startsAt.getTime() + 17 * day)) };
}

/** The session after it: approves the minutes of the first, hears a report, runs out of time; its own minutes are before the board. */
export async function playSecondSession(
  stage: DemoStage,
  session: DemoSession,
  told: { minutesId: string; groupId: string },
): Promise<void> {
  const { id, startsAt } = session;
  const moderation = stage.actor('moderation');
  const { OPENING, APPROVE_MINUTES, ANY_OTHER_BUSINESS: last } = await stage.itemsOf(id);
  stage.at(new Date(startsAt.getTime() - 15 * day));
  const sponsor = { sponsorWorkingGroupId: told.groupId };
  const report = await stage.item(moderation, id, {
    ...second.report,
    ...sponsor,
    place: { beforeId: last },
  });
  const key = await stage.item(moderation, id, { ...second.key, place: { beforeId: last } });
  stage.at(new Date(startsAt.getTime() - 14 * day));
  await stage.get(Meetings).invite(moderation, id, invitation);

  stage.at(startsAt);
  await open(stage, id);
  await stage.discuss(moderation, OPENING, second.opening);
  stage.at(startsAt, 8);
  await stage.discuss(moderation, APPROVE_MINUTES, second.approval);
  await stage.get(MinutesApproval).approve(moderation, told.minutesId, APPROVE_MINUTES);
  stage.at(startsAt, 15);
  await stage.discuss(moderation, report, second.reportNotes);
  stage.at(startsAt, 120);
  await stage.get(SessionAgenda).postpone(moderation, key, second.postponed);
  await stage.discuss(moderation, last, second.lastNotes);
  stage.at(startsAt, 130);
  await stage.get(MeetingSession).close(moderation, id);
  stage.at(startsAt, 24 * 60);
  await stage.get(MinutesApproval).publish(moderation, told.minutesId);
  await circulate(stage, session, stage.noonIn(5));
}

async function open(stage: DemoStage, meetingId: string): Promise<void> {
  await stage.get(MeetingSession).start(stage.actor('moderation'), meetingId);
  await stage.arrive(meetingId, ...present);
}

const all = (choice: VoteChoice): Voices => ({
  ...{ muenchen: choice, dortmund: choice },
  ...{ solingen: choice, mannheim: choice },
});

/** Votes by name on an item's motion and records what came of it. @returns id of the decision */
async function decide(
  stage: DemoStage,
  agendaItemId: string,
  voices: Voices,
  more: NewDecision,
): Promise<string> {
  const moderation = stage.actor('moderation');
  const rules = { kind: 'NAMED', quorumPercent: 50, majority: 'SIMPLE', base: 'VALID' } as const;
  const ballotId = await stage
    .get(BallotOpening)
    .open(moderation, { ...rules, agendaItemId, workingGroupId: null });
  for (const place of present) {
    const organizationId = stage.organizations[place];
    await stage.get(Voting).cast(stage.actor(place), { ballotId, organizationId }, voices[place]);
  }
  await stage.get(BallotClosing).close(moderation, ballotId);
  return stage.get(DecisionRecording).record(moderation, { ballotId, ...more });
}

/** Who carries the joint position, and how it arrives in the councils. */
async function takeHome(stage: DemoStage, startsAt: Date, decisionId: string): Promise<void> {
  const { dortmund, solingen } = stage.organizations;
  const now = stage.begun;
  stage.at(new Date(startsAt.getTime() + 2 * day));
  for (const place of ['dortmund', 'solingen', 'muenchen'] as const)
    await stage
      .get(Endorsements)
      .endorse(stage.actor(place), { decisionId, organizationId: stage.organizations[place] });
  const decidedOn = today({ now: () => new Date(now.getTime() - 6 * day) });
  const plannedOn = dayAfter(today({ now: () => now }), 20);
  stage.at(now);
  const adoptions = stage.get(Adoptions);
  await adoptions.record(stage.actor('dortmund'), {
    ...{ decisionId, organizationId: dortmund, state: 'DECIDED' },
    councilDecision: { ...held.council, decidedOn },
  });
  await adoptions.record(stage.actor('solingen'), {
    ...{ decisionId, organizationId: solingen, state: 'PLANNED', plannedOn },
    note: 'Vorlage ist eingebracht: zuerst Hauptausschuss, dann Rat.',
  });
}

/** Drafts the minutes on the next day and gives them to the body two days later. */
export async function circulate(
  stage: DemoStage,
  { id, startsAt }: DemoSession,
  until: Date,
  by = stage.actor('moderation'),
): Promise<string> {
  stage.at(startsAt, 26 * 60);
  const minutesId = await stage.get(MinutesDrafting).draft(by, id);
  stage.at(startsAt, 3 * 24 * 60);
  await stage.get(MinutesCirculation).circulate(by, minutesId, until);
  return minutesId;
}
