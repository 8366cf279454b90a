import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Alert, Badge, Columns, Disclosure, Heading, Link, LinkButton, Row, Stack } from '@allmende/web-kern';
import { useDocument } from '../../api/hooks.js';
import { NotFound, QueryView } from '../../app/failures.js';
import { Page } from '../../app/page.js';
import { paths } from '../../app/paths.js';
import { FundingRoundPage, type FundingRoundPageQuery } from '../../gql/funding-round-page.js';
import { useFormat } from '../../i18n/format.js';
import { ProofTable } from '../../parts/funding/proof-table.js';
import { RoundBadge } from '../../parts/funding/round-badge.js';
import { RoundProgress } from '../../parts/funding/round-progress.js';
import { Markdown } from '../../parts/markdown.js';
import { NewsAlert, type News } from '../../parts/news-alert.js';
import { RoundFacts } from './round-facts.js';
import { RoundMilestones } from './round-milestones.js';
import { RoundOffers } from './round-offers.js';
import { RoundPledges } from './round-pledges.js';
import { RoundTimeline } from './round-timeline.js';
import { RoundUse } from './round-use.js';

/** What the parts of this page get. */
export type Round = Extract<NonNullable<FundingRoundPageQuery['node']>, { timeline: unknown }>;

/** A funding round for everybody: what for, how far, who gives, by which key, and what became of the money. */
export function Component() {
  const { id = '' } = useParams();
  return (
    <QueryView query={useDocument(FundingRoundPage, { id })}>
      {({ node }) => (node && 'timeline' in node ? <RoundView round={node as Round} /> : <NotFound />)}
    </QueryView>
  );
}

function RoundView({ round }: { round: Round }) {
  const { t } = useTranslation();
  const [news, setNews] = useState<News>();
  const { title, state, purpose, summary, terms, proof } = round;
  return (
    <Page
      title={title}
      trail={[{ href: paths.fundingRounds, label: t('funding.title') }]}
      aside={
        <Row>
          <RoundBadge state={state} />
          <Badge>{t(`enums.fundingPurpose.${purpose}`)}</Badge>
        </Row>
      }
    >
      <Stack>
        <NewsAlert news={news} />
        <StateNotice round={round} />
        <Ways round={round} />
      </Stack>
      <Columns
        main={
          <Stack gap="section">
            <Stack>
              <Heading level={2}>{t('fundingRound.standing')}</Heading>
              <RoundProgress {...round} />
            </Stack>
            <RoundOffers round={round} onDone={setNews} />
            <Stack>
              <Heading level={2}>{t('fundingRound.summary')}</Heading>
              <Markdown text={summary} level={3} />
              {terms && (
                <Disclosure title={t('fundingRound.terms')}>
                  <Markdown text={terms} level={3} />
                </Disclosure>
              )}
            </Stack>
            <RoundPledges round={round} onDone={setNews} />
            <RoundTimeline round={round} />
            <RoundMilestones milestones={round.milestones} />
            <RoundUse round={round} />
          </Stack>
        }
        side={<RoundFacts round={round} />}
      />
      {proof && <Proof round={round} proof={proof} />}
    </Page>
  );
}

/** What a state means for the reader, in a sentence. */
function StateNotice({ round }: { round: Round }) {
  const { t } = useTranslation();
  const { dateTime, money } = useFormat();
  const { state, closesAt, cancelReason, minimum } = round;
  const words = {
    DRAFT: t(round.opensByDecision ? 'fundingRound.notice.draftDecision' : 'fundingRound.notice.draft'),
    OPEN: t('fundingRound.notice.open', { when: dateTime(closesAt), sum: money(minimum.amountCents) }),
    FUNDED: t('fundingRound.notice.funded'),
    FAILED: t('fundingRound.notice.failed', { sum: money(minimum.amountCents) }),
    CANCELLED: t('fundingRound.notice.cancelled', { reason: cancelReason ?? '' }),
    SETTLED: t('fundingRound.notice.settled'),
  };
  const mood =
    state === 'FUNDED' ? 'success' : state === 'FAILED' || state === 'CANCELLED' ? 'warning' : 'info';
  return (
    <Alert kind={mood} title={t(`enums.fundingRoundState.${state}`)}>
      {words[state]}
    </Alert>
  );
}

/** Where those who plan and those who keep the books go on. */
function Ways({ round: { id, viewerCanManage, viewerCanBook, state } }: { round: Round }) {
  const { t } = useTranslation();
  if (!viewerCanManage && !viewerCanBook) return null;
  return (
    <Row>
      {viewerCanManage && (
        <LinkButton href={paths.editFundingRound(id)}>
          {t(state === 'DRAFT' ? 'fundingRound.edit' : 'fundingRound.manage')}
        </LinkButton>
      )}
      {viewerCanBook && state !== 'DRAFT' && (
        <LinkButton href={paths.roundBooks(id)}>{t('fundingRound.books')}</LinkButton>
      )}
    </Row>
  );
}

function Proof({ round, proof }: { round: Round; proof: NonNullable<Round['proof']> }) {
  const { t } = useTranslation();
  const base = `/documents/funding-rounds/${round.id}/proof`;
  return (
    <Stack>
      <Heading level={2}>{t('fundingRound.proof')}</Heading>
      <ProofTable proof={proof} caption={t('fundingRound.proof')} />
      <Row>
        <Link href={`${base}.pdf`}>{t('fundingRound.proofPdf')}</Link>
        <Link href={`${base}.csv`}>{t('fundingRound.proofCsv')}</Link>
      </Row>
    </Stack>
  );
}
