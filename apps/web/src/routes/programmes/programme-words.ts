import { useTranslation } from 'react-i18next';
import type { OrganizationKind } from '../../gql/schema.js';
import { useFormat } from '../../i18n/format.js';

interface Rules {
  quotaPercent: number;
  max: { amountCents: number } | null;
  deadlineOn: string | null;
  closedOn: string | null;
  open: boolean;
  applicantKinds: readonly OrganizationKind[];
  landCodes: readonly string[];
  minPopulation: number | null;
  maxPopulation: number | null;
}

export const landCodes = [
  ...(['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12', '13', '14', '15'] as const),
  '16' as const,
];
type LandCode = (typeof landCodes)[number];

const isLand = (code: string): code is LandCode => landCodes.some((known) => known === code);

/** What a programme bears, until when, and who may apply, in words. */
export function useProgrammeWords() {
  const { t } = useTranslation();
  const format = useFormat();
  const landName = (code: string) => (isLand(code) ? t(`enums.land.${code}`) : code);
  return {
    landName,
    quota: ({ quotaPercent, max }: Rules) =>
      max
        ? t('programmes.quotaUpTo', { percent: quotaPercent, max: format.money(max.amountCents) })
        : t('programmes.quota', { percent: quotaPercent }),
    deadline: ({ closedOn, deadlineOn, open }: Rules) => {
      if (closedOn) return t('programmes.closedOn', { date: format.date(closedOn) });
      if (!deadlineOn) return t('programmes.anyTime');
      const date = format.date(deadlineOn);
      return t(open ? 'programmes.until' : 'programmes.wasUntil', { date });
    },
    applicants: ({ applicantKinds, landCodes: lands, minPopulation, maxPopulation }: Rules) => {
      const kinds = applicantKinds.map((kind) => t(`enums.organizationKind.${kind}`)).join(', ');
      const number = (count: number) => format.number(count);
      return [
        kinds || t('programmes.everybody'),
        lands.length > 0 && t('programmes.inLands', { lands: lands.map(landName).join(', ') }),
        minPopulation !== null && t('programmes.fromPopulation', { number: number(minPopulation) }),
        maxPopulation !== null && t('programmes.toPopulation', { number: number(maxPopulation) }),
      ]
        .filter(Boolean)
        .join(' · ');
    },
  };
}
