import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Text, TextArea } from '@allmende/web-kern';
import { useCommand } from '../../api/hooks.js';
import { MarkDecisionDone } from '../../gql/mark-decision-done.js';
import { DialogForm } from '../../parts/dialog-form.js';
import { useFieldFaults } from '../../parts/user-faults.js';
import type { DecisionPartProps } from './decision-page.js';

/** Says that the decision is carried out, for good. */
export function DoneDialog({ decision, onDone, onClose }: DecisionPartProps & { onClose: () => void }) {
  const { t } = useTranslation();
  const mark = useCommand(MarkDecisionDone);
  const [note, setNote] = useState('');
  const faults = useFieldFaults({ note: t('decisionPage.note') });
  const submit = async () => {
    const input = { decisionId: decision.id, note: note.trim() || null };
    const { markDecisionDone } = await mark.mutateAsync({ input });
    faults.show(markDecisionDone.userErrors);
    if (markDecisionDone.userErrors.length > 0) return;
    onClose();
    onDone({ title: t('decisionPage.markedDone', { number: decision.number }) });
  };
  return (
    <DialogForm
      title={t('decisionPage.markDone')}
      confirm={t('decisionPage.markDoneNow')}
      onClose={onClose}
      onSubmit={submit}
      faults={faults.summary}
      error={mark.error}
    >
      <Text>{t('decisionPage.markDoneText')}</Text>
      <TextArea
        {...faults.field('note')}
        hint={t('decisionPage.noteHint')}
        optionalNote={t('common.optional')}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
    </DialogForm>
  );
}
