import { useTranslation } from 'react-i18next';
import { Alert, Heading, LinkButton, Row, Stack, Text } from '@allmende/web-kern';
import { paths } from '../../app/paths.js';
import { useFormat } from '../../i18n/format.js';
import type { AskedMembership } from './membership-page.js';

/** What the organization has asked for, where that stands, and the way to questions and answers. */
export function PendingMembership({
  organization,
  pending,
}: {
  organization: string;
  pending: AskedMembership;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const { circle, state, appliedOn, waitingPosition, application } = pending;
  const standing = application?.state;
  const name = standing ? t(`enums.applicationState.${standing}`) : t(`enums.membershipState.${state}`);
  return (
    <Stack>
      <Heading level={2}>{t('seat.pending', { circle: t(`enums.circle.${circle}`) })}</Heading>
      <Text>
        {appliedOn
          ? t('seat.pendingSince', {
              organization,
              date: format.date(appliedOn),
              state: name,
            })
          : name}
      </Text>
      {waitingPosition !== null && <Text>{t('seat.position', { position: waitingPosition })}</Text>}
      {standing === 'ASKED' && (
        <Alert kind="warning" title={t('seat.asked')}>
          <Text>{t('seat.askedText')}</Text>
        </Alert>
      )}
      {application && (
        <Row>
          <LinkButton
            look={standing === 'ASKED' ? 'primary' : 'secondary'}
            href={paths.ownApplication(application.id)}
          >
            {standing === 'ASKED' ? t('seat.answer') : t('seat.toApplication')}
          </LinkButton>
        </Row>
      )}
    </Stack>
  );
}
