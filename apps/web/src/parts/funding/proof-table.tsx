import { useTranslation } from 'react-i18next';
import { DataTable, Stack, Text, type Column } from '@allmende/web-kern';
import type { CostBound, CostKeyKind } from '../../gql/schema.js';
import { useFormat, type Format } from '../../i18n/format.js';

interface Sum {
  amountCents: number;
}

/** What a query must ask of `CostProof.rows`. */
export interface ProofRow {
  organizationId: string;
  organizationName: string;
  population: number | null;
  populationDate: string | null;
  secondBase: number | null;
  source: string | null;
  weight: string;
  exact: string;
  floored: Sum;
  extraCent: boolean;
  bound: CostBound | null;
  share: Sum;
}

/** What a query must ask of `CostProof`. */
export interface Proof {
  kind: CostKeyKind;
  total: Sum;
  rule: string;
  rows: readonly ProofRow[];
}

/** Null stands for the line that sums up. */
type Line = ProofRow | null;

/** The proof sheet of a cost key: how each share came about, to the cent. */
export function ProofTable({ proof, caption }: { proof: Proof; caption: string }) {
  return (
    <Stack>
      <Text>{proof.rule}</Text>
      <DataTable
        caption={caption}
        columns={useColumns(proof)}
        rows={[...proof.rows, null]}
        rowKey={(row) => row?.organizationId ?? 'sum'}
      />
    </Stack>
  );
}

function useColumns({ kind, total, rows }: Proof): Column<Line>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const extraCents = rows.filter(({ extraCent }) => extraCent).length;
  const floored = rows.reduce((sum, row) => sum + row.floored.amountCents, 0);
  const number = (key: string, header: string, cell: (row: ProofRow) => string | null, sum = '') => ({
    ...{ key, header, numeric: true, compact: true },
    cell: (row: Line) => (row ? cell(row) : sum),
  });
  const bounded = rows.some(({ bound }) => bound !== null);
  return [
    {
      key: 'name',
      header: t('funding.proof.organization'),
      rowHeader: true,
      cell: (row) => row?.organizationName ?? t('funding.proof.sum'),
    },
    ...useBaseColumns(kind, format),
    number('exact', t('funding.proof.exact'), ({ exact }) => format.exactMoney(exact)),
    number(
      'floored',
      t('funding.proof.floored'),
      (row) => format.money(row.floored.amountCents),
      format.money(floored),
    ),
    number(
      'extra',
      t('funding.proof.extraCent'),
      ({ extraCent }) => (extraCent ? `+ ${format.money(1)}` : '–'),
      `+ ${format.money(extraCents)}`,
    ),
    ...(bounded
      ? [
          {
            key: 'bound',
            header: t('funding.proof.bound'),
            cell: (row: Line) => row && (row.bound ? t(`enums.costBound.${row.bound}`) : '–'),
          },
        ]
      : []),
    {
      ...{ key: 'share', header: t('funding.proof.share'), numeric: true, compact: true },
      cell: (row) => <strong>{format.money((row?.share ?? total).amountCents)}</strong>,
    },
  ];
}

/** What the organizations are counted by; nothing where all pay alike. */
function useBaseColumns(kind: CostKeyKind, format: Format): Column<Line>[] {
  const { t } = useTranslation();
  const column = (key: string, header: string, cell: (row: ProofRow) => string): Column<Line> => ({
    ...{ key, header, numeric: true },
    cell: (row) => row && cell(row),
  });
  const population = column('population', t('funding.proof.population'), (row) =>
    row.population === null
      ? '–'
      : row.populationDate === null
        ? format.number(row.population)
        : t('funding.proof.populationOn', {
            number: format.number(row.population),
            date: format.shortDate(row.populationDate),
          }),
  );
  const weight = (header: string) => column('weight', header, (row) => format.digits(row.weight));
  const source = {
    ...column('source', t('funding.proof.source'), (row) => row.source ?? '–'),
    numeric: false,
  };
  const secondBase = column('secondBase', t('funding.proof.secondBase'), (row) =>
    row.secondBase === null ? '–' : format.number(row.secondBase),
  );
  switch (kind) {
    case 'EQUAL':
    case 'FIXED':
      return [];
    case 'PER_CAPITA':
      return [population];
    case 'TIERED':
      return [population, weight(t('funding.proof.weight'))];
    case 'WEIGHTED':
      return [weight(t('funding.proof.points')), source];
    case 'TWO_FACTOR':
      return [secondBase, source, population, weight(t('funding.proof.weight'))];
  }
}
