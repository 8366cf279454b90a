import { useTranslation } from 'react-i18next';
import type { CatalogueQuery } from '../../gql/catalogue.js';
import { useFormat } from '../../i18n/format.js';
import { useCategoryLabel } from '../../parts/categories.js';
import {
  developmentStatuses,
  facets,
  lifecycles,
  type CatalogueChoice,
  type Facet,
} from './catalogue-filter.js';

/** One value of a facet as the reader sees it. */
export interface FacetValue {
  value: string;
  label: string;
  count: number;
}

export type FacetValues = Record<Facet, FacetValue[]>;

/**
 * The values of all facets with labels and counts. What is chosen is always among them, even when the server counts
 * none of it, so that it can be unchosen.
 */
export function useFacetValues(
  counts: CatalogueQuery['projects']['facets'] | undefined,
  choice: CatalogueChoice,
) {
  const label = useFacetLabel();
  const values = (facet: Facet): FacetValue[] => {
    const counted = (counts?.[facet] ?? []).map((entry) => ({
      value: entry.value,
      label: 'label' in entry && typeof entry.label === 'string' ? entry.label : label(facet, entry.value),
      count: entry.count,
    }));
    const missing = choice.chosen[facet].filter((value) => !counted.some((entry) => entry.value === value));
    return [...counted, ...missing.map((value) => ({ value, label: label(facet, value), count: 0 }))];
  };
  return Object.fromEntries(facets.map((facet) => [facet, values(facet)])) as FacetValues;
}

function useFacetLabel() {
  const { t } = useTranslation();
  const categoryLabel = useCategoryLabel();
  return (facet: Facet, value: string): string => {
    if (facet === 'categories') return categoryLabel(value);
    const lifecycle = facet === 'lifecycles' && lifecycles.find((known) => known === value);
    if (lifecycle) return t(`enums.lifecycle.${lifecycle}`);
    const status = facet === 'developmentStatuses' && developmentStatuses.find((known) => known === value);
    if (status) return t(`enums.developmentStatus.${status}`);
    return value;
  };
}

/** "EUPL-1.2 (3)" as the label of a box. */
export function useCountedLabel() {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ label, count }: FacetValue) => t('projects.choice', { label, number: format.number(count) });
}
