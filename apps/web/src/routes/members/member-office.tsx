import { useTranslation } from 'react-i18next';
import { Heading, Link, Stack, Text } from '@allmende/web-kern';
import { paths } from '../../app/paths.js';
import { OfficeFacts } from '../../parts/office-facts.js';
import type { Member } from './member-page.js';

/** Who answers for open source; nothing while that is not known. */
export function MemberOffice({ office }: { office: Member['coordinationOffice'] }) {
  const { t } = useTranslation();
  if (!office) return null;
  return (
    <Stack gap="small">
      <Heading level={2}>{t('member.office')}</Heading>
      <OfficeFacts office={office} wide />
      <Text size="small">
        <Link href={paths.offices}>{t('member.allOffices')}</Link>
      </Text>
    </Stack>
  );
}
