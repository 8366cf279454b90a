import { useTranslation } from 'react-i18next';
import { Heading, Stack, Text } from '@allmende/web-kern';
import { Page } from '../../app/page.js';
import { useFormat } from '../../i18n/format.js';

/** Day of the last assessment; change it together with the text. */
const assessedOn = '2026-11-21';

const works = ['Keyboard', 'Zoom', 'Forms', 'Motion'] as const;
const gaps = ['Descriptions', 'Tables', 'Language'] as const;

export function Component() {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Page
      title={t('legal.accessibility.title')}
      lead={t('legal.accessibility.lead', { date: format.date(assessedOn) })}
      narrow
    >
      <Stack gap="small">
        <Heading level={2}>{t('legal.accessibility.goalTitle')}</Heading>
        <Text>{t('legal.accessibility.goalText')}</Text>
      </Stack>
      <Stack gap="small">
        <Heading level={2}>{t('legal.accessibility.testTitle')}</Heading>
        <Text>{t('legal.accessibility.testText')}</Text>
      </Stack>
      <Stack gap="small">
        <Heading level={2}>{t('legal.accessibility.worksTitle')}</Heading>
        <ul className="kern-list al-list">
          {works.map((point) => (
            <li key={point}>{t(`legal.accessibility.works${point}`)}</li>
          ))}
        </ul>
      </Stack>
      <Stack gap="small">
        <Heading level={2}>{t('legal.accessibility.gapsTitle')}</Heading>
        <ul className="kern-list al-list">
          {gaps.map((point) => (
            <li key={point}>{t(`legal.accessibility.gaps${point}`)}</li>
          ))}
        </ul>
      </Stack>
      <Stack gap="small">
        <Heading level={2}>{t('legal.accessibility.contactTitle')}</Heading>
        <Text>{t('legal.accessibility.contactText')}</Text>
      </Stack>
    </Page>
  );
}
