import { knownValues } from '../../app/url-values.js';
import type { DevelopmentStatus, ProjectFilter, ProjectLifecycle, ProjectOrder } from '../../gql/schema.js';

export const lifecycles = ['IDEA', 'CANDIDATE', 'ADOPTED', 'RETIRED'] as const satisfies ProjectLifecycle[];
export const developmentStatuses = [
  'CONCEPT',
  'DEVELOPMENT',
  'BETA',
  'STABLE',
  'OBSOLETE',
] as const satisfies DevelopmentStatus[];
const orders = ['RELEVANCE', 'NAME', 'NEWEST'] as const satisfies ProjectOrder[];

/** The facets in the order of the page, each with its name in the address. */
export const facetParams = {
  lifecycles: 'stand',
  developmentStatuses: 'entwicklung',
  users: 'einsatz',
  categories: 'kategorie',
  licences: 'lizenz',
  services: 'leistung',
} as const;
export type Facet = keyof typeof facetParams;
export const facets = Object.keys(facetParams) as Facet[];

/** What the address of the catalogue asks for. */
export interface CatalogueChoice {
  text: string;
  order: ProjectOrder;
  chosen: Record<Facet, string[]>;
}

/** Reads the address; unknown statuses and orders are ignored. Without a text there is no relevance to sort by. */
export function readCatalogueChoice(params: URLSearchParams): CatalogueChoice {
  const text = params.get('suche') ?? '';
  const order = knownValues(params, 'sortierung', orders)[0] ?? 'RELEVANCE';
  return {
    text,
    order: order === 'RELEVANCE' && text === '' ? 'NAME' : order,
    chosen: {
      lifecycles: knownValues(params, facetParams.lifecycles, lifecycles),
      developmentStatuses: knownValues(params, facetParams.developmentStatuses, developmentStatuses),
      users: params.getAll(facetParams.users),
      categories: params.getAll(facetParams.categories),
      licences: params.getAll(facetParams.licences),
      services: params.getAll(facetParams.services),
    },
  };
}

/** The choice as the filter of the query; what is not chosen is left out. */
export function toProjectFilter({ text, chosen }: CatalogueChoice): ProjectFilter {
  const given = Object.entries(chosen).filter(([, values]) => values.length > 0);
  return { ...(text && { text }), ...Object.fromEntries(given) };
}
