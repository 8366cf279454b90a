import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RadioGroup, Select, Text, TextField } from '@allmende/web-kern';
import { useCommand } from '../../api/hooks.js';
import { InviteToOrganization } from '../../gql/invite-to-organization.js';
import type { Role } from '../../gql/schema.js';
import { DialogForm } from '../../parts/dialog-form.js';
import { useFieldFaults } from '../../parts/user-faults.js';

interface InviteProps {
  organization: { id: string; name: string };
  onClose: () => void;
  onDone: (said: string) => void;
}

/** What an organization can ask somebody to be. */
const roles = ['COORDINATOR', 'REPRESENTATIVE', 'DEPUTY', 'VIEWER'] as const satisfies readonly Role[];

interface Draft {
  role: Role | undefined;
  email: string;
  displayName: string;
  validFrom: string;
  validUntil: string;
  locale: string;
}

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
  draft: Draft;
  onChange: (part: Partial<Draft>) => void;
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

function useInvite({ organization, onClose, onDone }: InviteProps) {
  const { t, i18n } = useTranslation();
  const command = useCommand(InviteToOrganization);
  const [draft, setDraft] = useState<Draft>({
    role: undefined,
    email: '',
    displayName: '',
    validFrom: '',
    validUntil: '',
    locale: i18n.language,
  });
  const faults = useFieldFaults({
    role: t('people.role'),
    validFrom: t('people.validFrom'),
    validUntil: t('people.validUntil'),
    email: t('people.email'),
    displayName: t('people.displayName'),
    locale: t('people.locale'),
  });
  const submit = async () => {
    const { role, locale } = draft;
    if (!role) {
      const missing = (name: string, message: string) => ({
        code: 'REQUIRED',
        path: ['input', name],
        message,
      });
      const address = draft.email.trim() === '' ? [missing('email', t('people.emailMissing'))] : [];
      return faults.show([missing('role', t('people.roleMissing')), ...address]);
    }
    const deputy = role === 'DEPUTY';
    const input = {
      organizationId: organization.id,
      role,
      locale,
      email: draft.email.trim(),
      displayName: draft.displayName.trim() || null,
      validFrom: (deputy && draft.validFrom) || null,
      validUntil: (deputy && draft.validUntil) || null,
    };
    const { inviteToOrganization } = await command.mutateAsync({ input });
    faults.show(inviteToOrganization.userErrors);
    if (inviteToOrganization.userErrors.length > 0) return;
    onClose();
    onDone(t('people.invited', { email: input.email }));
  };
  const change = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }));
  return { draft, change, faults, error: command.error, submit };
}
