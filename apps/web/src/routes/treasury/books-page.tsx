import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Alert, DataTable, Heading, Row, Stack, Text, type Column } from '@allmende/web-kern';
import { useDocument } from '../../api/hooks.js';
import { NotFound, QueryView } from '../../app/failures.js';
import { Page } from '../../app/page.js';
import { paths } from '../../app/paths.js';
import { SignedIn } from '../../app/signed-in.js';
import { RoundBooks } from '../../gql/round-books.js';
import { useFormat } from '../../i18n/format.js';
import { RoundBadge } from '../../parts/funding/round-badge.js';
import { NewsAlert, type News } from '../../parts/news-alert.js';
import type { Books } from './books.js';
import { Calls } from './calls.js';
import { Journal } from './journal.js';
import { Settlement } from './settlement.js';
import { Spends } from './spends.js';

/** What a part of the page gets that books something. */
export interface BooksPartProps {
  books: Books;
  onDone: (news: News) => void;
}

/** The books of a round, for who keeps them: call, take payments, spend, settle. */
export function Component() {
  return <SignedIn>{() => <BooksOfRound />}</SignedIn>;
}

function BooksOfRound() {
  const { id = '' } = useParams();
  return (
    <QueryView query={useDocument(RoundBooks, { id })}>
      {({ node }) => {
        const books = node && 'yearBalances' in node ? (node as Books) : null;
        return books?.viewerCanBook ? <BooksView books={books} /> : <NotFound />;
      }}
    </QueryView>
  );
}

function BooksView({ books }: { books: Books }) {
  const { t } = useTranslation();
  const [news, setNews] = useState<News>();
  const { id, title, state } = books;
  const part = { books, onDone: setNews };
  return (
    <Page
      title={t('treasury.booksOf', { title })}
      trail={[
        { href: paths.treasury, label: t('funding.treasury') },
        { href: paths.fundingRound(id), label: title },
      ]}
      aside={
        <Row>
          <RoundBadge state={state} />
        </Row>
      }
    >
      <Stack gap="section">
        <NewsAlert news={news} />
        {state === 'OPEN' && (
          <Alert kind="info" title={t('treasury.stillOpen')}>
            {t('treasury.stillOpenText')}
          </Alert>
        )}
        <Years books={books} />
        <Calls {...part} />
        <Spends {...part} />
        <Settlement {...part} />
        <Journal {...part} />
      </Stack>
    </Page>
  );
}

function Years({ books: { yearBalances } }: { books: Books }) {
  const { t } = useTranslation();
  const { money } = useFormat();
  type Year = Books['yearBalances'][number];
  const sum = (
    key: 'committed' | 'called' | 'paid' | 'outstanding' | 'spent' | 'available',
  ): Column<Year> => ({
    key,
    header: t(`treasury.sums.${key}`),
    numeric: true,
    cell: (year) => money(year[key].amountCents),
  });
  const columns: Column<Year>[] = [
    {
      key: 'year',
      header: t('treasury.fiscalYear'),
      rowHeader: true,
      cell: ({ fiscalYear }) => fiscalYear,
    },
    ...[sum('committed'), sum('called'), sum('paid'), sum('outstanding'), sum('spent'), sum('available')],
  ];
  return (
    <Stack>
      <Heading level={2}>{t('treasury.balances')}</Heading>
      {yearBalances.length === 0 ? (
        <Text>{t('treasury.nothingBooked')}</Text>
      ) : (
        <DataTable
          caption={t('treasury.balances')}
          captionHidden
          columns={columns}
          rows={yearBalances}
          rowKey={({ fiscalYear }) => fiscalYear}
        />
      )}
    </Stack>
  );
}
