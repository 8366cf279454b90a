import type { ApplicationState } from '../../gql/schema.js';

/** A station on the way from the application to the membership. */
export type Station =
  'confirm' | 'sent' | 'review' | 'decision' | 'admitted' | 'waiting' | 'member' | 'declined' | 'withdrawn';

/** One station and how far it is. */
export interface Progress {
  station: Station;
  state: 'done' | 'now' | 'ahead';
}

const way = (now: Station | null, ...stations: Station[]): Progress[] => {
  const here = now ? stations.indexOf(now) : stations.length;
  return stations.map((station, index) => ({
    station,
    state: index < here ? 'done' : index === here ? 'now' : 'ahead',
  }));
};

/** The way of an application as far as it is known: what is behind it, where it stands, what is to come. */
export function progressOf(state: ApplicationState): Progress[] {
  switch (state) {
    case 'UNCONFIRMED':
      return way('confirm', 'confirm', 'review', 'decision', 'member');
    case 'APPLIED':
      return way('sent', 'sent', 'review', 'decision', 'member');
    case 'UNDER_REVIEW':
    case 'ASKED':
      return way('review', 'sent', 'review', 'decision', 'member');
    case 'WAITING':
      return way('waiting', 'sent', 'review', 'admitted', 'waiting', 'member');
    case 'ADMITTED':
      return way(null, 'sent', 'review', 'admitted', 'member');
    case 'DECLINED':
      return way(null, 'sent', 'review', 'declined');
    case 'WITHDRAWN':
      return way(null, 'sent', 'withdrawn');
  }
}
