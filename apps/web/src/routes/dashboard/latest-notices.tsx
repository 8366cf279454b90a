import { useTranslation } from 'react-i18next';
import { Badge, Heading, Link, Row, Stack, Text } from '@allmende/web-kern';
import { paths } from '../../app/paths.js';
import { useFormat } from '../../i18n/format.js';
import { Entry, EntryList } from '../../parts/entry-list.js';
import type { DashboardViewer } from './own-organizations.js';

/** The newest notices; all others are in the inbox. */
export function LatestNotices({ notices }: { notices: DashboardViewer['inbox']['nodes'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Stack>
      <Heading level={2}>{t('dashboard.notices')}</Heading>
      {notices.length === 0 ? (
        <Text>{t('dashboard.noticesEmpty')}</Text>
      ) : (
        <>
          <EntryList>
            {notices.map(({ id, title, path, createdAt, readAt }) => (
              <Entry key={id}>
                <Link href={path} small>
                  {title}
                </Link>
                <Row>
                  <Text size="small" muted>
                    <time dateTime={createdAt}>{format.dateTime(createdAt)}</time>
                  </Text>
                  {readAt === null && <Badge mood="info">{t('inbox.new')}</Badge>}
                </Row>
              </Entry>
            ))}
          </EntryList>
          <Link href={paths.inbox}>{t('dashboard.wholeInbox')}</Link>
        </>
      )}
    </Stack>
  );
}
