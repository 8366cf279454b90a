import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert, Badge, Button, Link, Row, Text } from '@allmende/web-kern';
import { useCommand } from '../../api/hooks.js';
import { FailureAlert } from '../../app/failures.js';
import type { InboxQuery } from '../../gql/inbox.js';
import { MarkRead } from '../../gql/mark-read.js';
import { useFormat } from '../../i18n/format.js';
import { Entry, EntryList } from '../../parts/entry-list.js';

type Notice = NonNullable<InboxQuery['viewer']>['inbox']['nodes'][number];

/** Notices, newest first. Opening one marks it as read. */
export function NoticeList({ notices, unreadOnly }: { notices: readonly Notice[]; unreadOnly: boolean }) {
  const mark = useCommand(MarkRead);
  const refused = mark.data?.markNotificationsRead.userErrors[0];
  const markRead = (id: string) => mark.mutate({ notificationIds: [id] });
  return (
    <>
      {refused && <Alert kind="danger" title={refused.message} announce />}
      {mark.error && <FailureAlert error={mark.error} />}
      <EntryList>
        {notices.map((notice) => (
          <NoticeEntry
            key={notice.id}
            notice={notice}
            onRead={() => markRead(notice.id)}
            onMark={(event) => {
              passFocusOn(event.currentTarget, unreadOnly);
              markRead(notice.id);
            }}
          />
        ))}
      </EntryList>
    </>
  );
}

interface NoticeEntryProps {
  notice: Notice;
  onRead: () => void;
  onMark: (event: MouseEvent<HTMLButtonElement>) => void;
}

function NoticeEntry({ notice, onRead, onMark }: NoticeEntryProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { title, text, path, topic, createdAt, readAt } = notice;
  const unread = readAt === null;
  const action = unread && (
    <Button look="tertiary" small aria-label={t('inbox.markReadLabel', { title })} onClick={onMark}>
      {t('inbox.markRead')}
    </Button>
  );
  return (
    <Entry strong={unread} actions={action}>
      <Row>
        <Link href={path} onClick={unread ? onRead : undefined}>
          {title}
        </Link>
        {unread && <Badge mood="info">{t('inbox.new')}</Badge>}
        {topic === 'CONSENT' && <Badge mood="warning">{t('inbox.consent')}</Badge>}
      </Row>
      <Text size="small">{text}</Text>
      <Text size="small" muted>
        <time dateTime={createdAt}>{format.dateTime(createdAt)}</time>
      </Text>
    </Entry>
  );
}

/** The button goes once the notice is read, and in a list of unread ones the whole entry: the next one takes over. */
function passFocusOn(button: HTMLElement, entryGoes: boolean): void {
  const entry = button.closest('li');
  const heir = entryGoes ? (entry?.nextElementSibling ?? entry?.previousElementSibling) : entry;
  (heir?.querySelector('a') ?? document.querySelector('h1'))?.focus();
}
