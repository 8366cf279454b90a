import { useTranslation } from 'react-i18next';
import { EmptyState, Text } from '@allmende/web-kern';
import { useConnection } from '../../api/hooks.js';
import { Deliveries, type DeliveriesQuery } from '../../gql/deliveries.js';
import type { DeliveryState } from '../../gql/schema.js';
import { useFormat } from '../../i18n/format.js';
import { More } from '../../parts/more.js';
import { DeliveryTable } from './delivery-table.js';
import { SendingSection } from './sending-section.js';

type Delivery = DeliveriesQuery['deliveries']['nodes'][number];

/** What goes to people with an account. */
export function DeliveryList({ state }: { state: DeliveryState }) {
  const { t } = useTranslation();
  const format = useFormat();
  const connection = useConnection(Deliveries, { state }, (data) => data.deliveries.pageInfo);
  return (
    <SendingSection
      title={t('moderation.deliveriesTitle')}
      lead={t('moderation.deliveriesAbout')}
      connection={connection}
    >
      {(pages) => {
        const rows = pages.flatMap((page) => page.deliveries.nodes);
        const total = pages.at(-1)?.deliveries.totalCount ?? 0;
        return (
          <DeliveryTable
            caption={`${t('moderation.deliveriesTitle')}: ${t(`moderation.stateName.${state}`)}`}
            state={state}
            rows={rows}
            count={t('moderation.deliveryCount', { count: total, number: format.number(total) })}
            readerOf={({ recipient }) => recipient.displayName}
            recipient={({ recipient }) => <Recipient {...recipient} />}
            more={[
              {
                key: 'channel',
                header: t('moderation.channel'),
                cell: ({ channel }) => t(`preferences.channel.${channel}`),
              },
            ]}
            empty={
              <EmptyState title={t(`moderation.deliveriesEmpty.${state}`)}>
                <Text>{t(`moderation.deliveriesEmptyText.${state}`)}</Text>
              </EmptyState>
            }
            foot={<More connection={connection} shown={rows.length} total={total} />}
          />
        );
      }}
    </SendingSection>
  );
}

function Recipient({ displayName, email }: Delivery['recipient']) {
  return (
    <>
      {displayName}
      {email && <span className="recipient">{email}</span>}
    </>
  );
}
