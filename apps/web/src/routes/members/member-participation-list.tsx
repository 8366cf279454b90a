import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable, Heading, Link, Stack, Text, type Column } from '@allmende/web-kern';
import { useConnection } from '../../api/hooks.js';
import { paths } from '../../app/paths.js';
import { MemberParticipations, type MemberParticipationsQuery } from '../../gql/member-participations.js';
import { useFormat } from '../../i18n/format.js';
import { More } from '../../parts/more.js';
import { LeaveButton } from '../../parts/participation/leave-button.js';
import { OutcomeAlert, type Outcome } from '../../parts/participation/outcome.js';
import { LifecycleBadge } from '../../parts/status-badges.js';

/** Who carries most comes first. */
const kinds = ['LEADING', 'CONTRIBUTING', 'USING', 'PILOTING', 'INTERESTED'] as const;

/** The projects that an organization takes part in, by kind; `first` is the part that came with the page. */
export function MemberParticipationList({ id, first }: { id: string; first: MemberParticipationsQuery }) {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState<Outcome>();
  const connection = useConnection(
    MemberParticipations,
    { id },
    (data) => data.organization?.participations.pageInfo,
    first,
  );
  const parts = (connection.data?.pages ?? [first]).flatMap(
    (page) => page.organization?.participations ?? [],
  );
  const rows = parts.flatMap((part) => part.nodes);
  return (
    <Stack>
      <Heading level={2}>{t('member.participations')}</Heading>
      <OutcomeAlert outcome={outcome} onChange={setOutcome} />
      {rows.length === 0 ? (
        <Text>{t('member.participationsEmpty')}</Text>
      ) : (
        <>
          {kinds.map((kind) => (
            <OfKind
              key={kind}
              kind={kind}
              rows={rows.filter((row) => row.kind === kind)}
              onDone={setOutcome}
            />
          ))}
          <More connection={connection} shown={rows.length} total={parts.at(-1)?.totalCount ?? rows.length} />
        </>
      )}
    </Stack>
  );
}

type Participation = NonNullable<
  MemberParticipationsQuery['organization']
>['participations']['nodes'][number];

interface TableProps {
  kind: (typeof kinds)[number];
  rows: readonly Participation[];
  onDone: (outcome: Outcome) => void;
}

function OfKind(props: TableProps) {
  const { t } = useTranslation();
  if (props.rows.length === 0) return null;
  return (
    <Stack gap="small">
      <Heading level={3}>{t(`enums.participation.${props.kind}`)}</Heading>
      <ParticipationTable {...props} />
    </Stack>
  );
}

function ParticipationTable({ kind, rows, onDone }: TableProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const columns: Column<Participation>[] = [
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
      key: 'since',
      header: t('member.since'),
      compact: true,
      cell: (row) => format.shortDate(row.since),
    },
    {
      key: 'lifecycle',
      header: t('member.lifecycle'),
      cell: (row) => <LifecycleBadge lifecycle={row.project.lifecycle} />,
    },
  ];
  const actions: Column<Participation> = {
    key: 'actions',
    header: t('participation.actions'),
    cell: (row) =>
      row.viewerCanEnd && <LeaveButton participation={row} projectName={row.project.name} onDone={onDone} />,
  };
  // Only those who act for the organization have anything to do here.
  const shown = rows.some(({ viewerCanEnd }) => viewerCanEnd) ? [...columns, actions] : columns;
  return (
    <DataTable
      caption={t(`enums.participation.${kind}`)}
      captionHidden
      rows={rows}
      rowKey={(row) => row.id}
      columns={shown}
    />
  );
}
