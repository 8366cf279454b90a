import { byDeadline, remaining } from '../../parts/duties/deadline.js';
import type { OwnOrganization } from './own-organizations.js';

type Promiser = Pick<OwnOrganization, 'id' | 'name' | 'councilSchedule' | 'pledges'>;

/** What is to be done about the pledges of an organization: so many, the first of them until when. */
export interface FundingTask {
  kind: 'approve' | 'council' | 'pay';
  organization: { id: string; name: string };
  count: number;
  until: string;
}

/** So many days before it a day of the council is told. */
const near = 14;

/** Pledges that wait for the reader, days of the council that are near, payments that are called; once for each organization. */
export function fundingTasksOf(organizations: readonly Promiser[], now: Date): FundingTask[] {
  return organizations.flatMap(({ id, name, councilSchedule, pledges }) => {
    const open = councilSchedule.filter(({ round }) => !remaining(round.closesAt, now).overdue);
    // Before the day of the council there is nothing to approve by.
    const ahead = open.filter(({ councilOn }) => councilOn && isAhead(councilOn, now));
    const lists = {
      approve: open
        .filter((pledge) => pledge.viewerCanApprove && !ahead.includes(pledge))
        .map(({ councilOn, round }) => councilOn ?? round.closesAt),
      council: ahead
        .flatMap(({ councilOn }) => councilOn ?? [])
        .filter((day) => remaining(day, now).days <= near),
      pay: pledges.nodes
        .flatMap(({ instalments }) => instalments)
        .filter(({ outstanding }) => outstanding.amountCents > 0)
        .flatMap(({ dueOn }) => dueOn ?? []),
    };
    return (['pay', 'approve', 'council'] as const).flatMap((kind) => {
      const [until] = lists[kind].sort(byDeadline);
      return until === undefined
        ? []
        : [{ kind, organization: { id, name }, count: lists[kind].length, until }];
    });
  });
}

const isAhead = (day: string, now: Date): boolean => {
  const { overdue, days } = remaining(day, now);
  return !overdue && days > 0;
};
