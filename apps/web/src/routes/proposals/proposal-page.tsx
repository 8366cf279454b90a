import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'react-router';
import { Button, Heading, Link, Row, Stack, Text } from '@allmende/web-kern';
import { useDocument } from '../../api/hooks.js';
import { NotFound, QueryView } from '../../app/failures.js';
import { Page } from '../../app/page.js';
import { paths } from '../../app/paths.js';
import { SignedIn } from '../../app/signed-in.js';
import { ProposalPage, type ProposalPageQuery } from '../../gql/proposal-page.js';
import { AttachmentEditor } from '../../parts/attachments/attachment-editor.js';
import { AttachmentLinks } from '../../parts/attachments/attachment-links.js';
import { VisibilityBadge } from '../../parts/board-badges.js';
import { Markdown } from '../../parts/markdown.js';
import { NewsAlert, type News } from '../../parts/news-alert.js';
import { ProposalBadge } from '../../parts/proposal-badge.js';
import { Desk } from './desk/desk.js';
import { EditDialog } from './edit-dialog.js';
import { ProposalFacts } from './proposal-facts.js';
import { WithdrawDialog } from './withdraw-dialog.js';

type Found = NonNullable<ProposalPageQuery['node']>;
/** What the parts of this page get. */
export type Proposal = Extract<Found, { minutes: number }>;
const isProposal = (node: Found | null): node is Proposal => node !== null && 'minutes' in node;

/** One proposal: what it says, what has become of it, and what its sponsor or who presides can do with it. */
export function Component() {
  const { id = '' } = useParams();
  return <SignedIn>{() => <Loader id={id} />}</SignedIn>;
}

function Loader({ id }: { id: string }) {
  return (
    <QueryView query={useDocument(ProposalPage, { id })}>
      {({ node }) => (isProposal(node) ? <ProposalView key={node.id} proposal={node} /> : <NotFound />)}
    </QueryView>
  );
}

/** Told once, by the page where it was proposed. */
function useArrival(): News | undefined {
  const { t } = useTranslation();
  const state = useLocation().state as { proposed?: boolean } | null;
  const [arrival] = useState(
    state?.proposed ? { title: t('proposals.proposed'), text: t('proposals.proposedText') } : undefined,
  );
  return arrival;
}

function ProposalView({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation();
  const arrival = useArrival();
  const [news, setNews] = useState<News>();
  const { id, title, state, visibility, withheld, text, motion, attachments, viewerCanEdit } = proposal;
  return (
    <Page
      title={title ?? t('proposals.withheld')}
      trail={[{ href: paths.proposals, label: t('board.proposals') }]}
      aside={
        <Row>
          <ProposalBadge state={state} />
          <VisibilityBadge visibility={visibility} />
        </Row>
      }
    >
      <Stack gap="section">
        <Stack>
          <NewsAlert news={news ?? arrival} />
          <Ways proposal={proposal} onDone={setNews} />
          {withheld ? <Text>{t('proposals.withheldText')}</Text> : <ProposalFacts proposal={proposal} />}
        </Stack>
        {text && (
          <Stack>
            <Heading level={2}>{t('agendaItem.text')}</Heading>
            <Markdown text={text} level={3} />
          </Stack>
        )}
        {motion && (
          <Stack>
            <Heading level={2}>{t('agendaItem.motion')}</Heading>
            <Markdown text={motion} level={3} />
          </Stack>
        )}
        {viewerCanEdit ? (
          <AttachmentEditor itemId={id} attachments={attachments} />
        ) : (
          attachments.length > 0 && (
            <Stack>
              <Heading level={2}>{t('attachments.title')}</Heading>
              <AttachmentLinks attachments={attachments} />
            </Stack>
          )
        )}
      </Stack>
    </Page>
  );
}

/** What can be done with it: by its sponsor, and by who presides. */
function Ways({ proposal, onDone }: { proposal: Proposal; onDone: (news: News) => void }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<'edit' | 'withdraw' | null>(null);
  const dialog = { proposal, onDone, onClose: () => setOpen(null) };
  const { state, meeting, viewerCanEdit, viewerCanWithdraw, viewerCanManage } = proposal;
  const waits = state === 'PROPOSED' || state === 'DEFERRED';
  return (
    <Row>
      {viewerCanEdit && waits && (
        <Button aria-haspopup="dialog" onClick={() => setOpen('edit')}>
          {t('proposals.edit')}
        </Button>
      )}
      {viewerCanWithdraw && (
        <Button aria-haspopup="dialog" onClick={() => setOpen('withdraw')}>
          {t('proposals.withdraw')}
        </Button>
      )}
      <Desk proposal={proposal} onDone={onDone} />
      {viewerCanManage && meeting && state === 'PLACED' && (
        <Link href={paths.editMeeting(meeting.id)}>{t('meeting.edit')}</Link>
      )}
      {open === 'edit' && <EditDialog {...dialog} />}
      {open === 'withdraw' && <WithdrawDialog {...dialog} />}
    </Row>
  );
}
