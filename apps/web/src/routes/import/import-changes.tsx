import { useTranslation } from 'react-i18next';
import { Alert, Heading, Link, Stack, Text } from '@allmende/web-kern';
import { paths } from '../../app/paths.js';
import { ChangeTable } from '../../parts/changes/change-table.js';
import type { ImportResult } from './use-import.js';

/** What the file has changed in the entry, and who is told of it. */
export function ImportChanges({ result }: { result: Extract<ImportResult, { kind: 'imported' }> }) {
  const { t } = useTranslation();
  const { changes, informed } = result;
  const overwritten = changes.filter(({ overwritesHandEdit }) => overwritesHandEdit).length;
  return (
    <>
      <Stack>
        <Heading level={3}>{t('importing.changes', { count: changes.length })}</Heading>
        {overwritten > 0 && (
          <Alert kind="warning" title={t('importing.overwritten', { count: overwritten })}>
            <Text>{t('importing.overwrittenText')}</Text>
          </Alert>
        )}
        {changes.length > 0 ? (
          <ChangeTable caption={t('importing.changesCaption')} changes={changes} />
        ) : (
          <Text>{t('importing.noChanges')}</Text>
        )}
      </Stack>
      <Stack gap="small">
        <Heading level={3}>{t('importing.informed')}</Heading>
        <Text>{t('importing.informedFollowers')}</Text>
        {informed.length > 0 && (
          <>
            <Text>{t('importing.informedOrganizations', { count: informed.length })}</Text>
            <ul className="kern-list al-list">
              {informed.map(({ id, name }) => (
                <li key={id}>
                  <Link href={paths.member(id)}>{name}</Link>
                </li>
              ))}
            </ul>
          </>
        )}
      </Stack>
    </>
  );
}
