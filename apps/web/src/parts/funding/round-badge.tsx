import { useTranslation } from 'react-i18next';
import { Badge, type Mood } from '@allmende/web-kern';
import type { FundingRoundState, PledgeState } from '../../gql/schema.js';

const roundMood: Record<FundingRoundState, Mood | 'neutral'> = {
  DRAFT: 'warning',
  OPEN: 'info',
  FUNDED: 'success',
  FAILED: 'danger',
  CANCELLED: 'danger',
  SETTLED: 'neutral',
};

/** How far a round has come. */
export function RoundBadge({ state }: { state: FundingRoundState }) {
  const { t } = useTranslation();
  return <Badge mood={roundMood[state]}>{t(`enums.fundingRoundState.${state}`)}</Badge>;
}

const pledgeMood: Record<PledgeState, Mood | 'neutral'> = {
  DECLARED: 'neutral',
  RESERVED: 'warning',
  APPROVED: 'success',
  CALLED: 'info',
  PAID: 'success',
  WITHDRAWN: 'neutral',
  LAPSED: 'danger',
};

/** How firm a pledge is. */
export function PledgeBadge({ state }: { state: PledgeState }) {
  const { t } = useTranslation();
  return <Badge mood={pledgeMood[state]}>{t(`enums.pledgeState.${state}`)}</Badge>;
}
