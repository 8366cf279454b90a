import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { TextField } from '@allmende/web-kern';
import { useCommand } from '../../../api/hooks.js';
import { paths } from '../../../app/paths.js';
import { CreateWorkingGroup } from '../../../gql/create-working-group.js';
import { today } from '../../../i18n/today.js';
import { DialogForm } from '../../../parts/dialog-form.js';
import { useFieldFaults, type UserError } from '../../../parts/user-faults.js';
import { GroupFields, toGroupInput, useGroupLabels, type GroupDraft } from './group-fields.js';
import { missingIn, PersonPicker, type Seat } from './person-picker.js';

const empty: GroupDraft = { name: '', mandate: '', endsOn: '', foundingDecisionId: '', foundingNote: '' };

/** Founds a group with its mandate and its chair, and goes on to its page. */
export function FoundDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const create = useCommand(CreateWorkingGroup);
  const [draft, setDraft] = useState(empty);
  const [foundedOn, setFoundedOn] = useState(today());
  const [seat, setSeat] = useState<Seat>({ organization: null, accountId: '' });
  const faults = useFieldFaults({
    ...useGroupLabels(),
    foundedOn: t('groups.fields.foundedOn'),
    'chair.organizationId': t('groups.fields.chairOrganization'),
    'chair.accountId': t('groups.fields.chairPerson'),
  });
  const submit = async () => {
    const { organization, accountId } = seat;
    const missing: UserError[] = [];
    if (foundedOn === '')
      missing.push({
        code: 'REQUIRED',
        path: ['input', 'foundedOn'],
        message: t('groups.fields.foundedOnMissing'),
      });
    const messages = [t('groups.fields.organizationMissing'), t('groups.fields.personMissing')] as [
      string,
      string,
    ];
    missing.push(...missingIn(seat, ['input', 'chair'], messages));
    if (!organization || missing.length > 0) return faults.show(missing);
    const chair = { organizationId: organization.id, accountId };
    const { createWorkingGroup } = await create.mutateAsync({
      input: { ...toGroupInput(draft), foundedOn, chair },
    });
    faults.show(createWorkingGroup.userErrors);
    if (createWorkingGroup.workingGroup)
      void navigate(paths.workingGroup(createWorkingGroup.workingGroup.slug));
  };
  return (
    <DialogForm
      title={t('groups.found')}
      confirm={t('groups.foundNow')}
      onClose={onClose}
      onSubmit={submit}
      faults={faults.summary}
      error={create.error}
    >
      <GroupFields
        draft={draft}
        faults={faults}
        change={(part) => setDraft((now) => ({ ...now, ...part }))}
      />
      <TextField
        {...faults.field('foundedOn')}
        type="date"
        value={foundedOn}
        onChange={(event) => setFoundedOn(event.target.value)}
      />
      <PersonPicker
        organizationField={faults.field('chair.organizationId')}
        personField={faults.field('chair.accountId')}
        value={seat}
        onChange={setSeat}
      />
    </DialogForm>
  );
}
