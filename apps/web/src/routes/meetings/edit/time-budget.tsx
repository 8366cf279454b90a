import { useTranslation } from 'react-i18next';
import { Alert, Announcement, ProgressBar, Stack, Text } from '@allmende/web-kern';
import type { EditedMeeting } from './edit-meeting-page.js';

/** The running total of time against the length of the session. */
export function TimeBudget({ meeting }: { meeting: EditedMeeting }) {
  const { t } = useTranslation();
  const { plannedMinutes: planned, durationMinutes: length, overbooked } = meeting;
  const said = t('agendaEdit.budget', { planned, length });
  return (
    <Stack gap="small">
      <ProgressBar
        id="time-budget"
        label={t('agendaEdit.time')}
        value={Math.min(planned, length)}
        max={length}
      />
      <Text size="small">{said}</Text>
      <Announcement>{said}</Announcement>
      {overbooked && (
        <Alert kind="warning" title={t('agendaEdit.overbooked', { minutes: planned - length })}>
          <Text size="small">{t('agendaEdit.overbookedText')}</Text>
        </Alert>
      )}
    </Stack>
  );
}
