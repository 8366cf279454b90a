import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Row, Stack, Text } from '@allmende/web-kern';
import { paths } from '../../app/paths.js';
import type { ProposalsPageQuery } from '../../gql/proposals-page.js';
import { useFormat } from '../../i18n/format.js';
import { VisibilityBadge } from '../../parts/board-badges.js';
import { Entry } from '../../parts/entry-list.js';
import { ProposalBadge } from '../../parts/proposal-badge.js';

export type Proposal = ProposalsPageQuery['backlog']['nodes'][number];

/** A proposal in a list: what, from whom, and what has become of it. */
export function ProposalEntry({ proposal, actions }: { proposal: Proposal; actions?: ReactNode }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { id, state, stateReason, outcome, minutes, visibility, proposedAt, meeting, wishedMeeting } =
    proposal;
  const sponsor = proposal.sponsorOrganization ?? proposal.sponsorWorkingGroup;
  return (
    <Entry actions={actions}>
      <Stack gap="small">
        <Row>
          <Link href={paths.proposal(id)}>{proposal.title ?? t('proposals.withheld')}</Link>
          <ProposalBadge state={state} />
          <VisibilityBadge visibility={visibility} />
        </Row>
        <Text size="small" muted>
          {[
            sponsor && t('meeting.sponsor', { name: sponsor.name }),
            outcome && t(`enums.agendaOutcome.${outcome}`),
            t('meeting.minutesCount', { count: minutes }),
            proposedAt && t('proposals.proposedOn', { date: format.date(proposedAt) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
        {meeting && (
          <Text size="small">
            {t('proposals.standsIn')}{' '}
            <Link href={paths.meeting(meeting.id)} small>
              {t('proposals.meeting', { title: meeting.title, date: format.date(meeting.startsAt) })}
            </Link>
          </Text>
        )}
        {!meeting && wishedMeeting && (
          <Text size="small">
            {t('proposals.wishedFor', {
              title: wishedMeeting.title,
              date: format.date(wishedMeeting.startsAt),
            })}
          </Text>
        )}
        {stateReason && <Text size="small">{t('proposals.reasonIs', { reason: stateReason })}</Text>}
      </Stack>
    </Entry>
  );
}
