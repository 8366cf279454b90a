import { useTranslation } from 'react-i18next';
import { DataTable, Heading, LinkButton, Row, Stack, Text, type Column } from '@allmende/web-kern';
import { useDocument } from '../../api/hooks.js';
import { QueryView } from '../../app/failures.js';
import { Page } from '../../app/page.js';
import { paths } from '../../app/paths.js';
import { CirclesPage, type CirclesPageQuery } from '../../gql/circles-page.js';

type Rights = CirclesPageQuery['circleRights'][number];

const rights = ['readNetwork', 'joinProjects', 'proposeItems', 'readBoard', 'vote'] as const;

/** What each circle may see and do; the table is the one that the server obeys. */
export function Component() {
  const { t } = useTranslation();
  return (
    <QueryView query={useDocument(CirclesPage, {})}>
      {({ circleRights }) => (
        <Page title={t('circles.title')} lead={t('circles.lead')}>
          <Stack gap="section">
            <RightsTable rows={circleRights} />
            <Stack gap="small">
              <Heading level={2}>{t('circles.who')}</Heading>
              <ul className="kern-list al-list">
                {circleRights.map(({ circle }) => (
                  <li key={circle}>
                    <strong>{t(`enums.circle.${circle}`)}:</strong> {t(`circles.whoIs.${circle}`)}
                  </li>
                ))}
              </ul>
              <Text>{t('circles.public')}</Text>
              <Text>{t('circles.suspended')}</Text>
              <Text>{t('circles.left')}</Text>
            </Stack>
            <Row>
              <LinkButton look="primary" href={paths.apply}>
                {t('circles.toApply')}
              </LinkButton>
              <LinkButton href={paths.network}>{t('circles.toNetwork')}</LinkButton>
            </Row>
          </Stack>
        </Page>
      )}
    </QueryView>
  );
}

function RightsTable({ rows }: { rows: readonly Rights[] }) {
  const { t } = useTranslation();
  const columns: Column<(typeof rights)[number]>[] = [
    {
      key: 'right',
      header: t('circles.right'),
      rowHeader: true,
      cell: (right) => t(`circles.rights.${right}`),
    },
    ...rows.map((row) => ({
      key: row.circle,
      header: t(`enums.circle.${row.circle}`),
      cell: (right: (typeof rights)[number]) => (row[right] ? t('circles.yes') : t('circles.no')),
    })),
  ];
  return (
    <DataTable
      caption={t('circles.caption')}
      captionHidden
      columns={columns}
      rows={rights}
      rowKey={(right) => right}
    />
  );
}
