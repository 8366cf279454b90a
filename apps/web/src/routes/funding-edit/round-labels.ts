import { useTranslation } from 'react-i18next';
import type { useFieldFaults } from '../../parts/user-faults.js';
import type { RoundDraft } from './round-draft.js';

/** Faults of all fields of a round; those of lists are named `participants.0.weight`. */
export type RoundFaults = ReturnType<typeof useFieldFaults<string>>;

/** What every part of the form gets. */
export interface RoundPartProps {
  draft: RoundDraft;
  change: (part: Partial<RoundDraft>) => void;
  faults: RoundFaults;
}

const terms = [
  ...['title', 'summary', 'terms', 'projectId', 'fundId', 'purpose', 'minimumCents', 'targetCents'],
  ...['overTarget', 'capCents', 'closesAt', 'fiscalYears', 'eligible', 'opensByDecision'],
] as const;
const ofParticipant = ['weight', 'secondBase', 'source', 'fixedCents', 'leastCents', 'mostCents'] as const;
const ofMilestone = ['title', 'dueOn', 'amountCents'] as const;

/** The names of all fields as the reader sees them, those of lists with what they belong to. */
export function useRoundLabels(draft: RoundDraft): Record<string, string> {
  const { t } = useTranslation();
  const labels: Record<string, string> = {};
  for (const name of terms) labels[name] = t(`fundingEdit.field.${name}`);
  labels['milestones'] = t('fundingEdit.milestones');
  draft.milestones.forEach((_, index) => {
    for (const name of ofMilestone)
      labels[`milestones.${index}.${name}`] = t(`fundingEdit.milestone.${name}`, { number: index + 1 });
  });
  for (const name of ['kind', 'firstPart', 'secondPart', 'secondBaseName'] as const)
    labels[`costKey.${name}`] = t(`fundingEdit.key.${name}`);
  draft.tiers.forEach((_, index) => {
    labels[`costKey.tiers.${index}.upTo`] = t('fundingEdit.key.tierUpTo', { number: index + 1 });
    labels[`costKey.tiers.${index}.weight`] = t('fundingEdit.key.tierWeight', { number: index + 1 });
  });
  labels['costKey'] = t('fundingEdit.key.kind');
  labels['participants'] = t('fundingEdit.participants');
  draft.participants.forEach(({ name: organization }, index) => {
    for (const name of ofParticipant)
      labels[`participants.${index}.${name}`] = t(`fundingEdit.participant.${name}`, { organization });
  });
  return labels;
}
