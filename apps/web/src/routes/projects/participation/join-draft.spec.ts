import { describe, expect, it } from '@jest/globals';
import { toJoinInput } from './join-draft.js';

describe('the form to join', () => {
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
