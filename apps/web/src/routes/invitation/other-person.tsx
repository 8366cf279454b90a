import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert, Button, LinkButton, Row, Stack, Text } from '@allmende/web-kern';
import { FailureAlert } from '../../app/failures.js';
import { leaving } from '../../app/page.js';
import { paths } from '../../app/paths.js';
import { useLeave } from '../../app/session-change.js';
import type { ViewerState } from '../../app/viewer.js';
import type { Offer } from './invitation-page.js';

/** Somebody else is signed in at this browser: she can make room, or go her own way. */
export function OtherPerson({ offer, viewer }: { offer: Offer; viewer: NonNullable<ViewerState> }) {
  const { t } = useTranslation();
  const leave = useLeave();
  const [error, setError] = useState<Error>();
  const signOut = () => void leave().catch(setError);
  return (
    <Stack>
      <Alert kind="warning" title={t('invitation.other', { name: viewer.displayName })}>
        <Text>{t('invitation.otherText', { email: offer.email })}</Text>
      </Alert>
      {error && <FailureAlert error={error} />}
      <Row>
        <Button look="primary" onClick={leaving(signOut)}>
          {t('invitation.signOut')}
        </Button>
        <LinkButton href={paths.dashboard}>{t('invitation.toDashboard')}</LinkButton>
      </Row>
    </Stack>
  );
}
