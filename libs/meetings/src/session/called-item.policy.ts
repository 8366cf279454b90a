import type { AgendaItemEntity } from '../agenda/agenda-item.entity.js';

/** What of an item tells how long it was talked about. */
export type Timed = Pick<AgendaItemEntity, 'openedAt' | 'finishedAt' | 'spentSeconds'>;

/** True between being called up and being finished. */
export const isCalledUp = ({ openedAt, finishedAt }: Timed): boolean =>
  openedAt !== null && finishedAt === null;

/** Calls it up: `openedAt` is when it was called up last. */
export const calledUp = (now: Date): Pick<Timed, 'openedAt' | 'finishedAt'> => ({
  openedAt: now,
  finishedAt: null,
});

/** Ends what was said about it and adds up the time; what is not called up stays as it is. */
export function ended(item: Timed, now: Date): Timed {
  const { openedAt, finishedAt, spentSeconds } = item;
  if (openedAt === null || finishedAt !== null) return { openedAt, finishedAt, spentSeconds };
  const seconds = Math.max(0, Math.round((now.getTime() - openedAt.getTime()) / 1000));
  return { openedAt, finishedAt: now, spentSeconds: spentSeconds + seconds };
}
