import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, RadioGroup, Stack, Text } from '@allmende/web-kern';
import { Page } from '../../app/page.js';
import { paths } from '../../app/paths.js';
import { SignedIn } from '../../app/signed-in.js';
import { AddressImport } from './address-import.js';
import { TextImport } from './text-import.js';

export function Component() {
  return <SignedIn>{() => <ImportPage />}</SignedIn>;
}

function ImportPage() {
  const { t } = useTranslation();
  const [way, setWay] = useState('text');
  return (
    <Page
      title={t('importing.title')}
      lead={t('importing.lead')}
      trail={[{ href: paths.projects, label: t('projects.title') }]}
    >
      <Stack gap="large">
        <Text>
          {t('importing.byHandText')} <Link href={paths.newProject}>{t('importing.byHand')}</Link>
        </Text>
        <RadioGroup
          legend={t('importing.way')}
          choices={[
            { value: 'text', label: t('importing.wayText') },
            { value: 'address', label: t('importing.wayAddress') },
          ]}
          value={way}
          onChange={setWay}
        />
        {way === 'text' ? <TextImport /> : <AddressImport />}
      </Stack>
    </Page>
  );
}
