import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, DataTable, Disclosure, Heading, Stack, Text, type Column } from '@allmende/web-kern';
import { useConnection } from '../../api/hooks.js';
import { RoundJournal, type RoundJournalQuery } from '../../gql/round-journal.js';
import { useFormat } from '../../i18n/format.js';
import { Entry, EntryList } from '../../parts/entry-list.js';
import { ListOf } from '../../parts/list-of.js';
import type { BooksPartProps } from './books-page.js';
import { giverOf } from './instalments.js';
import { ReverseDialog } from './reverse-dialog.js';

type Ledger = Extract<NonNullable<RoundJournalQuery['node']>, { ledger: unknown }>['ledger'];
type LedgerEntry = Ledger['nodes'][number];
type Line = LedgerEntry['lines'][number];

const nothing: Ledger = { totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null }, nodes: [] };
const ledgerOf = ({ node }: RoundJournalQuery): Ledger =>
  node && 'ledger' in node ? (node as { ledger: Ledger }).ledger : nothing;

/** Every booking of the round; none is ever changed, only taken back by its mirror. */
export function Journal({ books, onDone }: BooksPartProps) {
  const { t } = useTranslation();
  const connection = useConnection(RoundJournal, { id: books.id }, (data) => ledgerOf(data).pageInfo);
  return (
    <Stack>
      <Heading level={2}>{t('treasury.journal')}</Heading>
      <Text>{t('treasury.journalText')}</Text>
      <ListOf connection={connection} list={ledgerOf} empty={<Text>{t('treasury.nothingBooked')}</Text>}>
        {(entries) => (
          <EntryList>
            {entries.map((entry) => (
              <Booking key={entry.id} entry={entry} onDone={onDone} />
            ))}
          </EntryList>
        )}
      </ListOf>
    </Stack>
  );
}

function Booking({ entry, onDone }: { entry: LedgerEntry; onDone: BooksPartProps['onDone'] }) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const [open, setOpen] = useState(false);
  const { id, number, kind, bookedOn, text, byName, reverses, reversedBy, viewerCanReverse, lines } = entry;
  const facts = [
    t(`enums.ledgerKind.${kind}`),
    date(bookedOn),
    byName,
    reverses && t('treasury.reverses', { number: reverses.number }),
    reversedBy && t('treasury.reversedBy', { number: reversedBy.number }),
  ];
  return (
    <Entry
      actions={
        viewerCanReverse && (
          <Button
            aria-haspopup="dialog"
            aria-label={t('treasury.reverseNumber', { number })}
            onClick={() => setOpen(true)}
          >
            {t('treasury.reverse')}
          </Button>
        )
      }
    >
      <Text>
        <strong>{t('treasury.entry', { number })}</strong> {text}
      </Text>
      <Text size="small">{facts.filter(Boolean).join(' · ')}</Text>
      <Disclosure title={t('treasury.lines')}>
        <Lines caption={t('treasury.linesOf', { number })} lines={lines} />
      </Disclosure>
      {open && <ReverseDialog entry={{ id, text }} onDone={onDone} onClose={() => setOpen(false)} />}
    </Entry>
  );
}

function Lines({ caption, lines }: { caption: string; lines: readonly Line[] }) {
  const { t } = useTranslation();
  const { money } = useFormat();
  const sum = (cents: number) => (cents > 0 ? money(cents) : '');
  const columns: Column<Line>[] = [
    {
      key: 'account',
      header: t('treasury.account'),
      rowHeader: true,
      cell: ({ account }) => t(`enums.ledgerAccount.${account}`),
    },
    { key: 'giver', header: t('treasury.giver'), cell: ({ pledge }) => giverOf(pledge) },
    { key: 'year', header: t('treasury.fiscalYear'), cell: ({ fiscalYear }) => fiscalYear },
    { key: 'debit', header: t('treasury.debit'), numeric: true, cell: ({ debit }) => sum(debit.amountCents) },
    {
      key: 'credit',
      header: t('treasury.credit'),
      numeric: true,
      cell: ({ credit }) => sum(credit.amountCents),
    },
  ];
  return <DataTable caption={caption} captionHidden columns={columns} rows={lines} rowKey={({ id }) => id} />;
}
