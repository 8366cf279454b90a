import { useTranslation } from 'react-i18next';
import { EmptyState, Text } from '@allmende/web-kern';
import { useConnection } from '../../api/hooks.js';
import { Letters } from '../../gql/letters.js';
import type { DeliveryState } from '../../gql/schema.js';
import { useFormat } from '../../i18n/format.js';
import { More } from '../../parts/more.js';
import { DeliveryTable } from './delivery-table.js';
import { SendingSection } from './sending-section.js';

/** What goes to an address: to applicants, the invited, those who forgot their password. */
export function LetterList({ state }: { state: DeliveryState }) {
  const { t } = useTranslation();
  const format = useFormat();
  const connection = useConnection(Letters, { state }, (data) => data.letters.pageInfo);
  return (
    <SendingSection
      title={t('moderation.lettersTitle')}
      lead={t('moderation.lettersAbout')}
      connection={connection}
    >
      {(pages) => {
        const rows = pages.flatMap((page) => page.letters.nodes);
        const total = pages.at(-1)?.letters.totalCount ?? 0;
        return (
          <DeliveryTable
            caption={`${t('moderation.lettersTitle')}: ${t(`moderation.stateName.${state}`)}`}
            state={state}
            rows={rows}
            count={t('moderation.letterCount', { count: total, number: format.number(total) })}
            readerOf={({ address }) => address}
            recipient={({ address }) => address}
            empty={
              <EmptyState title={t(`moderation.lettersEmpty.${state}`)}>
                <Text>{t(`moderation.lettersEmptyText.${state}`)}</Text>
              </EmptyState>
            }
            foot={<More connection={connection} shown={rows.length} total={total} />}
          />
        );
      }}
    </SendingSection>
  );
}
