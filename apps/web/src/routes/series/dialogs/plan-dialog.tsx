import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../api/hooks.js';
import { PlanOccurrences } from '../../../gql/plan-occurrences.js';
import { DayDialog } from './day-dialog.js';
import type { SeriesDialogProps } from './skip-dialog.js';

/** Makes drafts of the sessions until a day. */
export function PlanDialog({ series, onClose, onDone }: SeriesDialogProps) {
  const { t } = useTranslation();
  const plan = useCommand(PlanOccurrences);
  const act = async (until: string) => {
    const { planOccurrences } = await plan.mutateAsync({ input: { seriesId: series.id, until } });
    const { planned, userErrors } = planOccurrences;
    if (userErrors.length === 0)
      onDone({ title: t('series.planned', { count: planned.length }), text: t('series.plannedText') });
    return userErrors;
  };
  return (
    <DayDialog
      title={t('series.ways.plan')}
      text={t('series.planText', { title: series.title })}
      confirm={t('series.planNow')}
      field={{ name: 'until', label: t('series.fields.until'), hint: t('series.fields.untilHint') }}
      initial={series.upcoming.at(-1) ?? ''}
      error={plan.error}
      onClose={onClose}
      act={act}
    />
  );
}
