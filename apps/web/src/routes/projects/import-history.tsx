import { useTranslation } from 'react-i18next';
import { Heading, Stack, Text } from '@allmende/web-kern';
import { useFormat } from '../../i18n/format.js';
import { ChangeTable } from '../../parts/changes/change-table.js';
import type { Project } from './project-page.js';

type Import = Project['imports']['nodes'][number];

/** The readings of the file, newest first: where each came from, what it changed, what was said about it. */
export function ImportHistory({ imports }: { imports: readonly Import[] }) {
  return (
    <Stack gap="large">
      {imports.map((one, index) => (
        <ImportEntry key={one.id} entry={one} first={index === imports.length - 1} />
      ))}
    </Stack>
  );
}

function ImportEntry({ entry, first }: { entry: Import; first: boolean }) {
  const { t } = useTranslation();
  const { dateTime } = useFormat();
  const { importedAt, source, changes, faults } = entry;
  const at = dateTime(importedAt);
  return (
    <Stack gap="small">
      <Heading level={3} size="small">
        {at}
      </Heading>
      <Text size="small">{t('projectPage.importFrom', { source })}</Text>
      {changes.length > 0 ? (
        <ChangeTable caption={t('projectPage.importChanges', { at })} changes={changes} />
      ) : (
        !first && <Text size="small">{t('projectPage.importUnchanged')}</Text>
      )}
      <Faults faults={faults} />
    </Stack>
  );
}

function Faults({ faults }: { faults: Import['faults'] }) {
  const { t } = useTranslation();
  if (faults.length === 0) return null;
  return (
    <>
      <Text size="small">{t('projectPage.importFaults')}</Text>
      <ul className="kern-list al-list">
        {faults.map(({ line, column, message }) => (
          <li key={`${line} ${column} ${message}`}>
            {t('projectPage.faultPlace', { line, column, message })}
          </li>
        ))}
      </ul>
    </>
  );
}
