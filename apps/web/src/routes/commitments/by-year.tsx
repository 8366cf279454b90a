import { useTranslation } from 'react-i18next';
import { DataTable, Heading, Link, Stack, Text } from '@allmende/web-kern';
import { useFormat } from '../../i18n/format.js';
import type { Promiser } from './commitments-page.js';
import { YearBars } from './year-bars.js';

/** The sums of one fiscal year. */
export type YearSums = NonNullable<Promiser['commitments']>[number];

const sums = ['promised', 'approved', 'called', 'paid'] as const;

/** What is promised for which year, as a picture and as a table; the statements for the files. */
export function ByYear({ organization: { id, commitments } }: { organization: Promiser }) {
  const { t } = useTranslation();
  const { money } = useFormat();
  return (
    <Stack>
      <Heading level={2}>{t('commitments.byYear')}</Heading>
      {!commitments || commitments.length === 0 ? (
        <Text>{t('commitments.byYearEmpty')}</Text>
      ) : (
        <>
          <YearBars years={commitments} />
          <DataTable
            caption={t('commitments.byYearTable')}
            captionHidden
            rows={commitments}
            rowKey={({ fiscalYear }) => fiscalYear}
            columns={[
              {
                key: 'year',
                header: t('commitments.year'),
                rowHeader: true,
                cell: ({ fiscalYear }) => fiscalYear,
              },
              ...sums.map((sum) => ({
                key: sum,
                header: t(`commitments.sum.${sum}`),
                numeric: true,
                cell: (row: YearSums) => money(row[sum].amountCents),
              })),
              {
                key: 'statement',
                header: t('commitments.statement'),
                cell: ({ fiscalYear }) => <Statement organizationId={id} year={fiscalYear} />,
              },
            ]}
          />
        </>
      )}
    </Stack>
  );
}

/** The statement of one year as a file. */
function Statement({ organizationId, year }: { organizationId: string; year: number }) {
  const { t } = useTranslation();
  const file = `/documents/organizations/${organizationId}/statement-${year}`;
  return (
    <>
      <Link href={`${file}.pdf`} small aria-label={t('commitments.statementAs', { year, format: 'PDF' })}>
        PDF
      </Link>{' '}
      ·{' '}
      <Link href={`${file}.csv`} small aria-label={t('commitments.statementAs', { year, format: 'CSV' })}>
        CSV
      </Link>
    </>
  );
}
