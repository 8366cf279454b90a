import { useTranslation } from 'react-i18next';
import {
  Announcement,
  Button,
  DataTable,
  EmptyState,
  Link,
  Loading,
  Select,
  Stack,
  Text,
  type Column,
} from '@allmende/web-kern';
import { useConnection } from '../../../api/hooks.js';
import { FailureAlert } from '../../../app/failures.js';
import { leaving } from '../../../app/page.js';
import { paths } from '../../../app/paths.js';
import { useUrlValues } from '../../../app/url-values.js';
import { Applications, type ApplicationsQuery } from '../../../gql/applications.js';
import type { ApplicationState } from '../../../gql/schema.js';
import { useFormat } from '../../../i18n/format.js';
import { ApplicationBadge } from '../../../parts/application-badge.js';
import { More } from '../../../parts/more.js';
import { ModerationFrame } from '../moderation-frame.js';
import { queueStates, readQueueState } from './queue-states.js';
import '../moderation.css';

type Row = ApplicationsQuery['applications']['nodes'][number];

export function Component() {
  const { t } = useTranslation();
  const { params, set, clear } = useUrlValues();
  const state = readQueueState(params);
  return (
    <ModerationFrame title={t('desk.title')} lead={t('desk.lead')} here={paths.applications}>
      <Stack gap="large">
        <div className="state-choice">
          <Select
            label={t('desk.filter')}
            value={state ?? ''}
            onChange={(event) => set('stand', [event.target.value])}
            options={[
              { value: '', label: t('desk.open') },
              ...queueStates.map((value) => ({ value, label: t(`enums.applicationState.${value}`) })),
            ]}
          />
        </div>
        <Queue key={state} state={state} onOpen={clear} />
      </Stack>
    </ModerationFrame>
  );
}

function Queue({ state, onOpen }: { state: ApplicationState | undefined; onOpen: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const columns = useColumns();
  const variables = { states: state ? [state] : null };
  const connection = useConnection(Applications, variables, (data) => data.applications.pageInfo);
  const pages = connection.data?.pages;
  if (!pages || connection.isPlaceholderData) {
    if (connection.error)
      return <FailureAlert error={connection.error} onRetry={() => void connection.refetch()} />;
    return <Loading label={t('common.loading')} lines={6} />;
  }
  const rows = pages.flatMap((page) => page.applications.nodes);
  const total = pages.at(-1)?.applications.totalCount ?? 0;
  if (rows.length === 0) return <Empty onOpen={state && onOpen} />;
  return (
    <div className="log-table">
      <Announcement visible>{t('desk.count', { count: total, number: format.number(total) })}</Announcement>
      <DataTable
        caption={t('desk.title')}
        captionHidden
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
      />
      <More connection={connection} shown={rows.length} total={total} />
    </div>
  );
}

function Empty({ onOpen }: { onOpen: (() => void) | undefined }) {
  const { t } = useTranslation();
  return onOpen ? (
    <EmptyState
      title={t('desk.emptyStateTitle')}
      actions={<Button onClick={leaving(onOpen)}>{t('desk.showOpen')}</Button>}
    >
      <Text>{t('desk.emptyStateText')}</Text>
    </EmptyState>
  ) : (
    <EmptyState title={t('desk.emptyTitle')}>
      <Text>{t('desk.emptyText')}</Text>
    </EmptyState>
  );
}

function useColumns(): Column<Row>[] {
  const { t } = useTranslation();
  return [
    {
      key: 'organization',
      header: t('desk.organization'),
      rowHeader: true,
      cell: (row) => (
        <Link href={paths.applicationDesk(row.id)} small>
          {row.organization.name}
        </Link>
      ),
    },
    { key: 'circle', header: t('desk.circle'), cell: (row) => t(`enums.circle.${row.circle}`) },
    { key: 'state', header: t('desk.filter'), cell: (row) => <ApplicationBadge state={row.state} /> },
    { key: 'age', header: t('desk.age'), cell: (row) => t('desk.days', { count: row.ageDays }) },
    {
      key: 'recommendation',
      header: t('desk.recommendation'),
      cell: (row) => (row.recommendation ? t(`enums.recommendation.${row.recommendation}`) : '–'),
    },
  ];
}
