import { isModerator, organizationsOf, type Actor } from '@allmende/kernel';
import { forbidden, type OperationError } from '@allmende/platform/graphql';
import type { MembershipEntity } from './membership.entity.js';
import { publicMembershipStates, type MembershipState } from './membership.machine.js';

type Known = Pick<MembershipEntity, 'organizationId' | 'state'>;

/** States from which a membership can be ended; an open application is decided or withdrawn instead. */
export const endableMembershipStates: readonly MembershipState[] = ['WAITING', 'ADMITTED', 'SUSPENDED'];

/** True when the actor may know of the membership: who is or was a member, and who waits for a seat, is public. */
export const maySee = (actor: Actor, { state, organizationId }: Known): boolean =>
  publicMembershipStates.includes(state) ||
  isModerator(actor) ||
  organizationsOf(actor).includes(organizationId);

/** Organizations whose membership the actor may end in their name: signed in as their coordinator or representative. */
export const leavesFor = (actor: Actor): string[] =>
  actor.kind === 'account' ? organizationsOf(actor, 'COORDINATOR', 'REPRESENTATIVE') : [];

/** Why the actor may not end this organization's membership, or null. */
export const whyNotEnder = (actor: Actor, organizationId: string): OperationError | null =>
  isModerator(actor) || leavesFor(actor).includes(organizationId)
    ? null
    : forbidden({
        de: 'Eine Mitgliedschaft beendet die Moderation, die Koordinierungsstelle der Organisation oder deren Vertretung.',
        en: 'A membership is ended by the moderators, or by the coordinator or representative of the organization.',
      });
