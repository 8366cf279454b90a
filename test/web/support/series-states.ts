import { press, pressAndSend } from './prepare.js';
import type { State } from './states.js';

const path = '/sitzungen/reihen';
const route = 'sitzungen/reihen';

/** The regular sessions of a body. */
export const seriesPages: readonly State[] = [
  { route, what: 'series of sessions', path, as: 'moderation', shows: '.entry' },
];

export const seriesStates: readonly State[] = [
  { route, what: 'series for a member of the body', path, as: 'dortmund', shows: '.entry' },
  { route, what: 'series for strangers', path, as: null },
  {
    route,
    what: 'dialog for a series, left empty',
    path,
    as: 'moderation',
    prepare: pressAndSend(/^(Sitzungsreihe anlegen|Create a series)$/),
  },
  {
    route,
    what: 'dialog to skip a day, left empty',
    path,
    as: 'moderation',
    prepare: pressAndSend(/^(Ausfallen lassen|Skip) /),
  },
  {
    route,
    what: 'dialog to plan ahead',
    path,
    as: 'moderation',
    prepare: press(/^(Weiter vorausplanen|Plan further ahead) /),
  },
  {
    route,
    what: 'dialog to end a series',
    path,
    as: 'moderation',
    prepare: press(/^(Reihe beenden|End series) /),
  },
];
