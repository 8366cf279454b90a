import { useTranslation } from 'react-i18next';
import { EmptyState, Loading, Select, Stack, Text } from '@allmende/web-kern';
import { useConnection } from '../../api/hooks.js';
import { FailureAlert } from '../../app/failures.js';
import { paths } from '../../app/paths.js';
import { knownValues, useUrlValues } from '../../app/url-values.js';
import { Deliveries } from '../../gql/deliveries.js';
import type { DeliveryState } from '../../gql/schema.js';
import { More } from '../../parts/more.js';
import { DeliveryTable } from './delivery-table.js';
import { ModerationFrame } from './moderation-frame.js';

const states = ['FAILED', 'PENDING', 'SENT'] as const satisfies DeliveryState[];

export function Component() {
  const { t } = useTranslation();
  const { params, set } = useUrlValues();
  const state = knownValues(params, 'stand', states)[0] ?? 'FAILED';
  return (
    <ModerationFrame
      title={t('moderation.deliveries')}
      lead={t('moderation.deliveriesLead')}
      here={paths.deliveries}
    >
      <Stack gap="large">
        <div className="state-choice">
          <Select
            label={t('moderation.state')}
            value={state}
            onChange={(event) => set('stand', [event.target.value])}
            options={states.map((value) => ({ value, label: t(`moderation.stateName.${value}`) }))}
          />
        </div>
        <List key={state} state={state} />
      </Stack>
    </ModerationFrame>
  );
}

function List({ state }: { state: DeliveryState }) {
  const { t } = useTranslation();
  const connection = useConnection(Deliveries, { state }, (data) => data.deliveries.pageInfo);
  const pages = connection.data?.pages;
  if (!pages || connection.isPlaceholderData) {
    if (connection.error)
      return <FailureAlert error={connection.error} onRetry={() => void connection.refetch()} />;
    return <Loading label={t('common.loading')} lines={6} />;
  }
  const rows = pages.flatMap((page) => page.deliveries.nodes);
  const total = pages.at(-1)?.deliveries.totalCount ?? 0;
  return (
    <DeliveryTable
      state={state}
      rows={rows}
      total={total}
      empty={
        <EmptyState title={t(`moderation.deliveriesEmpty.${state}`)}>
          <Text>{t(`moderation.deliveriesEmptyText.${state}`)}</Text>
        </EmptyState>
      }
      foot={<More connection={connection} shown={rows.length} total={total} />}
    />
  );
}
