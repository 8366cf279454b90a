import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Alert, Button, Stack, Text } from '@allmende/web-kern';
import { useCommand } from '../../api/hooks.js';
import { FailureAlert } from '../../app/failures.js';
import { paths } from '../../app/paths.js';
import { AcceptInvitation } from '../../gql/accept-invitation.js';
import type { Offer } from './invitation-page.js';

/** For those who are signed in as the one who is invited: one press, and on to the dashboard. */
export function AcceptButton({ offer, token }: { offer: Offer; token: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const command = useCommand(AcceptInvitation);
  const refused = command.data?.acceptInvitation.userErrors[0];
  const accept = async () => {
    // Awaited: asking the page again takes this button away, and what `mutate` would have called with it.
    const answer = await command.mutateAsync({ input: { token } }).catch(() => null);
    if (answer?.acceptInvitation.accepted) await navigate(paths.dashboard);
  };
  return (
    <Stack>
      <Text>{t('invitation.acceptText', { organization: offer.organizationName })}</Text>
      {refused && <Alert kind="danger" title={refused.message} announce />}
      {command.error && <FailureAlert error={command.error} />}
      <div>
        <Button look="primary" busy={command.isPending} onClick={() => void accept()}>
          {command.isPending ? t('common.sending') : t('invitation.accept')}
        </Button>
      </div>
    </Stack>
  );
}
