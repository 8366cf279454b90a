import type { Transitions } from '@allmende/kernel';

export const agendaItemStates = [
  'PROPOSED',
  'DEFERRED',
  'PLACED',
  'HANDLED',
  'POSTPONED',
  'DECLINED',
  'MERGED',
  'WITHDRAWN',
] as const;
export type AgendaItemState = (typeof agendaItemStates)[number];

/**
 * A proposal waits in the backlog (PROPOSED, or DEFERRED to a later session) until it is placed on an agenda; before the
 * invitation it can still leave it. What a session does not get to is POSTPONED there and goes on as a new proposal.
 */
export const agendaItemMachine: Transitions<AgendaItemState> = {
  PROPOSED: ['PLACED', 'DEFERRED', 'DECLINED', 'MERGED', 'WITHDRAWN'],
  DEFERRED: ['PLACED', 'DECLINED', 'MERGED', 'WITHDRAWN'],
  PLACED: ['HANDLED', 'POSTPONED', 'PROPOSED', 'DEFERRED', 'DECLINED', 'MERGED', 'WITHDRAWN'],
  HANDLED: [],
  POSTPONED: [],
  DECLINED: [],
  MERGED: [],
  WITHDRAWN: [],
};
