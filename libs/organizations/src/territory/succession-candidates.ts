import type { Text } from '@allmende/platform/graphql';
import { folded, type Landscape, type Territory } from './succession-landscape.js';
import { texts } from './succession-texts.js';

/** Who may have taken the place of a territory, and what speaks for it. */
export interface Candidate {
  territory: Territory;
  why: Text;
}

const most = 8;

/** Who may be the successor of a municipality or district for which none is sure; best first, each once. */
export function candidatesFor(land: Landscape, gone: Territory, tolerance: number): Candidate[] {
  const state = gone.officialKey.slice(0, 2);
  const near = land.absorbers(gone.officialKey.slice(0, 5));
  const fits = land
    .absorbers(state)
    .filter(({ gainedHectares }) => Math.abs(gainedHectares - (gone.areaHectares ?? NaN)) <= tolerance);
  const similar = land.fresh(gone.kind, state).filter(({ name }) => areSimilar(name, gone.name));
  const found: Candidate[] = [
    ...land.namesakes(gone).map((territory) => ({ territory, why: texts.sameName(territory) })),
    ...fits.map((absorber) => ({ territory: absorber.territory, why: texts.fits(absorber) })),
    ...near.map((absorber) => ({ territory: absorber.territory, why: texts.near(absorber) })),
    ...similar.map((territory) => ({ territory, why: texts.similar(territory) })),
  ];
  const keys = found.map(({ territory }) => territory.officialKey);
  return found.filter((_, at) => keys.indexOf(keys[at]!) === at).slice(0, most);
}

/** True when one name holds the other: `Altdorf` and `Altdorf-Neudorf`. */
const areSimilar = (one: string, other: string): boolean =>
  folded(one).includes(folded(other)) || folded(other).includes(folded(one));
