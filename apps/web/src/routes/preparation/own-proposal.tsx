import { useTranslation } from 'react-i18next';
import { Link, Row, Text } from '@allmende/web-kern';
import { paths } from '../../app/paths.js';
import { useFormat } from '../../i18n/format.js';
import { Entry } from '../../parts/entry-list.js';
import { ProposalBadge } from '../../parts/proposal-badge.js';
import type { PreparationViewer } from './preparation-page.js';

type Proposal = PreparationViewer['ownProposals']['nodes'][number];

/** A proposal of the reader, her organizations or groups, and what has become of it so far. */
export function OwnProposal({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { id, title, state, stateReason, workingGroup, meeting } = proposal;
  const place = meeting
    ? t('preparation.standsIn', { title: meeting.title, date: format.date(meeting.startsAt) })
    : t('preparation.waitsFor', { body: workingGroup?.name ?? t('preparation.board') });
  return (
    <Entry>
      <Link href={paths.proposal(id)}>{title}</Link>
      <Row>
        <ProposalBadge state={state} />
        <Text size="small" muted>
          {place}
        </Text>
      </Row>
      {stateReason && <Text size="small">{t('preparation.reason', { reason: stateReason })}</Text>}
    </Entry>
  );
}
