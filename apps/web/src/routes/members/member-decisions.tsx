import { useTranslation } from 'react-i18next';
import { DataTable, Heading, Link, Stack, type Column } from '@allmende/web-kern';
import { useFormat } from '../../i18n/format.js';
import type { Member } from './member-page.js';

type Decision = Member['councilDecisions']['nodes'][number];

/** What its own council decided about open source. */
export function MemberDecisions({ decisions }: { decisions: readonly Decision[] }) {
  const { t } = useTranslation();
  const columns = useColumns();
  if (decisions.length === 0) return null;
  return (
    <Stack gap="small">
      <Heading level={2}>{t('member.decisions')}</Heading>
      <DataTable
        caption={t('member.decisions')}
        captionHidden
        rows={decisions}
        rowKey={(row) => row.id}
        columns={columns}
      />
    </Stack>
  );
}

function useColumns(): Column<Decision>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return [
    {
      key: 'title',
      header: t('member.decisionTitle'),
      rowHeader: true,
      cell: ({ title, sourceUrl }) =>
        sourceUrl ? (
          <Link href={sourceUrl} small>
            {title}
          </Link>
        ) : (
          title
        ),
    },
    {
      key: 'date',
      header: t('member.decisionDate'),
      compact: true,
      cell: (row) => format.shortDate(row.decidedOn),
    },
    {
      key: 'body',
      header: t('member.decisionBody'),
      cell: ({ body, agendaItem }) =>
        agendaItem ? t('member.agendaItem', { body, item: agendaItem }) : body,
    },
  ];
}
