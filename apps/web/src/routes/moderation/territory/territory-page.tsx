import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Announcement, Button, EmptyState, Select, Stack, Text } from '@allmende/web-kern';
import { useConnection } from '../../../api/hooks.js';
import { leaving } from '../../../app/page.js';
import { paths } from '../../../app/paths.js';
import { useUrlValues } from '../../../app/url-values.js';
import type { TerritorialChangeState } from '../../../gql/schema.js';
import { TerritorialChanges, type TerritorialChangesQuery } from '../../../gql/territorial-changes.js';
import { useFormat } from '../../../i18n/format.js';
import { EntryList } from '../../../parts/entry-list.js';
import { ListOf } from '../../../parts/list-of.js';
import { NewsAlert, type News } from '../../../parts/news-alert.js';
import { ModerationFrame } from '../moderation-frame.js';
import { ChangeEntry } from './change-entry.js';
import { changeStates, readChangeState } from './change-states.js';
import '../moderation.css';

/** What a later register says of a municipality or district, as this page has it. */
export type Change = TerritorialChangesQuery['territorialChanges']['nodes'][number];

/** Municipalities that merged or got another key: who takes their place. */
export function Component() {
  const { t } = useTranslation();
  const { params, set, clear } = useUrlValues();
  const [news, setNews] = useState<News>();
  const state = readChangeState(params);
  return (
    <ModerationFrame title={t('territory.title')} lead={t('territory.lead')} here={paths.territory}>
      <Stack gap="large">
        <NewsAlert news={news} />
        <div className="state-choice">
          <Select
            label={t('territory.filter')}
            value={state}
            onChange={(event) => set('stand', [event.target.value])}
            options={changeStates.map((value) => ({
              value,
              label: t(`enums.territorialChangeState.${value}`),
            }))}
          />
        </div>
        <Changes state={state} onDone={setNews} onWaiting={leaving(clear)} />
      </Stack>
    </ModerationFrame>
  );
}

interface ChangesProps {
  state: TerritorialChangeState;
  onDone: (news: News) => void;
  onWaiting: () => void;
}

function Changes({ state, onDone, onWaiting }: ChangesProps) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const connection = useConnection(
    TerritorialChanges,
    { states: [state] },
    (data) => data.territorialChanges.pageInfo,
  );
  return (
    <ListOf
      connection={connection}
      list={(data) => data.territorialChanges}
      empty={<Empty state={state} onWaiting={onWaiting} />}
    >
      {(rows, total) => (
        <>
          <Announcement visible>{t('territory.count', { count: total, number: number(total) })}</Announcement>
          <EntryList>
            {rows.map((change) => (
              <ChangeEntry key={change.id} change={change} onDone={onDone} />
            ))}
          </EntryList>
        </>
      )}
    </ListOf>
  );
}

function Empty({ state, onWaiting }: Pick<ChangesProps, 'state' | 'onWaiting'>) {
  const { t } = useTranslation();
  const waiting = state === 'PROPOSED';
  return (
    <EmptyState
      title={waiting ? t('territory.emptyTitle') : t('territory.emptyStateTitle')}
      actions={!waiting && <Button onClick={onWaiting}>{t('territory.showWaiting')}</Button>}
    >
      <Text>{t('territory.emptyText')}</Text>
      <Text>
        <code>allmende import register</code>
      </Text>
    </EmptyState>
  );
}
