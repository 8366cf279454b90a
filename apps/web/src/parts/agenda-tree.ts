/** What a row of an agenda must say so that it can be put under its parent. */
export interface AgendaRow {
  id: string;
  parent: { id: string } | null;
}

/** An item with those nested under it, each in the order of the agenda. */
export interface AgendaBranch<Row> {
  item: Row;
  children: AgendaBranch<Row>[];
}

/** The tree of a flat agenda. What hangs under an item that is not there stands at the top: nothing is lost. */
export function agendaTree<Row extends AgendaRow>(rows: readonly Row[]): AgendaBranch<Row>[] {
  const branches = new Map(rows.map((item) => [item.id, { item, children: [] } as AgendaBranch<Row>]));
  const top: AgendaBranch<Row>[] = [];
  for (const branch of branches.values()) {
    const parent = branch.item.parent && branches.get(branch.item.parent.id);
    (parent ? parent.children : top).push(branch);
  }
  return top;
}
