import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Announcement, Button, EmptyState, Select, Stack, Text } from '@allmende/web-kern';
import { useConnection } from '../../../api/hooks.js';
import { leaving } from '../../../app/page.js';
import { paths } from '../../../app/paths.js';
import { useUrlValues } from '../../../app/url-values.js';
import type { UsageClaimState } from '../../../gql/schema.js';
import { UsageQueue, type UsageQueueQuery } from '../../../gql/usage-queue.js';
import { useFormat } from '../../../i18n/format.js';
import { EntryList } from '../../../parts/entry-list.js';
import { ListOf } from '../../../parts/list-of.js';
import { NewsAlert, type News } from '../../../parts/news-alert.js';
import { ModerationFrame } from '../moderation-frame.js';
import { ClaimEntry } from './claim-entry.js';
import { readUsageState, settledStates } from './usage-states.js';
import '../moderation.css';

/** An entry of a project's usedBy, as this page has it. */
export type Claim = UsageQueueQuery['usageClaims']['nodes'][number];

/** Whom the files of the projects mean by the users that they name. */
export function Component() {
  const { t } = useTranslation();
  const { params, set, clear } = useUrlValues();
  const [news, setNews] = useState<News>();
  const state = readUsageState(params);
  return (
    <ModerationFrame title={t('usageQueue.title')} lead={t('usageQueue.lead')} here={paths.usageQueue}>
      <Stack gap="large">
        <NewsAlert news={news} />
        <div className="state-choice">
          <Select
            label={t('usageQueue.filter')}
            value={state}
            onChange={(event) => set('stand', [event.target.value])}
            options={(['UNSURE', ...settledStates] as const).map((value) => ({
              value,
              label: t(`enums.usageClaimState.${value}`),
            }))}
          />
        </div>
        <Queue state={state} onDone={setNews} onUnsure={leaving(clear)} />
      </Stack>
    </ModerationFrame>
  );
}

interface QueueProps {
  state: UsageClaimState;
  onDone: (news: News) => void;
  onUnsure: () => void;
}

function Queue({ state, onDone, onUnsure }: QueueProps) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const connection = useConnection(UsageQueue, { states: [state] }, (data) => data.usageClaims.pageInfo);
  return (
    <ListOf
      connection={connection}
      list={(data) => data.usageClaims}
      empty={<Empty state={state} onUnsure={onUnsure} />}
    >
      {(rows, total) => (
        <>
          <Announcement visible>
            {t('usageQueue.count', { count: total, number: number(total) })}
          </Announcement>
          <EntryList>
            {rows.map((claim) => (
              <ClaimEntry key={claim.id} claim={claim} onDone={onDone} />
            ))}
          </EntryList>
        </>
      )}
    </ListOf>
  );
}

function Empty({ state, onUnsure }: Pick<QueueProps, 'state' | 'onUnsure'>) {
  const { t } = useTranslation();
  if (state === 'UNSURE')
    return (
      <EmptyState title={t('usageQueue.emptyTitle')}>
        <Text>{t('usageQueue.emptyText')}</Text>
      </EmptyState>
    );
  return (
    <EmptyState
      title={t('usageQueue.emptyStateTitle')}
      actions={<Button onClick={onUnsure}>{t('usageQueue.showUnsure')}</Button>}
    />
  );
}
