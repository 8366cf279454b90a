import { useTranslation } from 'react-i18next';
import { Badge, Button, Heading, Link, Row, Stack, Text, VisuallyHidden } from '@allmende/web-kern';
import { useCommand, useDocument } from '../../../api/hooks.js';
import { FailureAlert } from '../../../app/failures.js';
import { leaving } from '../../../app/page.js';
import { paths } from '../../../app/paths.js';
import { AcceptProposal } from '../../../gql/accept-proposal.js';
import { BacklogBeside as Backlog, type BacklogBesideQuery } from '../../../gql/backlog-beside.js';
import { VisibilityBadge } from '../../../parts/board-badges.js';
import { Entry, EntryList } from '../../../parts/entry-list.js';
import type { News } from '../../../parts/news-alert.js';
import { PartView } from '../../../parts/part-view.js';
import type { EditedMeeting } from './edit-meeting-page.js';

type Proposal = BacklogBesideQuery['backlog']['nodes'][number];
interface BacklogProps {
  meeting: EditedMeeting;
  onDone: (news: News) => void;
}

/** What is proposed for the body and waits: from here it comes onto the agenda. */
export function BacklogBeside({ meeting, onDone }: BacklogProps) {
  const { t } = useTranslation();
  const { workingGroup } = meeting;
  const filter = { workingGroupId: workingGroup?.id ?? null };
  return (
    <Stack>
      <Heading level={2}>{t('agendaEdit.backlog')}</Heading>
      <PartView query={useDocument(Backlog, { filter })}>
        {({ backlog }) =>
          backlog.nodes.length === 0 ? (
            <Text>{t('agendaEdit.backlogEmpty')}</Text>
          ) : (
            <EntryList>
              {backlog.nodes.map((proposal) => (
                <ProposalEntry key={proposal.id} {...{ proposal, meeting, onDone }} />
              ))}
            </EntryList>
          )
        }
      </PartView>
      <Link href={paths.proposals}>{t('agendaEdit.toBacklog')}</Link>
    </Stack>
  );
}

function ProposalEntry({ proposal, meeting, onDone }: BacklogProps & { proposal: Proposal }) {
  const { t } = useTranslation();
  const accept = useCommand(AcceptProposal);
  const { id, outcome, minutes, visibility, state, wishedMeeting } = proposal;
  const title = proposal.title ?? '';
  const sponsor = proposal.sponsorOrganization?.name ?? proposal.sponsorWorkingGroup?.name;
  const place = async () => {
    const { acceptProposal } = await accept.mutateAsync({ input: { id, meetingId: meeting.id } });
    const [refused] = acceptProposal.userErrors;
    onDone({ title: refused?.message ?? t('agendaEdit.accepted', { title }) });
  };
  return (
    <Entry
      actions={
        <Button busy={accept.isPending} onClick={leaving(() => void place().catch(() => undefined))}>
          {t('agendaEdit.accept')} <VisuallyHidden>{title}</VisuallyHidden>
        </Button>
      }
    >
      <Stack gap="small">
        <Row>
          <Link href={paths.proposal(id)}>{title}</Link>
          <VisibilityBadge visibility={visibility} />
          {state === 'DEFERRED' && <Badge mood="warning">{t('agendaEdit.deferred')}</Badge>}
          {wishedMeeting?.id === meeting.id && <Badge mood="info">{t('agendaEdit.wished')}</Badge>}
        </Row>
        <Text size="small" muted>
          {[
            outcome && t(`enums.agendaOutcome.${outcome}`),
            t('meeting.minutesCount', { count: minutes }),
            sponsor && t('meeting.sponsor', { name: sponsor }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
        {accept.error && <FailureAlert error={accept.error} />}
      </Stack>
    </Entry>
  );
}
