import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/hooks.js';
import { RecordCouncilDecision } from '../../gql/record-council-decision.js';
import {
  emptyCouncilDraft,
  toCouncilFields,
  useCouncilCheck,
  useCouncilLabels,
  type CouncilDraft,
} from '../../parts/council-decision/council-draft.js';
import { CouncilFields } from '../../parts/council-decision/council-fields.js';
import { DialogForm } from '../../parts/dialog-form.js';
import { useFieldFaults } from '../../parts/user-faults.js';

interface DecisionDialogProps {
  organizationId: string;
  onClose: () => void;
  onDone: (said: string) => void;
}

/** Records what an organization's own council decided. */
export function DecisionDialog({ organizationId, onClose, onDone }: DecisionDialogProps) {
  const { t } = useTranslation();
  const command = useCommand(RecordCouncilDecision);
  const [draft, setDraft] = useState<CouncilDraft>(emptyCouncilDraft);
  const faults = useFieldFaults(useCouncilLabels(''));
  const check = useCouncilCheck(['input']);
  const submit = async () => {
    const errors = check(draft);
    if (errors.length > 0) return faults.show(errors);
    const input = { organizationId, ...toCouncilFields(draft) };
    const { recordCouncilDecision } = await command.mutateAsync({ input });
    faults.show(recordCouncilDecision.userErrors);
    if (recordCouncilDecision.userErrors.length > 0) return;
    onClose();
    onDone(t('decisions.recorded', { title: draft.title.trim() }));
  };
  return (
    <DialogForm
      title={t('decisions.record')}
      confirm={t('decisions.save')}
      onClose={onClose}
      onSubmit={submit}
      faults={faults.summary}
      error={command.error}
    >
      <CouncilFields
        draft={draft}
        field={faults.field}
        change={(part) => setDraft((now) => ({ ...now, ...part }))}
      />
    </DialogForm>
  );
}
