import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Select, Text, TextArea } from '@allmende/web-kern';
import { useCommand } from '../../api/hooks.js';
import { AddMinutesAddendum } from '../../gql/add-minutes-addendum.js';
import type { MeetingVisibility } from '../../gql/schema.js';
import { DialogForm } from '../../parts/dialog-form.js';
import { useFieldFaults } from '../../parts/user-faults.js';
import type { MinutesPartProps } from './minutes-page.js';

const visibilities = ['PUBLIC', 'NETWORK', 'BOARD'] as const satisfies MeetingVisibility[];

/** Corrects approved minutes beside the text that stays. */
export function AddendumDialog({ minutes, onDone, onClose }: MinutesPartProps & { onClose: () => void }) {
  const { t } = useTranslation();
  const command = useCommand(AddMinutesAddendum);
  const [text, setText] = useState('');
  const [visibility, setVisibility] = useState<MeetingVisibility>('PUBLIC');
  const faults = useFieldFaults({ text: t('minutes.addendum'), visibility: t('minutes.addendumFor') });
  const submit = async () => {
    const input = { minutesId: minutes.id, text, visibility };
    const { addMinutesAddendum } = await command.mutateAsync({ input });
    faults.show(addMinutesAddendum.userErrors);
    if (addMinutesAddendum.userErrors.length > 0) return;
    onClose();
    onDone({ title: t('minutes.addendumAdded') });
  };
  return (
    <DialogForm
      title={t('minutes.ways.addendum')}
      confirm={t('minutes.addendumNow')}
      onClose={onClose}
      onSubmit={submit}
      faults={faults.summary}
      error={command.error}
    >
      <Text>{t('minutes.addendumText')}</Text>
      <TextArea
        {...faults.field('text')}
        hint={t('minutes.markdownHint')}
        rows={6}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Select
        {...faults.field('visibility')}
        value={visibility}
        onChange={(event) => setVisibility(event.target.value as MeetingVisibility)}
        options={visibilities.map((value) => ({ value, label: t(`enums.meetingVisibility.${value}`) }))}
      />
    </DialogForm>
  );
}
