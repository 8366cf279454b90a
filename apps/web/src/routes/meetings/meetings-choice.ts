import { knownValues } from '../../app/url-values.js';
import type { MeetingFilter } from '../../gql/schema.js';

export const times = ['kommende', 'vergangene'] as const;

/** What the address of the calendar asks for. */
export interface MeetingsChoice {
  time: (typeof times)[number];
  /** `alle`, `board`, or the id of a working group. */
  body: string;
}

/** Reads the address; unknown values count as not given. */
export const readMeetingsChoice = (params: URLSearchParams): MeetingsChoice => ({
  time: knownValues(params, 'zeit', times)[0] ?? 'kommende',
  body: params.get('gremium') ?? 'alle',
});

/** The choice as the filter of the query. What is on today is still to come. */
export function toMeetingFilter({ time, body }: MeetingsChoice, today: string): MeetingFilter {
  const coming = time === 'kommende';
  return {
    from: coming ? today : null,
    to: coming ? null : dayBefore(today),
    newestFirst: !coming,
    board: body === 'board' ? true : null,
    workingGroupId: body.startsWith('wkg_') ? body : null,
  };
}

function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}
