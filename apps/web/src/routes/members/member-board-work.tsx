import { useTranslation } from 'react-i18next';
import { DataTable, Heading, Link, Stack, type Column } from '@allmende/web-kern';
import { useConnection } from '../../api/hooks.js';
import { paths } from '../../app/paths.js';
import { MemberBoard, type MemberBoardQuery } from '../../gql/member-board.js';
import { useFormat } from '../../i18n/format.js';
import { More } from '../../parts/more.js';

type Adoption = NonNullable<MemberBoardQuery['organization']>['adoptions']['nodes'][number];

/** Its part in the work of the board: groups, and how it takes decisions home; nothing while there is nothing to say. */
export function MemberBoardWork({ id }: { id: string }) {
  const { t } = useTranslation();
  const connection = useConnection(MemberBoard, { id }, (data) => data.organization?.adoptions.pageInfo);
  const pages = (connection.data?.pages ?? []).flatMap(({ organization }) => organization ?? []);
  const rows = pages.flatMap(({ adoptions }) => adoptions.nodes);
  const groups = (pages[0]?.workingGroups.nodes ?? []).filter(({ endedOn }) => endedOn === null);
  return (
    <>
      {groups.length > 0 && <Groups groups={groups} />}
      {rows.length > 0 && (
        <Stack gap="small">
          <Heading level={2}>{t('adoption.ofMember')}</Heading>
          <AdoptionTable rows={rows} />
          <More connection={connection} shown={rows.length} total={pages.at(-1)?.adoptions.totalCount ?? 0} />
        </Stack>
      )}
    </>
  );
}

function Groups({ groups }: { groups: readonly { id: string; slug: string; name: string }[] }) {
  const { t } = useTranslation();
  return (
    <Stack gap="small">
      <Heading level={2}>{t('board.workingGroups')}</Heading>
      <ul>
        {groups.map(({ id, slug, name }) => (
          <li key={id}>
            <Link href={paths.workingGroup(slug)}>{name}</Link>
          </li>
        ))}
      </ul>
    </Stack>
  );
}

function AdoptionTable({ rows }: { rows: readonly Adoption[] }) {
  const { t } = useTranslation();
  return (
    <DataTable
      caption={t('adoption.ofMember')}
      captionHidden
      rows={rows}
      rowKey={(row) => row.id}
      columns={useColumns()}
    />
  );
}

function useColumns(): Column<Adoption>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return [
    {
      key: 'decision',
      header: t('adoption.decision'),
      rowHeader: true,
      cell: ({ decision: { number, title } }) => (
        <Link href={paths.decision(number)} small>
          {t('adoption.numbered', { number, title })}
        </Link>
      ),
    },
    {
      key: 'state',
      header: t('adoption.state'),
      cell: ({ state }) => t(`enums.adoptionState.${state}`),
    },
    {
      key: 'day',
      header: t('adoption.day'),
      compact: true,
      cell: ({ plannedOn, councilDecision }) => {
        const day = plannedOn ?? councilDecision?.decidedOn;
        return day ? format.shortDate(day) : '–';
      },
    },
  ];
}
