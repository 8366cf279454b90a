import type { Actor } from '@allmende/kernel';
import { sql, type Columns, type Sql } from '@allmende/platform/graphql';
import { mayRead, presides } from '@allmende/working-groups';

/** A draft, or one that was cancelled as a draft, is for those who lead the body; others by the meeting's visibility. */
export const meetingVisible = (t: Columns, actor: Actor): Sql =>
  sql`case when ${t('invited_at')} is null then ${presides(actor, t('working_group_id'))}
    else ${mayRead(actor, t('visibility'), t('working_group_id'))} end`;

/** Columns of a row under a fixed alias of ours. */
export const columns =
  (alias: string): Columns =>
  (column) =>
    sql`${sql.id(alias)}.${sql.id(column)}`;
