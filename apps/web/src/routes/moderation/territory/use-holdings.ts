import { useTranslation } from 'react-i18next';
import type { Change } from './territory-page.js';

/** What hangs on the old territory, one phrase for each kind of thing that is there. */
export function useHoldings({ hanging: { membership, participations, people } }: Change): string[] {
  const { t } = useTranslation();
  return [
    membership && t('territory.holds.membership'),
    participations > 0 && t('territory.holds.participations', { count: participations }),
    people > 0 && t('territory.holds.people', { count: people }),
  ].filter((phrase) => typeof phrase === 'string');
}
