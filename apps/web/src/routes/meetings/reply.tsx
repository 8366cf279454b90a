import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert, Button, Heading, RadioGroup, Select, Stack, TextField } from '@allmende/web-kern';
import { useCommand } from '../../api/hooks.js';
import { FailureAlert } from '../../app/failures.js';
import { useViewer } from '../../app/viewer.js';
import { ReplyToInvitation } from '../../gql/reply-to-invitation.js';
import type { InvitationAnswer } from '../../gql/schema.js';
import type { News } from '../../parts/news-alert.js';
import type { Meeting } from './meeting-page.js';

const answers = ['YES', 'NO', 'MAYBE'] as const satisfies InvitationAnswer[];

/** Does the reader come? Her answer may change until the session begins. */
export function Reply({ meeting, onDone }: { meeting: Meeting; onDone: (news: News) => void }) {
  const { t } = useTranslation();
  const reply = useCommand(ReplyToInvitation);
  const given = meeting.viewerAttendance?.answer ?? null;
  const organizations = useOwnOrganizations();
  const [chosen, setChosen] = useState<string>();
  const organizationId = chosen ?? organizations[0]?.id ?? null;
  const [answer, setAnswer] = useState<InvitationAnswer | null>(given);
  const [note, setNote] = useState(meeting.viewerAttendance?.answerNote ?? '');
  const [fault, setFault] = useState<string>();
  const send = async () => {
    if (!answer) return setFault(t('meeting.reply.choose'));
    const { replyToInvitation } = await reply.mutateAsync({
      input: { meetingId: meeting.id, organizationId, answer, note: note || null },
    });
    const [error] = replyToInvitation.userErrors;
    setFault(error?.message);
    if (!error) onDone({ title: t(`meeting.reply.done.${answer}`) });
  };
  return (
    <Stack>
      <Heading level={2}>{t('meeting.reply.title')}</Heading>
      {!given && <Alert kind="info" title={t('meeting.reply.open')} />}
      <RadioGroup
        legend={t('meeting.reply.question')}
        name="answer"
        value={answer ?? ''}
        onChange={(value) => setAnswer(value as InvitationAnswer)}
        error={fault}
        choices={answers.map((value) => ({ value, label: t(`enums.invitationAnswer.${value}`) }))}
      />
      {organizations.length > 1 && (
        <Select
          label={t('meeting.reply.organization')}
          value={organizationId ?? ''}
          onChange={(event) => setChosen(event.target.value)}
          options={organizations.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <TextField
        label={t('meeting.reply.note')}
        optionalNote={t('common.optional')}
        value={note}
        maxLength={500}
        onChange={(event) => setNote(event.target.value)}
      />
      {reply.error && <FailureAlert error={reply.error} />}
      <div>
        <Button look="primary" busy={reply.isPending} onClick={() => void send().catch(() => undefined)}>
          {t('meeting.reply.send')}
        </Button>
      </div>
    </Stack>
  );
}

/** The organizations for which the reader has a role, each once; a moderator may have none. */
function useOwnOrganizations(): { id: string; name: string }[] {
  const organizations = (useViewer()?.grants ?? []).flatMap(({ organization }) => organization ?? []);
  return [...new Map(organizations.map((one) => [one.id, one])).values()];
}
