import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Text, TextArea } from '@allmende/web-kern';
import { useCommand } from '../../../api/hooks.js';
import { CancelMeeting } from '../../../gql/cancel-meeting.js';
import { DialogForm } from '../../../parts/dialog-form.js';
import type { News } from '../../../parts/news-alert.js';
import { useFieldFaults } from '../../../parts/user-faults.js';
import type { EditedMeeting } from './edit-meeting-page.js';

interface CancelDialogProps {
  meeting: EditedMeeting;
  onClose: () => void;
  onDone: (news: News) => void;
}

/** Calls the session off, for good. */
export function CancelDialog({ meeting, onClose, onDone }: CancelDialogProps) {
  const { t } = useTranslation();
  const cancel = useCommand(CancelMeeting);
  const [reason, setReason] = useState('');
  const faults = useFieldFaults({ reason: t('agendaEdit.reason') });
  const submit = async () => {
    const { cancelMeeting } = await cancel.mutateAsync({ input: { id: meeting.id, reason } });
    faults.show(cancelMeeting.userErrors);
    if (cancelMeeting.userErrors.length > 0) return;
    onClose();
    onDone({ title: t('agendaEdit.cancelled') });
  };
  return (
    <DialogForm
      title={t('agendaEdit.cancel')}
      confirm={t('agendaEdit.cancelNow')}
      onClose={onClose}
      onSubmit={submit}
      faults={faults.summary}
      error={cancel.error}
    >
      <Text>{t(meeting.state === 'DRAFT' ? 'agendaEdit.cancelDraft' : 'agendaEdit.cancelInvited')}</Text>
      <TextArea
        {...faults.field('reason')}
        rows={3}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </DialogForm>
  );
}
