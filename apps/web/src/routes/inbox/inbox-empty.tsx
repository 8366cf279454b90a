import { useTranslation } from 'react-i18next';
import { Button, EmptyState, LinkButton, Text } from '@allmende/web-kern';
import { leaving } from '../../app/page.js';
import { paths } from '../../app/paths.js';

/** Nothing unread, or nothing at all: says why and what to do. */
export function InboxEmpty({ unreadOnly, onShowAll }: { unreadOnly: boolean; onShowAll: () => void }) {
  const { t } = useTranslation();
  if (unreadOnly) {
    return (
      <EmptyState
        title={t('inbox.emptyUnreadTitle')}
        actions={<Button onClick={leaving(onShowAll)}>{t('inbox.showAll')}</Button>}
      >
        <Text>{t('inbox.emptyUnreadText')}</Text>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={t('inbox.emptyTitle')}
      actions={
        <>
          <LinkButton href={paths.projects}>{t('inbox.toProjects')}</LinkButton>
          <LinkButton href={paths.members}>{t('inbox.toMembers')}</LinkButton>
        </>
      }
    >
      <Text>{t('inbox.emptyText')}</Text>
    </EmptyState>
  );
}
