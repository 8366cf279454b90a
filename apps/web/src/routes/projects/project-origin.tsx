import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CodeBlock, Disclosure, Heading, Loading, Stack, Text } from '@allmende/web-kern';
import { useDocument } from '../../api/hooks.js';
import { FailureAlert } from '../../app/failures.js';
import { Publiccode } from '../../gql/publiccode.js';
import { ImportHistory } from './import-history.js';
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
            <ImportHistory imports={imports} />
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
