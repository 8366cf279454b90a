import { today } from '@allmende/kernel';
import { MeetingSeriesService } from '../series/meeting-series.service.js';
import { dayAfter } from '../series/occurrences.js';
import { day, type DemoStage } from './demo-stage.js';

/** A session of the series. */
export interface DemoSession {
  id: string;
  startsAt: Date;
}

/** The two sessions that were held, and the one in about two weeks. */
export interface DemoSessions {
  first: DemoSession;
  second: DemoSession;
  next: DemoSession;
}

const title = 'Sitzung des Boards';
const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;
const thursday = weekdays.indexOf('TH');

/** The regular session of the board exists. */
export const hasSeries = async (stage: DemoStage): Promise<boolean> =>
  (await stage.read(`select from meeting_series where working_group_id is null and title = $1`, [title]))
    .length > 0;

/** Begins the monthly session of the board three months ago, so that one is in 11 to 17 days. */
export async function makeSeries(stage: DemoStage): Promise<DemoSessions> {
  const now = stage.begun;
  const next = nextThursday(dayAfter(today({ now: () => now }), 11));
  const week = Math.ceil(Number(next.slice(8)) / 7);
  const moderation = stage.actor('moderation');
  const series = stage.get(MeetingSeriesService);
  stage.at(new Date(now.getTime() - 95 * day));
  const id = await series.create(moderation, null, {
    title,
    rule: `FREQ=MONTHLY;BYDAY=${week === 5 ? -1 : week}TH`,
    startsOn: dayAfter(next, -75),
    startTime: '10:00',
    durationMinutes: 150,
    place: 'Rathaus Dortmund, Saal Westfalia, und als Videokonferenz',
    onlineUrl: 'https://konferenz.example.org/board',
    visibility: 'PUBLIC',
    proposalDays: 7,
    items: [
      { standing: 'OPENING', minutes: 10 },
      { standing: 'APPROVE_MINUTES', minutes: 5 },
      { standing: 'ANY_OTHER_BUSINESS', minutes: 10 },
    ],
  });
  stage.at(now);
  await series.planOccurrences(moderation, id, dayAfter(today({ now: () => now }), 183));
  return sessionsOf(stage, id, next);
}

async function sessionsOf(stage: DemoStage, seriesId: string, next: string): Promise<DemoSessions> {
  const found = await stage.read<DemoSession>(
    `select id, starts_at as "startsAt" from meeting where series_id = $1 and occurs_on <= $2
     order by occurs_on desc limit 3`,
    [seriesId, next],
  );
  return { next: found[0]!, second: found[1]!, first: found[2]! };
}

/** The first Thursday from a day on. */
function nextThursday(from: string): string {
  const weekday = new Date(`${from}T00:00:00Z`).getUTCDay();
  return dayAfter(from, (thursday - weekday + 7) % 7);
}
