import { useTranslation } from 'react-i18next';
import { DescriptionList, Disclosure, Heading, Stack, Text } from '@allmende/web-kern';
import { useFormat } from '../../i18n/format.js';
import { Entry, EntryList } from '../../parts/entry-list.js';
import type { Round } from './round-page.js';

/** What became of the money: called, paid, spent, and each giver's part of each spend. */
export function RoundUse({ round }: { round: Round }) {
  const { t } = useTranslation();
  const { money } = useFormat();
  const { balance, spends } = round;
  const booked = spends.nodes.filter(({ state }) => state === 'BOOKED');
  if (round.state !== 'FUNDED' && round.state !== 'SETTLED') return null;
  return (
    <Stack>
      <Heading level={2}>{t('fundingRound.use')}</Heading>
      <DescriptionList
        items={[
          { term: t('fundingRound.called'), value: money(balance.called.amountCents) },
          { term: t('fundingRound.paid'), value: money(balance.paid.amountCents) },
          { term: t('fundingRound.spent'), value: money(balance.spent.amountCents) },
          { term: t('fundingRound.available'), value: money(balance.available.amountCents) },
        ]}
      />
      {booked.length === 0 ? (
        <Text>{t('fundingRound.nothingSpent')}</Text>
      ) : (
        <EntryList>
          {booked.map((spend) => (
            <SpendEntry key={spend.id} spend={spend} />
          ))}
        </EntryList>
      )}
    </Stack>
  );
}

function SpendEntry({ spend }: { spend: Round['spends']['nodes'][number] }) {
  const { t } = useTranslation();
  const { money, date } = useFormat();
  return (
    <Entry>
      <Text>
        <strong>{spend.purpose}</strong>
      </Text>
      <Text size="small">
        {[money(spend.amount.amountCents), spend.payee, date(spend.spentOn)].join(' · ')}
      </Text>
      <Disclosure title={t('fundingRound.shares')}>
        <DescriptionList
          items={spend.shares.map(({ label, amount }) => ({ term: label, value: money(amount.amountCents) }))}
        />
      </Disclosure>
    </Entry>
  );
}
