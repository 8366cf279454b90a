import { useTranslation } from 'react-i18next';
import { Badge, type Mood } from '@allmende/web-kern';
import type { AgendaItemState } from '../gql/schema.js';

const moods: Record<AgendaItemState, Mood | 'neutral'> = {
  PROPOSED: 'info',
  DEFERRED: 'warning',
  PLACED: 'success',
  HANDLED: 'success',
  POSTPONED: 'warning',
  DECLINED: 'danger',
  MERGED: 'neutral',
  WITHDRAWN: 'neutral',
};

/** What has become of a proposal. */
export function ProposalBadge({ state }: { state: AgendaItemState }) {
  const { t } = useTranslation();
  return <Badge mood={moods[state]}>{t(`enums.agendaItemState.${state}`)}</Badge>;
}
