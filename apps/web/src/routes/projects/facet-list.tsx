import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, CheckboxGroup, FilterPanel } from '@allmende/web-kern';
import { facetParams, facets, type CatalogueChoice, type Facet } from './catalogue-filter.js';
import { useCountedLabel, type FacetValue, type FacetValues } from './facet-labels.js';

/** A facet longer than this shows its first values only, until asked. */
const shortLength = 6;

interface FacetListProps {
  values: FacetValues;
  choice: CatalogueChoice;
  set: (name: string, values: string[]) => void;
}

/** All facets as groups of boxes; on a phone they open by a button. */
export function FacetList({ values, choice, set }: FacetListProps) {
  const { t } = useTranslation();
  const active = Object.values(choice.chosen).flat().length;
  return (
    <FilterPanel
      label={active > 0 ? t('common.filterCount', { count: active }) : t('common.filter')}
      doneLabel={t('projects.showResults')}
    >
      {facets.map((facet) => (
        <FacetGroup
          key={facet}
          facet={facet}
          values={values[facet]}
          chosen={choice.chosen[facet]}
          onChange={(chosen) => set(facetParams[facet], chosen)}
        />
      ))}
    </FilterPanel>
  );
}

interface FacetGroupProps {
  facet: Facet;
  values: FacetValue[];
  chosen: string[];
  onChange: (chosen: string[]) => void;
}

function FacetGroup({ facet, values, chosen, onChange }: FacetGroupProps) {
  const { t } = useTranslation();
  const counted = useCountedLabel();
  const [all, setAll] = useState(false);
  if (values.length === 0) return null;
  const shown = all
    ? values
    : values.filter((entry, index) => index < shortLength || chosen.includes(entry.value));
  return (
    <div>
      <CheckboxGroup
        legend={t(`projects.${facet}`)}
        choices={shown.map((entry) => ({ value: entry.value, label: counted(entry) }))}
        values={chosen}
        onChange={onChange}
      />
      {values.length > shortLength && (
        <Button look="tertiary" small aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('projects.showFewer') : t('projects.showAll', { number: values.length })}
        </Button>
      )}
    </div>
  );
}
