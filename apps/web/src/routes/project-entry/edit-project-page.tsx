import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { Alert, Link, Text } from '@allmende/web-kern';
import { ApiError } from '../../api/api-error.js';
import { useCommand, useDocument } from '../../api/hooks.js';
import { FailureAlert, FailurePage, QueryView } from '../../app/failures.js';
import { Page } from '../../app/page.js';
import { paths } from '../../app/paths.js';
import { SignedIn } from '../../app/signed-in.js';
import { ProjectEntry } from '../../gql/project-entry.js';
import { UpdateProject } from '../../gql/update-project.js';
import { useFieldFaults } from '../../parts/user-faults.js';
import { ConflictNotice } from './conflict-notice.js';
import { EntryForm, useEntryLabels } from './entry-form.js';
import { entryOf, merge, toChange, type Merge, type StoredEntry } from './entry-values.js';

export function Component() {
  const { slug = '' } = useParams();
  return <SignedIn>{() => <EditPage key={slug} slug={slug} />}</SignedIn>;
}

function EditPage({ slug }: { slug: string }) {
  const { t } = useTranslation();
  const query = useDocument(ProjectEntry, { slug });
  const failure = (code: 'NOT_FOUND' | 'FORBIDDEN', message: string) => (
    <FailurePage error={new ApiError(code, message)} onRetry={() => void query.refetch()} />
  );
  return (
    <QueryView query={query}>
      {({ project }) => {
        if (!project) return failure('NOT_FOUND', slug);
        return project.viewerCanEdit ? (
          <EditProject loaded={project} />
        ) : (
          failure('FORBIDDEN', t('projectEntry.notYours'))
        );
      }}
    </QueryView>
  );
}

/** Keeps what was loaded first: what the server says later must not overwrite what somebody types. */
function useEdit(loaded: StoredEntry) {
  const [stored, setStored] = useState(loaded);
  const [values, setValues] = useState(() => entryOf(loaded));
  const [conflict, setConflict] = useState<Merge & { theirs: StoredEntry }>();
  const mergeWith = (theirs: StoredEntry) => {
    const merged = merge(entryOf(stored), values, entryOf(theirs));
    setStored(theirs);
    setValues(merged.values);
    setConflict({ ...merged, theirs });
  };
  return { stored, values, setValues, conflict, mergeWith, base: entryOf(stored) };
}

function EditProject({ loaded }: { loaded: StoredEntry }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const edit = useEdit(loaded);
  const faults = useFieldFaults(useEntryLabels());
  const command = useCommand(UpdateProject);
  const { id: projectId, version, slug, name } = edit.stored;
  const submit = () =>
    command.mutate(
      { input: { ...toChange(edit.base, edit.values), projectId, version } },
      {
        onSuccess: ({ updateProject: { project, userErrors } }) => {
          const stale = userErrors.some(({ code }) => code === 'CONFLICT');
          faults.show(stale ? [] : userErrors);
          if (project && stale) edit.mergeWith(project);
          else if (userErrors.length === 0) void navigate(paths.project(slug));
        },
        onError: () => faults.show([]),
      },
    );
  return (
    <Page
      narrow
      title={t('projectEntry.editTitle', { name })}
      trail={[
        { href: paths.projects, label: t('projects.title') },
        { href: paths.project(slug), label: name },
      ]}
    >
      <EntryForm
        values={edit.values}
        onChange={edit.setValues}
        faults={faults}
        notice={
          <>
            {edit.stored.publiccodeVersion !== null && <FromFile />}
            {edit.conflict && <ConflictNotice conflict={edit.conflict} />}
            {command.error && <FailureAlert error={command.error} />}
          </>
        }
        busy={command.isPending}
        submitLabel={t('projectEntry.save')}
        busyLabel={t('projectEntry.saving')}
        cancelHref={paths.project(slug)}
        onSubmit={submit}
      />
    </Page>
  );
}

/** An entry that comes from a file is overwritten when the file is imported again. */
function FromFile() {
  const { t } = useTranslation();
  return (
    <Alert kind="info" title={t('projectEntry.fromFile')}>
      <Text>
        {t('projectEntry.fromFileText')} <Link href={paths.importProject}>{t('projectEntry.import')}</Link>
      </Text>
    </Alert>
  );
}
