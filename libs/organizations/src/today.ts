import { sql } from '@allmende/platform/graphql';
export { today } from '@allmende/kernel';

/** The same as SQL. */
export const todayInGermany = sql`(now() at time zone 'Europe/Berlin')::date`;
