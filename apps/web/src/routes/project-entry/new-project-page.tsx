import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Alert, Link, LinkButton, Row, Stack, Text } from '@allmende/web-kern';
import { useCommand } from '../../api/hooks.js';
import { FailureAlert } from '../../app/failures.js';
import { Page } from '../../app/page.js';
import { paths } from '../../app/paths.js';
import { SignedIn } from '../../app/signed-in.js';
import { CreateProject } from '../../gql/create-project.js';
import { useFieldFaults } from '../../parts/user-faults.js';
import { EntryForm, useEntryLabels } from './entry-form.js';
import { emptyEntry, toInput } from './entry-values.js';

export function Component() {
  return <SignedIn>{() => <NewProjectPage />}</SignedIn>;
}

function NewProjectPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [values, setValues] = useState(emptyEntry);
  const faults = useFieldFaults(useEntryLabels());
  const command = useCommand(CreateProject);
  const submit = () =>
    command.mutate(
      { input: toInput(values) },
      {
        onSuccess: ({ createProject: { project, userErrors } }) => {
          faults.show(userErrors);
          if (project && userErrors.length === 0) void navigate(paths.project(project.slug));
        },
        onError: () => faults.show([]),
      },
    );
  const there = command.data?.createProject.userErrors.length ? command.data.createProject.project : null;
  return (
    <Page
      narrow
      title={t('projectEntry.newTitle')}
      lead={t('projectEntry.newLead')}
      trail={[{ href: paths.projects, label: t('projects.title') }]}
    >
      <Stack gap="large">
        <Text>
          {t('projectEntry.importText')} <Link href={paths.importProject}>{t('projectEntry.import')}</Link>
        </Text>
        <EntryForm
          values={values}
          onChange={setValues}
          faults={faults}
          notice={
            <>
              {there && <AlreadyThere slug={there.slug} name={there.name} />}
              {command.error && <FailureAlert error={command.error} />}
            </>
          }
          busy={command.isPending}
          submitLabel={t('projectEntry.create')}
          busyLabel={t('projectEntry.saving')}
          cancelHref={paths.projects}
          onSubmit={submit}
        />
      </Stack>
    </Page>
  );
}

/** The repository is in the catalogue: leads there. */
function AlreadyThere({ slug, name }: { slug: string; name: string }) {
  const { t } = useTranslation();
  return (
    <Alert kind="info" title={t('projectEntry.alreadyThere', { name })}>
      <Row>
        <LinkButton href={paths.project(slug)}>{t('projectEntry.toProject', { name })}</LinkButton>
      </Row>
    </Alert>
  );
}
