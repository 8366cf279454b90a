import { useTranslation } from 'react-i18next';
import { RadioGroup, Select, Text, TextField } from '@allmende/web-kern';
import type { Role } from '../../gql/schema.js';
import { DialogForm } from '../../parts/dialog-form.js';
import { useInvite, type InvitationDraft, type InviteProps } from './use-invite.js';

/** What an organization can ask somebody to be. */
const roles = [
  'COORDINATOR',
  'REPRESENTATIVE',
  'DEPUTY',
  'TREASURER',
  'VIEWER',
] as const satisfies readonly Role[];

/** Asks somebody by mail to take a role. */
export function InviteDialog(props: InviteProps) {
  const { t } = useTranslation();
  const { draft, change, faults, error, submit } = useInvite(props);
  const role = faults.field('role');
  return (
    <DialogForm
      title={t('people.inviteTitle', { organization: props.organization.name })}
      confirm={t('people.sendInvitation')}
      onClose={props.onClose}
      onSubmit={submit}
      faults={faults.summary}
      error={error}
    >
      <Text>{t('people.inviteText')}</Text>
      <RadioGroup
        id={role.id}
        legend={role.label}
        error={role.error}
        value={draft.role}
        onChange={(value) => change({ role: roles.find((one) => one === value) })}
        choices={roles.map((value) => ({
          value,
          label: t(`enums.role.${value}`),
          hint: t(`enums.roleExplained.${value}`),
        }))}
      />
      {draft.role === 'DEPUTY' && <Window draft={draft} onChange={change} field={faults.field} />}
      <TextField
        {...faults.field('email')}
        type="email"
        autoComplete="off"
        hint={t('people.emailHint')}
        value={draft.email}
        onChange={(event) => change({ email: event.target.value })}
      />
      <TextField
        {...faults.field('displayName')}
        autoComplete="off"
        optionalNote={t('common.optional')}
        hint={t('people.displayNameHint')}
        value={draft.displayName}
        onChange={(event) => change({ displayName: event.target.value })}
      />
      <Select
        {...faults.field('locale')}
        value={draft.locale}
        onChange={(event) => change({ locale: event.target.value })}
        options={[
          { value: 'de', label: 'Deutsch' },
          { value: 'en', label: 'English' },
        ]}
      />
    </DialogForm>
  );
}

interface WindowProps {
  draft: InvitationDraft;
  onChange: (part: Partial<InvitationDraft>) => void;
  field: ReturnType<typeof useInvite>['faults']['field'];
}

/** Only a deputy stands in for a while. */
function Window({ draft, onChange, field }: WindowProps) {
  const { t } = useTranslation();
  return (
    <>
      <TextField
        {...field('validFrom')}
        type="date"
        optionalNote={t('common.optional')}
        hint={t('people.validFromHint')}
        value={draft.validFrom}
        onChange={(event) => onChange({ validFrom: event.target.value })}
      />
      <TextField
        {...field('validUntil')}
        type="date"
        optionalNote={t('common.optional')}
        hint={t('people.validUntilHint')}
        value={draft.validUntil}
        onChange={(event) => onChange({ validUntil: event.target.value })}
      />
    </>
  );
}
