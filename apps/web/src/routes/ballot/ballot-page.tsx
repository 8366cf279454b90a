import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Alert, Button, DataTable, Heading, Link, Row, Stack } from '@allmende/web-kern';
import { useCommand, useDocument } from '../../api/hooks.js';
import { FailureAlert, NotFound, QueryView } from '../../app/failures.js';
import { Page } from '../../app/page.js';
import { paths } from '../../app/paths.js';
import { BallotPage, type BallotPageQuery } from '../../gql/ballot-page.js';
import { CloseBallot } from '../../gql/close-ballot.js';
import { BallotPapers } from '../../parts/ballot/ballot-paper.js';
import { BallotResult } from '../../parts/ballot/ballot-result.js';
import { BallotRules } from '../../parts/ballot/ballot-rules.js';
import { VisibilityBadge } from '../../parts/board-badges.js';
import { Markdown } from '../../parts/markdown.js';
import { useCommandFault } from '../session/use-command-fault.js';

type Ballot = NonNullable<BallotPageQuery['ballot']>;

/** How often a vote that is open is asked for again, in milliseconds. */
const refreshEvery = 5000;

/** One vote: its question and rules, the reader's own paper, and what came of it. */
export function Component() {
  const { id = '' } = useParams();
  const query = useDocument(BallotPage, { id }, (data) => data?.ballot?.state === 'OPEN' && refreshEvery);
  return (
    <QueryView query={query}>{({ ballot }) => (ballot ? <View ballot={ballot} /> : <NotFound />)}</QueryView>
  );
}

function View({ ballot }: { ballot: Ballot }) {
  const { t } = useTranslation();
  const { id, meeting, agendaItem, state, kind, voters, visibility } = ballot;
  return (
    <Page
      title={agendaItem?.title ?? t(`enums.ballotKind.${kind}`)}
      trail={
        meeting
          ? [
              { href: paths.meetings, label: t('board.meetings') },
              { href: paths.meeting(meeting.id), label: meeting.title },
            ]
          : [{ href: paths.meetings, label: t('board.meetings') }]
      }
      aside={
        <Row>
          <VisibilityBadge visibility={visibility} />
        </Row>
      }
    >
      <Stack gap="large">
        <Stack>
          <Markdown text={ballot.question} level={2} />
          <BallotRules ballot={ballot} />
        </Stack>
        <BallotResult ballot={ballot} />
        <BallotPapers ballot={ballot} />
        {ballot.viewerCanClose && <Close ballot={ballot} />}
        {voters.length > 0 && (
          <Stack>
            <Heading level={2}>{t('ballot.entitled')}</Heading>
            <DataTable
              caption={t('ballot.entitled')}
              captionHidden
              columns={[
                {
                  key: 'name',
                  header: t('ballot.organization'),
                  rowHeader: true,
                  cell: (row) => row.organizationName,
                },
                {
                  key: 'voted',
                  header: t('ballot.hasVoted'),
                  cell: (row) => t(row.hasVoted ? 'ballot.yesVoted' : 'ballot.notVoted'),
                },
                ...(kind === 'SECRET'
                  ? []
                  : [
                      {
                        key: 'vote',
                        header: t('ballot.choice'),
                        cell: (row: Ballot['voters'][number]) =>
                          row.vote
                            ? [t(`enums.voteChoice.${row.vote.choice}`), row.vote.reason]
                                .filter(Boolean)
                                .join(': ')
                            : '–',
                      },
                    ]),
              ]}
              rows={voters}
              rowKey={(row) => row.id}
            />
          </Stack>
        )}
        {state === 'CLOSED' && (
          <Row>
            <Link href={`/ballots/${id}.csv`}>{t('ballot.csv')}</Link>
            <Link href={`/ballots/${id}.json`}>{t('ballot.json')}</Link>
          </Row>
        )}
      </Stack>
    </Page>
  );
}

function Close({ ballot }: { ballot: Ballot }) {
  const { t } = useTranslation();
  const close = useCommand(CloseBallot);
  const { fault, run } = useCommandFault();
  const act = async () =>
    (await close.mutateAsync({ input: { ballotId: ballot.id } })).closeBallot.userErrors;
  return (
    <Stack gap="small">
      {fault && <Alert kind="danger" title={fault} announce />}
      {close.error && <FailureAlert error={close.error} />}
      <div>
        <Button busy={close.isPending} onClick={() => run(act)}>
          {t('session.closeBallot')}
        </Button>
      </div>
    </Stack>
  );
}
