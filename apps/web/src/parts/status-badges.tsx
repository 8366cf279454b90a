import { useTranslation } from 'react-i18next';
import { Badge, Row, type Mood } from '@allmende/web-kern';
import type { DevelopmentStatus, ProjectLifecycle } from '../gql/schema.js';

const lifecycleMood: Record<ProjectLifecycle, Mood | 'neutral'> = {
  IDEA: 'neutral',
  CANDIDATE: 'info',
  ADOPTED: 'success',
  RETIRED: 'warning',
};

/** Where the board stands with a project. */
export function LifecycleBadge({ lifecycle }: { lifecycle: ProjectLifecycle }) {
  const { t } = useTranslation();
  return <Badge mood={lifecycleMood[lifecycle]}>{t(`enums.lifecycle.${lifecycle}`)}</Badge>;
}

/** Both axes of status beside each other. */
export function StatusBadges(props: {
  lifecycle: ProjectLifecycle;
  developmentStatus: DevelopmentStatus | null;
}) {
  const { t } = useTranslation();
  return (
    <Row>
      <LifecycleBadge lifecycle={props.lifecycle} />
      {props.developmentStatus && <Badge>{t(`enums.developmentStatus.${props.developmentStatus}`)}</Badge>}
    </Row>
  );
}
