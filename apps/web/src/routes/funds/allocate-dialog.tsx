import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert, Dialog, RadioGroup, Select, Text } from '@allmende/web-kern';
import { useCommand, useDocument } from '../../api/hooks.js';
import { AllocateFromFund } from '../../gql/allocate-from-fund.js';
import { AllocationChoices, type AllocationChoicesQuery } from '../../gql/allocation-choices.js';
import { useFormat } from '../../i18n/format.js';
import { DialogForm } from '../../parts/dialog-form.js';
import { AmountField } from '../../parts/funding/amount-field.js';
import { useAmounts } from '../../parts/funding/amounts.js';
import { useOnceKey } from '../../parts/funding/once-key.js';
import type { News } from '../../parts/news-alert.js';
import { PartView } from '../../parts/part-view.js';
import { useFieldFaults } from '../../parts/user-faults.js';
import type { FundOnPage } from './fund-page.js';

interface AllocateDialogProps {
  fund: FundOnPage;
  onClose: () => void;
  onDone: (news: News) => void;
}

/** Gives money of the fund to an open round, by a decision that names the round. */
export function AllocateDialog(props: AllocateDialogProps) {
  const { t } = useTranslation();
  const query = useDocument(AllocationChoices, {});
  if (query.data) return <AllocateForm {...props} rounds={roundsOf(query.data)} />;
  return (
    <Dialog open onClose={props.onClose} title={t('funds.allocate')} closeLabel={t('common.close')}>
      <PartView query={query}>{() => null}</PartView>
    </Dialog>
  );
}

const roundsOf = ({ fundingRounds }: AllocationChoicesQuery) =>
  fundingRounds.nodes.flatMap(({ project, ...round }) => (project ? [{ ...round, project }] : []));

type Round = ReturnType<typeof roundsOf>[number];

function AllocateForm({ fund, rounds, onClose, onDone }: AllocateDialogProps & { rounds: Round[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const amounts = useAmounts();
  const once = useOnceKey();
  const allocate = useCommand(AllocateFromFund);
  const [roundId, setRoundId] = useState('');
  const [decisionId, setDecisionId] = useState('');
  const [amount, setAmount] = useState('');
  const faults = useFieldFaults({
    fundingRoundId: t('funds.column.round'),
    fundingDecisionId: t('funds.column.decision'),
    amountCents: t('funds.column.amount'),
  });
  const round = rounds.find(({ id }) => id === roundId);
  const decisions = (round?.decisions ?? []).filter(({ adopted, usedFor }) => adopted && usedFor === null);
  const missing = (name: 'fundingRoundId' | 'fundingDecisionId') => ({
    ...{ code: 'REQUIRED', path: ['input', name], message: t(`funds.missing.${name}`) },
  });
  const submit = async () => {
    const errors = [
      ...(round ? [] : [missing('fundingRoundId')]),
      ...(decisionId === '' ? [missing('fundingDecisionId')] : []),
      ...amounts.check(amount, ['input', 'amountCents']),
    ];
    if (errors.length > 0 || !round) return faults.show(errors);
    const ids = { fundId: fund.id, fundingRoundId: round.id, fundingDecisionId: decisionId };
    const input = { ...ids, idempotencyKey: once.key, amountCents: amounts.digits(amount)! };
    const { allocateFromFund } = await allocate.mutateAsync({ input });
    once.renew();
    faults.show(allocateFromFund.userErrors);
    if (allocateFromFund.userErrors.length > 0) return;
    onClose();
    const sum = format.money(Number(amounts.digits(amount)));
    onDone({ title: t('funds.allocated', { sum, round: round.title }), text: t('funds.allocatedText') });
  };
  const { label: legend, ...group } = faults.field('fundingDecisionId');
  return (
    <DialogForm
      title={t('funds.allocate')}
      confirm={t('funds.allocateNow')}
      onClose={onClose}
      onSubmit={submit}
      faults={faults.summary}
      error={allocate.error}
    >
      <Text>{t('funds.allocateText', { available: format.money(fund.balance.available.amountCents) })}</Text>
      <Select
        {...faults.field('fundingRoundId')}
        hint={rounds.length === 0 ? t('funds.noOpenRound') : undefined}
        value={roundId}
        onChange={(event) => {
          setRoundId(event.target.value);
          setDecisionId('');
        }}
        options={[
          { value: '', label: t('funds.choose') },
          ...rounds.map(({ id, title, project }) => ({ value: id, label: `${title} (${project.name})` })),
        ]}
      />
      {round && decisions.length === 0 && (
        <Alert kind="info" title={t('funds.noDecision')}>
          <Text>{t('funds.noDecisionText')}</Text>
        </Alert>
      )}
      {round && decisions.length > 0 && (
        <RadioGroup
          {...group}
          legend={legend}
          hint={t('funds.decisionHint')}
          value={decisionId}
          onChange={setDecisionId}
          choices={decisions.map(({ id, number, recordedAt }) => ({
            value: id,
            label: number,
            hint: t('funds.recorded', { date: format.date(recordedAt) }),
          }))}
        />
      )}
      <AmountField {...faults.field('amountCents')} value={amount} onChange={setAmount} />
      {round && amounts.digits(amount) && (
        <Alert kind="warning" title={t('funds.confirm')}>
          <Text>
            {t('funds.confirmText', {
              sum: format.money(Number(amounts.digits(amount))),
              fund: fund.name,
              round: round.title,
            })}
          </Text>
        </Alert>
      )}
    </DialogForm>
  );
}
