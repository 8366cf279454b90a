import { useTranslation } from 'react-i18next';
import {
  Announcement,
  Button,
  DataTable,
  EmptyState,
  FilterChips,
  Loading,
  Stack,
  Text,
  type Column,
} from '@allmende/web-kern';
import { useConnection } from '../../api/hooks.js';
import { FailureAlert } from '../../app/failures.js';
import { leaving } from '../../app/page.js';
import { paths } from '../../app/paths.js';
import { SearchForm } from '../../app/search-form.js';
import { useUrlValues } from '../../app/url-values.js';
import { AuditLog, type AuditLogQuery } from '../../gql/audit-log.js';
import { useFormat } from '../../i18n/format.js';
import { More } from '../../parts/more.js';
import { useActionLabel, useSubjectLabel } from './audit-labels.js';
import { AuditDetails } from './audit-details.js';
import { ModerationFrame } from './moderation-frame.js';
import './moderation.css';

export type AuditEntry = AuditLogQuery['auditEntries']['nodes'][number];

export function Component() {
  const { t } = useTranslation();
  return (
    <ModerationFrame title={t('moderation.log')} lead={t('moderation.logLead')} here={paths.auditLog}>
      <Log />
    </ModerationFrame>
  );
}

function Log() {
  const { t } = useTranslation();
  const { params, set, clear } = useUrlValues();
  const subject = params.get('objekt') ?? '';
  return (
    <Stack>
      <SearchForm
        label={t('moderation.subjectFilter')}
        value={subject}
        onSearch={(text) => set('objekt', [text])}
      />
      <Text size="small" muted>
        {t('moderation.subjectFilterHint')}
      </Text>
      <FilterChips
        label={t('common.activeFilters')}
        chips={
          subject === ''
            ? []
            : [
                {
                  key: subject,
                  label: t('moderation.subjectChip', { id: subject }),
                  removeLabel: t('common.removeFilter', {
                    filter: t('moderation.subjectChip', { id: subject }),
                  }),
                  onRemove: clear,
                },
              ]
        }
        clearLabel={t('common.clearFilters')}
        onClear={clear}
      />
      <Entries subject={subject} onSubject={(id) => set('objekt', [id])} onClear={clear} />
    </Stack>
  );
}

function Entries(props: { subject: string; onSubject: (id: string) => void; onClear: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const columns = useColumns(props.subject ? undefined : props.onSubject);
  const variables = { subjectId: props.subject || null };
  const connection = useConnection(AuditLog, variables, (data) => data.auditEntries.pageInfo);
  const pages = connection.data?.pages;
  if (!pages) {
    if (connection.error)
      return <FailureAlert error={connection.error} onRetry={() => void connection.refetch()} />;
    return <Loading label={t('common.loading')} lines={8} />;
  }
  const rows = pages.flatMap((page) => page.auditEntries.nodes);
  const total = pages.at(-1)?.auditEntries.totalCount ?? 0;
  if (rows.length === 0) {
    return (
      <EmptyState
        title={t('moderation.logEmpty')}
        actions={
          props.subject && <Button onClick={leaving(props.onClear)}>{t('common.clearFilters')}</Button>
        }
      >
        <Text>{t('moderation.logEmptyText')}</Text>
      </EmptyState>
    );
  }
  return (
    <div className="log-table">
      <Announcement visible>
        {t('moderation.logCount', { count: total, number: format.number(total) })}
      </Announcement>
      <DataTable
        caption={t('moderation.log')}
        captionHidden
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
      />
      <More connection={connection} shown={rows.length} total={total} />
    </div>
  );
}

function useColumns(onSubject: ((id: string) => void) | undefined): Column<AuditEntry>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const actionLabel = useActionLabel();
  const subjectLabel = useSubjectLabel();
  return [
    { key: 'what', header: t('moderation.what'), rowHeader: true, cell: (row) => actionLabel(row.action) },
    { key: 'subject', header: t('moderation.subject'), cell: (row) => subjectLabel(row.subjectType) },
    { key: 'who', header: t('moderation.who'), cell: (row) => row.actor },
    { key: 'when', header: t('moderation.when'), cell: (row) => format.dateTime(row.occurredAt) },
    { key: 'reason', header: t('moderation.reason'), cell: (row) => row.reason ?? '–' },
    {
      key: 'details',
      header: t('moderation.details'),
      cell: (row) => <AuditDetails entry={row} onSubject={onSubject} />,
    },
  ];
}
