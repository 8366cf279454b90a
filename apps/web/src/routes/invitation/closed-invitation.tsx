import { useTranslation } from 'react-i18next';
import { Alert, LinkButton, Row, Stack, Text } from '@allmende/web-kern';
import { paths } from '../../app/paths.js';
import { useFormat } from '../../i18n/format.js';
import type { Offer } from './invitation-page.js';

/** An invitation that leads nowhere any more, and what to do instead. */
export function ClosedInvitation({ offer }: { offer: Offer }) {
  const { t } = useTranslation();
  const format = useFormat();
  const names = { organization: offer.organizationName, date: format.dateTime(offer.expiresAt) };
  if (offer.state === 'ACCEPTED') return <Accepted offer={offer} />;
  const expired = offer.state === 'EXPIRED';
  return (
    <Alert kind="warning" title={expired ? t('invitation.expired', names) : t('invitation.revoked')}>
      <Text>{expired ? t('invitation.expiredText', names) : t('invitation.revokedText', names)}</Text>
    </Alert>
  );
}

function Accepted({ offer }: { offer: Offer }) {
  const { t } = useTranslation();
  if (offer.viewerIsInvitee)
    return (
      <Stack>
        <Alert kind="success" title={t('invitation.acceptedByYou')} />
        <Row>
          <LinkButton look="primary" href={paths.dashboard}>
            {t('invitation.toDashboard')}
          </LinkButton>
        </Row>
      </Stack>
    );
  return (
    <Stack>
      <Alert kind="warning" title={t('invitation.accepted')}>
        <Text>{t('invitation.acceptedText', { organization: offer.organizationName })}</Text>
      </Alert>
      <Row>
        <LinkButton look="primary" href={paths.signInFrom(paths.dashboard)}>
          {t('invitation.signIn')}
        </LinkButton>
        <LinkButton href={paths.forgottenPassword}>{t('signIn.forgotten')}</LinkButton>
      </Row>
    </Stack>
  );
}
