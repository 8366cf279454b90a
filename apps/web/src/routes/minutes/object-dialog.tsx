import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Select, Text, TextArea } from '@allmende/web-kern';
import { useCommand } from '../../api/hooks.js';
import { useViewer, type ViewerState } from '../../app/viewer.js';
import { ObjectToMinutes } from '../../gql/object-to-minutes.js';
import { useFormat } from '../../i18n/format.js';
import { DialogForm } from '../../parts/dialog-form.js';
import { useFieldFaults } from '../../parts/user-faults.js';
import type { MinutesPartProps } from './minutes-page.js';

/** Says what is wrong in circulated minutes, for an organization. */
export function ObjectDialog({ minutes, onDone, onClose }: MinutesPartProps & { onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const command = useCommand(ObjectToMinutes);
  const offered = organizationsOf(useViewer());
  const [organizationId, setOrganizationId] = useState(offered[0]?.id ?? '');
  const [sectionId, setSectionId] = useState('');
  const [text, setText] = useState('');
  const faults = useFieldFaults({
    organizationId: t('minutes.objectFor'),
    sectionId: t('minutes.objectTo'),
    text: t('minutes.objection'),
  });
  const submit = async () => {
    const input = { minutesId: minutes.id, sectionId: sectionId || null, organizationId, text };
    const { objectToMinutes } = await command.mutateAsync({ input });
    faults.show(objectToMinutes.userErrors);
    if (objectToMinutes.userErrors.length > 0) return;
    onClose();
    onDone({ title: t('minutes.objected'), text: t('minutes.objectedText') });
  };
  const readable = minutes.sections.filter(({ withheld }) => !withheld);
  return (
    <DialogForm
      title={t('minutes.ways.object')}
      confirm={t('minutes.objectNow')}
      onClose={onClose}
      onSubmit={submit}
      faults={faults.summary}
      error={command.error}
    >
      {minutes.objectionsUntil && (
        <Text>{t('minutes.objectText', { until: format.dateTime(minutes.objectionsUntil) })}</Text>
      )}
      <Select
        {...faults.field('organizationId')}
        value={organizationId}
        onChange={(event) => setOrganizationId(event.target.value)}
        options={offered.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Select
        {...faults.field('sectionId')}
        value={sectionId}
        onChange={(event) => setSectionId(event.target.value)}
        options={[
          { value: '', label: t('minutes.wholeMinutes') },
          ...readable.map(({ id, heading }) => ({ value: id, label: heading ?? '' })),
        ]}
      />
      <TextArea
        {...faults.field('text')}
        hint={t('minutes.objectionHint')}
        rows={5}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
    </DialogForm>
  );
}

/** All organizations of the viewer: whom a working group has among its members need not act for them elsewhere. */
function organizationsOf(viewer: ViewerState): { id: string; name: string }[] {
  const all = (viewer?.grants ?? []).flatMap(({ organization }) => organization ?? []);
  const actingFirst = [...all].sort((one, other) => Number(other.viewerCanAct) - Number(one.viewerCanAct));
  return [...new Map(actingFirst.map(({ id, name }) => [id, { id, name }])).values()];
}
