import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge, Button, Heading, Row, Stack, Text, type Mood } from '@allmende/web-kern';
import type { SpendState } from '../../gql/schema.js';
import { useFormat } from '../../i18n/format.js';
import { Entry, EntryList } from '../../parts/entry-list.js';
import type { Books } from './books.js';
import type { BooksPartProps } from './books-page.js';
import { ApproveSpendDialog } from './approve-spend-dialog.js';
import { RejectSpendDialog } from './reject-spend-dialog.js';
import { ReverseDialog } from './reverse-dialog.js';
import { SpendDialog } from './spend-dialog.js';

export type Spend = Books['spends']['nodes'][number];

const moods: Record<SpendState, Mood | 'neutral'> = {
  PROPOSED: 'warning',
  BOOKED: 'success',
  REJECTED: 'neutral',
  REVERSED: 'neutral',
};

/** What was bought, and what waits for a second person. */
export function Spends({ books, onDone }: BooksPartProps) {
  const { t } = useTranslation();
  const { money } = useFormat();
  const [adding, setAdding] = useState(false);
  const { nodes } = books.spends;
  return (
    <Stack>
      <Heading level={2}>{t('treasury.spends')}</Heading>
      <Text>{t('treasury.available', { sum: money(books.balance.available.amountCents) })}</Text>
      {books.state === 'FUNDED' && (
        <Row>
          <Button aria-haspopup="dialog" onClick={() => setAdding(true)}>
            {t('treasury.recordSpend')}
          </Button>
        </Row>
      )}
      {nodes.length === 0 ? (
        <Text>{t('treasury.noSpends')}</Text>
      ) : (
        <EntryList>
          {nodes.map((spend) => (
            <SpendEntry key={spend.id} spend={spend} onDone={onDone} />
          ))}
        </EntryList>
      )}
      {adding && <SpendDialog books={books} onDone={onDone} onClose={() => setAdding(false)} />}
    </Stack>
  );
}

function SpendEntry({ spend, onDone }: { spend: Spend; onDone: BooksPartProps['onDone'] }) {
  const { t } = useTranslation();
  const { money, date } = useFormat();
  const { purpose, payee, invoiceNumber, spentOn, amount, state, reason } = spend;
  const facts = [payee, invoiceNumber && t('treasury.invoice', { number: invoiceNumber }), date(spentOn)];
  return (
    <Entry actions={<SpendActions spend={spend} onDone={onDone} />}>
      <Row>
        <strong>{purpose}</strong>
        <Badge mood={moods[state]}>{t(`enums.spendState.${state}`)}</Badge>
      </Row>
      <Text>{money(amount.amountCents)}</Text>
      <Text size="small">{facts.filter(Boolean).join(' · ')}</Text>
      {reason && (
        <Text size="small" muted>
          {reason}
        </Text>
      )}
    </Entry>
  );
}

/** What the reader may do with it: whoever recorded it waits for somebody else. */
function SpendActions({ spend, onDone }: { spend: Spend; onDone: BooksPartProps['onDone'] }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<'approve' | 'reject' | 'reverse'>();
  const { state, viewerCanApprove, viewerCanReverse, ledgerEntry, purpose } = spend;
  const onClose = () => setOpen(undefined);
  if (state === 'PROPOSED' && !viewerCanApprove) {
    return <Text size="small">{t('treasury.secondPerson')}</Text>;
  }
  return (
    <>
      {viewerCanApprove && (
        <>
          <Button look="primary" aria-haspopup="dialog" onClick={() => setOpen('approve')}>
            {t('treasury.approveSpend')}
          </Button>
          <Button aria-haspopup="dialog" onClick={() => setOpen('reject')}>
            {t('treasury.rejectSpend')}
          </Button>
        </>
      )}
      {viewerCanReverse && ledgerEntry && (
        <Button aria-haspopup="dialog" onClick={() => setOpen('reverse')}>
          {t('treasury.reverse')}
        </Button>
      )}
      {open === 'approve' && <ApproveSpendDialog {...{ spend, onDone, onClose }} />}
      {open === 'reject' && <RejectSpendDialog {...{ spend, onDone, onClose }} />}
      {open === 'reverse' && ledgerEntry && (
        <ReverseDialog entry={{ id: ledgerEntry.id, text: purpose }} {...{ onDone, onClose }} />
      )}
    </>
  );
}
