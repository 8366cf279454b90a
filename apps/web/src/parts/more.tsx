import { useTranslation } from 'react-i18next';
import { LoadMore } from '@allmende/web-kern';
import type { ConnectionResult } from '../api/hooks.js';
import { FailureAlert } from '../app/failures.js';
import { useFormat } from '../i18n/format.js';

/** The foot of a list that `useConnection` feeds: how much is shown, the rest on demand. */
export function More<Data>(props: { connection: ConnectionResult<Data>; shown: number; total: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { connection, shown, total } = props;
  // A list that came whole needs no foot.
  if (connection.data?.pages.length === 1 && !connection.hasNextPage) return null;
  const load = () => void connection.fetchNextPage();
  return (
    <LoadMore
      shown={t('common.shown', { shown: format.number(shown), total: format.number(total) })}
      label={t('common.more')}
      busyLabel={t('common.loading')}
      failed={connection.isFetchNextPageError && <FailureAlert error={connection.error} />}
      hasMore={connection.hasNextPage}
      busy={connection.isFetchingNextPage}
      onMore={load}
    />
  );
}
