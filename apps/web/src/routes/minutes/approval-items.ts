import type { ApprovalItemsQuery } from '../../gql/approval-items.js';

type Session = ApprovalItemsQuery['meetings']['nodes'][number];

/** An item under which minutes can be approved, with its session. */
export interface ApprovalItem {
  id: string;
  number: string | null;
  title: string;
  session: Pick<Session, 'title' | 'startsAt'>;
}

/**
 * The items of later sessions that name the minutes, or are there for minutes as such; those that name them come first.
 * @param sessions of the same body that are running
 * @param after instant at which the session of the minutes began
 */
export function approvalItems(
  sessions: readonly Session[],
  minutesId: string,
  after: string,
): ApprovalItem[] {
  const later = sessions.filter(({ startsAt }) => Date.parse(startsAt) > Date.parse(after));
  const found = later.flatMap((session) =>
    session.allItems
      .filter(({ state }) => state !== 'POSTPONED')
      .map(({ id, number, title, standing, minutesToApprove }) => ({
        named: minutesToApprove?.id === minutesId,
        meant: standing === 'APPROVE_MINUTES',
        item: { id, number, title: title ?? '', session },
      }))
      .filter(({ named, meant }) => named || meant),
  );
  return found.sort((one, other) => Number(other.named) - Number(one.named)).map(({ item }) => item);
}
