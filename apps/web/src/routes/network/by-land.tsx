import { useTranslation } from 'react-i18next';
import { DataTable, Heading, Link, Stack, Text, VisuallyHidden, type Column } from '@allmende/web-kern';
import { useDocument } from '../../api/hooks.js';
import { paths } from '../../app/paths.js';
import { NetworkByLand, type NetworkByLandQuery } from '../../gql/network-by-land.js';
import { useFormat } from '../../i18n/format.js';
import { PartView } from '../../parts/part-view.js';
import { LandMap } from './land-map.js';
import { circlesOfNetwork, membersIn } from './members-in.js';

export type LandRow = NetworkByLandQuery['membershipsByLand'][number];

/** How many members there are in each Land: a picture, and beside it the same as a table. */
export function ByLand() {
  const { t } = useTranslation();
  return (
    <Stack>
      <Heading level={2}>{t('network.byLand')}</Heading>
      <PartView query={useDocument(NetworkByLand, {})}>
        {({ membershipsByLand: rows }) => (
          <div className="by-land">
            <LandMap rows={rows} />
            <Stack gap="small">
              <LandTable rows={rows} />
              <Text muted>{t('network.withoutLand')}</Text>
            </Stack>
          </div>
        )}
      </PartView>
    </Stack>
  );
}

function LandTable({ rows }: { rows: readonly LandRow[] }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  /** A number leads to the rows that it counts; nothing leads to nothing. */
  const linked = (count: number, query: string, of: string) =>
    count === 0 ? (
      '0'
    ) : (
      <Link href={`${paths.members}?${query}`} small>
        {number(count)} <VisuallyHidden>{of}</VisuallyHidden>
      </Link>
    );
  const columns: Column<LandRow>[] = [
    {
      key: 'land',
      header: t('network.land'),
      rowHeader: true,
      cell: (row) => t(`enums.land.${row.landCode as '01'}`),
    },
    ...circlesOfNetwork.map(({ circle, count }) => ({
      key: circle,
      header: t(`enums.circle.${circle}`),
      numeric: true,
      cell: (row: LandRow) =>
        linked(
          count(row),
          `land=${row.landCode}&mitgliedschaft=${circle}`,
          `${t(`enums.circle.${circle}`)}, ${row.landName}`,
        ),
    })),
    {
      key: 'all',
      header: t('network.allCircles'),
      numeric: true,
      cell: (row) =>
        linked(membersIn(row), `land=${row.landCode}`, `${t('network.allCircles')}, ${row.landName}`),
    },
    {
      key: 'municipalities',
      header: t('network.municipalities'),
      numeric: true,
      cell: (row) => number(row.municipalities),
    },
  ];
  return (
    <DataTable
      caption={t('network.byLand')}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={(row) => row.landCode}
    />
  );
}
