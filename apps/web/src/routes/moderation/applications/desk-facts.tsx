import { useTranslation } from 'react-i18next';
import { DescriptionList, Disclosure, Heading, Link, Stack, Text } from '@allmende/web-kern';
import { paths } from '../../../app/paths.js';
import { useFormat } from '../../../i18n/format.js';
import type { DeskApplication } from './desk-page.js';

/** Who applies. */
export function OrganizationFacts({ organization }: Pick<DeskApplication, 'organization'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const { id, name, kind, landName, officialKey, population, membership } = organization;
  return (
    <Stack gap="small">
      <Heading level={2}>{t('desk.organization')}</Heading>
      <DescriptionList
        column
        items={[
          { term: t('desk.kind'), value: t(`enums.organizationKind.${kind}`) },
          { term: t('desk.land'), value: landName },
          { term: t('member.officialKey'), value: officialKey },
          { term: t('desk.population'), value: population === null ? null : format.number(population) },
          {
            term: t('desk.nowMember'),
            value: membership ? t(`enums.circle.${membership.circle}`) : t('desk.none'),
          },
        ]}
      />
      <Link href={paths.member(id)}>{t('desk.toMember', { name })}</Link>
    </Stack>
  );
}

/** Whom to ask, and what she agreed to. */
export function ContactFacts({ application }: { application: DeskApplication }) {
  const { t } = useTranslation();
  const { contactName, contactRole, contactEmail, contactPhone, consentText } = application;
  return (
    <Stack>
      <Heading level={2}>{t('desk.contact')}</Heading>
      <DescriptionList
        items={[
          { term: t('desk.name'), value: contactName },
          { term: t('desk.function'), value: contactRole },
          { term: t('desk.email'), value: <Link href={`mailto:${contactEmail}`}>{contactEmail}</Link> },
          { term: t('desk.phone'), value: contactPhone },
        ]}
      />
      <Disclosure title={t('desk.consent')}>
        <Text size="small">{consentText}</Text>
      </Disclosure>
    </Stack>
  );
}
