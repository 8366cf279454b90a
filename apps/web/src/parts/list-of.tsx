import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '@allmende/web-kern';
import type { ConnectionResult } from '../api/hooks.js';
import { FailureAlert } from '../app/failures.js';
import { More } from './more.js';

/** What a page of a list must hold. */
interface ListPage<Row> {
  totalCount: number;
  nodes: readonly Row[];
}

/** A list that `useConnection` feeds, as a part of a page: loading, failed, empty, or its rows with the foot. */
export function ListOf<Data, Row>(props: {
  connection: ConnectionResult<Data>;
  list: (data: Data) => ListPage<Row>;
  empty: ReactNode;
  children: (rows: Row[], total: number) => ReactNode;
}) {
  const { t } = useTranslation();
  const { connection, list } = props;
  const pages = connection.data?.pages.map(list);
  if (!pages || connection.isPlaceholderData) {
    if (connection.error)
      return <FailureAlert error={connection.error} onRetry={() => void connection.refetch()} />;
    return <Loading label={t('common.loading')} lines={6} />;
  }
  const rows = pages.flatMap(({ nodes }) => nodes);
  const total = pages.at(-1)?.totalCount ?? 0;
  if (rows.length === 0) return props.empty;
  return (
    <>
      {props.children(rows, total)}
      <More connection={connection} shown={rows.length} total={total} />
    </>
  );
}
