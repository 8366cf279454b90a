import { useQueryClient } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert, Announcement, Button, ProgressBar, Row, Stack, VisuallyHidden } from '@allmende/web-kern';
import { useCommand } from '../../api/hooks.js';
import { FailureAlert } from '../../app/failures.js';
import { RemoveAttachment } from '../../gql/remove-attachment.js';
import { AttachmentLinks, type AttachmentLink } from './attachment-links.js';
import { uploadAttachment, UploadRefused } from './upload.js';

/** Hangs files on an agenda item and takes them off again; each counts at once, without a button for all. */
export function AttachmentEditor(props: { itemId: string; attachments: readonly AttachmentLink[] }) {
  const { t } = useTranslation();
  const { itemId, attachments } = props;
  const [said, setSaid] = useState('');
  return (
    <Stack gap="small">
      <strong>{t('attachments.title')}</strong>
      <Announcement>{said}</Announcement>
      {attachments.map((attachment) => (
        <Row key={attachment.id}>
          <AttachmentLinks attachments={[attachment]} />
          <Remove attachment={attachment} onSaid={setSaid} />
        </Row>
      ))}
      <Upload itemId={itemId} onSaid={setSaid} />
    </Stack>
  );
}

function Remove(props: { attachment: AttachmentLink; onSaid: (said: string) => void }) {
  const { t } = useTranslation();
  const command = useCommand(RemoveAttachment);
  const { id, fileName } = props.attachment;
  const remove = async () => {
    const { removeAttachment } = await command.mutateAsync({ input: { id } });
    props.onSaid(removeAttachment.userErrors[0]?.message ?? t('attachments.removed', { name: fileName }));
  };
  return (
    <>
      <Button look="tertiary" busy={command.isPending} onClick={() => void remove().catch(() => undefined)}>
        {t('attachments.remove')} <VisuallyHidden>{fileName}</VisuallyHidden>
      </Button>
      {command.error && <FailureAlert error={command.error} />}
    </>
  );
}

function Upload({ itemId, onSaid }: { itemId: string; onSaid: (said: string) => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [share, setShare] = useState<number | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const send = async (file: File) => {
    setError(null);
    setShare(0);
    try {
      await uploadAttachment(itemId, file, setShare);
      onSaid(t('attachments.added', { name: file.name }));
      await client.invalidateQueries();
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error(String(failure)));
    } finally {
      setShare(null);
      if (input.current) input.current.value = '';
    }
  };
  return (
    <Stack gap="small">
      <div className="kern-form-input">
        <label className="kern-label" htmlFor={id}>
          {t('attachments.add')}
        </label>
        <div className="kern-hint" id={`${id}-hint`}>
          {t('attachments.hint')}
        </div>
        <input
          ref={input}
          id={id}
          type="file"
          className="kern-form-input__input"
          aria-describedby={`${id}-hint`}
          disabled={share !== null}
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file) void send(file);
          }}
        />
      </div>
      {share !== null && (
        <ProgressBar id={`${id}-progress`} label={t('attachments.sending')} value={share} max={1} />
      )}
      {error instanceof UploadRefused && <Alert kind="danger" title={error.message} announce />}
      {error && !(error instanceof UploadRefused) && <FailureAlert error={error} />}
    </Stack>
  );
}
