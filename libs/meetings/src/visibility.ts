/** Who may read something of a body: everybody, the network, or only the people of the body itself (BOARD). */
export const visibilities = ['PUBLIC', 'NETWORK', 'BOARD'] as const;
export type Visibility = (typeof visibilities)[number];

/** The narrower of two. */
export const narrower = (one: Visibility, other: Visibility): Visibility =>
  visibilities.indexOf(one) > visibilities.indexOf(other) ? one : other;
