import type { EventName } from '@allmende/events';
import type { Templates } from './draft.js';

type Names = Extract<
  EventName,
  | `workingGroup.${string}`
  | `proposal.${string}`
  | `meeting.${string}`
  | `ballot.${string}`
  | `decision.${string}`
  | `minutes.${string}`
>;

/** What is told of the board's work. */
export const boardTemplates: Templates<Names> = {
  'workingGroup.founded': null,
  'workingGroup.joined': null,
  'workingGroup.chairAppointed': null,
  'workingGroup.left': null,
  'workingGroup.ending': null,
  'workingGroup.ended': null,
  'proposal.made': null,
  'proposal.decided': null,
  'meeting.proposalsClosing': null,
  'meeting.invited': null,
  'meeting.changed': null,
  'meeting.cancelled': null,
  'meeting.started': null,
  'meeting.closed': null,
  'ballot.opened': null,
  'ballot.closing': null,
  'ballot.closed': null,
  'decision.recorded': null,
  'decision.due': null,
  'decision.done': null,
  'decision.endorsed': null,
  'decision.adoption': null,
  'minutes.circulated': null,
  'minutes.objected': null,
  'minutes.answered': null,
  'minutes.approved': null,
  'minutes.published': null,
  'minutes.amended': null,
};
