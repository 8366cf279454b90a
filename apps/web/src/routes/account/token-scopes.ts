/** What a token can be allowed, as the schema names it. */
export const scopes = ['read', 'participations:write', 'projects:write', 'notifications:write'] as const;
export type Scope = (typeof scopes)[number];

/** Key of its texts: a colon means something else to i18next. */
export type ScopeKey = 'read' | 'participations' | 'projects' | 'notifications';

const keys: Record<Scope, ScopeKey> = {
  read: 'read',
  'participations:write': 'participations',
  'projects:write': 'projects',
  'notifications:write': 'notifications',
};

/** Key of the texts of a scope; undefined for one that this app does not know. */
export function scopeKey(scope: string): ScopeKey | undefined {
  const known = scopes.find((one) => one === scope);
  return known && keys[known];
}

const day = 24 * 3_600_000;

/** The calendar day so many days after `now`, by UTC as the server counts. */
export const dayAfter = (now: Date, days: number): string =>
  new Date(now.getTime() + days * day).toISOString().slice(0, 10);

/** The last whole day on which a token works; it ends with the first instant after it. */
export const lastDay = (expiresAt: string): string => dayAfter(new Date(Date.parse(expiresAt) - 1), 0);

/** Longest life of a token, in days. */
export const longestLife = 365;
