import { useTranslation } from 'react-i18next';
import { DataTable, Heading, Link, Stack, Text, type Column } from '@allmende/web-kern';
import { paths } from '../../app/paths.js';
import { useFormat } from '../../i18n/format.js';
import { PledgeBadge, RoundBadge } from '../../parts/funding/round-badge.js';
import type { FundOnPage } from './fund-page.js';

type Contribution = FundOnPage['rounds']['nodes'][number];
type Allocation = FundOnPage['allocations'][number];

/** The rounds in which members pay in, by year. */
export function ContributionsPart({ fund }: { fund: FundOnPage }) {
  const { t } = useTranslation();
  const { money, date } = useFormat();
  const columns: Column<Contribution>[] = [
    {
      ...{ key: 'title', header: t('funds.column.round'), rowHeader: true },
      cell: ({ id, title }) => <Link href={paths.fundingRound(id)}>{title}</Link>,
    },
    {
      ...{ key: 'years', header: t('funds.column.years') },
      cell: ({ fiscalYears }) => fiscalYears.join(', '),
    },
    {
      ...{ key: 'state', header: t('funds.column.state') },
      cell: ({ state, closesAt }) => (
        <>
          <RoundBadge state={state} />
          {state === 'OPEN' && ` ${t('funds.until', { date: date(closesAt) })}`}
        </>
      ),
    },
    {
      ...{ key: 'target', header: t('funding.target'), numeric: true, compact: true },
      cell: ({ target }) => money(target.amountCents),
    },
    {
      ...{ key: 'approved', header: t('funds.column.approved'), numeric: true, compact: true },
      cell: ({ approved }) => money(approved.amountCents),
    },
  ];
  const { nodes, totalCount } = fund.rounds;
  // By year, latest first; those of one year in the order of their making.
  const rounds = [...nodes].sort((a, b) => (b.fiscalYears[0] ?? 0) - (a.fiscalYears[0] ?? 0));
  return (
    <Stack>
      <Heading level={2}>{t('funds.contributions')}</Heading>
      {rounds.length === 0 ? (
        <Text>{t('funds.noContributions')}</Text>
      ) : (
        <DataTable
          caption={t('funds.contributionsTable')}
          captionHidden
          columns={columns}
          rows={rounds}
          rowKey={({ id }) => id}
        />
      )}
      {totalCount > nodes.length && (
        <Text size="small">{t('funds.more', { shown: nodes.length, count: totalCount })}</Text>
      )}
    </Stack>
  );
}

/** What the fund has given, each with the decision behind it. */
export function AllocationsPart({ fund }: { fund: FundOnPage }) {
  const { t } = useTranslation();
  const { money } = useFormat();
  const columns: Column<Allocation>[] = [
    {
      ...{ key: 'round', header: t('funds.column.round'), rowHeader: true },
      cell: ({ round }) => <Link href={paths.fundingRound(round.id)}>{round.title}</Link>,
    },
    {
      ...{ key: 'project', header: t('funds.column.project') },
      cell: ({ round: { project } }) =>
        project ? <Link href={paths.project(project.slug)}>{project.name}</Link> : '–',
    },
    {
      ...{ key: 'decision', header: t('funds.column.decision'), compact: true },
      cell: ({ decision }) =>
        decision ? <Link href={paths.decision(decision.number)}>{decision.number}</Link> : '–',
    },
    {
      ...{ key: 'state', header: t('funds.column.state') },
      cell: ({ state }) => <PledgeBadge state={state} />,
    },
    {
      ...{ key: 'amount', header: t('funds.column.amount'), numeric: true, compact: true },
      cell: ({ amount }) => money(amount.amountCents),
    },
  ];
  return (
    <Stack>
      <Heading level={2}>{t('funds.allocations')}</Heading>
      {fund.allocations.length === 0 ? (
        <Text>{t('funds.noAllocations')}</Text>
      ) : (
        <DataTable
          caption={t('funds.allocationsTable')}
          captionHidden
          columns={columns}
          rows={fund.allocations}
          rowKey={({ id }) => id}
        />
      )}
    </Stack>
  );
}
