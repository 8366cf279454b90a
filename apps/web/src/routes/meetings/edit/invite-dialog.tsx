import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Text, TextArea } from '@allmende/web-kern';
import { useCommand } from '../../../api/hooks.js';
import { InviteToMeeting } from '../../../gql/invite-to-meeting.js';
import { DialogForm } from '../../../parts/dialog-form.js';
import type { News } from '../../../parts/news-alert.js';
import { useFieldFaults } from '../../../parts/user-faults.js';
import type { EditedMeeting } from './edit-meeting-page.js';

interface InviteDialogProps {
  meeting: EditedMeeting;
  onClose: () => void;
  onDone: (news: News) => void;
}

/** Invites the body: the numbers are frozen, and everybody gets a mail with the date. */
export function InviteDialog({ meeting, onClose, onDone }: InviteDialogProps) {
  const { t } = useTranslation();
  const invite = useCommand(InviteToMeeting);
  const [text, setText] = useState(meeting.invitationText ?? '');
  const faults = useFieldFaults({ invitationText: t('agendaEdit.invitationText') });
  const submit = async () => {
    const input = { id: meeting.id, invitationText: text.trim() || null };
    const { inviteToMeeting } = await invite.mutateAsync({ input });
    faults.show(inviteToMeeting.userErrors);
    if (inviteToMeeting.userErrors.length > 0) return;
    onClose();
    onDone({ title: t('agendaEdit.invited'), text: t('agendaEdit.invitedText') });
  };
  return (
    <DialogForm
      title={t('agendaEdit.invite')}
      confirm={t('agendaEdit.inviteNow')}
      onClose={onClose}
      onSubmit={submit}
      faults={faults.summary}
      error={invite.error}
    >
      <Text>{t('agendaEdit.inviteText', { count: meeting.allItems.length })}</Text>
      <TextArea
        {...faults.field('invitationText')}
        rows={5}
        optionalNote={t('common.optional')}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
    </DialogForm>
  );
}
