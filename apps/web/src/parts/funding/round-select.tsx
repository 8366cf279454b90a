import { useTranslation } from 'react-i18next';
import { Select } from '@allmende/web-kern';
import { useDocument } from '../../api/hooks.js';
import { RoundChoices } from '../../gql/round-choices.js';

interface RoundSelectProps {
  /** What `useFieldFaults` gives for the field. */
  field: { id: string; label: string; error: string | undefined };
  /** Id of the round; empty: none. */
  value: string;
  onChange: (id: string) => void;
}

/**
 * The round that a decision is about: drafts that open by decision, and open ones that it extends or gives money to. Not
 * there while no round waits for a decision.
 */
export function RoundSelect({ field, value, onChange }: RoundSelectProps) {
  const { t } = useTranslation();
  const { data } = useDocument(RoundChoices, {});
  const rounds = (data?.fundingRounds.nodes ?? []).filter(
    ({ id, state, opensByDecision }) => state === 'OPEN' || opensByDecision || id === value,
  );
  if (rounds.length === 0) return null;
  const nameOf = ({ title, state, project, fund }: (typeof rounds)[number]) =>
    t('funding.decision.round', {
      title,
      about: project?.name ?? fund?.name ?? '',
      effect: t(`funding.decision.effect.${state === 'OPEN' ? 'open' : 'draft'}`),
    });
  return (
    <Select
      {...field}
      hint={t('funding.decision.hint')}
      optionalNote={t('common.optional')}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      options={[
        { value: '', label: t('funding.decision.none') },
        ...rounds.map((round) => ({ value: round.id, label: nameOf(round) })),
      ]}
    />
  );
}
