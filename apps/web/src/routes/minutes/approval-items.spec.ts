import { describe, expect, it } from '@jest/globals';
import { approvalItems } from './approval-items.js';

type Session = Parameters<typeof approvalItems>[0][number];
type Item = Session['allItems'][number];

const item = (id: string, part: Partial<Item> = {}): Item => ({
  ...{ id, number: '1', title: `TOP ${id}`, state: 'PLACED', standing: null, minutesToApprove: null },
  ...part,
});
const session = (startsAt: string, ...allItems: Item[]): Session => ({
  ...{ id: 'mtg_2', title: 'Sitzung', startsAt, workingGroup: null, allItems },
});
const ids = (...sessions: Session[]) =>
  approvalItems(sessions, 'min_1', '2026-10-01T08:00:00Z').map(({ id }) => id);

describe('the items under which minutes can be approved', () => {
  it('are those that name them, then those that are there for minutes as such', () => {
    const standing = item('a', { standing: 'APPROVE_MINUTES' });
    const named = item('b', { minutesToApprove: { id: 'min_1' } });
    expect(ids(session('2026-11-01T09:00:00+01:00', standing, item('c'), named))).toEqual(['b', 'a']);
  });

  it('are of later sessions only, and not postponed', () => {
    const standing = item('a', { standing: 'APPROVE_MINUTES' });
    expect(ids(session('2026-10-01T10:00:00+02:00', standing))).toEqual([]);
    expect(ids(session('2026-11-01T09:00:00+01:00', { ...standing, state: 'POSTPONED' }))).toEqual([]);
  });
});
