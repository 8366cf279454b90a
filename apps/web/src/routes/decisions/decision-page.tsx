import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Badge, Columns, Heading, Row, Stack } from '@allmende/web-kern';
import { useDocument } from '../../api/hooks.js';
import { NotFound, QueryView } from '../../app/failures.js';
import { Page } from '../../app/page.js';
import { paths } from '../../app/paths.js';
import { DecisionPage, type DecisionPageQuery } from '../../gql/decision-page.js';
import { DecisionBadge, VisibilityBadge } from '../../parts/board-badges.js';
import { Markdown } from '../../parts/markdown.js';
import { NewsAlert, type News } from '../../parts/news-alert.js';
import { AdoptionPart } from './adoption/adoption-part.js';
import { DecisionFacts } from './decision-facts.js';
import { DecisionTallyPart } from './decision-tally.js';
import { DecisionWays } from './decision-ways.js';
import { Endorsements } from './endorsements.js';

/** What the parts of this page get. */
export type Decision = NonNullable<DecisionPageQuery['decision']>;

/** What a part of the page gets that changes something. */
export interface DecisionPartProps {
  decision: Decision;
  onDone: (news: News) => void;
}

/** One decision: what was decided and how, who sees to it, who carries it, and how it arrives in the councils. */
export function Component() {
  const { number = '' } = useParams();
  return (
    <QueryView query={useDocument(DecisionPage, { number })}>
      {({ decision }) => (decision ? <DecisionView decision={decision} /> : <NotFound />)}
    </QueryView>
  );
}

function DecisionView({ decision }: { decision: Decision }) {
  const { t } = useTranslation();
  const [news, setNews] = useState<News>();
  const { number, title, result, visibility, jointPosition, wording } = decision;
  const part = { decision, onDone: setNews };
  return (
    <Page
      title={title}
      trail={[{ href: paths.decisions, label: t('board.decisions') }]}
      aside={
        <Row>
          <Badge>{number}</Badge>
          <DecisionBadge result={result} />
          {jointPosition && <Badge>{t('decisionRegister.jointBadge')}</Badge>}
          <VisibilityBadge visibility={visibility} />
        </Row>
      }
    >
      <Stack>
        <NewsAlert news={news} />
        <DecisionWays {...part} />
      </Stack>
      <Columns
        main={
          <Stack gap="section">
            <Stack>
              <Heading level={2}>{t('decisionPage.wording')}</Heading>
              <Markdown text={wording} level={3} />
            </Stack>
            <DecisionTallyPart decision={decision} />
            {jointPosition && <Endorsements {...part} />}
            {decision.adoptionSummary && <AdoptionPart {...part} summary={decision.adoptionSummary} />}
          </Stack>
        }
        side={<DecisionFacts decision={decision} />}
      />
    </Page>
  );
}
