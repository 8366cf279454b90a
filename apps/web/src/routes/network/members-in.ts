import type { NetworkByLandQuery } from '../../gql/network-by-land.js';

type LandRow = NetworkByLandQuery['membershipsByLand'][number];

/** The circles in the order of the tables, with where their number stands. */
export const circlesOfNetwork = [
  { circle: 'BOARD', count: (row: LandRow) => row.board },
  { circle: 'NETWORK', count: (row: LandRow) => row.network },
  { circle: 'PARTNER', count: (row: LandRow) => row.partner },
  { circle: 'OBSERVER', count: (row: LandRow) => row.observer },
] as const;

/** Members of a Land in all circles together. */
export const membersIn = (row: LandRow): number =>
  circlesOfNetwork.reduce((sum, { count }) => sum + count(row), 0);

/** How strongly a Land is coloured: 0 (nobody) to 4. */
export function shadeOf(members: number): 0 | 1 | 2 | 3 | 4 {
  if (members === 0) return 0;
  if (members <= 2) return 1;
  if (members <= 5) return 2;
  return members <= 10 ? 3 : 4;
}
