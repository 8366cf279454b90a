import { accountIdOf, type Actor } from '@allmende/kernel';
import { sql, type Columns, type Sql } from '@allmende/platform/graphql';
import { mayRead } from '@allmende/working-groups';
import { editable, isOwn, itemReadable, itemVisible } from '../agenda/agenda-item.sql.js';
import { columns } from '../meeting/meeting.sql.js';

/** A condition over the item of an attachment. */
const ofItem = (t: Columns, condition: (item: Columns) => Sql): Sql =>
  sql`exists (select from agenda_item ai where ai.id = ${t('agenda_item_id')} and ${condition(columns('ai'))})`;

/**
 * Somebody of the actor's own side hung it there. Not so what came from another proposal by a merge, or from who leads the
 * body: that the item is hers opens neither.
 */
const fromOwnSide = (t: Columns, item: Columns, actor: Actor): Sql =>
  sql`(${t('uploaded_by')} = ${accountIdOf(actor)}::uuid
    or exists (select from role_grant ug where ug.account_id = ${t('uploaded_by')}
      and ug.organization_id = ${item('sponsor_organization_id')})
    or exists (select from working_group_member um where um.account_id = ${t('uploaded_by')}
      and um.working_group_id = ${item('sponsor_working_group_id')}))`;

/** Who may read the item and what the attachment itself allows: the narrower of both. The sponsor reads its own. */
export const attachmentVisible = (t: Columns, actor: Actor): Sql =>
  sql`${t('removed_at')} is null and ${ofItem(
    t,
    (item) => sql`${itemVisible(item, actor)} and ${itemReadable(item, actor)}
      and (${t('visibility')} is null or ${isOwn(item, actor)} and ${fromOwnSide(t, item, actor)}
        or ${mayRead(actor, t('visibility'), item('working_group_id'))})`,
  )}`;

/** Who may edit the item may change what hangs on it. */
export const attachmentEditable = (t: Columns, actor: Actor): Sql =>
  ofItem(t, (item) => editable(item, actor));

/** Who added it is for those whom the item concerns. */
export const itemConcerns = (t: Columns, condition: (item: Columns) => Sql): Sql => ofItem(t, condition);
