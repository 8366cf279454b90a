import { useTranslation } from 'react-i18next';
import { Announcement, Button, EmptyState, Grid, Loading, Select, Stack, Text } from '@allmende/web-kern';
import { useConnection } from '../../api/hooks.js';
import { FailureAlert } from '../../app/failures.js';
import { leaving, Page } from '../../app/page.js';
import { SearchForm } from '../../app/search-form.js';
import { useUrlValues } from '../../app/url-values.js';
import { OfficesPage } from '../../gql/offices-page.js';
import { useFormat } from '../../i18n/format.js';
import { More } from '../../parts/more.js';
import { OfficeCard } from './office-card.js';
import { officeStates, readOfficesChoice, toOfficeFilter, type OfficesChoice } from './offices-filter.js';

/** "Who answers for open source in …?" */
export function Component() {
  const { t } = useTranslation();
  const { params, set, clear } = useUrlValues();
  const choice = readOfficesChoice(params);
  return (
    <Page title={t('offices.title')} lead={t('offices.lead')}>
      <Stack gap="large">
        <Stack>
          <SearchForm
            label={t('offices.searchLabel')}
            value={choice.text}
            onSearch={(text) => set('suche', [text])}
          />
          <div className="state-choice">
            <Select
              label={t('offices.state')}
              value={choice.state ?? ''}
              onChange={(event) => set('stand', [event.target.value])}
              options={[
                { value: '', label: t('members.all') },
                ...officeStates.map((value) => ({ value, label: t(`enums.officeState.${value}`) })),
              ]}
            />
          </div>
        </Stack>
        <Results choice={choice} onClear={leaving(clear)} />
      </Stack>
    </Page>
  );
}

function Results({ choice, onClear }: { choice: OfficesChoice; onClear: () => void }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const variables = { filter: toOfficeFilter(choice) };
  const connection = useConnection(OfficesPage, variables, (data) => data.coordinationOffices.pageInfo);
  const pages = connection.data?.pages;
  const total = pages?.at(-1)?.coordinationOffices.totalCount;
  if (!pages || total === undefined) {
    if (connection.error)
      return <FailureAlert error={connection.error} onRetry={() => void connection.refetch()} />;
    return <Loading label={t('common.loading')} lines={6} />;
  }
  const offices = pages.flatMap((page) => page.coordinationOffices.nodes);
  return (
    <Stack>
      <Announcement visible>{t('offices.count', { count: total, number: number(total) })}</Announcement>
      {offices.length === 0 && (
        <EmptyState
          title={t('offices.emptyTitle')}
          actions={<Button onClick={onClear}>{t('common.clearFilters')}</Button>}
        >
          <Text>{t('offices.emptyText')}</Text>
        </EmptyState>
      )}
      <Grid>
        {offices.map((office) => (
          <OfficeCard key={office.id} office={office} />
        ))}
      </Grid>
      <More connection={connection} shown={offices.length} total={total} />
    </Stack>
  );
}
