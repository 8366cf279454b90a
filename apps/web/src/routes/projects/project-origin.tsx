import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CodeBlock, DataTable, Disclosure, Heading, Loading, Stack, Text } from '@allmende/web-kern';
import { useDocument } from '../../api/hooks.js';
import { FailureAlert } from '../../app/failures.js';
import { Publiccode } from '../../gql/publiccode.js';
import { useFormat } from '../../i18n/format.js';
import type { Project } from './project-page.js';

/** Where the data comes from: the imports with their faults, and the file itself. */
export function ProjectOrigin({ project }: { project: Project }) {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState(false);
  const imports = project.imports.nodes;
  return (
    <Stack gap="small">
      <Heading level={2}>{t('projectPage.origin')}</Heading>
      {imports.length === 0 ? (
        <Text>{t('projectPage.byHand')}</Text>
      ) : (
        <>
          {project.publiccodeVersion && (
            <Text>{t('projectPage.publiccodeVersion', { version: project.publiccodeVersion })}</Text>
          )}
          <Disclosure title={t('projectPage.imports')}>
            <Imports imports={imports} />
          </Disclosure>
          <Disclosure title={t('projectPage.publiccode')} onOpen={() => setWanted(true)}>
            {wanted && <RawText slug={project.slug} />}
          </Disclosure>
        </>
      )}
    </Stack>
  );
}

/** Asked only when someone opens it: files may be long. */
function RawText({ slug }: { slug: string }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useDocument(Publiccode, { slug });
  if (error) return <FailureAlert error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading label={t('common.loading')} />;
  return (
    <CodeBlock label={t('projectPage.publiccode')}>{data.project?.imports.nodes[0]?.rawText ?? ''}</CodeBlock>
  );
}

type Import = Project['imports']['nodes'][number];

function Imports({ imports }: { imports: readonly Import[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <DataTable
      caption={t('projectPage.imports')}
      captionHidden
      rows={imports}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'at',
          header: t('projectPage.importedAt'),
          rowHeader: true,
          cell: (row) => format.dateTime(row.importedAt),
        },
        { key: 'source', header: t('projectPage.importSource'), cell: (row) => row.source },
        {
          key: 'faults',
          header: t('projectPage.importFaults'),
          cell: (row) => <Faults faults={row.faults} />,
        },
      ]}
    />
  );
}

function Faults({ faults }: { faults: Import['faults'] }) {
  const { t } = useTranslation();
  if (faults.length === 0) return t('projectPage.importFaultsNone');
  return (
    <ul className="plain-list">
      {faults.map(({ line, column, message }) => (
        <li key={`${line} ${column} ${message}`}>{t('projectPage.faultPlace', { line, column, message })}</li>
      ))}
    </ul>
  );
}
