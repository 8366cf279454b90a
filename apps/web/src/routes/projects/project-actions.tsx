import { useTranslation } from 'react-i18next';
import { Card, LinkButton, Text } from '@allmende/web-kern';
import { paths } from '../../app/paths.js';
import { actingOrganizations, useViewer } from '../../app/viewer.js';
import { FollowButton } from '../../parts/follow-button.js';
import { TakePart } from './participation/take-part.js';
import type { Project } from './project-page.js';

/** What a reader can do with this project: sign in, or take part and follow. */
export function ProjectActions({ project }: { project: Project }) {
  const { t } = useTranslation();
  const viewer = useViewer();
  if (viewer === undefined) return null;
  const organizations = actingOrganizations(viewer);
  if (organizations.length > 0) return <TakePart project={project} organizations={organizations} />;
  return (
    <Card title={t('projectPage.takePart')} level={2}>
      {viewer ? (
        <>
          <Text size="small">{t('participation.cannotAct')}</Text>
          <FollowButton subjectId={project.id} follows={project.viewerFollows} />
        </>
      ) : (
        <>
          <Text size="small">{t('projectPage.signInText')}</Text>
          <LinkButton look="primary" href={paths.signInFrom(paths.project(project.slug))}>
            {t('projectPage.signInToJoin')}
          </LinkButton>
        </>
      )}
    </Card>
  );
}
