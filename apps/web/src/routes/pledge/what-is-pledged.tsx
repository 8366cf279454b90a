import { useTranslation } from 'react-i18next';
import { DescriptionList } from '@allmende/web-kern';
import { useFormat } from '../../i18n/format.js';
import type { OwnPledge } from './pledge-loader.js';

/** Which pledge a dialog is about. */
export function WhatIsPledged({ pledge }: { pledge: OwnPledge }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { round, organization, fund, programme, kind, amount, personDays, instalments } = pledge;
  const days = personDays ?? 0;
  return (
    <DescriptionList
      items={[
        { term: t('pledge.round'), value: round.title },
        { term: t('pledge.giver'), value: (organization ?? fund ?? programme)?.name },
        {
          term: t('pledge.what'),
          value:
            kind === 'MONEY'
              ? format.money(amount.amountCents)
              : t('pledge.days', { count: days, number: format.number(days) }),
        },
        {
          term: t('pledge.years'),
          value: instalments
            .map((part) =>
              t('pledge.inYear', { year: part.fiscalYear, sum: format.money(part.amount.amountCents) }),
            )
            .join('; '),
        },
      ]}
    />
  );
}
