import { useTranslation } from 'react-i18next';
import { LinkButton, Row, Stack, Text } from '@allmende/web-kern';
import { Page } from '../../app/page.js';
import { paths } from '../../app/paths.js';

/** A link that we did not make, or no longer know. */
export function InvalidLink() {
  const { t } = useTranslation();
  return (
    <Page title={t('application.invalid.title')} narrow>
      <Stack>
        <Text>{t('application.invalid.text')}</Text>
        <Text>{t('application.invalid.signedIn')}</Text>
        <Row>
          <LinkButton look="primary" href={paths.apply}>
            {t('application.confirm.applyAgain')}
          </LinkButton>
        </Row>
      </Stack>
    </Page>
  );
}
