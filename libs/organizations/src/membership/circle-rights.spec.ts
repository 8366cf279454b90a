import { describe, expect, it } from '@jest/globals';
import { circleFits, circleRights, isAsCloseAs, rightsOf, whyNotJoin } from './circle-rights.js';
import { membershipCircles, type MembershipCircle } from './membership.entity.js';

const held = (circle: MembershipCircle) =>
  Object.entries(circleRights[circle])
    .filter(([, has]) => has)
    .map(([right]) => right);

describe('a circle', () => {
  it('gives its members these rights', () => {
    expect(Object.fromEntries(membershipCircles.map((circle) => [circle, held(circle)]))).toEqual({
      BOARD: ['readNetwork', 'joinProjects', 'proposeItems', 'readBoard', 'vote'],
      NETWORK: ['readNetwork', 'joinProjects'],
      PARTNER: ['readNetwork', 'joinProjects', 'proposeItems'],
      OBSERVER: ['readNetwork'],
    });
  });

  it('leaves a suspended member nothing but reading', () => {
    for (const circle of membershipCircles)
      expect(rightsOf({ circle, state: 'SUSPENDED' })).toEqual(circleRights.OBSERVER);
  });

  it('is as close as itself and all that lie farther out', () => {
    const closer = membershipCircles.map((other) => isAsCloseAs('NETWORK', other));
    expect(closer).toEqual([false, true, true, true]);
  });

  it('takes only some kinds of organizations', () => {
    const kinds = ['MUNICIPALITY', 'DISTRICT', 'ASSOCIATION', 'IT_PROVIDER', 'PARTNER'] as const;
    const fitting = (circle: MembershipCircle) => kinds.filter((kind) => circleFits(circle, kind));
    expect(fitting('BOARD')).toEqual(['MUNICIPALITY', 'DISTRICT', 'ASSOCIATION']);
    expect(fitting('PARTNER')).toEqual(['ASSOCIATION', 'IT_PROVIDER', 'PARTNER']);
    expect([fitting('NETWORK'), fitting('OBSERVER')]).toEqual([kinds, kinds]);
  });
});

describe('joining a project', () => {
  it('is refused to observers and to suspended members, each with what to do', () => {
    const codes = [
      whyNotJoin({ circle: 'OBSERVER', state: 'ADMITTED' }),
      whyNotJoin({ circle: 'OBSERVER', state: 'SUSPENDED' }),
      whyNotJoin({ circle: 'BOARD', state: 'SUSPENDED' }),
    ].map((refusal) => refusal?.code);
    expect(codes).toEqual(['OBSERVERS_ONLY_READ', 'OBSERVERS_ONLY_READ', 'MEMBERSHIP_SUSPENDED']);
  });

  it('is open to all other members, and no matter of circles for those who are none', () => {
    const standings = (['BOARD', 'NETWORK', 'PARTNER'] as const).map((circle) => ({
      circle,
      state: 'ADMITTED' as const,
    }));
    expect([null, ...standings].map(whyNotJoin)).toEqual([null, null, null, null]);
  });
});
