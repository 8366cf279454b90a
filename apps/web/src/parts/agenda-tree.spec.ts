import { describe, expect, it } from '@jest/globals';
import { agendaTree, type AgendaBranch, type AgendaRow } from './agenda-tree.js';

const row = (id: string, parent?: string): AgendaRow => ({ id, parent: parent ? { id: parent } : null });
const written = (branches: AgendaBranch<AgendaRow>[]): string =>
  branches.map(({ item, children }) => item.id + (children.length ? `(${written(children)})` : '')).join(' ');

describe('the tree of an agenda', () => {
  it('puts each item under its parent, in the order of the agenda', () => {
    expect(
      written(agendaTree([row('1'), row('1.1', '1'), row('1.1.1', '1.1'), row('1.2', '1'), row('2')])),
    ).toBe('1(1.1(1.1.1) 1.2) 2');
  });

  it('loses nothing whose parent is not there', () => {
    expect(written(agendaTree([row('1'), row('2.1', '2')]))).toBe('1 2.1');
  });
});
