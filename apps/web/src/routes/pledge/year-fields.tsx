import { useTranslation } from 'react-i18next';
import { Announcement, Button, Fieldset, Stack } from '@allmende/web-kern';
import { useFormat } from '../../i18n/format.js';
import { AmountField } from '../../parts/funding/amount-field.js';
import { useAmounts } from '../../parts/funding/amounts.js';
import type { PledgePartProps } from './pledge-fields.js';
import { yearParts } from './pledge-form.js';

/** Which year bears how much; in equal parts until somebody says otherwise. */
export function YearFields(part: PledgePartProps) {
  const { t } = useTranslation();
  const amounts = useAmounts();
  const { round, draft, change, faults } = part;
  const suggested = yearParts({ ...draft, years: null }, round.fiscalYears, amounts);
  const known = amounts.read(draft.amount).cents !== undefined;
  const textOf = (year: number, cents: bigint) =>
    draft.years?.[year] ?? (draft.years === null && known ? amounts.write(cents) : '');
  const typed = Object.fromEntries(
    suggested.map(({ fiscalYear, cents }) => [fiscalYear, textOf(fiscalYear, cents)]),
  );
  const { label, ...field } = faults.field('instalments');
  return (
    <Fieldset {...field} legend={label} hint={t('pledge.yearsHint')}>
      <Stack>
        {round.fiscalYears.map((year) => (
          <AmountField
            key={year}
            zero
            {...faults.field(`instalments.${year}`)}
            value={typed[year] ?? ''}
            onChange={(text) => {
              // Leaving a field writes it anew: what was only suggested stays a suggestion.
              if (text !== typed[year]) change({ years: { ...typed, [year]: text } });
            }}
          />
        ))}
        <Announcement visible>{useSum(part)}</Announcement>
        {draft.years !== null && (
          <div>
            <Button small onClick={() => change({ years: null })}>
              {t('pledge.equalParts')}
            </Button>
          </div>
        )}
      </Stack>
    </Fieldset>
  );
}

/** How far the years come to the amount, in words. */
function useSum({ round, draft }: PledgePartProps): string {
  const { t } = useTranslation();
  const format = useFormat();
  const amounts = useAmounts();
  const { cents } = amounts.read(draft.amount);
  if (cents === undefined) return t('pledge.sumOpen');
  const sum = yearParts(draft, round.fiscalYears, amounts).reduce((all, part) => all + part.cents, 0n);
  const words = {
    sum: format.money(Number(sum)),
    amount: format.money(Number(cents)),
    difference: format.money(Number(sum > cents ? sum - cents : cents - sum)),
  };
  if (sum === cents) return t('pledge.sumRight', words);
  return sum < cents ? t('pledge.sumMissing', words) : t('pledge.sumTooMuch', words);
}
