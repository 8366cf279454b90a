import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RadioGroup, Text, TextField } from '@allmende/web-kern';
import { useCommand } from '../../api/hooks.js';
import { HandOverRole } from '../../gql/hand-over-role.js';
import { InviteToOrganization } from '../../gql/invite-to-organization.js';
import { DialogForm } from '../../parts/dialog-form.js';
import { useFieldFaults } from '../../parts/user-faults.js';
import type { Grant } from './people-page.js';
import type { RoleDialogProps } from './person-entry.js';

/** Chosen instead of a colleague: somebody who is not here yet. */
const somebodyNew = 'new';

/** Gives a role to a colleague at once, or to somebody new as soon as she accepts. */
export function HandOverDialog(props: RoleDialogProps) {
  const { t } = useTranslation();
  const { grant, organization, onClose } = props;
  const { draft, change, faults, error, submit } = useHandOver(props);
  const colleagues = othersThan(grant, props.colleagues);
  const { id, label, error: fault } = faults.field('toAccountId');
  const names = {
    person: grant.account?.displayName,
    role: t(`enums.role.${grant.role}`),
    organization: organization.name,
  };
  const invited = {
    value: somebodyNew,
    label: t('people.somebodyNew'),
    hint: t('people.handOverLater', names),
  };
  return (
    <DialogForm
      title={t('people.handOverTitle')}
      confirm={draft.to === somebodyNew ? t('people.sendInvitation') : t('people.handOver')}
      onClose={onClose}
      onSubmit={submit}
      faults={faults.summary}
      error={error}
    >
      <Text>{t('people.handOverText', names)}</Text>
      <RadioGroup
        id={id}
        legend={label}
        error={fault}
        value={draft.to}
        onChange={(to) => change({ to })}
        choices={[
          ...colleagues.map((account) => ({
            value: account.id,
            label: account.displayName,
            hint: t('people.handOverNow'),
          })),
          ...(props.mayInvite ? [invited] : []),
        ]}
      />
      {draft.to === somebodyNew && (
        <>
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
            value={draft.displayName}
            onChange={(event) => change({ displayName: event.target.value })}
          />
        </>
      )}
    </DialogForm>
  );
}

/** The people of the organization who do not have this role yet, each once. */
export function othersThan(grant: Grant, colleagues: readonly Grant[]) {
  const accounts = colleagues.flatMap(({ account }) => account ?? []);
  const same = colleagues.filter(({ role }) => role === grant.role);
  const holders = new Set([grant, ...same].map(({ account }) => account?.id));
  const others = accounts.filter(({ id }) => !holders.has(id));
  return [...new Map(others.map((account) => [account.id, account])).values()];
}

function useHandOver({ grant, organization, colleagues, onClose, onDone }: RoleDialogProps) {
  const { t, i18n } = useTranslation();
  const handOver = useCommand(HandOverRole);
  const invite = useCommand(InviteToOrganization);
  const [draft, setDraft] = useState(() => ({
    to: othersThan(grant, colleagues).length === 0 ? somebodyNew : '',
    email: '',
    displayName: '',
  }));
  const faults = useFieldFaults({
    toAccountId: t('people.handOverTo'),
    email: t('people.email'),
    displayName: t('people.displayName'),
  });
  const change = (part: Partial<typeof draft>) => setDraft((now) => ({ ...now, ...part }));
  const send = async () => {
    if (draft.to !== somebodyNew) {
      const input = { grantId: grant.id, toAccountId: draft.to };
      return (await handOver.mutateAsync({ input })).handOverRole.userErrors;
    }
    const { role, validFrom, validUntil } = grant;
    const wish = { role, validFrom, validUntil, email: draft.email.trim(), locale: i18n.language };
    const displayName = draft.displayName.trim() || null;
    const whose = { organizationId: organization.id, succeedsAccountId: grant.account?.id ?? null };
    const answer = await invite.mutateAsync({ input: { ...wish, ...whose, displayName } });
    return answer.inviteToOrganization.userErrors;
  };
  const submit = async () => {
    const message = t('people.handOverMissing');
    if (draft.to === '') return faults.show([{ code: 'REQUIRED', path: ['input', 'toAccountId'], message }]);
    const refused = await send();
    faults.show(refused);
    if (refused.length > 0) return;
    onClose();
    onDone(
      draft.to === somebodyNew ? t('people.invited', { email: draft.email.trim() }) : t('people.handedOver'),
    );
  };
  return { draft, change, faults, error: handOver.error ?? invite.error, submit };
}
