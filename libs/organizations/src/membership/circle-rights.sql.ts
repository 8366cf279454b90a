import { sql, type Sql } from '@allmende/platform/graphql';
import { joiningCircles } from './circle-rights.js';

/** True for a membership (by its alias) whose organization does not act, but reads: `whyNotJoin` as SQL. */
export const onlyReads = (membership: Sql): Sql =>
  sql`(${membership}.state = 'SUSPENDED'
    or ${membership}.state = 'ADMITTED' and not ${membership}.circle = any(${joiningCircles}::text[]))`;
