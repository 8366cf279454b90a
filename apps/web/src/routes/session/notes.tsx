import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert, Announcement, Button, Row, Stack, Text, TextArea } from '@allmende/web-kern';
import { useCommand } from '../../api/hooks.js';
import { FailureAlert } from '../../app/failures.js';
import { SaveNotes } from '../../gql/save-notes.js';
import { keepDraft, readDraft } from './notes-draft.js';
import type { SessionItem } from './session.js';

/** Notes of the item, for the minutes. Who saves second sees both texts and loses none. */
export function Notes({ item }: { item: SessionItem }) {
  const { t } = useTranslation();
  const save = useCommand(SaveNotes);
  const [text, setText] = useState(readDraft(item.id) ?? item.notes ?? '');
  const [version, setVersion] = useState(item.notesVersion ?? 1);
  const [fault, setFault] = useState<string>();
  const [said, setSaid] = useState('');
  const newer = (item.notesVersion ?? 1) > version;
  const changed = text !== (item.notes ?? '');
  const send = async () => {
    const { saveNotes } = await save.mutateAsync({ input: { itemId: item.id, notes: text, version } });
    const [refused] = saveNotes.userErrors;
    setFault(refused?.message);
    if (refused || !saveNotes.agendaItem) return;
    setVersion(saveNotes.agendaItem.notesVersion ?? version);
    keepDraft(item.id, text, text);
    setSaid(t('session.notesSaved'));
  };
  const type = (typed: string) => {
    setText(typed);
    setSaid('');
    keepDraft(item.id, typed, item.notes ?? '');
  };
  const takeOver = () => {
    type(item.notes ?? '');
    setVersion(item.notesVersion ?? 1);
  };
  return (
    <Stack gap="small">
      <TextArea
        label={t('session.notes')}
        hint={t('session.notesHint')}
        rows={5}
        value={text}
        error={fault}
        onChange={(event) => type(event.target.value)}
      />
      {newer && changed && (
        <Alert kind="warning" title={t('session.notesChanged')} announce>
          <Text size="small">{item.notes}</Text>
          <Row>
            <Button onClick={takeOver}>{t('session.notesTake')}</Button>
            <Button onClick={() => setVersion(item.notesVersion ?? 1)}>{t('session.notesKeep')}</Button>
          </Row>
        </Alert>
      )}
      {save.error && <FailureAlert error={save.error} />}
      <div>
        <Button busy={save.isPending} onClick={() => void send().catch(() => undefined)}>
          {t('session.saveNotes')}
        </Button>
      </div>
      <Announcement>{said}</Announcement>
    </Stack>
  );
}
