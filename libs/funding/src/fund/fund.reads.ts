import { asc, column, computed, everyone, nodeId, readModel, sql, type Columns } from '@allmende/platform/graphql';
import { mayBook, mayManage } from '../access.js';

/** That a fund exists, and what is in it, is public. */
export const fundReads = readModel({
  type: 'Fund',
  table: 'fund',
  visible: everyone,
  fields: {
    id: nodeId(),
    slug: column('slug'),
    name: column('name'),
    summary: column('summary'),
    version: column('version'),
    viewerCanManage: computed(({ actor }) => sql`${mayManage(actor)}::boolean`),
    viewerCanBook: computed(({ actor }) => sql`${mayBook(actor)}::boolean`),
  },
});

/** The order of every list of funds. */
export const fundsByName = ({ t }: { t: Columns }) => [asc(sql`fold_german(${t('name')})`)];
