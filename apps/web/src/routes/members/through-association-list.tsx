import { useTranslation } from 'react-i18next';
import { DataTable, Heading, Link, Stack, Text, type Column } from '@allmende/web-kern';
import { useConnection } from '../../api/hooks.js';
import { paths } from '../../app/paths.js';
import { ThroughAssociations, type ThroughAssociationsQuery } from '../../gql/through-associations.js';
import { More } from '../../parts/more.js';

type Part = NonNullable<
  ThroughAssociationsQuery['organization']
>['participationsThroughAssociations']['nodes'][number];

/** What its associations take part in for it; `first` is the part that came with the page. */
export function ThroughAssociationList({ id, first }: { id: string; first: ThroughAssociationsQuery }) {
  const { t } = useTranslation();
  const connection = useConnection(
    ThroughAssociations,
    { id },
    (data) => data.organization?.participationsThroughAssociations.pageInfo,
    first,
  );
  const columns = useColumns();
  const pages = (connection.data?.pages ?? [first]).flatMap(
    ({ organization }) => organization?.participationsThroughAssociations ?? [],
  );
  const rows = pages.flatMap(({ nodes }) => nodes);
  if (rows.length === 0) return null;
  return (
    <Stack gap="small">
      <Heading level={2}>{t('member.through')}</Heading>
      <Text>{t('member.throughText')}</Text>
      <DataTable
        caption={t('member.through')}
        captionHidden
        rows={rows}
        rowKey={(row) => row.id}
        columns={columns}
      />
      <More connection={connection} shown={rows.length} total={pages.at(-1)?.totalCount ?? rows.length} />
    </Stack>
  );
}

function useColumns(): Column<Part>[] {
  const { t } = useTranslation();
  return [
    {
      key: 'project',
      header: t('member.project'),
      rowHeader: true,
      cell: ({ project }) => (
        <Link href={paths.project(project.slug)} small>
          {project.name}
        </Link>
      ),
    },
    {
      key: 'kind',
      header: t('member.participationKind'),
      cell: ({ kind }) => t(`enums.participation.${kind}`),
    },
    {
      key: 'association',
      header: t('enums.organizationKind.ASSOCIATION'),
      cell: ({ organization }) => (
        <Link href={paths.member(organization.id)} small>
          {organization.name}
        </Link>
      ),
    },
  ];
}
