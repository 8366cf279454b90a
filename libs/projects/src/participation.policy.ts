import { belongsToNetwork, type Actor } from '@allmende/kernel';
import { mayActFor } from '@allmende/organizations';
import type { ParticipationState } from './participation.entity.js';

/**
 * Only an organization's own people join and leave for it. A moderator does not: what a city takes part in is the
 * city's to say. An association acts in its own name; its members' people don't act for it.
 */
export const mayJoinFor = mayActFor;

/** Requests to lead are answered by those who lead now. */
export const mayAnswerLeadership = (actor: Actor, leaders: readonly string[]): boolean =>
  leaders.some((leader) => mayActFor(actor, leader));

/** Requests and refusals are the network's own business; what is or was in use is public. */
export const maySeeParticipation = (actor: Actor, state: ParticipationState): boolean =>
  state === 'OPEN' || state === 'ENDED' || belongsToNetwork(actor);
