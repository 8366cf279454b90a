/** A session that nobody uses ends after a working day (milliseconds) … */
export const idleLimit = 8 * 3_600_000;
/** … and every session after 30 days, used or not. */
export const absoluteLimit = 30 * 24 * 3_600_000;
/** How exactly "last seen" and "last used" are known: one write a minute, not one a request. */
export const seenInterval = 60_000;

/** When a session ends, unless it is used again: the sooner of both limits. From that instant on it is dead. */
export const expiryOf = (createdAt: Date, lastSeenAt: Date): Date =>
  new Date(Math.min(lastSeenAt.getTime() + idleLimit, createdAt.getTime() + absoluteLimit));

/** True when it is time to write down again that a session or token was used. */
export const isDue = (lastSeen: Date | null, now: Date): boolean =>
  lastSeen === null || now.getTime() - lastSeen.getTime() >= seenInterval;
