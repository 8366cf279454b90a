import type { ReactNode } from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Loading } from '@allmende/web-kern';
import type { ApiError } from '../api/api-error.js';
import { FailureAlert } from '../app/failures.js';

/** Shows the answer of a query that feeds a part of a page: loading, failed, or `children` with the data. */
export function PartView<Data>(props: {
  query: UseQueryResult<Data, ApiError>;
  children: (data: Data) => ReactNode;
}) {
  const { t } = useTranslation();
  const { query, children } = props;
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <FailureAlert error={query.error} onRetry={() => void query.refetch()} />;
  return <Loading label={t('common.loading')} />;
}
