import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Text } from '@allmende/web-kern';
import { useCommand } from '../../../api/hooks.js';
import { CreateMeetingSeries } from '../../../gql/create-meeting-series.js';
import { UpdateMeetingSeries } from '../../../gql/update-meeting-series.js';
import { DialogForm } from '../../../parts/dialog-form.js';
import type { News } from '../../../parts/news-alert.js';
import { useFieldFaults, type UserError } from '../../../parts/user-faults.js';
import type { Series } from '../series-page.js';
import { draftOfSeries, emptySeries, toSeriesInput, type SeriesDraft } from './series-draft.js';
import { SeriesFields, useSeriesLabels, type FieldOf } from './series-fields.js';
import { SeriesItems, useItemRowLabels } from './series-items.js';

interface SeriesDialogProps {
  /** Null: the board. */
  bodyId: string | null;
  /** Null: a new one. */
  series: Series | null;
  onClose: () => void;
  onDone: (news: News) => void;
}

/** Begins a series, or changes one. */
export function SeriesDialog({ bodyId, series, onClose, onDone }: SeriesDialogProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<SeriesDraft>(() => (series ? draftOfSeries(series) : emptySeries()));
  const labels: Record<string, string> = { ...useSeriesLabels(), ...useItemRowLabels(draft.items) };
  const faults = useFieldFaults(labels);
  const field: FieldOf = (name) => ({ ...faults.field(name), label: labels[name] ?? '' });
  const { save, error } = useSave(bodyId, series);
  const change = (part: Partial<SeriesDraft>) => setDraft((now) => ({ ...now, ...part }));
  const submit = async () => {
    if (draft.startsOn === '') {
      const message = t('series.fields.dayMissing');
      return faults.show([{ code: 'REQUIRED', path: ['input', 'startsOn'], message }]);
    }
    const errors = await save(draft);
    faults.show(errors);
    if (errors.length > 0) return;
    onClose();
    const title = draft.title.trim();
    if (series) onDone({ title: t('series.saved', { title }), text: t('series.savedText') });
    else onDone({ title: t('series.created', { title }), text: t('series.createdText') });
  };
  return (
    <DialogForm
      title={t(series ? 'series.ways.edit' : 'series.create')}
      confirm={t(series ? 'series.save' : 'series.createNow')}
      onClose={onClose}
      onSubmit={submit}
      faults={faults.summary}
      error={error}
    >
      {series && <Text>{t('series.editText')}</Text>}
      <SeriesFields draft={draft} change={change} field={field} />
      <SeriesItems items={draft.items} field={field} onChange={(items) => change({ items })} />
    </DialogForm>
  );
}

function useSave(bodyId: string | null, series: Series | null) {
  const create = useCommand(CreateMeetingSeries);
  const update = useCommand(UpdateMeetingSeries);
  // What was read when the dialog opened: a change of somebody else meanwhile is not written over.
  const [known] = useState(series);
  const save = async (draft: SeriesDraft): Promise<readonly UserError[]> => {
    const terms = toSeriesInput(draft);
    if (known) {
      const input = { id: known.id, version: known.version, ...terms };
      return (await update.mutateAsync({ input })).updateMeetingSeries.userErrors;
    }
    const input = { workingGroupId: bodyId, ...terms };
    return (await create.mutateAsync({ input })).createMeetingSeries.userErrors;
  };
  return { save, error: create.error ?? update.error };
}
