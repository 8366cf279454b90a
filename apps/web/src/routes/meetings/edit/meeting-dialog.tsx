import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Text } from '@allmende/web-kern';
import { useCommand } from '../../../api/hooks.js';
import { UpdateMeeting } from '../../../gql/update-meeting.js';
import { DialogForm } from '../../../parts/dialog-form.js';
import type { News } from '../../../parts/news-alert.js';
import { useFieldFaults } from '../../../parts/user-faults.js';
import { draftOfMeeting, MeetingFields, toMeetingInput, useMeetingLabels } from '../meeting-fields.js';
import type { EditedMeeting } from './edit-meeting-page.js';

interface MeetingDialogProps {
  meeting: EditedMeeting;
  onClose: () => void;
  onDone: (news: News) => void;
}

/** Changes when, where and for whom; those who are invited already are told. */
export function MeetingDialog({ meeting, onClose, onDone }: MeetingDialogProps) {
  const { t } = useTranslation();
  const update = useCommand(UpdateMeeting);
  const [draft, setDraft] = useState(draftOfMeeting(meeting));
  const faults = useFieldFaults(useMeetingLabels());
  const submit = async () => {
    const { input, errors } = toMeetingInput(draft, (name) => t(`meetingFields.missing.${name}`));
    if (!input) return faults.show(errors);
    const { id, version } = meeting;
    const { updateMeeting } = await update.mutateAsync({ input: { id, version, ...input } });
    faults.show(updateMeeting.userErrors);
    if (updateMeeting.userErrors.length > 0) return;
    onClose();
    onDone({ title: t('agendaEdit.meetingSaved') });
  };
  return (
    <DialogForm
      title={t('agendaEdit.change')}
      confirm={t('agendaEdit.save')}
      onClose={onClose}
      onSubmit={submit}
      faults={faults.summary}
      error={update.error}
    >
      {meeting.state === 'INVITED' && <Text>{t('agendaEdit.changeInvited')}</Text>}
      <MeetingFields
        draft={draft}
        faults={faults}
        change={(part) => setDraft((now) => ({ ...now, ...part }))}
      />
    </DialogForm>
  );
}
