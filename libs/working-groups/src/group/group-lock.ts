import type { Tx } from '@allmende/platform/database';
import { fault, notFound, UserFaults } from '@allmende/platform/graphql';
import { WorkingGroupEntity } from './working-group.entity.js';

/**
 * The group, locked until the end of the transaction: whoever changes it or its members waits here.
 * @throws OperationError NOT_FOUND
 */
export async function lockGroup(tx: Tx, id: string): Promise<WorkingGroupEntity> {
  // Weaker than FOR UPDATE: foreign keys of other rooms need not wait.
  const group = await tx.findOne(WorkingGroupEntity, { where: { id }, lock: { mode: 'for_no_key_update' } });
  if (!group) throw notFound();
  return group;
}

/** @throws UserFaults GROUP_ENDED when the group works no longer */
export function refuseEnded({ id, endedOn }: WorkingGroupEntity): void {
  if (endedOn === null) return;
  throw new UserFaults(
    fault('GROUP_ENDED', 'input.workingGroupId', {
      de: `Diese Arbeitsgruppe ist seit dem ${endedOn.split('-').reverse().join('.')} beendet und wird nicht mehr geändert. Für neue Aufgaben gründen Sie bitte eine neue.`,
      en: `This working group ended on ${endedOn} and does not change any more. For new tasks, found a new one.`,
    }),
  ).with({ workingGroup: id });
}
