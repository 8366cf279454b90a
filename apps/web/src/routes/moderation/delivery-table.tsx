import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  Alert,
  Announcement,
  Button,
  Checkbox,
  DataTable,
  Row,
  Stack,
  VisuallyHidden,
  type Column,
} from '@allmende/web-kern';
import { useCommand } from '../../api/hooks.js';
import { FailureAlert } from '../../app/failures.js';
import { RetryDeliveries } from '../../gql/retry-deliveries.js';
import type { DeliveryState } from '../../gql/schema.js';
import { useFormat } from '../../i18n/format.js';
import './moderation.css';

/** What deliveries and letters have in common. */
export interface Sending {
  id: string;
  title: string;
  attempts: number;
  createdAt: string;
  sentAt: string | null;
  failedAt: string | null;
  lastError: string | null;
}

interface DeliveryTableProps<Row extends Sending> {
  caption: string;
  state: DeliveryState;
  rows: readonly Row[];
  count: string;
  /** The reader in a word. */
  readerOf: (row: Row) => string;
  recipient: (row: Row) => ReactNode;
  /** Columns at the end, of this kind alone. */
  more?: readonly Column<Row>[];
  empty: ReactNode;
  foot: ReactNode;
}

/** What was sent or not; what failed for good can be chosen and sent again. */
export function DeliveryTable<Row extends Sending>(props: DeliveryTableProps<Row>) {
  const { state, rows } = props;
  const retry = useRetry(rows);
  const columns = useColumns(props, retry);
  return (
    <Stack>
      <RetryMessage retry={retry} />
      {rows.length === 0 ? (
        props.empty
      ) : (
        <>
          <Announcement visible>{props.count}</Announcement>
          {state === 'FAILED' && <RetryButtons retry={retry} rows={rows} />}
          <div className="log-table">
            <DataTable
              caption={props.caption}
              captionHidden
              columns={columns}
              rows={rows}
              rowKey={(row) => row.id}
            />
          </div>
          {props.foot}
        </>
      )}
    </Stack>
  );
}

function useRetry(rows: readonly Sending[]) {
  const [marked, setMarked] = useState<readonly string[]>([]);
  const command = useCommand(RetryDeliveries);
  // What is sent again leaves the list, and the choice with it.
  const chosen = marked.filter((id) => rows.some((row) => row.id === id));
  return {
    chosen,
    command,
    toggle: (id: string) =>
      setMarked(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]),
    choose: setMarked,
    run: (deliveryIds: readonly string[]) => command.mutate({ deliveryIds: [...deliveryIds] }),
  };
}

type Retry = ReturnType<typeof useRetry>;

function RetryButtons({ retry, rows }: { retry: Retry; rows: readonly Sending[] }) {
  const { t } = useTranslation();
  const all = rows.map(({ id }) => id);
  const everything = all.every((id) => retry.chosen.includes(id));
  // The rows go when they are sent again, so the focus goes to the heading first.
  const run = () => {
    document.querySelector<HTMLElement>('h1')?.focus();
    retry.run(retry.chosen);
  };
  return (
    <Row spread>
      <Checkbox
        label={t('moderation.chooseAll', { count: all.length })}
        checked={everything}
        onChange={() => retry.choose(everything ? [] : all)}
      />
      <Button
        look="primary"
        busy={retry.command.isPending}
        disabled={retry.chosen.length === 0}
        onClick={run}
      >
        {t('moderation.retry', { count: retry.chosen.length })}
      </Button>
    </Row>
  );
}

function RetryMessage({ retry }: { retry: Retry }) {
  const { t } = useTranslation();
  const answer = retry.command.data?.retryDeliveries;
  return (
    <>
      {retry.command.error && <FailureAlert error={retry.command.error} />}
      {answer?.userErrors.map(({ message }) => (
        <Alert key={message} kind="danger" title={message} announce />
      ))}
      {answer?.userErrors.length === 0 && (
        <Alert
          kind={answer.count > 0 ? 'success' : 'info'}
          title={t('moderation.retried', { count: answer.count })}
          announce
        />
      )}
    </>
  );
}

function useColumns<Row extends Sending>(props: DeliveryTableProps<Row>, retry: Retry): Column<Row>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const { state, readerOf, recipient, more = [] } = props;
  const choice: Column<Row> = {
    key: 'choice',
    compact: true,
    header: <VisuallyHidden>{t('moderation.choice')}</VisuallyHidden>,
    cell: (row) => (
      <Checkbox
        label={
          <VisuallyHidden>
            {t('moderation.choose', { title: row.title, recipient: readerOf(row) })}
          </VisuallyHidden>
        }
        checked={retry.chosen.includes(row.id)}
        onChange={() => retry.toggle(row.id)}
      />
    ),
  };
  const error: Column<Row> = {
    key: 'error',
    header: t('moderation.error'),
    cell: (row) => (row.lastError ? <code className="error-text">{row.lastError}</code> : '–'),
  };
  const when = (row: Row) => row.failedAt ?? row.sentAt ?? row.createdAt;
  return [
    ...(state === 'FAILED' ? [choice] : []),
    { key: 'title', header: t('moderation.title'), rowHeader: true, cell: (row) => row.title },
    ...(state === 'SENT' ? [] : [error]),
    { key: 'recipient', header: t('moderation.recipient'), cell: recipient },
    { key: 'when', header: t(`moderation.stateSince.${state}`), cell: (row) => format.dateTime(when(row)) },
    { key: 'attempts', header: t('moderation.attempts'), numeric: true, cell: (row) => row.attempts },
    ...more,
  ];
}
