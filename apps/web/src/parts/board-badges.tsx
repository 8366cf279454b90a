import { useTranslation } from 'react-i18next';
import { Badge, type Mood } from '@allmende/web-kern';
import type { DecisionResult, MeetingState, MeetingVisibility } from '../gql/schema.js';

const meetingMood: Record<MeetingState, Mood | 'neutral'> = {
  DRAFT: 'warning',
  INVITED: 'info',
  RUNNING: 'success',
  CLOSED: 'neutral',
  CANCELLED: 'danger',
};

/** How far a meeting has come. */
export function MeetingBadge({ state }: { state: MeetingState }) {
  const { t } = useTranslation();
  return <Badge mood={meetingMood[state]}>{t(`enums.meetingState.${state}`)}</Badge>;
}

/** Who may read it; what everybody may read carries no mark. */
export function VisibilityBadge({ visibility }: { visibility: MeetingVisibility }) {
  const { t } = useTranslation();
  if (visibility === 'PUBLIC') return null;
  return (
    <Badge mood={visibility === 'BOARD' ? 'warning' : 'neutral'}>
      {t(`enums.meetingVisibility.${visibility}`)}
    </Badge>
  );
}

/** What was decided. */
export function DecisionBadge({ result }: { result: DecisionResult }) {
  const { t } = useTranslation();
  return (
    <Badge mood={result === 'ADOPTED' ? 'success' : 'neutral'}>{t(`enums.decisionResult.${result}`)}</Badge>
  );
}
