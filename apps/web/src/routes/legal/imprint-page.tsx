import { useTranslation } from 'react-i18next';
import { Heading, Stack, Text } from '@allmende/web-kern';
import { Page } from '../../app/page.js';

const sections = ['operator', 'content', 'data'] as const;

export function Component() {
  const { t } = useTranslation();
  return (
    <Page title={t('legal.imprint.title')} narrow>
      {sections.map((section) => (
        <Stack key={section} gap="small">
          <Heading level={2}>{t(`legal.imprint.${section}Title`)}</Heading>
          <Text>{t(`legal.imprint.${section}Text`)}</Text>
        </Stack>
      ))}
    </Page>
  );
}
