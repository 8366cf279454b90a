import { useTranslation } from 'react-i18next';
import { Heading, Link, Row, Stack, Text } from '@allmende/web-kern';
import { useConnection } from '../../api/hooks.js';
import { paths } from '../../app/paths.js';
import { ProjectDecisions } from '../../gql/project-decisions.js';
import { useFormat } from '../../i18n/format.js';
import { DecisionBadge } from '../../parts/board-badges.js';
import { Entry, EntryList } from '../../parts/entry-list.js';
import { More } from '../../parts/more.js';

/** What the board and its groups have decided on the project; nothing while there is nothing. */
export function ProjectDecisionList({ slug }: { slug: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const connection = useConnection(ProjectDecisions, { slug }, (data) => data.project?.decisions.pageInfo);
  const pages = (connection.data?.pages ?? []).flatMap(({ project }) => project?.decisions ?? []);
  const decisions = pages.flatMap(({ nodes }) => nodes);
  if (decisions.length === 0) return null;
  return (
    <Stack gap="small">
      <Heading level={2}>{t('projectPage.decisions')}</Heading>
      <EntryList>
        {decisions.map(({ id, number, title, result, decidedOn, doneOn }) => (
          <Entry key={id}>
            <Row>
              <Link href={paths.decision(number)}>{title}</Link>
              <DecisionBadge result={result} />
            </Row>
            <Text size="small" muted>
              {[
                number,
                t('decisionRegister.decidedOn', { date: format.date(decidedOn) }),
                doneOn && t('decisionRegister.doneOn', { date: format.date(doneOn) }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </Text>
          </Entry>
        ))}
      </EntryList>
      <More
        connection={connection}
        shown={decisions.length}
        total={pages.at(-1)?.totalCount ?? decisions.length}
      />
    </Stack>
  );
}
