import { useId, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Dialog, DialogButtons, ErrorSummary, Stack, type FieldFault } from '@allmende/web-kern';
import { FailureAlert } from '../app/failures.js';

interface DialogFormProps {
  title: string;
  onClose: () => void;
  /** Runs the command. When it fails `error` says why, so a rejection needs no more. */
  onSubmit: (form: HTMLFormElement) => Promise<void>;
  confirm: string;
  faults: readonly FieldFault[];
  error: Error | null;
  children: ReactNode;
}

/** A form in a dialog: sends once however often somebody clicks, and shows what was refused above its fields. */
export function DialogForm({ title, onClose, onSubmit, confirm, faults, error, children }: DialogFormProps) {
  const { t } = useTranslation();
  const formId = useId();
  const running = useRef(false);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    // The second click of a double click comes before the button knows that it is busy.
    if (running.current) return;
    running.current = true;
    setBusy(true);
    await onSubmit(event.currentTarget).catch(() => undefined);
    running.current = false;
    setBusy(false);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      closeLabel={t('common.close')}
      footer={
        <DialogButtons
          confirm={
            <Button look="primary" type="submit" form={formId} busy={busy}>
              {busy ? t('common.sending') : confirm}
            </Button>
          }
          cancel={t('common.cancel')}
          onCancel={onClose}
        />
      }
    >
      <form id={formId} noValidate onSubmit={(event) => void submit(event)}>
        <Stack gap="large">
          <ErrorSummary title={t('common.faults')} faults={faults} />
          {error && <FailureAlert error={error} />}
          {children}
        </Stack>
      </form>
    </Dialog>
  );
}
