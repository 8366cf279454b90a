import { uuidOf } from '@allmende/kernel';
import { badInput, sql, type Columns, type Sql } from '@allmende/platform/graphql';

/**
 * Only what belongs to one body: the board (null), or the group of a public id.
 * @throws OperationError BAD_USER_INPUT
 */
export function bodyIs(t: Columns, workingGroupId: string | null): Sql {
  if (workingGroupId === null) return sql`${t('working_group_id')} is null`;
  const uuid = uuidOf('WorkingGroup', workingGroupId);
  if (uuid) return sql`${t('working_group_id')} = ${uuid}`;
  throw badInput('filter.workingGroupId', {
    de: `„${workingGroupId.slice(0, 60)}“ ist keine Kennung einer Arbeitsgruppe.`,
    en: `"${workingGroupId.slice(0, 60)}" is not the id of a working group.`,
  });
}
