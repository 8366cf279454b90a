import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Heading, Stack, Text } from '@allmende/web-kern';
import { Page } from '../../app/page.js';

export function Component() {
  const { t } = useTranslation();
  return (
    <Page title={t('legal.privacy.title')} lead={t('legal.privacy.lead')} narrow>
      <Section title={t('legal.privacy.visitTitle')}>
        <Text>{t('legal.privacy.visitText')}</Text>
      </Section>
      <Section title={t('legal.privacy.deviceTitle')}>
        <ul className="kern-list al-list">
          <li>{t('legal.privacy.deviceLanguage')}</li>
          <li>{t('legal.privacy.deviceSession')}</li>
        </ul>
      </Section>
      <Section title={t('legal.privacy.accountTitle')}>
        <Text>{t('legal.privacy.accountText')}</Text>
      </Section>
      <Section title={t('legal.privacy.applicationTitle')}>
        <Text>{t('legal.privacy.applicationText')}</Text>
        <Text>{t('legal.privacy.invitationText')}</Text>
      </Section>
      <Section title={t('legal.privacy.meetingTitle')}>
        <Text>{t('legal.privacy.meetingText')}</Text>
        <Text>{t('legal.privacy.voteText')}</Text>
      </Section>
      <Section title={t('legal.privacy.fundingTitle')}>
        <Text>{t('legal.privacy.fundingText')}</Text>
        <Text>{t('legal.privacy.bookingText')}</Text>
      </Section>
      <Section title={t('legal.privacy.auditTitle')}>
        <Text>{t('legal.privacy.auditText')}</Text>
      </Section>
      <Section title={t('legal.privacy.rightsTitle')}>
        <Text>{t('legal.privacy.rightsText')}</Text>
      </Section>
    </Page>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Stack gap="small">
      <Heading level={2}>{title}</Heading>
      {children}
    </Stack>
  );
}
