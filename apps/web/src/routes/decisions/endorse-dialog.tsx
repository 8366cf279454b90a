import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RadioGroup, Text, TextArea } from '@allmende/web-kern';
import { useCommand } from '../../api/hooks.js';
import { actingOrganizations, useViewer } from '../../app/viewer.js';
import { EndorseDecision } from '../../gql/endorse-decision.js';
import { DialogForm } from '../../parts/dialog-form.js';
import { useFieldFaults } from '../../parts/user-faults.js';
import type { DecisionPartProps } from './decision-page.js';

/** Puts the name of an organization to a joint position. */
export function EndorseDialog({ decision, onDone, onClose }: DecisionPartProps & { onClose: () => void }) {
  const { t } = useTranslation();
  const viewer = useViewer();
  const endorse = useCommand(EndorseDecision);
  const carried = new Set(decision.endorsements.nodes.map(({ organization }) => organization.id));
  const offered = actingOrganizations(viewer).filter(({ id }) => !carried.has(id));
  const [chosen, setChosen] = useState(offered.length === 1 ? offered[0]!.id : undefined);
  const [note, setNote] = useState('');
  const faults = useFieldFaults({
    organizationId: t('decisionPage.forWhom'),
    note: t('decisionPage.endorseNote'),
  });
  const submit = async () => {
    const organization = offered.find(({ id }) => id === chosen);
    if (!organization) {
      const message = t('decisionPage.chooseOrganization');
      return faults.show([{ code: 'REQUIRED', path: ['input', 'organizationId'], message }]);
    }
    const input = { decisionId: decision.id, organizationId: organization.id, note: note.trim() || null };
    const { endorseDecision } = await endorse.mutateAsync({ input });
    faults.show(endorseDecision.userErrors);
    if (endorseDecision.userErrors.length > 0) return;
    onClose();
    onDone({ title: t('decisionPage.endorsed', { name: organization.name }) });
  };
  const { label: legend, ...group } = faults.field('organizationId');
  return (
    <DialogForm
      title={t('decisionPage.endorse')}
      confirm={t('decisionPage.endorseNow')}
      onClose={onClose}
      onSubmit={submit}
      faults={faults.summary}
      error={endorse.error}
    >
      <Text>{t('decisionPage.endorseText')}</Text>
      <RadioGroup
        {...group}
        legend={legend}
        value={chosen}
        onChange={setChosen}
        choices={offered.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextArea
        {...faults.field('note')}
        hint={t('decisionPage.endorseNoteHint')}
        optionalNote={t('common.optional')}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
    </DialogForm>
  );
}
