import { useTranslation } from 'react-i18next';
import { Checkbox, RadioGroup, Text } from '@allmende/web-kern';
import { DialogForm } from '../../../parts/dialog-form.js';
import type { News } from '../../../parts/news-alert.js';
import { OrganizationPicker } from '../../../parts/organization-picker.js';
import { useOrganizationHint } from '../../../parts/organization-hint.js';
import { useResolution, type Meant } from './use-resolution.js';
import type { Claim } from './usage-queue-page.js';

interface ResolveDialogProps {
  claim: Claim;
  onDone: (news: News) => void;
  onClose: () => void;
}

/** Says whom an entry of a file means: one of the candidates, somebody else, or nobody of the directory. */
export function ResolveDialog(props: ResolveDialogProps) {
  const { t } = useTranslation();
  const { claim, onClose } = props;
  const { draft, change, faults, error, submit } = useResolution(props);
  const { label, ...field } = faults.field('meant');
  return (
    <DialogForm
      title={t('usageQueue.dialogTitle', { text: claim.text })}
      confirm={t('usageQueue.send')}
      onClose={onClose}
      onSubmit={submit}
      faults={faults.summary}
      error={error}
    >
      <Text>{t('usageQueue.dialogText', { project: claim.project.name })}</Text>
      <RadioGroup
        {...field}
        legend={label}
        value={draft.meant}
        onChange={(value) => change({ meant: value as Meant })}
        choices={useChoices(claim)}
      />
      {draft.meant === 'other' && (
        <OrganizationPicker
          field={faults.field('organizationId')}
          value={draft.other}
          onChange={(other) => change({ other })}
        />
      )}
      <Checkbox
        label={t('usageQueue.remember')}
        hint={t('usageQueue.rememberHint')}
        checked={draft.remember}
        onChange={(event) => change({ remember: event.target.checked })}
      />
    </DialogForm>
  );
}

function useChoices({ candidates, organization }: Claim) {
  const { t } = useTranslation();
  const hint = useOrganizationHint();
  const known = [...(organization ? [organization] : []), ...candidates.map((one) => one.organization)];
  return [
    ...known.map((one) => ({ value: one.id, label: one.name, hint: hint(one) })),
    { value: 'other', label: t('usageQueue.other') },
    { value: 'nobody', label: t('usageQueue.nobody'), hint: t('usageQueue.nobodyHint') },
  ];
}
