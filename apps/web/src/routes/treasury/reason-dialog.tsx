import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TextArea } from '@allmende/web-kern';
import { DialogForm } from '../../parts/dialog-form.js';
import { useFieldFaults, type UserError } from '../../parts/user-faults.js';

interface ReasonDialogProps {
  title: string;
  confirm: string;
  error: Error | null;
  /** Runs the command with the reason; answers what the server refuses. */
  run: (reason: string) => Promise<readonly UserError[]>;
  onDone: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** A step that needs a reason, which stays readable. */
export function ReasonDialog({ title, confirm, error, run, onDone, onClose, children }: ReasonDialogProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const faults = useFieldFaults({ reason: t('treasury.reason') });
  const submit = async () => {
    const text = reason.trim();
    const missing: UserError = {
      code: 'REQUIRED',
      path: ['input', 'reason'],
      message: t('treasury.reasonFault'),
    };
    const errors = text === '' ? [missing] : await run(text);
    faults.show(errors);
    if (errors.length > 0) return;
    onClose();
    onDone();
  };
  return (
    <DialogForm {...{ title, confirm, error, onClose }} onSubmit={submit} faults={faults.summary}>
      {children}
      <TextArea
        {...faults.field('reason')}
        hint={t('treasury.reasonHint')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </DialogForm>
  );
}
