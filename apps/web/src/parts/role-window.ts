import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/format.js';

/** The days on which a role counts; both are days on which it does. */
export interface RoleWindow {
  validFrom: string | null;
  validUntil: string | null;
}

/** Says for which days a role counts; null for one that counts until it is ended. */
export function useWindow(): (window: RoleWindow) => string | null {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ validFrom, validUntil }) => {
    const from = validFrom && format.date(validFrom);
    const until = validUntil && format.date(validUntil);
    if (from && until) return t('common.fromUntil', { from, until });
    if (from) return t('common.from', { from });
    return until ? t('common.until', { until }) : null;
  };
}
