import { describe, expect, it } from '@jest/globals';
import { toJoinInput, today } from './join-draft.js';

describe('the form to join', () => {
  it('begins with the day as it is in Germany, not in London', () => {
    expect(today(new Date('2026-11-21T23:30:00Z'))).toBe('2026-11-22');
  });

  it('sends no note when only blanks were typed, and no day when the field is empty', () => {
    const draft = { organizationId: 'org_1', kind: undefined, since: '', note: '  ' };
    expect(toJoinInput('prj_1', 'USING', draft)).toEqual({
      projectId: 'prj_1',
      organizationId: 'org_1',
      kind: 'USING',
      since: null,
      note: null,
    });
  });
});
