import { useTranslation } from 'react-i18next';
import { Announcement, Button, Loading, RadioGroup, Row, Stack } from '@allmende/web-kern';
import { useCommand, useConnection } from '../../api/hooks.js';
import { FailureAlert } from '../../app/failures.js';
import { Page } from '../../app/page.js';
import { SignedIn } from '../../app/signed-in.js';
import { knownValues, useUrlValues } from '../../app/url-values.js';
import { Inbox } from '../../gql/inbox.js';
import { MarkRead } from '../../gql/mark-read.js';
import { useFormat } from '../../i18n/format.js';
import { More } from '../../parts/more.js';
import { InboxEmpty } from './inbox-empty.js';
import { NoticeList } from './notice-list.js';

export function Component() {
  return <SignedIn>{({ unreadCount }) => <InboxView unread={unreadCount ?? 0} />}</SignedIn>;
}

function InboxView({ unread }: { unread: number }) {
  const { t } = useTranslation();
  const { params, set } = useUrlValues();
  const [filter = 'alle'] = knownValues(params, 'nur', ['ungelesen']);
  return (
    <Page title={t('inbox.title')} lead={t('inbox.lead')}>
      <Stack>
        <div className="results-head">
          <RadioGroup
            legend={t('inbox.show')}
            horizontal
            value={filter}
            onChange={(value) => set('nur', value === 'alle' ? [] : [value])}
            choices={[
              { value: 'alle', label: t('inbox.all') },
              { value: 'ungelesen', label: t('inbox.unread', { count: unread }) },
            ]}
          />
          <MarkAllRead unread={unread} />
        </div>
        <Notices unreadOnly={filter === 'ungelesen'} onShowAll={() => set('nur', [])} />
      </Stack>
    </Page>
  );
}

/** Stays where it is when nothing is left to do, so that the focus stays too. */
function MarkAllRead({ unread }: { unread: number }) {
  const { t } = useTranslation();
  const mark = useCommand(MarkRead);
  const done = mark.isSuccess && unread === 0;
  return (
    <Stack gap="small">
      {(unread > 0 || mark.isSuccess) && (
        <Button
          icon="check"
          busy={mark.isPending}
          aria-disabled={done}
          onClick={() => !done && mark.mutate({})}
        >
          {t('inbox.markAllRead')}
        </Button>
      )}
      <Announcement>{done ? t('inbox.allMarked') : ''}</Announcement>
      {mark.error && <FailureAlert error={mark.error} />}
    </Stack>
  );
}

function Notices({ unreadOnly, onShowAll }: { unreadOnly: boolean; onShowAll: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const connection = useConnection(Inbox, { unreadOnly }, (data) => data.viewer?.inbox.pageInfo);
  const parts = connection.data?.pages.flatMap(({ viewer }) => viewer?.inbox ?? []);
  if (!parts) {
    if (connection.error)
      return <FailureAlert error={connection.error} onRetry={() => void connection.refetch()} />;
    return <Loading label={t('common.loading')} lines={8} />;
  }
  const notices = parts.flatMap(({ nodes }) => nodes);
  const total = parts.at(-1)?.totalCount ?? 0;
  if (notices.length === 0) return <InboxEmpty unreadOnly={unreadOnly} onShowAll={onShowAll} />;
  return (
    <>
      <Row>
        <Announcement visible>
          {t('inbox.count', { count: total, number: format.number(total) })}
        </Announcement>
      </Row>
      <NoticeList notices={notices} unreadOnly={unreadOnly} />
      <More connection={connection} shown={notices.length} total={total} />
    </>
  );
}
