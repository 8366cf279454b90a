import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/hooks.js';
import { InviteToOrganization } from '../../gql/invite-to-organization.js';
import type { Role } from '../../gql/schema.js';
import { useFieldFaults } from '../../parts/user-faults.js';

/** What the dialog that invites is given. */
export interface InviteProps {
  organization: { id: string; name: string };
  onClose: () => void;
  onDone: (said: string) => void;
}

/** What is typed; days are `YYYY-MM-DD`, empty while none is chosen. */
export interface InvitationDraft {
  role: Role | undefined;
  email: string;
  displayName: string;
  validFrom: string;
  validUntil: string;
  locale: string;
}

/** The draft of an invitation and the command that sends it. */
export function useInvite({ organization, onClose, onDone }: InviteProps) {
  const { t, i18n } = useTranslation();
  const command = useCommand(InviteToOrganization);
  const [draft, setDraft] = useState<InvitationDraft>({
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
  const change = (part: Partial<InvitationDraft>) => setDraft((now) => ({ ...now, ...part }));
  return { draft, change, faults, error: command.error, submit };
}
