import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Text, TextArea } from '@allmende/web-kern';
import { useCommand } from '../../api/hooks.js';
import { PostponeAgendaItem } from '../../gql/postpone-agenda-item.js';
import { DialogForm } from '../../parts/dialog-form.js';
import { useFieldFaults } from '../../parts/user-faults.js';
import type { SessionItem } from './session.js';

/** Puts an item off; it waits in the backlog for a later session. */
export function PostponeDialog({ item, onClose }: { item: SessionItem; onClose: () => void }) {
  const { t } = useTranslation();
  const postpone = useCommand(PostponeAgendaItem);
  const [reason, setReason] = useState('');
  const faults = useFieldFaults({ reason: t('session.reason') });
  const submit = async () => {
    const { postponeAgendaItem } = await postpone.mutateAsync({ input: { id: item.id, reason } });
    faults.show(postponeAgendaItem.userErrors);
    if (postponeAgendaItem.userErrors.length === 0) onClose();
  };
  return (
    <DialogForm
      title={t('session.postpone')}
      confirm={t('session.postponeNow')}
      onClose={onClose}
      onSubmit={submit}
      faults={faults.summary}
      error={postpone.error}
    >
      <Text>{t('session.postponeText')}</Text>
      <TextArea
        {...faults.field('reason')}
        rows={3}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </DialogForm>
  );
}
