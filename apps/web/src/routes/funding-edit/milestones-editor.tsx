import { useTranslation } from 'react-i18next';
import {
  Announcement,
  Button,
  Fieldset,
  Heading,
  Row,
  Stack,
  Text,
  TextField,
  VisuallyHidden,
} from '@allmende/web-kern';
import { leaving } from '../../app/page.js';
import { useFormat } from '../../i18n/format.js';
import { AmountField } from '../../parts/funding/amount-field.js';
import { useAmounts } from '../../parts/funding/amounts.js';
import { moved, type MilestoneDraft } from './round-draft.js';
import type { RoundPartProps } from './round-labels.js';

/** Steps of the work with their parts of the target, in their order. */
export function MilestonesEditor(part: RoundPartProps) {
  const { t } = useTranslation();
  const { draft, change, faults } = part;
  const { milestones } = draft;
  const add = () =>
    change({ milestones: [...milestones, { key: crypto.randomUUID(), title: '', dueOn: '', amount: '' }] });
  return (
    <Stack gap="large">
      <Heading level={2} id={faults.field('milestones').id} tabIndex={-1}>
        {t('fundingEdit.milestones')}
      </Heading>
      <Text>{t('fundingEdit.milestonesText')}</Text>
      {milestones.map((milestone, index) => (
        <MilestoneFields key={milestone.key} index={index} milestone={milestone} {...part} />
      ))}
      <MilestoneSum {...part} />
      <div>
        <Button onClick={add}>{t('fundingEdit.milestoneAdd')}</Button>
      </div>
    </Stack>
  );
}

interface MilestoneProps extends RoundPartProps {
  milestone: MilestoneDraft;
  index: number;
}

function MilestoneFields({ milestone, index, draft, change, faults }: MilestoneProps) {
  const { t } = useTranslation();
  const { milestones } = draft;
  const set = (part: Partial<MilestoneDraft>) =>
    change({ milestones: milestones.map((one, place) => (place === index ? { ...one, ...part } : one)) });
  const field = (name: string) => faults.field(`milestones.${index}.${name}`);
  const title = milestone.title || t('fundingEdit.milestoneNumber', { number: index + 1 });
  const remove = leaving(() => {
    // What is refused is named by its place, which now changes.
    faults.show([]);
    change({ milestones: milestones.filter((_, place) => place !== index) });
  });
  return (
    <Fieldset legend={t('fundingEdit.milestoneNumber', { number: index + 1 })}>
      <div className="funding-fields">
        <TextField
          {...field('title')}
          label={t('fundingEdit.milestoneTitle')}
          autoComplete="off"
          value={milestone.title}
          onChange={(event) => set({ title: event.target.value })}
        />
        <TextField
          {...field('dueOn')}
          label={t('fundingEdit.milestoneDue')}
          optionalNote={t('common.optional')}
          type="date"
          value={milestone.dueOn}
          onChange={(event) => set({ dueOn: event.target.value })}
        />
        <AmountField
          {...field('amountCents')}
          label={t('fundingEdit.milestoneAmount')}
          value={milestone.amount}
          onChange={(amount) => set({ amount })}
        />
      </div>
      <Row>
        {([-1, 1] as const).map((by) => (
          <Button
            key={by}
            small
            // Stays where it is, so that the focus does too.
            aria-disabled={!milestones[index + by]}
            onClick={() => change({ milestones: moved(milestones, index, by) })}
          >
            {t(by < 0 ? 'fundingEdit.up' : 'fundingEdit.down')} <VisuallyHidden>{title}</VisuallyHidden>
          </Button>
        ))}
        <Button small look="tertiary" onClick={remove}>
          {t('fundingEdit.remove')} <VisuallyHidden>{title}</VisuallyHidden>
        </Button>
      </Row>
    </Fieldset>
  );
}

/** What the milestones come to, beside the target. */
function MilestoneSum({ draft }: RoundPartProps) {
  const { t } = useTranslation();
  const { money } = useFormat();
  const amounts = useAmounts();
  if (draft.milestones.length === 0) return <Text>{t('fundingEdit.noMilestones')}</Text>;
  const cents = draft.milestones.map(({ amount }) => amounts.read(amount).cents ?? 0n);
  const sum = cents.reduce((all, one) => all + one, 0n);
  const target = amounts.read(draft.target).cents;
  const said = { sum: money(Number(sum)), target: money(Number(target ?? 0n)) };
  const rest = target === undefined ? 0n : target - sum;
  const difference = money(Number(rest < 0n ? -rest : rest));
  const key = rest === 0n ? 'sumEqual' : rest < 0n ? 'sumOver' : 'sumUnder';
  return (
    <Announcement visible>
      {target === undefined
        ? t('fundingEdit.sumAlone', { sum: said.sum })
        : t(`fundingEdit.${key}`, { ...said, difference })}
    </Announcement>
  );
}
