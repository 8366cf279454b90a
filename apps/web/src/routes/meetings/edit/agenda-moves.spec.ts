import { describe, expect, it } from '@jest/globals';
import { agendaTree, type AgendaRow } from '../../../parts/agenda-tree.js';
import { dropOn, moveBy } from './agenda-moves.js';

const row = (id: string, parent?: string): AgendaRow => ({ id, parent: parent ? { id: parent } : null });
const agenda = agendaTree([
  row('1'),
  row('2'),
  row('2.1', '2'),
  row('2.1.1', '2.1'),
  row('2.2', '2'),
  row('3'),
]);

describe('moving an item by one step', () => {
  it.each([
    ['up, before the one above it', '2', 'up', { id: '2', beforeId: '1' }],
    ['down, after the one below it', '2', 'down', { id: '2', afterId: '3' }],
    ['in, under the one above it', '3', 'in', { id: '3', intoId: '2' }],
    ['out, after the one it is under', '2.1', 'out', { id: '2.1', afterId: '2' }],
  ] as const)('goes %s', (_, id, step, command) => {
    expect(moveBy(agenda, id, step)).toEqual(command);
  });

  it.each([
    ['up from the top', '1', 'up'],
    ['down from the end', '3', 'down'],
    ['in without one above it', '2.1', 'in'],
    ['in where what is below it would be too deep', '2', 'in'],
    ['out from the top level', '1', 'out'],
    ['anywhere when it is gone', '9', 'up'],
  ] as const)('does not go %s', (_, id, step) => {
    expect(moveBy(agenda, id, step)).toBeNull();
  });
});

describe('dropping an item', () => {
  it('puts it before what stood there when it comes from below, and after it when from above', () => {
    expect(dropOn(agenda, '3', '1')).toEqual({ id: '3', beforeId: '1' });
    expect(dropOn(agenda, '1', '3')).toEqual({ id: '1', afterId: '3' });
  });

  it('does nothing on its own place, or among items of another level', () => {
    expect([dropOn(agenda, '1', '1'), dropOn(agenda, '1', '2.1')]).toEqual([null, null]);
  });
});
