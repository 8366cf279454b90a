import { useTranslation } from 'react-i18next';
import { Announcement, Button, EmptyState, Stack, Text } from '@allmende/web-kern';
import { useConnection } from '../../api/hooks.js';
import { leaving } from '../../app/page.js';
import { paths } from '../../app/paths.js';
import { SearchForm } from '../../app/search-form.js';
import { useUrlValues } from '../../app/url-values.js';
import { DecisionRegister } from '../../gql/decision-register.js';
import { useFormat } from '../../i18n/format.js';
import { BoardFrame } from '../../parts/board-frame.js';
import { EntryList } from '../../parts/entry-list.js';
import { ListOf } from '../../parts/list-of.js';
import { DecisionEntry } from './decision-entry.js';
import { isNarrowed, readRegisterChoice, toDecisionFilter } from './register-choice.js';
import { RegisterFilters } from './register-filters.js';

/** The register: what the board and its groups have decided, and how far it has come. */
export function Component() {
  const { t } = useTranslation();
  const { number } = useFormat();
  const { params, set, clear } = useUrlValues();
  const choice = readRegisterChoice(params);
  const variables = { filter: toDecisionFilter(choice) };
  const connection = useConnection(DecisionRegister, variables, (data) => data.decisions.pageInfo);
  const years = connection.data?.pages[0]?.decisions.years ?? [];
  return (
    <BoardFrame title={t('decisionRegister.title')} lead={t('decisionRegister.lead')} here={paths.decisions}>
      <Stack gap="large">
        <SearchForm
          label={t('decisionRegister.search')}
          value={choice.text}
          onSearch={(text) => set('suche', [text])}
        />
        <RegisterFilters choice={choice} years={years} set={set} />
        <ListOf
          connection={connection}
          list={(data) => data.decisions}
          empty={<Nothing narrowed={isNarrowed(choice)} onClear={leaving(clear)} />}
        >
          {(decisions, total) => (
            <Stack>
              <Announcement visible>
                {t('decisionRegister.count', { count: total, number: number(total) })}
              </Announcement>
              <EntryList>
                {decisions.map((decision) => (
                  <DecisionEntry key={decision.id} decision={decision} />
                ))}
              </EntryList>
            </Stack>
          )}
        </ListOf>
      </Stack>
    </BoardFrame>
  );
}

function Nothing({ narrowed, onClear }: { narrowed: boolean; onClear: () => void }) {
  const { t } = useTranslation();
  if (!narrowed)
    return (
      <EmptyState title={t('decisionRegister.empty')}>
        <Text>{t('decisionRegister.emptyText')}</Text>
      </EmptyState>
    );
  return (
    <EmptyState
      title={t('decisionRegister.nothing')}
      actions={<Button onClick={onClear}>{t('common.clearFilters')}</Button>}
    >
      <Text>{t('decisionRegister.nothingText')}</Text>
    </EmptyState>
  );
}
