import { isModerator, organizationsOf, type Actor, type Role } from '@allmende/kernel';
import { forbidden, type OperationError } from '@allmende/platform/graphql';

/** Roles that act for their organization; a VIEWER only reads. */
export const actingRoles: readonly Role[] = ['COORDINATOR', 'REPRESENTATIVE', 'DEPUTY'];

/** Ids of the organizations that the actor may act for: join projects, end participations, record decisions. */
export function actsFor(actor: Actor): string[] {
  if (actor.kind === 'token' && !actor.scopes.includes('participations:write')) return [];
  return organizationsOf(actor, ...actingRoles);
}

/** True when the actor may act for this organization. The system may act for each. */
export const mayActFor = (actor: Actor, organizationId: string): boolean =>
  actor.kind === 'system' || actsFor(actor).includes(organizationId);

/** Why the actor may not keep the directory and its memberships, or null. */
export const whyNotKeeper = (actor: Actor): OperationError | null =>
  isModerator(actor)
    ? null
    : forbidden({
        de: 'Das Verzeichnis und die Mitgliedschaften pflegt die Moderation.',
        en: 'The directory and its memberships are kept by the moderators.',
      });

/** Why the actor may not record what this organization's council decided, or null. */
export const whyNotRecorder = (actor: Actor, organizationId: string): OperationError | null =>
  isModerator(actor) || mayActFor(actor, organizationId)
    ? null
    : forbidden({
        de: 'Ratsbeschlüsse trägt die Organisation selbst oder die Moderation ein.',
        en: 'Council decisions are recorded by the organization itself or by a moderator.',
      });
