import { paths } from '../../app/paths.js';
import type { DashboardQuery } from '../../gql/dashboard.js';

const desks = {
  applications: paths.applications,
  territorialChanges: paths.territory,
  usageClaims: paths.usageQueue,
  organizationsWithoutCoordinator: paths.seats,
} as const;

/** Work of one kind that waits for a moderator. */
export interface WaitingWork {
  name: keyof typeof desks;
  count: number;
  href: string;
}

/** The desks on which something lies; none for those who do not moderate, who are not told. */
export function waitingWork(queues: Pick<DashboardQuery, keyof typeof desks>): WaitingWork[] {
  const names = Object.keys(desks) as (keyof typeof desks)[];
  return names
    .map((name) => ({ name, count: queues[name]?.totalCount ?? 0, href: desks[name] }))
    .filter(({ count }) => count > 0);
}
