import { useTranslation } from 'react-i18next';
import { Disclosure, Fieldset, Stack, Text, TextField } from '@allmende/web-kern';
import { AmountField } from '../../parts/funding/amount-field.js';
import type { PledgePartProps } from './pledge-fields.js';

/** On what a pledge depends, and how that is found out. */
export function ConditionFields({ draft, change, faults }: PledgePartProps) {
  const { t } = useTranslation();
  const optional = t('common.optional');
  return (
    <Fieldset legend={t('pledge.conditions')} hint={t('pledge.conditionsHint')}>
      <Stack>
        <TextField
          {...faults.field('minOrganizations')}
          hint={t('pledge.minOrganizationsHint')}
          optionalNote={optional}
          inputMode="numeric"
          autoComplete="off"
          value={draft.minOrganizations}
          onChange={(event) => change({ minOrganizations: event.target.value })}
        />
        <AmountField
          {...faults.field('minTotalCents')}
          hint={t('pledge.minTotalHint')}
          optionalNote={optional}
          value={draft.minTotal}
          onChange={(minTotal) => change({ minTotal })}
        />
        <ConditionsExplained />
      </Stack>
    </Fieldset>
  );
}

/** The rule by which conditions are decided, in plain words. */
export function ConditionsExplained() {
  const { t } = useTranslation();
  return (
    <Disclosure title={t('pledge.howDecided')}>
      <Stack>
        <Text>{t('pledge.howDecidedText')}</Text>
        <ul className="kern-list">
          <li>{t('pledge.howDecidedRound')}</li>
          <li>{t('pledge.howDecidedOrder')}</li>
          <li>{t('pledge.howDecidedWho')}</li>
          <li>{t('pledge.howDecidedOut')}</li>
        </ul>
      </Stack>
    </Disclosure>
  );
}
