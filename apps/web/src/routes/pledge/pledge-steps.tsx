import { useTranslation } from 'react-i18next';
import { Steps, Text, type Step } from '@allmende/web-kern';
import { useFormat } from '../../i18n/format.js';
import { PledgeEnd } from '../../parts/funding/pledge-end.js';
import { wayOf, type PledgeOnItsWay, type PledgeStepTaken } from './pledge-way.js';

/** The way of a pledge from its declaration to the payment, or to where it ended; with days and evidence. */
export function PledgeSteps({ pledge }: { pledge: PledgeOnItsWay }) {
  const { t } = useTranslation();
  const steps = wayOf(pledge).map<Step>(({ state, progress, taken }) => ({
    key: state,
    label: t(`enums.pledgeState.${state}`),
    state: progress,
    note: (
      <>
        {progress === 'now' && <Text size="small">{t(`enums.pledgeStateExplained.${state}`)}</Text>}
        {taken.map((step) => (
          <Taken key={step.id} step={step} money={pledge.kind === 'MONEY'} />
        ))}
        {state === pledge.state && <PledgeEnd {...pledge} />}
      </>
    ),
  }));
  return (
    <Steps
      steps={steps}
      stateLabels={{
        done: t('pledge.stepState.done'),
        now: t('pledge.stepState.now'),
        ahead: t('pledge.stepState.ahead'),
      }}
    />
  );
}

function Taken({ step, money }: { step: PledgeStepTaken; money: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const day = format.date(step.at);
  const facts = [
    money ? t('pledge.stepOn', { date: day, sum: format.money(step.amount.amountCents) }) : day,
    step.byName,
  ];
  return (
    <>
      <Text size="small" muted>
        {facts.filter(Boolean).join(' · ')}
      </Text>
      {step.evidence && <Text size="small">{step.evidence}</Text>}
    </>
  );
}
