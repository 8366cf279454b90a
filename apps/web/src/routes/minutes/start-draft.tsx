import { useTranslation } from 'react-i18next';
import { Alert, Button, EmptyState, Stack, Text } from '@allmende/web-kern';
import { useCommand } from '../../api/hooks.js';
import { FailureAlert } from '../../app/failures.js';
import { leaving } from '../../app/page.js';
import { DraftMinutes } from '../../gql/draft-minutes.js';
import type { News } from '../../parts/news-alert.js';
import type { MinutesMeeting } from './minutes-page.js';

/** Has the first text made from what the session left behind. */
export function StartDraft({ meeting, onDone }: { meeting: MinutesMeeting; onDone: (news: News) => void }) {
  const { t } = useTranslation();
  const command = useCommand(DraftMinutes);
  const draft = async () => {
    const { draftMinutes } = await command.mutateAsync({ input: { meetingId: meeting.id } });
    if (draftMinutes.userErrors.length === 0)
      onDone({ title: t('minutes.drafted'), text: t('minutes.draftedText') });
  };
  const [refused] = command.data?.draftMinutes.userErrors ?? [];
  return (
    <Stack>
      {refused && <Alert kind="danger" title={refused.message} announce />}
      {command.error && <FailureAlert error={command.error} />}
      <EmptyState
        title={t('minutes.notDrafted')}
        actions={
          <Button
            look="primary"
            busy={command.isPending}
            onClick={leaving(() => void draft().catch(() => undefined))}
          >
            {command.isPending ? t('common.sending') : t('minutes.draft')}
          </Button>
        }
      >
        <Text>{t('minutes.notDraftedText')}</Text>
      </EmptyState>
    </Stack>
  );
}
