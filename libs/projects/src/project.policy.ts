import { belongsToNetwork, isModerator, organizationsOf, type Actor } from '@allmende/kernel';
import type { Visibility } from './project.entity.js';

/** NETWORK entries exist only for people of the network. */
export const maySeeProject = (actor: Actor, visibility: Visibility): boolean =>
  visibility === 'PUBLIC' || belongsToNetwork(actor);

/** Organizations in whose name the actor may bring in projects and keep their entries. */
export function editsFor(actor: Actor): string[] {
  if (actor.kind === 'token' && !actor.scopes.includes('projects:write')) return [];
  return organizationsOf(actor, 'COORDINATOR', 'REPRESENTATIVE', 'DEPUTY');
}

/** Whoever acts for an organization may bring a project in. */
export const mayAddProject = (actor: Actor): boolean => isModerator(actor) || editsFor(actor).length > 0;

/**
 * Those who lead a project keep its entry. As long as nobody leads, everybody who acts for an organization may:
 * the audit log says who did, and a stale form is refused.
 * @param leaders organizations that lead the project now
 */
export function mayEditProject(actor: Actor, leaders: readonly string[]): boolean {
  if (isModerator(actor)) return true;
  const own = editsFor(actor);
  return leaders.length === 0 ? own.length > 0 : leaders.some((leader) => own.includes(leader));
}
