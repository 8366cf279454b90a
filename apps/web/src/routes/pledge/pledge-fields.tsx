import { useTranslation } from 'react-i18next';
import { Button, RadioGroup, Row, Select, Stack, Text, TextArea, TextField } from '@allmende/web-kern';
import type { PledgeBasisQuery } from '../../gql/pledge-basis.js';
import type { PledgeKind } from '../../gql/schema.js';
import { useFormat } from '../../i18n/format.js';
import { AmountField } from '../../parts/funding/amount-field.js';
import { useAmounts } from '../../parts/funding/amounts.js';
import { ConditionFields } from './condition-fields.js';
import { MemberFields } from './member-fields.js';
import type { PledgeDraft } from './pledge-draft.js';
import type { PledgeFaults } from './pledge-form.js';
import { YearFields } from './year-fields.js';

/** The round as the form needs it. */
export type PledgeRound = Extract<NonNullable<PledgeBasisQuery['node']>, { fiscalYears: unknown }>;

/** For whom somebody pledges. */
export interface PledgeGiver {
  id: string;
  name: string;
  kind: string;
}

/** What the parts of the form get. */
export interface PledgePartProps {
  round: PledgeRound;
  giver: PledgeGiver;
  draft: PledgeDraft;
  change: (part: Partial<PledgeDraft>) => void;
  faults: PledgeFaults;
}

interface PledgeFieldsProps extends PledgePartProps {
  /** Its share by the key. */
  share: bigint | undefined;
  /** Organizations to choose from; one or none: nothing to choose. */
  givers: readonly PledgeGiver[];
  onGiver: (id: string) => void;
  /** An existing pledge stays money, or work. */
  fixedKind: boolean;
}

/** What a pledge holds. */
export function PledgeFields({ share, givers, onGiver, fixedKind, ...part }: PledgeFieldsProps) {
  const { t } = useTranslation();
  const { giver, draft, change, faults, round } = part;
  return (
    <Stack gap="large">
      {givers.length > 1 ? (
        <Select
          {...faults.field('organizationId')}
          value={giver.id}
          onChange={(event) => onGiver(event.target.value)}
          options={givers.map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : (
        <Text>{t('pledge.forWhom', { name: giver.name })}</Text>
      )}
      {!fixedKind && <KindField {...part} />}
      {draft.kind === 'MONEY' ? (
        <MoneyField {...part} share={share} />
      ) : (
        <TextField
          {...faults.field('personDays')}
          hint={t('pledge.personDaysHint')}
          inputMode="numeric"
          autoComplete="off"
          value={draft.personDays}
          onChange={(event) => change({ personDays: event.target.value })}
        />
      )}
      {draft.kind === 'MONEY' && round.fiscalYears.length > 1 && <YearFields {...part} />}
      {giver.kind === 'ASSOCIATION' && <MemberFields {...part} />}
      <ConditionFields {...part} />
      <TextArea
        {...faults.field('note')}
        hint={t('pledge.noteHint')}
        optionalNote={t('common.optional')}
        rows={3}
        value={draft.note}
        onChange={(event) => change({ note: event.target.value })}
      />
    </Stack>
  );
}

const kinds = ['MONEY', 'IN_KIND'] as const satisfies PledgeKind[];

function KindField({ draft, change, faults }: PledgePartProps) {
  const { t } = useTranslation();
  const { label, ...field } = faults.field('kind');
  return (
    <RadioGroup
      {...field}
      legend={label}
      value={draft.kind}
      onChange={(kind) => change({ kind: kind as PledgeKind })}
      choices={kinds.map((value) => ({
        value,
        label: t(`enums.pledgeKind.${value}`),
        hint: t(`pledge.kindHint.${value}`),
      }))}
    />
  );
}

function MoneyField({ draft, change, faults, share }: PledgePartProps & { share: bigint | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  const amounts = useAmounts();
  const take = (cents: bigint) => change({ amount: amounts.write(cents), years: null });
  return (
    <Stack>
      {share !== undefined && (
        <Row>
          <Text>{t('pledge.share', { sum: format.money(Number(share)) })}</Text>
          <Button small onClick={() => take(share)}>
            {t('pledge.takeShare')}
          </Button>
        </Row>
      )}
      <AmountField
        {...faults.field('amountCents')}
        value={draft.amount}
        onChange={(amount) => change({ amount })}
      />
    </Stack>
  );
}
