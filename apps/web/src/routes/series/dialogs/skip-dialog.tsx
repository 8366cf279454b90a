import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Text, TextField } from '@allmende/web-kern';
import { useCommand } from '../../../api/hooks.js';
import { SkipOccurrence } from '../../../gql/skip-occurrence.js';
import { useFormat } from '../../../i18n/format.js';
import { DialogForm } from '../../../parts/dialog-form.js';
import type { News } from '../../../parts/news-alert.js';
import { useFieldFaults } from '../../../parts/user-faults.js';
import type { Series } from '../series-page.js';

/** What each dialog about a series gets. */
export interface SeriesDialogProps {
  series: Series;
  onClose: () => void;
  onDone: (news: News) => void;
}

/** Leaves out one day of the series. */
export function SkipDialog({ series, day, onClose, onDone }: SeriesDialogProps & { day: string }) {
  const { t } = useTranslation();
  const { weekday } = useFormat();
  const skip = useCommand(SkipOccurrence);
  const [reason, setReason] = useState('');
  const faults = useFieldFaults({ reason: t('series.fields.reason') });
  const submit = async () => {
    const input = { seriesId: series.id, occursOn: day, reason };
    const { skipOccurrence } = await skip.mutateAsync({ input });
    faults.show(skipOccurrence.userErrors);
    if (skipOccurrence.userErrors.length > 0) return;
    onClose();
    onDone({ title: t('series.skipped', { day: weekday(day) }) });
  };
  return (
    <DialogForm
      title={t('series.skipTitle')}
      confirm={t('series.skip')}
      onClose={onClose}
      onSubmit={submit}
      faults={faults.summary}
      error={skip.error}
    >
      <Text>{t('series.skipText', { title: series.title, day: weekday(day) })}</Text>
      <TextField
        {...faults.field('reason')}
        hint={t('series.fields.reasonHint')}
        autoComplete="off"
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </DialogForm>
  );
}
