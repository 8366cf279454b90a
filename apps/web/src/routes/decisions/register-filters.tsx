import { useTranslation } from 'react-i18next';
import { Checkbox, Row, Select, Stack } from '@allmende/web-kern';
import { useDocument } from '../../api/hooks.js';
import { MeetingBodies } from '../../gql/meeting-bodies.js';
import { results, states, type RegisterChoice } from './register-choice.js';

interface RegisterFiltersProps {
  choice: RegisterChoice;
  /** Those in which something was decided, newest first. */
  years: readonly { year: number; count: number }[];
  set: (name: string, values: string[]) => void;
}

/** Which decisions; each choice takes effect at once. */
export function RegisterFilters({ choice, years, set }: RegisterFiltersProps) {
  const { t } = useTranslation();
  const groups = useDocument(MeetingBodies, {}).data?.workingGroups.nodes ?? [];
  const select = (name: string, value: string, all: string, options: { value: string; label: string }[]) => ({
    value,
    onChange: (event: { target: { value: string } }) => set(name, [event.target.value]),
    options: [{ value: '', label: all }, ...options],
  });
  // The chosen year stays on offer, also when nothing of it is found.
  const known = new Map(years.map(({ year, count }) => [String(year), count]));
  if (choice.year && !known.has(choice.year)) known.set(choice.year, 0);
  const ofYears = [...known].map(([value, count]) => ({
    value,
    label: t('decisionRegister.ofYear', { year: value, count }),
  }));
  const bodies = [
    { value: 'board', label: t('meetings.board') },
    ...groups.map(({ id, name }) => ({ value: id, label: name })),
  ];
  const all = t('decisionRegister.all');
  return (
    <Stack>
      <Row>
        <Select
          label={t('decisionRegister.year')}
          {...select('jahr', choice.year, t('decisionRegister.allYears'), ofYears)}
        />
        <Select
          label={t('decisionRegister.body')}
          {...select('gremium', choice.body, t('meetings.allBodies'), bodies)}
        />
        <Select
          label={t('decisionRegister.result')}
          {...select(
            'ergebnis',
            choice.result,
            all,
            results.map((value) => ({ value, label: t(`decisionRegister.results.${value}`) })),
          )}
        />
        <Select
          label={t('decisionRegister.state')}
          {...select(
            'stand',
            choice.state,
            all,
            states.map((value) => ({ value, label: t(`decisionRegister.states.${value}`) })),
          )}
        />
      </Row>
      <Checkbox
        label={t('decisionRegister.joint')}
        hint={t('decisionRegister.jointHint')}
        checked={choice.joint}
        onChange={(event) => set('gemeinsam', event.target.checked ? ['ja'] : [])}
      />
    </Stack>
  );
}
