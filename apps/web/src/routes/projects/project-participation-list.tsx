import { useTranslation } from 'react-i18next';
import { Badge, DataTable, EmptyState, Heading, Link, Row, Stack, Text } from '@allmende/web-kern';
import { useConnection } from '../../api/hooks.js';
import { paths } from '../../app/paths.js';
import { ProjectParticipations, type ProjectParticipationsQuery } from '../../gql/project-participations.js';
import { useFormat } from '../../i18n/format.js';
import { More } from '../../parts/more.js';
import type { Project } from './project-page.js';

/** Who takes part in the project and how; `first` is the part that came with the page. */
export function ProjectParticipationList(props: { project: Project; first: ProjectParticipationsQuery }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { project, first } = props;
  const variables = { slug: project.slug };
  const connection = useConnection(
    ProjectParticipations,
    variables,
    (data) => data.project?.participations.pageInfo,
    first,
  );
  const parts = (connection.data?.pages ?? [first]).flatMap((page) => page.project?.participations ?? []);
  const rows = parts.flatMap((part) => part.nodes);
  return (
    <Stack gap="small">
      <Heading level={2}>{t('projectPage.participations')}</Heading>
      {rows.length === 0 ? (
        <EmptyState title={t('projectPage.participationsEmptyTitle')} level={3}>
          <Text>{t('projectPage.participationsEmptyText')}</Text>
        </EmptyState>
      ) : (
        <>
          <Counts counts={project.participationCounts} />
          <ParticipationTable rows={rows} />
          <More connection={connection} shown={rows.length} total={parts.at(-1)?.totalCount ?? rows.length} />
        </>
      )}
      {project.usingMunicipalities > 0 && (
        <Text>
          {t('projectPage.usingMunicipalities', {
            count: project.usingMunicipalities,
            number: format.number(project.usingMunicipalities),
          })}
        </Text>
      )}
    </Stack>
  );
}

function Counts({ counts }: { counts: Project['participationCounts'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Row>
      {counts
        .filter(({ count }) => count > 0)
        .map(({ kind, count }) => (
          <Badge key={kind}>
            {t('projectPage.participationSummary', {
              kind: t(`enums.participation.${kind}`),
              count: format.number(count),
            })}
          </Badge>
        ))}
    </Row>
  );
}

type Participation = Project['participations']['nodes'][number];

function ParticipationTable({ rows }: { rows: readonly Participation[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const kindOf = ({ kind, state }: Participation) => {
    const name = t(`enums.participation.${kind}`);
    return state === 'PROPOSED' ? t('projectPage.proposed', { kind: name }) : name;
  };
  return (
    <DataTable
      caption={t('projectPage.participations')}
      captionHidden
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'organization',
          header: t('projectPage.organization'),
          rowHeader: true,
          cell: ({ organization }) => (
            <Link href={paths.member(organization.id)} small>
              {organization.name}
            </Link>
          ),
        },
        { key: 'kind', header: t('projectPage.kind'), cell: kindOf },
        {
          key: 'since',
          header: t('projectPage.since'),
          compact: true,
          cell: (row) => format.shortDate(row.since),
        },
      ]}
    />
  );
}
