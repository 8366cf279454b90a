import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Heading, Row, Stack, Text } from '@allmende/web-kern';
import { useCommand } from '../../api/hooks.js';
import { SettleFundingRound } from '../../gql/settle-funding-round.js';
import { useFormat } from '../../i18n/format.js';
import { DialogForm } from '../../parts/dialog-form.js';
import { useOnceKey } from '../../parts/funding/once-key.js';
import { useFieldFaults } from '../../parts/user-faults.js';
import type { BooksPartProps } from './books-page.js';

/** Ends a funded round: what is left goes back to those who gave it. */
export function Settlement({ books, onDone }: BooksPartProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  if (books.state !== 'FUNDED') return null;
  return (
    <Stack>
      <Heading level={2}>{t('treasury.settlement')}</Heading>
      <Text>{t('treasury.settlementText')}</Text>
      <Row>
        <Button aria-haspopup="dialog" onClick={() => setOpen(true)}>
          {t('treasury.settle')}
        </Button>
      </Row>
      {open && <SettleDialog books={books} onDone={onDone} onClose={() => setOpen(false)} />}
    </Stack>
  );
}

function SettleDialog({ books, onDone, onClose }: BooksPartProps & { onClose: () => void }) {
  const { t } = useTranslation();
  const { money } = useFormat();
  const command = useCommand(SettleFundingRound);
  const once = useOnceKey();
  const faults = useFieldFaults({ fundingRoundId: '' });
  const submit = async () => {
    const { settleFundingRound } = await command.mutateAsync({
      input: { idempotencyKey: once.key, fundingRoundId: books.id, remainder: 'REFUND' },
    });
    once.renew();
    faults.show(settleFundingRound.userErrors);
    if (settleFundingRound.userErrors.length > 0) return;
    onClose();
    onDone({ title: t('treasury.settled') });
  };
  return (
    <DialogForm
      title={t('treasury.settle')}
      confirm={t('treasury.settleNow')}
      onClose={onClose}
      onSubmit={submit}
      faults={faults.summary}
      error={command.error}
    >
      <div id={faults.field('fundingRoundId').id}>
        <Text>{t('treasury.settleText', { sum: money(books.balance.available.amountCents) })}</Text>
      </div>
    </DialogForm>
  );
}
