import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Text, TextField } from '@allmende/web-kern';
import { useCommand } from '../../api/hooks.js';
import { CirculateMinutes } from '../../gql/circulate-minutes.js';
import { toInstant } from '../../i18n/berlin-time.js';
import { useFormat } from '../../i18n/format.js';
import { today } from '../../i18n/today.js';
import { DialogForm } from '../../parts/dialog-form.js';
import { useFieldFaults } from '../../parts/user-faults.js';
import type { MinutesPartProps } from './minutes-page.js';

/** Gives the draft to the people of the body, who may object until a moment. */
export function CirculateDialog({ minutes, onDone, onClose }: MinutesPartProps & { onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const command = useCommand(CirculateMinutes);
  const [date, setDate] = useState('');
  const [time, setTime] = useState('12:00');
  const faults = useFieldFaults({ objectionsUntil: t('minutes.untilDay'), time: t('minutes.untilTime') });
  const submit = async () => {
    const objectionsUntil = toInstant({ date, time });
    if (!objectionsUntil) {
      const name = date === '' ? 'objectionsUntil' : 'time';
      return faults.show([{ code: 'REQUIRED', path: ['input', name], message: t('minutes.untilMissing') }]);
    }
    const input = { id: minutes.id, objectionsUntil };
    const { circulateMinutes } = await command.mutateAsync({ input });
    faults.show(circulateMinutes.userErrors);
    if (circulateMinutes.userErrors.length > 0) return;
    onClose();
    const until = format.dateTime(objectionsUntil);
    onDone({ title: t('minutes.circulated'), text: t('minutes.circulatedText', { until }) });
  };
  return (
    <DialogForm
      title={t('minutes.ways.circulate')}
      confirm={t('minutes.circulateNow')}
      onClose={onClose}
      onSubmit={submit}
      faults={faults.summary}
      error={command.error}
    >
      <Text>{t('minutes.circulateText')}</Text>
      <TextField
        {...faults.field('objectionsUntil')}
        type="date"
        min={today()}
        value={date}
        onChange={(event) => setDate(event.target.value)}
      />
      <TextField
        {...faults.field('time')}
        type="time"
        hint={t('minutes.untilHint')}
        value={time}
        onChange={(event) => setTime(event.target.value)}
      />
    </DialogForm>
  );
}
