import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge, Button, Heading, Row, Stack, Text } from '@allmende/web-kern';
import { useCommand } from '../../api/hooks.js';
import { RevokeInvitation } from '../../gql/revoke-invitation.js';
import { useFormat } from '../../i18n/format.js';
import { DialogForm } from '../../parts/dialog-form.js';
import { Entry, EntryList } from '../../parts/entry-list.js';
import { useWindow } from '../../parts/role-window.js';
import { useFieldFaults } from '../../parts/user-faults.js';
import type { People } from './people-page.js';

type Invitation = People['invitations']['nodes'][number];

interface InvitationListProps {
  invitations: readonly Invitation[];
  onDone: (said: string) => void;
}

/** Invitations that nobody has accepted: those still open can be withdrawn, the others tell why nothing came of them. */
export function InvitationList({ invitations, onDone }: InvitationListProps) {
  const { t } = useTranslation();
  const shown = invitations.filter(({ state }) => state === 'OPEN' || state === 'EXPIRED');
  return (
    <Stack>
      <Heading level={2}>{t('people.invitations')}</Heading>
      {shown.length === 0 ? (
        <Text>{t('people.noInvitations')}</Text>
      ) : (
        <EntryList>
          {shown.map((invitation) => (
            <InvitationEntry key={invitation.id} invitation={invitation} onDone={onDone} />
          ))}
        </EntryList>
      )}
    </Stack>
  );
}

interface EntryProps {
  invitation: Invitation;
  onDone: (said: string) => void;
}

function InvitationEntry({ invitation, onDone }: EntryProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [asking, setAsking] = useState(false);
  const { email, displayName, role, state, createdAt, expiresAt, succeeds } = invitation;
  const window = useWindow()(invitation);
  const open = state === 'OPEN';
  const dates = { sent: format.date(createdAt), expires: format.dateTime(expiresAt) };
  return (
    <Entry
      actions={
        open && (
          <Button small aria-label={t('people.withdrawOf', { email })} onClick={() => setAsking(true)}>
            {t('people.withdraw')}
          </Button>
        )
      }
    >
      <Row>
        <strong>{displayName ? t('people.nameAndAddress', { name: displayName, email }) : email}</strong>
        <span>{t(`enums.role.${role}`)}</span>
        <Badge mood={open ? 'info' : 'warning'}>{t(`enums.invitationState.${state}`)}</Badge>
      </Row>
      <Text size="small" muted>
        {open ? t('people.openUntil', dates) : t('people.expiredOn', dates)}
      </Text>
      {window && (
        <Text size="small" muted>
          {t('people.window', { window })}
        </Text>
      )}
      {succeeds && (
        <Text size="small" muted>
          {t('people.succeeds', { person: succeeds.displayName })}
        </Text>
      )}
      {asking && <WithdrawDialog invitation={invitation} onClose={() => setAsking(false)} onDone={onDone} />}
    </Entry>
  );
}

function WithdrawDialog({ invitation, onClose, onDone }: EntryProps & { onClose: () => void }) {
  const { t } = useTranslation();
  const command = useCommand(RevokeInvitation);
  const { id, email } = invitation;
  const faults = useFieldFaults({ invitationId: email });
  const submit = async () => {
    const { revokeInvitation } = await command.mutateAsync({ input: { invitationId: id } });
    faults.show(revokeInvitation.userErrors);
    if (revokeInvitation.userErrors.length > 0) return;
    onClose();
    onDone(t('people.withdrawn', { email }));
  };
  return (
    <DialogForm
      title={t('people.withdrawTitle')}
      confirm={t('people.withdraw')}
      onClose={onClose}
      onSubmit={submit}
      faults={faults.summary}
      error={command.error}
    >
      <Text>{t('people.withdrawText', { email })}</Text>
    </DialogForm>
  );
}
