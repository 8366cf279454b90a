import { describe, expect, it } from '@jest/globals';
import { bodiesFor, keyOf, sponsorsFor, toSponsorInput } from './sponsors.js';

const dortmund = { id: 'org_1', name: 'Dortmund' };
const group = (id: string, viewerIsMember: boolean, viewerCanManage: boolean) => ({
  id,
  name: id,
  viewerIsMember,
  viewerCanManage,
});
const coordinator = { acting: [dortmund], moderates: false, groups: [group('wkg_1', false, false)] };
const chair = { acting: [dortmund], moderates: false, groups: [group('wkg_1', true, true)] };
const moderator = { acting: [], moderates: true, groups: [group('wkg_1', false, true)] };
const reader = { acting: [], moderates: false, groups: [group('wkg_1', false, false)] };

const bodies = (proposer: typeof coordinator) => bodiesFor(proposer).map(({ id }) => id);
const sponsors = (body: string, proposer: typeof coordinator) => sponsorsFor(body, proposer).map(keyOf);

describe('who may propose what for whom', () => {
  it('offers the board and one’s own groups', () => {
    expect(bodies(coordinator)).toEqual(['board']);
    expect(bodies(chair)).toEqual(['board', 'wkg_1']);
    expect(bodies(moderator)).toEqual(['board', 'wkg_1']);
  });

  it('offers nothing to who acts for nobody', () => {
    expect(bodies({ ...reader, acting: [] })).toEqual([]);
  });

  it('lets a chair report back to the board, but not to her group', () => {
    expect(sponsors('board', chair)).toEqual(['org_1', 'wkg_1']);
    expect(sponsors('wkg_1', chair)).toEqual(['org_1', 'none']);
  });

  it('lets only who leads the body propose for nobody', () => {
    expect(sponsors('board', coordinator)).toEqual(['org_1']);
    expect(sponsors('board', moderator)).toEqual(['wkg_1', 'none']);
  });

  it('names the sponsor as the API takes it', () => {
    expect(toSponsorInput({ kind: 'group', id: 'wkg_1', name: 'x' })).toEqual({
      sponsorOrganizationId: null,
      sponsorWorkingGroupId: 'wkg_1',
    });
    expect(toSponsorInput({ kind: 'none' })).toEqual({
      sponsorOrganizationId: null,
      sponsorWorkingGroupId: null,
    });
  });
});
