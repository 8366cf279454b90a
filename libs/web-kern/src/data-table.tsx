import { useId, type Key, type ReactNode } from 'react';
import { classes } from './classes.js';

/** One column: `rowHeader` names the row, `numeric` is set right, `compact` never wraps. */
export interface Column<Row> {
  key: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  rowHeader?: boolean;
  numeric?: boolean;
  compact?: boolean;
}

interface DataTableProps<Row> {
  caption: string;
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => Key;
}

/** A real table. When it is wider than the screen it scrolls by itself, by keyboard too. */
export function DataTable<Row>({ caption, captionHidden, columns, rows, rowKey }: DataTableProps<Row>) {
  const captionId = useId();
  return (
    // The region scrolls when narrow, so it must be reachable by keyboard.
    <div className="kern-table-responsive al-table" role="region" aria-labelledby={captionId} tabIndex={0}>
      <table className="kern-table kern-table--small">
        <caption id={captionId} className={captionHidden ? 'kern-sr-only' : 'kern-title'}>
          {caption}
        </caption>
        <thead className="kern-table__head">
          <tr className="kern-table__row">
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                className={classes('kern-table__header', column.numeric && 'kern-table__header--numeric')}
              >
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="kern-table__body">
          {rows.map((row) => (
            <tr key={rowKey(row)} className="kern-table__row">
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  if (column.rowHeader) {
    return (
      <th scope="row" className="kern-table__header">
        {column.cell(row)}
      </th>
    );
  }
  const look = classes(
    'kern-table__cell',
    column.numeric && 'kern-table__cell--numeric',
    column.compact && 'al-compact',
  );
  return <td className={look}>{column.cell(row)}</td>;
}
