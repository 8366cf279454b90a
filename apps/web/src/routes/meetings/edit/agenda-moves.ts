import type { MoveAgendaItemInput } from '../../../gql/schema.js';
import type { AgendaBranch, AgendaRow } from '../../../parts/agenda-tree.js';

/** Where an item can go by one press of a button. */
export type Step = 'up' | 'down' | 'in' | 'out';
export const steps: readonly Step[] = ['up', 'down', 'in', 'out'];

/** As deep as an agenda may nest. */
const deepest = 3;

interface Place<Row> {
  /** The items among which it stands, and where. */
  siblings: readonly AgendaBranch<Row>[];
  index: number;
  parent: AgendaBranch<Row> | null;
  /** 1 at the top. */
  depth: number;
}

function placeOf<Row extends AgendaRow>(
  branches: readonly AgendaBranch<Row>[],
  id: string,
  parent: AgendaBranch<Row> | null = null,
  depth = 1,
): Place<Row> | null {
  const index = branches.findIndex(({ item }) => item.id === id);
  if (index >= 0) return { siblings: branches, index, parent, depth };
  for (const branch of branches) {
    const found = placeOf(branch.children, id, branch, depth + 1);
    if (found) return found;
  }
  return null;
}

const heightOf = ({ children }: AgendaBranch<unknown>): number => 1 + Math.max(0, ...children.map(heightOf));

/** The command that moves an item by one step, or null where there is no such step. */
export function moveBy<Row extends AgendaRow>(
  agenda: readonly AgendaBranch<Row>[],
  id: string,
  step: Step,
): MoveAgendaItemInput | null {
  const place = placeOf(agenda, id);
  if (!place) return null;
  const { siblings, index, parent, depth } = place;
  const before = siblings[index - 1];
  const after = siblings[index + 1];
  switch (step) {
    case 'up':
      return before ? { id, beforeId: before.item.id } : null;
    case 'down':
      return after ? { id, afterId: after.item.id } : null;
    case 'in':
      return before && depth + heightOf(siblings[index]!) <= deepest ? { id, intoId: before.item.id } : null;
    case 'out':
      return parent ? { id, afterId: parent.item.id } : null;
  }
}

/** The command for an item that was dropped onto the place of one of its siblings, or null when nothing has moved. */
export function dropOn<Row extends AgendaRow>(
  agenda: readonly AgendaBranch<Row>[],
  id: string,
  targetId: string,
): MoveAgendaItemInput | null {
  const place = placeOf(agenda, id);
  const target = place?.siblings.findIndex(({ item }) => item.id === targetId) ?? -1;
  if (!place || target < 0 || target === place.index) return null;
  return target < place.index ? { id, beforeId: targetId } : { id, afterId: targetId };
}
