import { useTranslation } from 'react-i18next';
import {
  Announcement,
  Button,
  Columns,
  EmptyState,
  FilterChips,
  Grid,
  Loading,
  Select,
  Stack,
  Text,
  type FilterChip,
} from '@allmende/web-kern';
import { useConnection, type ConnectionResult } from '../../api/hooks.js';
import { FailureAlert } from '../../app/failures.js';
import { leaving, Page } from '../../app/page.js';
import { SearchForm } from '../../app/search-form.js';
import { useUrlValues } from '../../app/url-values.js';
import { Catalogue, type CatalogueQuery } from '../../gql/catalogue.js';
import { useFormat } from '../../i18n/format.js';
import { More } from '../../parts/more.js';
import { ProjectCard } from '../../parts/project-card.js';
import {
  facetParams,
  facets,
  readCatalogueChoice,
  toProjectFilter,
  type CatalogueChoice,
} from './catalogue-filter.js';
import { useFacetValues, type FacetValues } from './facet-labels.js';
import { AddProject } from '../project-entry/add-project.js';
import { FacetList } from './facet-list.js';

export function Component() {
  const { t } = useTranslation();
  const { params, set, clear } = useUrlValues();
  const choice = readCatalogueChoice(params);
  const variables = { filter: toProjectFilter(choice), order: choice.order };
  const connection = useConnection(Catalogue, variables, (data) => data.projects.pageInfo);
  const values = useFacetValues(connection.data?.pages[0]?.projects.facets, choice);
  return (
    <Page title={t('projects.title')} lead={t('projects.lead')}>
      <SearchForm
        label={t('projects.searchLabel')}
        value={choice.text}
        onSearch={(text) => set('suche', [text])}
      />
      <Columns
        sideFirst
        side={<FacetList values={values} choice={choice} set={set} />}
        main={
          <Stack>
            <FilterChips
              label={t('common.activeFilters')}
              clearLabel={t('common.clearFilters')}
              chips={useChips(choice, values, set)}
              onClear={clear}
            />
            <Results connection={connection} choice={choice} set={set} clear={clear} />
            <AddProject />
          </Stack>
        }
      />
    </Page>
  );
}

type Setter = (name: string, values: string[]) => void;

function useChips(choice: CatalogueChoice, values: FacetValues, set: Setter): FilterChip[] {
  const { t } = useTranslation();
  const chip = (key: string, facet: string, value: string, onRemove: () => void): FilterChip => {
    const label = t('projects.chip', { facet, value });
    return { key, label, removeLabel: t('common.removeFilter', { filter: label }), onRemove };
  };
  const text = choice.text ? [chip('text', t('projects.text'), choice.text, () => set('suche', []))] : [];
  const chosen = facets.flatMap((facet) =>
    choice.chosen[facet].map((value) => {
      const label = values[facet].find((entry) => entry.value === value)?.label ?? value;
      const others = choice.chosen[facet].filter((other) => other !== value);
      return chip(`${facet} ${value}`, t(`projects.${facet}`), label, () => set(facetParams[facet], others));
    }),
  );
  return [...text, ...chosen];
}

interface ResultsProps {
  connection: ConnectionResult<CatalogueQuery>;
  choice: CatalogueChoice;
  set: Setter;
  clear: () => void;
}

function Results({ connection, choice, set, clear }: ResultsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const pages = connection.data?.pages;
  const last = pages?.at(-1)?.projects;
  if (!pages || !last) {
    if (connection.error)
      return <FailureAlert error={connection.error} onRetry={() => void connection.refetch()} />;
    return <Loading label={t('common.loading')} lines={8} />;
  }
  const projects = pages.flatMap((page) => page.projects.nodes);
  const count = t('projects.count', { count: last.totalCount, number: format.number(last.totalCount) });
  if (projects.length === 0) return <NoProjects count={count} onClear={leaving(clear)} />;
  return (
    <>
      <div className="results-head">
        <Announcement visible>{count}</Announcement>
        <OrderSelect choice={choice} set={set} />
      </div>
      <h2 className="kern-sr-only">{t('projects.results')}</h2>
      <Grid as="ul">
        {projects.map((project) => (
          <li key={project.id}>
            <ProjectCard project={project} level={3} />
          </li>
        ))}
      </Grid>
      <More connection={connection} shown={projects.length} total={last.totalCount} />
    </>
  );
}

function OrderSelect({ choice, set }: { choice: CatalogueChoice; set: Setter }) {
  const { t } = useTranslation();
  const relevance = { value: 'RELEVANCE', label: t('projects.orderRelevance') };
  return (
    <Select
      label={t('projects.order')}
      value={choice.order}
      onChange={(event) => set('sortierung', [event.target.value])}
      options={[
        ...(choice.text ? [relevance] : []),
        { value: 'NAME', label: t('projects.orderName') },
        { value: 'NEWEST', label: t('projects.orderNewest') },
      ]}
    />
  );
}

function NoProjects({ count, onClear }: { count: string; onClear: () => void }) {
  const { t } = useTranslation();
  return (
    <>
      <Announcement>{count}</Announcement>
      <EmptyState
        title={t('projects.emptyTitle')}
        actions={<Button onClick={onClear}>{t('common.clearFilters')}</Button>}
      >
        <Text>{t('projects.emptyText')}</Text>
        <ul className="kern-list al-list">
          <li>{t('projects.emptySpelling')}</li>
          <li>{t('projects.emptyFilters')}</li>
        </ul>
      </EmptyState>
    </>
  );
}
