import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Select } from '@allmende/web-kern';
import { useCommand } from '../../../api/hooks.js';
import { AddAgendaItem } from '../../../gql/add-agenda-item.js';
import type { StandingItem } from '../../../gql/schema.js';
import { UpdateAgendaItem } from '../../../gql/update-agenda-item.js';
import { AttachmentEditor } from '../../../parts/attachments/attachment-editor.js';
import { DialogForm } from '../../../parts/dialog-form.js';
import {
  emptyItem,
  ItemFields,
  toItemInput,
  useItemLabels,
  type ItemDraft,
} from '../../../parts/item-fields.js';
import type { News } from '../../../parts/news-alert.js';
import { useFieldFaults, type UserError } from '../../../parts/user-faults.js';
import type { EditedItem, EditedMeeting } from './edit-meeting-page.js';

interface ItemDialogProps {
  meeting: EditedMeeting;
  /** Null: a new one, at the end. */
  item: EditedItem | null;
  onClose: () => void;
  onDone: (news: News) => void;
}

/** Writes a new item onto the agenda, or changes one. */
export function ItemDialog({ meeting, item, onClose, onDone }: ItemDialogProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<ItemDraft>(
    item ? draftOf(item) : { ...emptyItem, visibility: meeting.visibility },
  );
  const faults = useFieldFaults(useItemLabels());
  const [standing, setStanding] = useState<StandingItem | null>(null);
  const { save, error } = useSave(meeting, item, standing);
  const choose = (chosen: StandingItem | null) => {
    setStanding(chosen);
    if (chosen) setDraft((now) => ({ ...now, title: t(`enums.standingItem.${chosen}`) }));
  };
  const submit = async () => {
    const errors = await save(draft);
    faults.show(errors);
    if (errors.length > 0) return;
    onClose();
    onDone({
      title: t(item ? 'agendaEdit.itemSaved' : 'agendaEdit.itemAdded', { title: draft.title.trim() }),
    });
  };
  return (
    <DialogForm
      title={t(item ? 'agendaEdit.editTitle' : 'agendaEdit.add')}
      confirm={t(item ? 'agendaEdit.save' : 'agendaEdit.addNow')}
      onClose={onClose}
      onSubmit={submit}
      faults={faults.summary}
      error={error}
    >
      {!item && (
        <Select
          label={t('agendaEdit.standing')}
          hint={t('agendaEdit.standingHint')}
          value={standing ?? ''}
          onChange={(event) => choose((event.target.value || null) as StandingItem | null)}
          options={[
            { value: '', label: t('agendaEdit.notStanding') },
            ...standingItems.map((value) => ({ value, label: t(`enums.standingItem.${value}`) })),
          ]}
        />
      )}
      <ItemFields draft={draft} faults={faults} change={(part) => setDraft((now) => ({ ...now, ...part }))} />
      {item && <AttachmentEditor itemId={item.id} attachments={item.attachments} />}
    </DialogForm>
  );
}

const standingItems = ['OPENING', 'APPROVE_MINUTES', 'ANY_OTHER_BUSINESS'] as const satisfies StandingItem[];

const draftOf = ({ title, text, motion, outcome, minutes, visibility }: EditedItem): ItemDraft => ({
  title: title ?? '',
  text: text ?? '',
  motion: motion ?? '',
  outcome: outcome ?? 'DISCUSSION',
  minutes: String(minutes),
  visibility,
});

function useSave(meeting: EditedMeeting, item: EditedItem | null, standing: StandingItem | null) {
  const add = useCommand(AddAgendaItem);
  const update = useCommand(UpdateAgendaItem);
  const save = async (draft: ItemDraft): Promise<readonly UserError[]> => {
    const content = toItemInput(draft);
    if (item) {
      const input = { id: item.id, version: item.version, ...content };
      return (await update.mutateAsync({ input })).updateAgendaItem.userErrors;
    }
    const input = { meetingId: meeting.id, standing, ...content };
    return (await add.mutateAsync({ input })).addAgendaItem.userErrors;
  };
  return { save, error: add.error ?? update.error };
}
