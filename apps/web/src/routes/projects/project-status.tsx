import { useTranslation } from 'react-i18next';
import { Badge, Card, Grid, Text } from '@allmende/web-kern';
import { LifecycleBadge } from '../../parts/status-badges.js';
import { LifecycleChange } from '../moderation/lifecycle-dialog.js';
import { ProjectActions } from './project-actions.js';
import type { Project } from './project-page.js';

/** The two axes of status, each with what its value means, and what the reader can do. */
export function ProjectStatus({ project }: { project: Project }) {
  const { t } = useTranslation();
  const { lifecycle, developmentStatus } = project;
  return (
    <Grid>
      <Card title={t('projectPage.boardStatus')} level={2}>
        <div>
          <LifecycleBadge lifecycle={lifecycle} />
        </div>
        <Text size="small">{t(`enums.lifecycleExplained.${lifecycle}`)}</Text>
        <LifecycleChange project={project} />
      </Card>
      <Card title={t('projectPage.upstreamStatus')} level={2}>
        <div>
          <Badge>
            {developmentStatus
              ? t(`enums.developmentStatus.${developmentStatus}`)
              : t('projectPage.upstreamUnknown')}
          </Badge>
        </div>
        <Text size="small">
          {developmentStatus
            ? t(`enums.developmentStatusExplained.${developmentStatus}`)
            : t('projectPage.upstreamUnknownText')}
        </Text>
      </Card>
      <ProjectActions project={project} />
    </Grid>
  );
}
