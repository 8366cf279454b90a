import { useTranslation } from 'react-i18next';
import { Alert, Button, Select, Stack, Text } from '@allmende/web-kern';
import { useFormat } from '../../../i18n/format.js';
import type { WishedMeeting } from './proposal-form.js';

interface ForSessionProps {
  field: { id: string; label: string; error: string | undefined };
  meetings: readonly WishedMeeting[];
  /** Null: whenever there is time for it. */
  meeting: WishedMeeting | null;
  onChange: (id: string | null) => void;
  /** The server has said that it is too late. */
  closed: boolean;
}

/** For which session a proposal is meant, and until when one may say so. */
export function ForSession({ field, meetings, meeting, onChange, closed }: ForSessionProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const late = meeting && (closed || !meeting.viewerCanPropose);
  const until = meeting && format.dateTime(meeting.proposalsUntil ?? meeting.startsAt);
  return (
    <Stack gap="small">
      <Select
        {...field}
        hint={t('proposals.new.meetingHint')}
        value={meeting?.id ?? ''}
        onChange={(event) => onChange(event.target.value || null)}
        options={[
          { value: '', label: t('proposals.new.anyMeeting') },
          ...meetings.map(({ id, title, startsAt }) => ({
            value: id,
            label: t('proposals.meeting', { title, date: format.weekday(startsAt) }),
          })),
        ]}
      />
      {meeting && !late && <Text>{t('proposals.new.until', { time: until })}</Text>}
      {late && (
        <Alert kind="warning" title={t('proposals.new.closed')} announce>
          <Stack gap="small">
            <Text size="small">{t('proposals.new.closedText', { time: until })}</Text>
            <div>
              <Button
                onClick={() => {
                  document.getElementById(field.id)?.focus();
                  onChange(null);
                }}
              >
                {t('proposals.new.toBacklog')}
              </Button>
            </div>
          </Stack>
        </Alert>
      )}
    </Stack>
  );
}
