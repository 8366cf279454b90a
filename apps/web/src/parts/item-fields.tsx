import { useTranslation } from 'react-i18next';
import { Select, TextArea, TextField } from '@allmende/web-kern';
import type { AgendaOutcome, MeetingVisibility } from '../gql/schema.js';
import type { useFieldFaults } from './user-faults.js';

/** What is typed in for an agenda item, as text. */
export interface ItemDraft {
  title: string;
  text: string;
  motion: string;
  outcome: AgendaOutcome;
  minutes: string;
  visibility: MeetingVisibility;
}

export const emptyItem: ItemDraft = {
  title: '',
  text: '',
  motion: '',
  outcome: 'DISCUSSION',
  minutes: '15',
  visibility: 'NETWORK',
};

const outcomes = ['INFORMATION', 'DISCUSSION', 'DECISION', 'ELECTION'] as const satisfies AgendaOutcome[];
const visibilities = ['PUBLIC', 'NETWORK', 'BOARD'] as const satisfies MeetingVisibility[];

/** The names of the fields, for the faults. */
export function useItemLabels(): Record<keyof ItemDraft, string> {
  const { t } = useTranslation();
  return {
    title: t('agendaItem.title'),
    text: t('agendaItem.text'),
    motion: t('agendaItem.motion'),
    outcome: t('agendaItem.outcome'),
    minutes: t('agendaItem.minutes'),
    visibility: t('agendaItem.visibility'),
  };
}

/** The draft as the API takes it. What is no number goes as one that the server refuses with its own words. */
export const toItemInput = ({ title, text, motion, outcome, minutes, visibility }: ItemDraft) => ({
  ...{ title, outcome, visibility },
  text: text.trim() || null,
  motion: motion.trim() || null,
  minutes: /^\d{1,4}$/.test(minutes.trim()) ? Number(minutes) : -1,
});

interface ItemFieldsProps {
  draft: ItemDraft;
  change: (part: Partial<ItemDraft>) => void;
  faults: ReturnType<typeof useFieldFaults<keyof ItemDraft>>;
}

/** What an agenda item says, to be typed in: for proposals as for the agenda itself. */
export function ItemFields({ draft, change, faults }: ItemFieldsProps) {
  const { t } = useTranslation();
  const text = (name: 'title' | 'text' | 'motion' | 'minutes') => ({
    ...faults.field(name),
    value: draft[name],
    onChange: (event: { target: { value: string } }) => change({ [name]: event.target.value }),
  });
  return (
    <>
      <TextField {...text('title')} hint={t('agendaItem.titleHint')} autoComplete="off" />
      <Select
        {...faults.field('outcome')}
        value={draft.outcome}
        onChange={(event) => change({ outcome: event.target.value as AgendaOutcome })}
        options={outcomes.map((value) => ({ value, label: t(`enums.agendaOutcome.${value}`) }))}
      />
      <TextArea
        {...text('text')}
        rows={5}
        hint={t('agendaItem.textHint')}
        optionalNote={t('common.optional')}
      />
      {(draft.outcome === 'DECISION' || draft.motion !== '') && (
        <TextArea
          {...text('motion')}
          rows={4}
          hint={t('agendaItem.motionHint')}
          optionalNote={t('common.optional')}
        />
      )}
      <TextField
        {...text('minutes')}
        inputMode="numeric"
        autoComplete="off"
        hint={t('agendaItem.minutesHint')}
      />
      <Select
        {...faults.field('visibility')}
        hint={t('agendaItem.visibilityHint')}
        value={draft.visibility}
        onChange={(event) => change({ visibility: event.target.value as MeetingVisibility })}
        options={visibilities.map((value) => ({ value, label: t(`enums.meetingVisibility.${value}`) }))}
      />
    </>
  );
}
