import { useTranslation } from 'react-i18next';
import { Card, Text } from '@allmende/web-kern';
import { paths } from '../app/paths.js';
import type { DevelopmentStatus, ParticipationKind, ProjectLifecycle } from '../gql/schema.js';
import { useFormat } from '../i18n/format.js';
import { StatusBadges } from './status-badges.js';

/** What a query must ask of a project to show it as a card. */
export interface ProjectSummary {
  slug: string;
  name: string;
  shortDescription: string | null;
  lifecycle: ProjectLifecycle;
  developmentStatus: DevelopmentStatus | null;
  participationCounts: readonly { kind: ParticipationKind; count: number }[];
}

/** A project in a list. */
export function ProjectCard({ project, level }: { project: ProjectSummary; level: 2 | 3 }) {
  const { t } = useTranslation();
  const format = useFormat();
  const count = (kind: ParticipationKind) =>
    format.number(project.participationCounts.find((entry) => entry.kind === kind)?.count ?? 0);
  return (
    <Card
      title={project.name}
      level={level}
      href={paths.project(project.slug)}
      footer={<StatusBadges lifecycle={project.lifecycle} developmentStatus={project.developmentStatus} />}
    >
      <Text size="small">{project.shortDescription ?? t('projects.noDescription')}</Text>
      <Text size="small" muted>
        {t('projects.usage', { using: count('USING'), piloting: count('PILOTING') })}
      </Text>
    </Card>
  );
}
