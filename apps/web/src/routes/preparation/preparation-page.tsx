import { useTranslation } from 'react-i18next';
import { EmptyState, Heading, Link, LinkButton, Row, Stack, Text } from '@allmende/web-kern';
import { useDocument } from '../../api/hooks.js';
import { QueryView } from '../../app/failures.js';
import { paths } from '../../app/paths.js';
import { SignedIn } from '../../app/signed-in.js';
import { PreparationPage, type PreparationPageQuery } from '../../gql/preparation-page.js';
import { BoardFrame } from '../../parts/board-frame.js';
import { DutyEntry } from '../../parts/duties/duty-entry.js';
import { dutiesOf, notListed, type DutyLists } from '../../parts/duties/duties.js';
import { EntryList } from '../../parts/entry-list.js';
import { ComingSession } from './coming-session.js';
import { OwnProposal } from './own-proposal.js';

/** What the parts of this page get. */
export type PreparationViewer = NonNullable<PreparationPageQuery['viewer']>;

/** What the reader must read and decide until when. */
export function Component() {
  return <SignedIn>{() => <Loader />}</SignedIn>;
}

function Loader() {
  const { t } = useTranslation();
  return (
    <QueryView query={useDocument(PreparationPage, {})}>
      {({ viewer }) =>
        viewer && (
          <BoardFrame title={t('preparation.title')} lead={t('preparation.lead')} here={paths.preparation}>
            <Stack gap="section">
              <Duties lists={viewer} />
              <ComingSessions viewer={viewer} />
              <OwnProposals viewer={viewer} />
            </Stack>
          </BoardFrame>
        )
      }
    </QueryView>
  );
}

function Duties({ lists }: { lists: DutyLists }) {
  const { t } = useTranslation();
  const duties = dutiesOf(lists);
  const more = notListed(lists);
  return (
    <Stack>
      <Heading level={2}>{t('preparation.duties')}</Heading>
      {duties.length === 0 ? (
        <EmptyState title={t('preparation.nothing')} level={3}>
          <Text>{t('preparation.nothingText')}</Text>
        </EmptyState>
      ) : (
        <EntryList>
          {duties.map((duty) => (
            <DutyEntry key={duty.kind + duty.id} duty={duty} />
          ))}
        </EntryList>
      )}
      {more > 0 && <Text size="small">{t('preparation.more', { count: more })}</Text>}
    </Stack>
  );
}

function ComingSessions({ viewer }: { viewer: PreparationViewer }) {
  const { t } = useTranslation();
  const { nodes } = viewer.upcomingMeetings;
  return (
    <Stack>
      <Heading level={2}>{t('preparation.sessions')}</Heading>
      {nodes.length === 0 && <Text>{t('preparation.noSessions')}</Text>}
      <EntryList>
        {nodes.map((session) => (
          <ComingSession key={session.id} session={session} />
        ))}
      </EntryList>
      <Row>
        <Link href={paths.meetings}>{t('preparation.allSessions')}</Link>
        <Link href={paths.calendar}>{t('preparation.calendar')}</Link>
      </Row>
    </Stack>
  );
}

function OwnProposals({ viewer }: { viewer: PreparationViewer }) {
  const { t } = useTranslation();
  const { nodes } = viewer.ownProposals;
  return (
    <Stack>
      <Heading level={2}>{t('preparation.proposals')}</Heading>
      {nodes.length === 0 && <Text>{t('preparation.noProposals')}</Text>}
      <EntryList>
        {nodes.map((proposal) => (
          <OwnProposal key={proposal.id} proposal={proposal} />
        ))}
      </EntryList>
      <Row>
        <LinkButton href={paths.newProposal}>{t('preparation.propose')}</LinkButton>
      </Row>
    </Stack>
  );
}
