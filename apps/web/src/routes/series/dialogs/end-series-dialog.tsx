import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../api/hooks.js';
import { EndMeetingSeries } from '../../../gql/end-meeting-series.js';
import { today } from '../../../i18n/today.js';
import { DayDialog } from './day-dialog.js';
import type { SeriesDialogProps } from './skip-dialog.js';

/** Ends a series with a last day. */
export function EndSeriesDialog({ series, onClose, onDone }: SeriesDialogProps) {
  const { t } = useTranslation();
  const end = useCommand(EndMeetingSeries);
  const act = async (endsOn: string) => {
    const { endMeetingSeries } = await end.mutateAsync({ input: { id: series.id, endsOn } });
    if (endMeetingSeries.userErrors.length === 0)
      onDone({ title: t('series.ended', { title: series.title }) });
    return endMeetingSeries.userErrors;
  };
  return (
    <DayDialog
      title={t('series.ways.end')}
      text={t('series.endText', { title: series.title })}
      confirm={t('series.endNow')}
      field={{ name: 'endsOn', label: t('series.fields.endsOn'), hint: t('series.fields.endsOnHint') }}
      initial={series.startsOn > today() ? series.startsOn : today()}
      error={end.error}
      onClose={onClose}
      act={act}
    />
  );
}
