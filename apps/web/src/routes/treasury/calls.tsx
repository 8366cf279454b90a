import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, DataTable, Heading, Row, Stack, Text, type Column } from '@allmende/web-kern';
import { useFormat } from '../../i18n/format.js';
import { today } from '../../i18n/today.js';
import type { BooksPartProps } from './books-page.js';
import { CallDialog } from './call-dialog.js';
import { callableYears, duesOf, type Due } from './instalments.js';
import { PaymentDialog } from './payment-dialog.js';

/** What is called and what is paid, giver by giver; calling the next year and entering payments. */
export function Calls({ books, onDone }: BooksPartProps) {
  const { t } = useTranslation();
  const [year, setYear] = useState<number>();
  const [paying, setPaying] = useState<Due>();
  const dues = duesOf(books);
  const years = books.state === 'FUNDED' ? callableYears(dues) : [];
  const chosen = years.find(({ fiscalYear }) => fiscalYear === year);
  return (
    <Stack>
      <Heading level={2}>{t('treasury.calls')}</Heading>
      <Row>
        {years.map(({ fiscalYear }) => (
          <Button key={fiscalYear} look="primary" aria-haspopup="dialog" onClick={() => setYear(fiscalYear)}>
            {t('treasury.callYear', { year: fiscalYear })}
          </Button>
        ))}
      </Row>
      {dues.length === 0 ? <Text>{t('treasury.noDues')}</Text> : <DuesTable dues={dues} onPay={setPaying} />}
      {chosen && (
        <CallDialog roundId={books.id} call={chosen} onDone={onDone} onClose={() => setYear(undefined)} />
      )}
      {paying && <PaymentDialog due={paying} onDone={onDone} onClose={() => setPaying(undefined)} />}
    </Stack>
  );
}

function DuesTable({ dues, onPay }: { dues: readonly Due[]; onPay: (due: Due) => void }) {
  const { t } = useTranslation();
  const { money } = useFormat();
  const columns: Column<Due>[] = [
    { key: 'giver', header: t('treasury.giver'), rowHeader: true, cell: ({ giver }) => giver },
    { key: 'year', header: t('treasury.fiscalYear'), cell: ({ fiscalYear }) => fiscalYear },
    { key: 'reference', header: t('treasury.reference'), compact: true, cell: ({ reference }) => reference },
    { key: 'due', header: t('treasury.due'), cell: (due) => <DueWords due={due} /> },
    {
      key: 'amount',
      header: t('treasury.amount'),
      numeric: true,
      cell: ({ amount }) => money(amount.amountCents),
    },
    {
      key: 'paid',
      header: t('treasury.sums.paid'),
      numeric: true,
      cell: ({ paid }) => money(paid.amountCents),
    },
    {
      key: 'pay',
      header: t('treasury.payment'),
      cell: (due) =>
        due.outstanding.amountCents > 0 && (
          <Button
            aria-haspopup="dialog"
            aria-label={t('treasury.enterPaymentOf', { giver: due.giver, year: due.fiscalYear })}
            onClick={() => onPay(due)}
          >
            {t('treasury.enterPayment')}
          </Button>
        ),
    },
  ];
  return (
    <DataTable
      caption={t('treasury.calls')}
      captionHidden
      columns={columns}
      rows={dues}
      rowKey={({ id }) => id}
    />
  );
}

/** Until when it is to be paid, or how it stands. */
function DueWords({ due: { calledOn, dueOn, outstanding } }: { due: Due }) {
  const { t } = useTranslation();
  const { shortDate } = useFormat();
  if (!calledOn || !dueOn) return t('treasury.notCalled');
  if (outstanding.amountCents === 0) return t('treasury.isPaid');
  const words = t('treasury.dueOn', { date: shortDate(dueOn) });
  return dueOn < today() ? `${words} (${t('treasury.overdue')})` : words;
}
