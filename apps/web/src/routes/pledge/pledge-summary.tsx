import { useTranslation } from 'react-i18next';
import {
  Alert,
  Button,
  Checkbox,
  DescriptionList,
  Heading,
  Stack,
  Text,
  type Description,
} from '@allmende/web-kern';
import { useFormat } from '../../i18n/format.js';
import { useAmounts } from '../../parts/funding/amounts.js';
import { Markdown } from '../../parts/markdown.js';
import { wholeNumber } from './pledge-draft.js';
import type { PledgePartProps } from './pledge-fields.js';
import { yearParts } from './pledge-form.js';

interface PledgeSummaryProps extends PledgePartProps {
  share: bigint | undefined;
  onBack: () => void;
}

/** All that is about to be sent, with the terms; only here it is sent. */
export function PledgeSummary({ share, onBack, ...part }: PledgeSummaryProps) {
  const { t } = useTranslation();
  const { round, draft, change, faults, giver } = part;
  const { label: _label, ...box } = faults.field('acceptTerms');
  return (
    <Stack gap="large">
      <Heading level={3}>{t('pledge.summary')}</Heading>
      <Text>{t('pledge.summaryText')}</Text>
      <DescriptionList items={useFacts(part, share)} />
      <div>
        <Button small onClick={onBack}>
          {t('pledge.back')}
        </Button>
      </div>
      <Alert kind="info" title={t('pledge.notBindingYet')}>
        <Text size="small">{t('pledge.notBindingYetText')}</Text>
      </Alert>
      <Stack>
        <Heading level={3}>{t('pledge.terms')}</Heading>
        {round.terms ? <Markdown text={round.terms} level={3} /> : <Text>{t('pledge.noTerms')}</Text>}
      </Stack>
      <Checkbox
        {...box}
        label={t('pledge.acceptTerms', { name: giver.name, round: round.title })}
        checked={draft.acceptTerms}
        onChange={(event) => change({ acceptTerms: event.target.checked })}
      />
    </Stack>
  );
}

function useFacts({ round, draft, giver }: PledgePartProps, share: bigint | undefined): Description[] {
  const { t } = useTranslation();
  const format = useFormat();
  const amounts = useAmounts();
  const sumOf = (cents: bigint | undefined) => format.money(Number(cents ?? 0n));
  const { cents = 0n } = amounts.read(draft.amount);
  const money = draft.kind === 'MONEY';
  const parts = yearParts(draft, round.fiscalYears, amounts).filter((part) => part.cents > 0n);
  const days = wholeNumber(draft.personDays) ?? 0;
  const conditions = [
    draft.minOrganizations.trim() !== '' &&
      t('pledge.onlyWithOrganizations', { count: wholeNumber(draft.minOrganizations) ?? 0 }),
    draft.minTotal.trim() !== '' &&
      t('pledge.onlyWithTotal', { sum: sumOf(amounts.read(draft.minTotal).cents) }),
  ].filter((condition) => condition !== false);
  return [
    { term: t('pledge.round'), value: round.title },
    { term: t('pledge.giver'), value: giver.name },
    { term: t('pledge.members'), value: draft.members.map(({ name }) => name).join(', ') },
    {
      term: t('pledge.what'),
      value: money ? sumOf(cents) : t('pledge.days', { count: days, number: format.number(days) }),
    },
    { term: t('pledge.shareTerm'), value: money && share !== undefined ? sumOf(share) : null },
    {
      term: t('pledge.years'),
      value: money ? (
        <ul className="pledge-list">
          {parts.map((part) => (
            <li key={part.fiscalYear}>
              {t('pledge.inYear', { year: part.fiscalYear, sum: sumOf(part.cents) })}
            </li>
          ))}
        </ul>
      ) : null,
    },
    {
      term: t('pledge.conditions'),
      value: conditions.length > 0 ? conditions.join(' ') : t('pledge.noConditions'),
    },
    { term: t('pledge.note'), value: draft.note.trim() },
  ];
}
