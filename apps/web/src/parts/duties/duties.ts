import { paths } from '../../app/paths.js';
import type { DashboardQuery } from '../../gql/dashboard.js';
import { byDeadline } from './deadline.js';

/** What is asked of somebody's account to find her duties. */
export type DutyLists = Pick<
  NonNullable<DashboardQuery['viewer']>,
  'upcomingMeetings' | 'ballotsToCast' | 'minutesToRead' | 'dueDecisions' | 'plannedAdoptions'
>;

/** Something that a person has to read, answer, decide or carry out. */
export interface Duty {
  kind: 'ATTEND' | 'REPLY' | 'VOTE' | 'READ' | 'CARRY_OUT' | 'REVIEW' | 'COUNCIL';
  id: string;
  about: string;
  /** The day of the session that minutes are about. */
  heldOn?: string;
  /** Number of the decision. */
  number?: string;
  /** The organization for which it is to be done. */
  organization?: string;
  href: string;
  /** A day, or an instant; null: now, in a session that is on. */
  until: string | null;
}

/** All duties, the most urgent first. */
export function dutiesOf(lists: DutyLists): Duty[] {
  return [
    ...lists.upcomingMeetings.nodes.flatMap(sessionDuty),
    ...lists.ballotsToCast.nodes.map(voteDuty),
    ...lists.minutesToRead.nodes.map(readDuty),
    ...lists.dueDecisions.nodes.flatMap(decisionDuty),
    ...lists.plannedAdoptions.nodes.map(councilDuty),
  ].sort((one, other) => byDeadline(one.until, other.until));
}

/** How many more there are than were asked for. */
export const notListed = (lists: DutyLists): number =>
  [
    ...[lists.upcomingMeetings, lists.ballotsToCast, lists.minutesToRead],
    ...[lists.dueDecisions, lists.plannedAdoptions],
  ].reduce((sum, { totalCount, nodes }) => sum + totalCount - nodes.length, 0);

type Of<List extends keyof DutyLists> = DutyLists[List]['nodes'][number];

function sessionDuty({
  id,
  title: about,
  state,
  startsAt,
  viewerAttendance,
}: Of<'upcomingMeetings'>): Duty[] {
  if (state === 'RUNNING') return [{ kind: 'ATTEND', id, about, href: paths.meetingRoom(id), until: null }];
  if (viewerAttendance?.answer) return [];
  return [{ kind: 'REPLY', id, about, href: paths.meeting(id), until: startsAt }];
}

const voteDuty = ({ id, question, agendaItem, openUntil }: Of<'ballotsToCast'>): Duty => ({
  ...{ kind: 'VOTE', id, until: openUntil, href: paths.ballot(id) },
  about: agendaItem?.title ?? shortened(question),
});

const readDuty = ({ id, objectionsUntil, meeting }: Of<'minutesToRead'>): Duty => ({
  ...{ kind: 'READ', id, until: objectionsUntil, href: paths.meetingMinutes(meeting.id) },
  ...{ about: meeting.title, heldOn: meeting.startsAt },
});

/** Due, or to be looked at again: what comes first. */
function decisionDuty(decision: Of<'dueDecisions'>): Duty[] {
  const { id, number, title: about, dueOn, reviewOn, ownerOrganization } = decision;
  const until = [dueOn, reviewOn].filter((day) => day !== null).sort()[0];
  if (!until) return [];
  const kind = until === dueOn ? 'CARRY_OUT' : 'REVIEW';
  const organization = ownerOrganization?.name;
  return [{ kind, id, number, about, organization, until, href: paths.decision(number) }];
}

const councilDuty = ({ id, plannedOn, organization, decision }: Of<'plannedAdoptions'>): Duty => ({
  ...{ kind: 'COUNCIL', id, until: plannedOn, href: paths.decision(decision.number) },
  ...{ number: decision.number, about: decision.title, organization: organization.name },
});

const longest = 120;

/** The beginning of a question, cut between words. */
const shortened = (text: string): string =>
  text.length <= longest ? text : `${text.slice(0, longest).replace(/\s+\S*$/, '')} …`;
