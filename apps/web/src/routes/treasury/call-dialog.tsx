import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Text, TextField } from '@allmende/web-kern';
import { useCommand } from '../../api/hooks.js';
import { CallPledges } from '../../gql/call-pledges.js';
import { useFormat } from '../../i18n/format.js';
import { today } from '../../i18n/today.js';
import { DialogForm } from '../../parts/dialog-form.js';
import { useOnceKey } from '../../parts/funding/once-key.js';
import type { News } from '../../parts/news-alert.js';
import { useFieldFaults } from '../../parts/user-faults.js';

interface CallDialogProps {
  roundId: string;
  call: { fiscalYear: number; cents: number; count: number };
  onDone: (news: News) => void;
  onClose: () => void;
}

/** Calls what all givers owe for a year. */
export function CallDialog({ roundId, call, onDone, onClose }: CallDialogProps) {
  const { t } = useTranslation();
  const { money, date } = useFormat();
  const command = useCommand(CallPledges);
  const once = useOnceKey();
  const [dueOn, setDueOn] = useState('');
  const faults = useFieldFaults({ dueOn: t('treasury.dueDay') });
  const { fiscalYear, cents, count } = call;
  const submit = async () => {
    if (dueOn < today()) {
      return faults.show([
        { code: 'REQUIRED', path: ['input', 'dueOn'], message: t('treasury.dueDayFault') },
      ]);
    }
    const input = { idempotencyKey: once.key, fundingRoundId: roundId, fiscalYear, dueOn };
    const { callPledges } = await command.mutateAsync({ input });
    once.renew();
    faults.show(callPledges.userErrors);
    if (callPledges.userErrors.length > 0) return;
    onClose();
    onDone({
      title: t('treasury.called', { year: fiscalYear, date: date(dueOn) }),
      text: t('treasury.calledNext'),
    });
  };
  return (
    <DialogForm
      title={t('treasury.callYear', { year: fiscalYear })}
      confirm={t('treasury.callNow')}
      onClose={onClose}
      onSubmit={submit}
      faults={faults.summary}
      error={command.error}
    >
      <Text>{t('treasury.callText', { count, sum: money(cents), year: fiscalYear })}</Text>
      <TextField
        {...faults.field('dueOn')}
        type="date"
        hint={t('treasury.dueDayHint')}
        min={today()}
        value={dueOn}
        onChange={(event) => setDueOn(event.target.value)}
      />
    </DialogForm>
  );
}
