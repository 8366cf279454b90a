import { useTranslation } from 'react-i18next';
import { Badge, type Mood } from '@allmende/web-kern';
import type { ApplicationState } from '../gql/schema.js';

const moods: Record<ApplicationState, Mood | 'neutral'> = {
  UNCONFIRMED: 'neutral',
  APPLIED: 'info',
  UNDER_REVIEW: 'info',
  ASKED: 'warning',
  WAITING: 'warning',
  ADMITTED: 'success',
  DECLINED: 'danger',
  WITHDRAWN: 'neutral',
};

/** Where an application stands. */
export function ApplicationBadge({ state }: { state: ApplicationState }) {
  const { t } = useTranslation();
  return <Badge mood={moods[state]}>{t(`enums.applicationState.${state}`)}</Badge>;
}
