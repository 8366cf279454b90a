import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert, RadioGroup, Text, TextField } from '@allmende/web-kern';
import { useCommand } from '../../api/hooks.js';
import { ExtendFundingRound } from '../../gql/extend-funding-round.js';
import { toInstant } from '../../i18n/berlin-time.js';
import { useFormat } from '../../i18n/format.js';
import { DialogForm } from '../../parts/dialog-form.js';
import { useFieldFaults } from '../../parts/user-faults.js';
import type { DeskDialogProps } from './opened-desk.js';
import { extendingDecisions } from './round-draft.js';

/** Gives the round a later deadline by a decision that names it. */
export function ExtendDialog({ round, onClose, onDone }: DeskDialogProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const extend = useCommand(ExtendFundingRound);
  const decisions = extendingDecisions(round);
  const [decision, setDecision] = useState(decisions.length === 1 ? decisions[0]!.id : '');
  const [date, setDate] = useState('');
  const [time, setTime] = useState('12:00');
  const faults = useFieldFaults({
    closesAt: t('fundingEdit.extend.closesAt'),
    fundingDecisionId: t('fundingEdit.extend.decision'),
  });
  const submit = async () => {
    const closesAt = toInstant({ date, time });
    const missing = (name: 'closesAt' | 'fundingDecisionId') => ({
      ...{ code: 'REQUIRED', path: ['input', name], message: t(`fundingEdit.extend.missing.${name}`) },
    });
    if (!closesAt || decision === '')
      return faults.show([
        ...(closesAt ? [] : [missing('closesAt')]),
        ...(decision === '' ? [missing('fundingDecisionId')] : []),
      ]);
    const input = { fundingRoundId: round.id, closesAt, fundingDecisionId: decision };
    const { extendFundingRound } = await extend.mutateAsync({ input });
    faults.show(extendFundingRound.userErrors);
    if (extendFundingRound.userErrors.length > 0) return;
    onClose();
    onDone({ title: t('fundingEdit.extend.done', { time: format.dateTime(closesAt) }) });
  };
  const { label: legend, ...group } = faults.field('fundingDecisionId');
  return (
    <DialogForm
      title={t('fundingEdit.extend.title')}
      confirm={t('fundingEdit.extend.confirm')}
      onClose={onClose}
      onSubmit={submit}
      faults={faults.summary}
      error={extend.error}
    >
      <Text>{t('fundingEdit.extend.text', { time: format.dateTime(round.closesAt) })}</Text>
      {decisions.length === 0 && (
        <Alert kind="info" title={t('fundingEdit.extend.noDecision')}>
          <Text>{t('fundingEdit.extend.noDecisionText')}</Text>
        </Alert>
      )}
      <RadioGroup
        {...group}
        legend={legend}
        value={decision}
        onChange={setDecision}
        choices={decisions.map(({ id, number, recordedAt }) => ({
          value: id,
          label: number,
          hint: t('fundingEdit.extend.recorded', { date: format.date(recordedAt) }),
        }))}
      />
      <TextField
        {...faults.field('closesAt')}
        type="date"
        value={date}
        onChange={(event) => setDate(event.target.value)}
      />
      <TextField
        label={t('fundingEdit.closesTime')}
        type="time"
        value={time}
        onChange={(event) => setTime(event.target.value)}
      />
    </DialogForm>
  );
}
