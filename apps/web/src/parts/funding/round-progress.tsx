import { useTranslation } from 'react-i18next';
import { DescriptionList, Stack, Text } from '@allmende/web-kern';
import { useFormat } from '../../i18n/format.js';
import { percentOf } from './percent.js';
import './funding.css';

interface Sum {
  amountCents: number;
}

export interface RoundSums {
  minimum: Sum;
  target: Sum;
  /** Binding; what alone counts in the end. */
  approved: Sum;
  /** Declared, or reserved until a council decides. */
  promised: Sum;
}

/** How far a round has come in one line and a bar, for lists. */
export function RoundBar({ minimum, target, approved, promised }: RoundSums) {
  const { t } = useTranslation();
  const { money } = useFormat();
  const whole = Math.max(target.amountCents, approved.amountCents + promised.amountCents);
  const width = (cents: number) => (cents / whole) * 100;
  return (
    <div className="round-bar">
      <Text>
        {t('funding.progress', {
          approved: money(approved.amountCents),
          target: money(target.amountCents),
          percent: percentOf(approved.amountCents, target.amountCents),
        })}
      </Text>
      {/* All that it shows is said in words beside it. */}
      <svg className="round-bar__picture" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect className="round-bar__ground" width="100" height="4" />
        <rect
          className="round-bar__promised"
          width={width(approved.amountCents + promised.amountCents)}
          height="4"
        />
        <rect className="round-bar__approved" width={width(approved.amountCents)} height="4" />
        <line
          className="round-bar__minimum"
          x1={width(minimum.amountCents)}
          x2={width(minimum.amountCents)}
          y1="0"
          y2="4"
        />
      </svg>
    </div>
  );
}

/** The same with all sums in words. */
export function RoundProgress(sums: RoundSums) {
  const { t } = useTranslation();
  const { money } = useFormat();
  const { minimum, target, approved, promised } = sums;
  const missing = minimum.amountCents - approved.amountCents;
  const minimumSum = money(minimum.amountCents);
  return (
    <Stack>
      <RoundBar {...sums} />
      <DescriptionList
        items={[
          { term: t('funding.approved'), value: money(approved.amountCents) },
          { term: t('funding.promised'), value: money(promised.amountCents) },
          {
            term: t('funding.minimum'),
            value:
              missing > 0
                ? t('funding.minimumMissing', { sum: minimumSum, missing: money(missing) })
                : t('funding.minimumReached', { sum: minimumSum }),
          },
          { term: t('funding.target'), value: money(target.amountCents) },
        ]}
      />
    </Stack>
  );
}
