import { useDocument } from '../../../api/hooks.js';
import { DeskChoices } from '../../../gql/desk-choices.js';
import { today } from '../../../i18n/today.js';
import type { DeskProposal } from './desk.js';

/** Where a proposal can go: the other proposals of its body, and the sessions that are not over. */
export function useDeskChoices({ workingGroup }: DeskProposal) {
  const workingGroupId = workingGroup?.id ?? null;
  return useDocument(DeskChoices, {
    backlog: { workingGroupId },
    meetings: {
      workingGroupId,
      board: workingGroupId ? null : true,
      from: today(),
      states: ['DRAFT', 'INVITED', 'RUNNING'],
    },
  });
}
