import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, DescriptionList, Disclosure, Link, Loading, Stack } from '@allmende/web-kern';
import { useDocument } from '../../api/hooks.js';
import { FailureAlert } from '../../app/failures.js';
import { leaving } from '../../app/page.js';
import { paths } from '../../app/paths.js';
import { AuditSubject, type AuditSubjectQuery } from '../../gql/audit-subject.js';
import type { AuditEntry } from './audit-log-page.js';
import { useActionLabel } from './audit-labels.js';
import { detailsOf } from './details-text.js';

/** What else the log knows of an act, and to what it was done; asked for only when somebody opens it. */
export function AuditDetails(props: { entry: AuditEntry; onSubject: ((id: string) => void) | undefined }) {
  const { entry, onSubject } = props;
  const { t } = useTranslation();
  const actionLabel = useActionLabel();
  const [opened, setOpened] = useState(false);
  const { subjectId } = entry;
  return (
    <Disclosure
      title={
        <span aria-label={t('moderation.detailsOf', { action: actionLabel(entry.action) })}>
          {t('moderation.details')}
        </span>
      }
      onOpen={() => setOpened(true)}
    >
      <Stack gap="small">
        {opened && subjectId && <Subject id={subjectId} />}
        <DescriptionList
          column
          items={[
            { term: t('moderation.command'), value: entry.action },
            { term: t('moderation.subjectId'), value: subjectId },
            ...detailsOf(entry.details).map(({ name, value }) => ({
              term: name || t('moderation.details'),
              value,
            })),
          ]}
        />
        {subjectId && onSubject && (
          <Button small onClick={leaving(() => onSubject(subjectId))}>
            {t('moderation.onlyThis')}
          </Button>
        )}
      </Stack>
    </Disclosure>
  );
}

function Subject({ id }: { id: string }) {
  const { t } = useTranslation();
  const query = useDocument(AuditSubject, { id });
  if (query.data) return <SubjectLink node={query.data.node} />;
  if (query.error) return <FailureAlert error={query.error} onRetry={() => void query.refetch()} />;
  return <Loading label={t('common.loading')} lines={1} />;
}

function SubjectLink({ node }: { node: AuditSubjectQuery['node'] }) {
  const { t } = useTranslation();
  switch (node?.__typename) {
    case 'Project':
      return <Link href={paths.project(node.slug)}>{node.name}</Link>;
    case 'Organization':
      return <Link href={paths.member(node.id)}>{node.organizationName}</Link>;
    case 'Account':
      return <span>{node.displayName}</span>;
    case 'Application':
      return (
        <Link href={paths.applicationDesk(node.id)}>
          {t('seats.toApplication', { name: node.organization.name })}
        </Link>
      );
    case 'Membership':
      return (
        <span>
          <Link href={paths.member(node.organization.id)}>{node.organization.name}</Link>
          {`, ${t(`enums.circle.${node.circle}`)}`}
        </span>
      );
    case 'Participation':
      return (
        <span>
          <Link href={paths.member(node.organization.id)}>{node.organization.name}</Link>
          {`, ${t(`enums.participation.${node.kind}`)}: `}
          <Link href={paths.project(node.project.slug)}>{node.project.name}</Link>
        </span>
      );
    default:
      return null;
  }
}
