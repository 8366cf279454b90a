import { useTranslation } from 'react-i18next';
import { Heading, Link, LinkButton, Row, Stack, Text } from '@allmende/web-kern';
import { useConnection } from '../../api/hooks.js';
import { paths } from '../../app/paths.js';
import { useViewer } from '../../app/viewer.js';
import { ProjectFunding as Document, type ProjectFundingQuery } from '../../gql/project-funding.js';
import { EntryList } from '../../parts/entry-list.js';
import { RoundEntry } from '../../parts/funding/round-entry.js';
import { More } from '../../parts/more.js';
import { isModerator } from '../moderation/is-moderator.js';

/** Who pays together for the project, and which programmes could take part; nothing while there is nothing. */
export function ProjectFunding({ slug }: { slug: string }) {
  const { t } = useTranslation();
  const plans = isModerator(useViewer());
  const connection = useConnection(Document, { slug }, (data) => data.project?.fundingRounds.pageInfo);
  const projects = (connection.data?.pages ?? []).flatMap(({ project }) => project ?? []);
  const rounds = projects.flatMap(({ fundingRounds }) => fundingRounds.nodes);
  const programmes = projects[0]?.fundingProgrammes.nodes ?? [];
  if (rounds.length === 0 && programmes.length === 0 && !plans) return null;
  return (
    <Stack>
      <Heading level={2}>{t('projectPage.funding')}</Heading>
      {rounds.length === 0 && <Text>{t('projectPage.noRounds')}</Text>}
      {rounds.length > 0 && (
        <EntryList>
          {rounds.map((round) => (
            <RoundEntry key={round.id} round={round} />
          ))}
        </EntryList>
      )}
      <More
        connection={connection}
        shown={rounds.length}
        total={projects.at(-1)?.fundingRounds.totalCount ?? rounds.length}
      />
      <Programmes programmes={programmes} />
      {plans && (
        <Row>
          <LinkButton href={paths.newFundingRoundFor(slug)}>{t('fundingRounds.plan')}</LinkButton>
        </Row>
      )}
    </Stack>
  );
}

type Programme = NonNullable<ProjectFundingQuery['project']>['fundingProgrammes']['nodes'][number];

function Programmes({ programmes }: { programmes: readonly Programme[] }) {
  const { t } = useTranslation();
  if (programmes.length === 0) return null;
  return (
    <>
      <Text>{t('projectPage.programmes')}</Text>
      <ul>
        {programmes.map(({ id, slug, name, funder }) => (
          <li key={id}>
            <Link href={paths.programme(slug)}>{name}</Link> ({funder})
          </li>
        ))}
      </ul>
    </>
  );
}
