import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Text, TextField } from '@allmende/web-kern';
import { useCommand } from '../../../api/hooks.js';
import { SetBoardSeats } from '../../../gql/set-board-seats.js';
import { DialogForm } from '../../../parts/dialog-form.js';
import type { News } from '../../../parts/news-alert.js';
import { useFieldFaults } from '../../../parts/user-faults.js';

interface ChangeSeatsProps {
  seats: { seats: number; taken: number };
  onDone: (news: News) => void;
}

/** Gives the board more seats, or takes free ones away. */
export function ChangeSeats(props: ChangeSeatsProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t('seats.change')}
      </Button>
      {open && <ChangeDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function ChangeDialog({ seats, onDone, onClose }: ChangeSeatsProps & { onClose: () => void }) {
  const { t } = useTranslation();
  const command = useCommand(SetBoardSeats);
  const faults = useFieldFaults({ seats: t('seats.number') });
  const submit = async (form: HTMLFormElement) => {
    const number = readWholeNumber(String(new FormData(form).get('seats')));
    if (number === undefined) {
      const message = t('seats.numberMissing');
      return faults.show([{ code: 'REQUIRED', message, path: ['input', 'seats'] }]);
    }
    const { setBoardSeats } = await command.mutateAsync({ input: { seats: number } });
    faults.show(setBoardSeats.userErrors);
    if (setBoardSeats.userErrors.length > 0) return;
    onClose();
    onDone({ title: t('seats.changed', { seats: number }) });
  };
  return (
    <DialogForm
      title={t('seats.changeTitle')}
      confirm={t('seats.change')}
      onClose={onClose}
      onSubmit={submit}
      faults={faults.summary}
      error={command.error}
    >
      <Text>{t('seats.changeText', { seats: seats.seats, taken: seats.taken })}</Text>
      <TextField
        {...faults.field('seats')}
        name="seats"
        inputMode="numeric"
        autoComplete="off"
        defaultValue={String(seats.seats)}
      />
    </DialogForm>
  );
}

/** Undefined for anything that is no whole number that an `Int` can hold. */
function readWholeNumber(text: string): number | undefined {
  return /^\d{1,9}$/.test(text.trim()) ? Number(text) : undefined;
}
