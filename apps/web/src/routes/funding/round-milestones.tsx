import { useTranslation } from 'react-i18next';
import { Heading, Stack, Steps } from '@allmende/web-kern';
import { useFormat } from '../../i18n/format.js';
import type { Round } from './round-page.js';

/** What the money is to achieve, step by step. */
export function RoundMilestones({ milestones }: Pick<Round, 'milestones'>) {
  const { t } = useTranslation();
  const { money, date } = useFormat();
  if (milestones.length === 0) return null;
  const next = milestones.find(({ reachedOn }) => !reachedOn);
  const words = ({ dueOn, reachedOn, amount }: Round['milestones'][number]) =>
    [
      money(amount.amountCents),
      reachedOn
        ? t('fundingRound.reachedOn', { date: date(reachedOn) })
        : dueOn && t('fundingRound.dueOn', { date: date(dueOn) }),
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <Stack>
      <Heading level={2}>{t('fundingRound.milestones')}</Heading>
      <Steps
        stateLabels={{
          done: t('fundingRound.milestone.done'),
          now: t('fundingRound.milestone.current'),
          ahead: t('fundingRound.milestone.open'),
        }}
        steps={milestones.map((milestone) => ({
          key: milestone.id,
          label: milestone.title,
          state: milestone.reachedOn ? 'done' : milestone === next ? 'now' : 'ahead',
          note: words(milestone),
        }))}
      />
    </Stack>
  );
}
