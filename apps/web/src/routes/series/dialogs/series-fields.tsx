import { useTranslation } from 'react-i18next';
import { Select, Text, TextField } from '@allmende/web-kern';
import type { MeetingVisibility } from '../../../gql/schema.js';
import { nths, ruleKinds, toRule, type Nth, type RuleDraft } from '../rule-draft.js';
import { useRuleWords, useWeekdayName } from '../rule-words.js';
import { weekdays, type Weekday } from '../rule.js';
import type { SeriesDraft } from './series-draft.js';

/** What `useFieldFaults` gives for a field. */
export type FieldOf = (name: string) => { id: string; label: string; error: string | undefined };

interface SeriesFieldsProps {
  draft: SeriesDraft;
  change: (part: Partial<SeriesDraft>) => void;
  field: FieldOf;
}

const visibilities = ['PUBLIC', 'NETWORK', 'BOARD'] as const satisfies MeetingVisibility[];

/** The names of the fields, for the faults. */
export function useSeriesLabels(): Record<keyof SeriesDraft, string> {
  const { t } = useTranslation();
  return {
    title: t('meetingFields.title'),
    rule: t('series.fields.rule'),
    startsOn: t('series.fields.startsOn'),
    startTime: t('meetingFields.from'),
    durationMinutes: t('series.fields.duration'),
    place: t('meetingFields.place'),
    onlineUrl: t('meetingFields.onlineUrl'),
    visibility: t('meetingFields.visibility'),
    proposalDays: t('series.fields.proposalDays'),
    items: t('series.facts.items'),
  };
}

/** When, where and for whom. */
export function SeriesFields({ draft, change, field }: SeriesFieldsProps) {
  const { t } = useTranslation();
  type TextName = Exclude<keyof SeriesDraft, 'rule' | 'items' | 'visibility'>;
  const text = (name: TextName) => ({
    ...field(name),
    value: draft[name],
    autoComplete: 'off',
    onChange: (event: { target: { value: string } }) => change({ [name]: event.target.value }),
  });
  return (
    <>
      <TextField {...text('title')} hint={t('series.fields.titleHint')} />
      <RuleFields draft={draft} change={change} field={field} />
      <TextField {...text('startsOn')} type="date" hint={t('series.fields.startsOnHint')} />
      <TextField {...text('startTime')} type="time" />
      <TextField {...text('durationMinutes')} inputMode="numeric" />
      <TextField {...text('place')} optionalNote={t('common.optional')} />
      <TextField
        {...text('onlineUrl')}
        type="url"
        hint={t('meetingFields.onlineUrlHint')}
        optionalNote={t('common.optional')}
      />
      <Select
        {...field('visibility')}
        hint={t('meetingFields.visibilityHint')}
        value={draft.visibility}
        onChange={(event) => change({ visibility: event.target.value as MeetingVisibility })}
        options={visibilities.map((one) => ({ value: one, label: t(`enums.meetingVisibility.${one}`) }))}
      />
      <TextField {...text('proposalDays')} inputMode="numeric" hint={t('series.fields.proposalDaysHint')} />
    </>
  );
}

/** How often, and on which day; what comes of it is said in words. */
function RuleFields({ draft: { rule, startsOn }, change: changeDraft, field }: SeriesFieldsProps) {
  const { t } = useTranslation();
  const dayName = useWeekdayName();
  const words = useRuleWords();
  const change = (part: Partial<RuleDraft>) => changeDraft({ rule: { ...rule, ...part } });
  const { kind, interval, weekday, nth, text } = rule;
  const usual = kind !== 'OTHER' && /^[1-9]\d?$/.test(interval.trim());
  return (
    <>
      <Select
        {...(kind === 'OTHER' ? { label: t('series.fields.rule') } : field('rule'))}
        value={kind}
        onChange={(event) => change({ kind: event.target.value as RuleDraft['kind'] })}
        options={ruleKinds.map((one) => ({ value: one, label: t(`series.kinds.${one}`) }))}
      />
      {kind === 'OTHER' ? (
        <TextField
          {...field('rule')}
          label={t('series.fields.ruleText')}
          hint={t('series.fields.ruleTextHint')}
          autoComplete="off"
          value={text}
          onChange={(event) => change({ text: event.target.value })}
        />
      ) : (
        <>
          <TextField
            label={t(`series.fields.interval.${kind}`)}
            hint={t(`series.fields.intervalHint.${kind}`)}
            inputMode="numeric"
            autoComplete="off"
            value={interval}
            onChange={(event) => change({ interval: event.target.value })}
          />
          {kind === 'MONTHLY' && (
            <Select
              label={t('series.fields.nth')}
              value={nth}
              onChange={(event) => change({ nth: event.target.value as Nth })}
              options={nths.map((one) => ({ value: one, label: t(`series.nths.${nthKey[one]}`) }))}
            />
          )}
          <Select
            label={t('series.fields.weekday')}
            value={weekday}
            onChange={(event) => change({ weekday: event.target.value as Weekday })}
            options={weekdays.map((one) => ({ value: one, label: dayName(one) }))}
          />
          {usual && <Text size="small">{words(toRule(rule), startsOn)}</Text>}
        </>
      )}
    </>
  );
}

const nthKey = { '1': 'first', '2': 'second', '3': 'third', '4': 'fourth', '-1': 'last' } as const;
