/** Languages the platform speaks; German comes first. */
export type Locale = 'de' | 'en';

/**
 * Roles a grant can carry. MODERATOR counts for the whole network, the others for one organization; TREASURER for either:
 * an organization's treasury, or who keeps the books of the network.
 */
export type Role = 'MODERATOR' | 'TREASURER' | 'COORDINATOR' | 'REPRESENTATIVE' | 'DEPUTY' | 'VIEWER';

/** A role on a scope: `organizationId` is null when the role counts for the whole network. */
export interface Grant {
  role: Role;
  organizationId: string | null;
}

/** What an API token may be used for. A token never does more than its account may, and never more than its scopes. */
export const tokenScopes = [
  'read',
  'participations:write',
  'projects:write',
  'meetings:write',
  'funding:write',
  'notifications:write',
] as const;
export type TokenScope = (typeof tokenScopes)[number];

/**
 * Who acts. Built once per request (or job) and passed on by hand; there is no ambient actor.
 * A token acts for one organization only: its grants are already cut down to that organization.
 */
export type Actor =
  | { kind: 'anonymous'; locale: Locale }
  | { kind: 'account'; accountId: string; sessionId: string; grants: readonly Grant[]; locale: Locale }
  | {
      kind: 'token';
      tokenId: string;
      accountId: string;
      organizationId: string;
      scopes: readonly TokenScope[];
      grants: readonly Grant[];
      locale: Locale;
    }
  | { kind: 'system'; name: string; locale: Locale };

/** The actor of work that no person started: seeds, imports from the command line, schedules. */
export const systemActor = (name: string): Actor => ({ kind: 'system', name, locale: 'de' });

export const anonymous = (locale: Locale = 'de'): Actor => ({ kind: 'anonymous', locale });

/** The account behind the actor, or null for anonymous and system actors. */
export const accountIdOf = (actor: Actor): string | null => ('accountId' in actor ? actor.accountId : null);

/** Short name of the actor for audit rows and for `app.actor` in the database, e.g. `account:0198…`. */
export function actorLabel(actor: Actor): string {
  switch (actor.kind) {
    case 'anonymous':
      return 'anonymous';
    case 'account':
      return `account:${actor.accountId}`;
    case 'token':
      return `token:${actor.tokenId}`;
    case 'system':
      return `system:${actor.name}`;
  }
}

const grantsOf = (actor: Actor): readonly Grant[] => ('grants' in actor ? actor.grants : []);

/** True when the actor moderates the network. The system may do whatever a moderator may. */
export const isModerator = (actor: Actor): boolean =>
  actor.kind === 'system' || grantsOf(actor).some((g) => g.role === 'MODERATOR' && g.organizationId === null);

/** True when the actor keeps the books of the network: calls pledges, records payments and spends. The system may, too. */
export const isTreasurer = (actor: Actor): boolean =>
  actor.kind === 'system' || grantsOf(actor).some((g) => g.role === 'TREASURER' && g.organizationId === null);

/** Ids of the organizations for which the actor holds any of the given roles (any role at all when none is given). */
export const organizationsOf = (actor: Actor, ...roles: Role[]): string[] => [
  ...new Set(
    grantsOf(actor)
      .filter((g) => g.organizationId !== null && (roles.length === 0 || roles.includes(g.role)))
      .map((g) => g.organizationId as string),
  ),
];

/** True for anybody who takes part in the network: a moderator or treasurer, or a holder of any role for an organization. */
export const belongsToNetwork = (actor: Actor): boolean =>
  isModerator(actor) || isTreasurer(actor) || organizationsOf(actor).length > 0;
