import type { AgendaOutcome, MeetingVisibility, StandingItem } from '../../../gql/schema.js';
import { draftOfRule, toRule, type RuleDraft } from '../rule-draft.js';
import type { Series } from '../series-page.js';

/** An item as it is typed in. `key` tells rows apart while they move. */
export interface ItemRow {
  key: number;
  /** Empty: an item of one's own. */
  standing: StandingItem | '';
  title: string;
  outcome: AgendaOutcome;
  minutes: string;
}

/** What is typed in for a series, as text. */
export interface SeriesDraft {
  title: string;
  rule: RuleDraft;
  startsOn: string;
  startTime: string;
  durationMinutes: string;
  place: string;
  onlineUrl: string;
  visibility: MeetingVisibility;
  proposalDays: string;
  items: ItemRow[];
}

let lastKey = 0;

export const newRow = (row: Partial<ItemRow> = {}): ItemRow => ({
  ...{ key: (lastKey += 1), standing: '', title: '', outcome: 'DISCUSSION', minutes: '10' },
  ...row,
});

/** A new series begins with what most sessions begin and end with. */
export const emptySeries = (): SeriesDraft => ({
  title: '',
  rule: { kind: 'MONTHLY', interval: '1', weekday: 'TH', nth: '1', text: 'FREQ=MONTHLY;BYMONTHDAY=1' },
  startsOn: '',
  startTime: '10:00',
  durationMinutes: '120',
  place: '',
  onlineUrl: '',
  visibility: 'PUBLIC',
  proposalDays: '14',
  items: [
    newRow({ standing: 'OPENING', minutes: '5' }),
    newRow({ standing: 'APPROVE_MINUTES', minutes: '5' }),
    newRow({ standing: 'ANY_OTHER_BUSINESS', minutes: '10' }),
  ],
});

export const draftOfSeries = (series: Series): SeriesDraft => ({
  title: series.title,
  rule: draftOfRule(series.rule, series.startsOn),
  startsOn: series.startsOn,
  startTime: series.startTime,
  durationMinutes: String(series.durationMinutes),
  place: series.place ?? '',
  onlineUrl: series.onlineUrl ?? '',
  visibility: series.visibility,
  proposalDays: String(series.proposalDays),
  items: series.items.map(({ standing, title, outcome, minutes }) =>
    newRow({ standing: standing ?? '', title, outcome, minutes: String(minutes) }),
  ),
});

/** What is no number goes as one that the server refuses with its own words. */
const whole = (text: string) => (/^\d{1,4}$/.test(text.trim()) ? Number(text) : -1);

/** The draft as the API takes it. */
export const toSeriesInput = (draft: SeriesDraft) => ({
  title: draft.title,
  rule: toRule(draft.rule),
  startsOn: draft.startsOn,
  startTime: draft.startTime,
  durationMinutes: whole(draft.durationMinutes),
  place: draft.place.trim() || null,
  onlineUrl: draft.onlineUrl.trim() || null,
  visibility: draft.visibility,
  proposalDays: whole(draft.proposalDays),
  items: draft.items.map(({ standing, title, outcome, minutes }) => ({
    standing: standing || null,
    title: title.trim() || null,
    // A standing item has its usual outcome.
    outcome: standing ? null : outcome,
    minutes: whole(minutes),
  })),
});
