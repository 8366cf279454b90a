import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../api/hooks.js';
import { UpdateWorkingGroup } from '../../../gql/update-working-group.js';
import { DialogForm } from '../../../parts/dialog-form.js';
import { useFieldFaults } from '../../../parts/user-faults.js';
import type { Group, GroupDialogProps } from '../group-page.js';
import { GroupFields, toGroupInput, useGroupLabels, type GroupDraft } from './group-fields.js';

const draftOf = ({ name, mandate, endsOn, foundingDecision, foundingNote }: Group): GroupDraft => ({
  name,
  mandate,
  endsOn: endsOn ?? '',
  foundingDecisionId: foundingDecision?.id ?? '',
  foundingNote: foundingNote ?? '',
});

/** Changes what a group is for and how long. */
export function EditGroupDialog({ group, onClose, onDone }: GroupDialogProps) {
  const { t } = useTranslation();
  const update = useCommand(UpdateWorkingGroup);
  const [draft, setDraft] = useState(() => draftOf(group));
  // What was read when the dialog opened: a change of somebody else meanwhile is not written over.
  const [{ id, version, foundingDecision }] = useState(group);
  const faults = useFieldFaults(useGroupLabels());
  const submit = async () => {
    const input = { workingGroupId: id, version, ...toGroupInput(draft) };
    const { updateWorkingGroup } = await update.mutateAsync({ input });
    faults.show(updateWorkingGroup.userErrors);
    if (updateWorkingGroup.userErrors.length > 0) return;
    onClose();
    onDone({ title: t('groups.saved') });
  };
  return (
    <DialogForm
      title={t('groups.edit')}
      confirm={t('groups.save')}
      onClose={onClose}
      onSubmit={submit}
      faults={faults.summary}
      error={update.error}
    >
      <GroupFields
        draft={draft}
        faults={faults}
        known={foundingDecision}
        change={(part) => setDraft((now) => ({ ...now, ...part }))}
      />
    </DialogForm>
  );
}
