import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Text, TextField } from '@allmende/web-kern';
import { DialogForm } from '../../../parts/dialog-form.js';
import { useFieldFaults, type UserError } from '../../../parts/user-faults.js';

interface DayDialogProps {
  title: string;
  text: string;
  confirm: string;
  /** Name of the field as the input has it, and as the reader sees it. */
  field: { name: string; label: string; hint: string };
  initial: string;
  error: Error | null;
  onClose: () => void;
  /** Does it; what was refused, none when all is well. */
  act: (day: string) => Promise<readonly UserError[]>;
}

/** Asks for one day. */
export function DayDialog({ title, text, confirm, field, initial, error, onClose, act }: DayDialogProps) {
  const { t } = useTranslation();
  const [day, setDay] = useState(initial);
  const faults = useFieldFaults({ [field.name]: field.label });
  const submit = async () => {
    const message = t('series.fields.dayMissing');
    if (day === '') return faults.show([{ code: 'REQUIRED', path: ['input', field.name], message }]);
    const errors = await act(day);
    faults.show(errors);
    if (errors.length === 0) onClose();
  };
  return (
    <DialogForm
      title={title}
      confirm={confirm}
      onClose={onClose}
      onSubmit={submit}
      faults={faults.summary}
      error={error}
    >
      <Text>{text}</Text>
      <TextField
        {...faults.field(field.name)}
        type="date"
        hint={field.hint}
        value={day}
        onChange={(event) => setDay(event.target.value)}
      />
    </DialogForm>
  );
}
