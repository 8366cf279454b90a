import { useTranslation } from 'react-i18next';
import { Alert, Button, Heading, LinkButton, Row, Stack, Text } from '@allmende/web-kern';
import { paths } from '../../app/paths.js';
import { TakesFocus } from '../../parts/takes-focus.js';
import type { Sent } from './apply-form.js';

/** What is to be done now. To strangers it says the same whoever holds the address. */
export function SentNotice({ sent, onAgain }: { sent: Sent; onAgain: () => void }) {
  const { t } = useTranslation();
  if (!sent.application) return <CheckMail email={sent.addressToConfirm ?? ''} onAgain={onAgain} />;
  const { id, organization } = sent.application;
  return (
    <Stack>
      <TakesFocus on={sent}>
        <Alert kind="success" title={t('apply.done.title', { name: organization.name })}>
          <Text>{t('apply.done.text')}</Text>
        </Alert>
      </TakesFocus>
      <Row>
        <LinkButton look="primary" href={paths.ownApplication(id)}>
          {t('apply.done.status')}
        </LinkButton>
      </Row>
    </Stack>
  );
}

function CheckMail({ email, onAgain }: { email: string; onAgain: () => void }) {
  const { t } = useTranslation();
  return (
    <Stack gap="large">
      <TakesFocus on={email}>
        <Alert kind="info" title={t('apply.sent.title')}>
          <Text>{t('apply.sent.text', { email })}</Text>
        </Alert>
      </TakesFocus>
      <Stack gap="small">
        <Heading level={2} size="medium">
          {t('apply.sent.nothing')}
        </Heading>
        <ul className="kern-list al-list">
          <li>{t('apply.sent.wait')}</li>
          <li>{t('apply.sent.spam')}</li>
          <li>{t('apply.sent.typo')}</li>
        </ul>
      </Stack>
      <Row>
        <Button onClick={onAgain}>{t('apply.sent.again')}</Button>
      </Row>
    </Stack>
  );
}
