import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Select } from '@allmende/web-kern';
import { useCommand } from '../../../api/hooks.js';
import { actingOrganizations, useViewer } from '../../../app/viewer.js';
import { RecordAdoption } from '../../../gql/record-adoption.js';
import { useCouncilCheck, useCouncilLabels } from '../../../parts/council-decision/council-draft.js';
import { DialogForm } from '../../../parts/dialog-form.js';
import { useFieldFaults } from '../../../parts/user-faults.js';
import { isModerator } from '../../moderation/is-moderator.js';
import type { Decision, DecisionPartProps } from '../decision-page.js';
import { draftFor, toAdoptionInput } from './adoption-draft.js';
import { AdoptionFields } from './adoption-fields.js';

interface AdoptionDialogProps extends DecisionPartProps {
  /** Whose is changed; empty: to be chosen. */
  organizationId: string;
  onClose: () => void;
}

/** Says how an organization takes the decision home: a day that is planned, what the council decided, or why it need not. */
export function AdoptionDialog({ decision, organizationId, onDone, onClose }: AdoptionDialogProps) {
  const { t } = useTranslation();
  const command = useCommand(RecordAdoption);
  const offered = useOffered(decision);
  const [chosen, setChosen] = useState(organizationId || (offered[0]?.id ?? ''));
  const [draft, setDraft] = useState(() => draftFor(decision, chosen));
  const faults = useAdoptionFaults();
  const check = useCouncilCheck(['input', 'councilDecision']);
  const choose = (id: string) => {
    setChosen(id);
    setDraft(draftFor(decision, id));
  };
  const submit = async () => {
    const newOne = draft.state === 'DECIDED' && draft.councilDecisionId === '';
    const errors = newOne ? check(draft.council) : [];
    if (errors.length > 0) return faults.show(errors);
    const input = toAdoptionInput(draft, decision.id, chosen);
    const { recordAdoption } = await command.mutateAsync({ input });
    faults.show(recordAdoption.userErrors);
    if (recordAdoption.userErrors.length > 0) return;
    onClose();
    const name = offered.find(({ id }) => id === chosen)?.name ?? '';
    onDone({ title: t('adoption.recorded', { name }) });
  };
  return (
    <DialogForm
      title={t('adoption.record')}
      confirm={t('adoption.save')}
      onClose={onClose}
      onSubmit={submit}
      faults={faults.summary}
      error={command.error}
    >
      <Select
        {...faults.field('organizationId')}
        value={chosen}
        onChange={(event) => choose(event.target.value)}
        options={offered.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <AdoptionFields
        key={chosen}
        organizationId={chosen}
        draft={draft}
        faults={faults}
        change={(part) => setDraft((now) => ({ ...now, ...part }))}
      />
    </DialogForm>
  );
}

/** For whom the viewer may say it: her own organizations; a moderator for all that are named here. */
function useOffered(decision: Decision): { id: string; name: string }[] {
  const viewer = useViewer();
  const own = actingOrganizations(viewer);
  if (!isModerator(viewer)) return own;
  const named = decision.adoptions.nodes.map(({ organization }) => organization);
  const all = [...own, ...decision.adoptionsOutstanding, ...named];
  return [...new Map(all.map(({ id, name }) => [id, { id, name }])).values()];
}

export function useAdoptionFaults() {
  const { t } = useTranslation();
  return useFieldFaults({
    organizationId: t('adoption.organization'),
    state: t('adoption.state'),
    plannedOn: t('adoption.plannedOn'),
    councilDecisionId: t('adoption.which'),
    ...useCouncilLabels('councilDecision.'),
    note: t('adoption.note'),
  });
}
