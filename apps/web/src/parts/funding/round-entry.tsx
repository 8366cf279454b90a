import { useTranslation } from 'react-i18next';
import { Badge, Link, Row, Text } from '@allmende/web-kern';
import { paths } from '../../app/paths.js';
import type { FundingRoundsPageQuery } from '../../gql/funding-rounds-page.js';
import { useFormat } from '../../i18n/format.js';
import { Entry } from '../entry-list.js';
import { RoundBadge } from './round-badge.js';
import { RoundBar } from './round-progress.js';

type Round = FundingRoundsPageQuery['fundingRounds']['nodes'][number];

/** A round of the list: what for, how far, until when. */
export function RoundEntry({ round }: { round: Round }) {
  const { t } = useTranslation();
  const { dateTime } = useFormat();
  const { id, title, state, purpose, closesAt, project, fund, organizationCount } = round;
  const facts = [
    project?.name ?? fund?.name,
    t(state === 'OPEN' || state === 'DRAFT' ? 'fundingRounds.closesAt' : 'fundingRounds.closedAt', {
      when: dateTime(closesAt),
    }),
    t('fundingRounds.organizations', { count: organizationCount }),
  ];
  return (
    <Entry>
      <Row>
        <Link href={paths.fundingRound(id)}>{title}</Link>
        <RoundBadge state={state} />
        <Badge>{t(`enums.fundingPurpose.${purpose}`)}</Badge>
      </Row>
      <Text size="small">{facts.filter(Boolean).join(' · ')}</Text>
      <RoundBar {...round} />
    </Entry>
  );
}
