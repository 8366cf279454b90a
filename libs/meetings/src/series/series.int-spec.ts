import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { anonymous, newId, toNodeId } from '@allmende/kernel';
import { UserFaults } from '@allmende/platform/graphql';
import { BoardRoom, operator, startup, type Person } from '../proof/board-room.js';
import type { SeriesTerms } from './series-terms.js';
import { MeetingSeriesService } from './meeting-series.service.js';
import { SeriesDrafts } from './series-drafts.js';
import { SeriesExceptions } from './series-exceptions.service.js';
import { SeriesSweeper } from './series-sweeper.js';

let room: BoardRoom;
let series: MeetingSeriesService;
let exceptions: SeriesExceptions;
let moderator: Person;
let coordinator: Person;
let id: string;

const items = [
  { standing: 'OPENING', minutes: 10 },
  { standing: 'APPROVE_MINUTES', minutes: 5 },
  { title: 'Berichte', outcome: 'INFORMATION', minutes: 20 },
  { standing: 'ANY_OTHER_BUSINESS', minutes: 10 },
] as const;

/** Every Thursday at ten; the clock stands at Saturday, 2026-11-21. */
const terms = {
  title: 'Sitzung des Boards',
  rule: 'FREQ=WEEKLY;BYDAY=TH',
  startsOn: '2026-01-01',
  startTime: '10:00',
  durationMinutes: 120,
  place: 'Köln',
  visibility: 'PUBLIC',
  proposalDays: 14,
  items: [...items],
} as const;

const create = (changed: Partial<SeriesTerms> = {}) =>
  series.create(operator, null, { ...terms, ...changed });

beforeAll(async () => {
  room = await BoardRoom.start();
  series = room.get(MeetingSeriesService);
  exceptions = room.get(SeriesExceptions);
  moderator = await room.person('MODERATOR');
  coordinator = await room.person('COORDINATOR', room.demo.dortmund);
}, startup);
afterAll(() => room.stop());
beforeEach(async () => {
  room.clock.set('2026-11-21T12:00:00Z');
  id = await create();
});

interface Draft {
  day: string;
  state: string;
  starts: Date;
  until: Date;
}
const drafts = (of = id): Promise<Draft[]> =>
  room.db.query(
    `select occurs_on::text as day, state, starts_at as starts, proposals_until as until
     from meeting where series_id = $1 order by occurs_on`,
    [of],
  );
const days = async (of = id) => (await drafts(of)).map(({ day }) => day);
const codeOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
  } catch (error) {
    if (error instanceof UserFaults) return error.faults[0]!.code;
    return (error as { code?: string }).code ?? String(error);
  }
  return 'OK';
};
/** Somebody has worked on the session of a day. */
const touch = (day: string) =>
  room.write(
    `update meeting set title = 'Sondersitzung', version = version + 1 where series_id = $1 and occurs_on = $2`,
    [id, day],
  );

describe('a new series', () => {
  it('plans its next six months as drafts, each at ten in Germany, and tells nobody', async () => {
    const found = await drafts();
    expect(found).toHaveLength(26);
    expect(found[0]).toEqual({
      day: '2026-11-26',
      state: 'DRAFT',
      starts: new Date('2026-11-26T09:00:00Z'),
      until: new Date('2026-11-12T09:00:00Z'),
    });
    expect(found.find(({ day }) => day === '2027-04-01')!.starts).toEqual(new Date('2027-04-01T08:00:00Z'));
    expect((await room.events()).filter(({ name }) => name.startsWith('meeting.'))).toEqual([]);
  });

  it('gives each session the standing items in their order, with the titles that town halls use', async () => {
    const agenda = await room.db.query(
      `select i.position, i.standing, i.title, i.outcome, i.minutes, i.state, i.number from agenda_item i
       join meeting m on m.id = i.meeting_id where m.series_id = $1 and m.occurs_on = '2026-11-26' order by position`,
      [id],
    );
    const placed = { state: 'PLACED', number: null };
    expect(agenda).toEqual([
      {
        position: 0,
        standing: 'OPENING',
        title: 'Eröffnung und Begrüßung',
        outcome: 'INFORMATION',
        minutes: 10,
        ...placed,
      },
      {
        position: 1,
        standing: 'APPROVE_MINUTES',
        title: 'Genehmigung der Niederschrift',
        outcome: 'DECISION',
        minutes: 5,
        ...placed,
      },
      { position: 2, standing: null, title: 'Berichte', outcome: 'INFORMATION', minutes: 20, ...placed },
      {
        position: 3,
        standing: 'ANY_OTHER_BUSINESS',
        title: 'Verschiedenes',
        outcome: 'DISCUSSION',
        minutes: 10,
        ...placed,
      },
    ]);
  });

  it('is refused to whom does not lead the body', async () => {
    expect(await codeOf(series.create(coordinator, null, { ...terms, items: [] }))).toBe('FORBIDDEN');
    expect(await codeOf(series.create(anonymous(), null, { ...terms, items: [] }))).toBe('NOT_FOUND');
    expect(await codeOf(series.create(moderator, newId(), { ...terms, items: [] }))).toBe('NOT_FOUND');
  });

  it.each([
    [
      'a rule that names no day',
      { rule: 'FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=30', startsOn: '2026-02-01' },
      'RULE_WITHOUT_DAYS',
    ],
    ['a rule beyond the subset', { rule: 'FREQ=YEARLY' }, 'INVALID_RULE'],
    ['no time of day', { startTime: '24:00' }, 'INVALID_TIME'],
    ['a session of no length', { durationMinutes: 0 }, 'OUT_OF_RANGE'],
    ['an address that runs a script', { onlineUrl: 'javascript:alert(1)' }, 'INVALID_URL'],
    ['a blank title', { title: ' ' }, 'REQUIRED'],
  ] as const)('is refused with %s', async (_, changed, code) => {
    expect(await codeOf(create(changed))).toBe(code);
  });

  it('has each standing item once', async () => {
    const twice = { ...terms, items: [items[1], items[1]] };
    expect(await codeOf(series.create(operator, null, twice))).toBe('STANDING_TWICE');
  });
});

describe('planning', () => {
  it('makes what is missing and nothing twice', async () => {
    const planned = await series.planOccurrences(moderator, id, '2027-06-10');
    expect(planned).toEqual(['2027-05-27', '2027-06-03', '2027-06-10']);
    expect(await series.planOccurrences(moderator, id, '2027-06-10')).toEqual([]);
    expect(new Set(await days()).size).toBe(29);
  });

  it('plans each day once, however many plan at the same moment', async () => {
    const made = await Promise.all(
      Array.from({ length: 20 }, () => series.planOccurrences(moderator, id, '2027-08-31')),
    );
    const all = await days();
    expect(made.flat().sort()).toEqual(all.slice(26));
    expect(new Set(all).size).toBe(all.length);
    expect(all.at(-1)).toBe('2027-08-26');
    const [{ n }] = await room.db.query(
      `select count(*)::int as n from agenda_item i join meeting m on m.id = i.meeting_id where m.series_id = $1`,
      [id],
    );
    expect(n).toBe(all.length * items.length);
  });

  it('does not plan a day again whose session was moved or cancelled', async () => {
    await room.write(
      `update meeting set starts_at = '2026-12-01T09:00Z', ends_at = '2026-12-01T11:00Z' where series_id = $1 and occurs_on = '2026-11-26'`,
      [id],
    );
    await room.write(
      `update meeting set state = 'CANCELLED', cancelled_at = now(), cancel_reason = 'Weil.' where series_id = $1 and occurs_on = '2026-12-03'`,
      [id],
    );
    expect(await series.planOccurrences(moderator, id, '2026-12-31')).toEqual([]);
    expect(await days()).toHaveLength(26);
  });

  it('plans the session of today only as long as it has not begun', async () => {
    room.clock.set('2026-11-26T08:59:59Z');
    expect((await days(await create()))[0]).toBe('2026-11-26');
    room.clock.set('2026-11-26T09:00:00Z');
    expect((await days(await create()))[0]).toBe('2026-12-03');
  });

  it('looks neither back nor further ahead than two years', async () => {
    expect(await codeOf(series.planOccurrences(moderator, id, '2026-11-20'))).toBe('DAY_PAST');
    expect(await codeOf(series.planOccurrences(moderator, id, '2028-11-22'))).toBe('TOO_FAR_AHEAD');
  });

  it('is done by the worker as time goes by, by several workers at once', async () => {
    room.clock.set('2026-12-05T12:00:00Z');
    const worker = () => new SeriesSweeper(room.db, series, room.get(SeriesDrafts), room.clock).sweep();
    await Promise.all([worker(), worker(), worker()]);
    expect((await days()).slice(-2)).toEqual(['2027-05-27', '2027-06-03']);
  });

  it('is held to one session for each day by the database itself', async () => {
    await expect(
      room.write(
        `insert into meeting (id, series_id, occurs_on, title, state, starts_at, ends_at, visibility, created_at, updated_at)
         values ($1, $2, '2026-11-26', 'Noch eine', 'DRAFT', now(), now() + interval '1 hour', 'PUBLIC', now(), now())`,
        [newId(), id],
      ),
    ).rejects.toThrow('meeting_occurrence_once');
  });
});

describe('a day without a session', () => {
  it('loses its draft, is not planned again, and comes back when it takes place after all', async () => {
    await exceptions.skip(moderator, id, '2026-12-24', 'Heiligabend');
    expect(await days()).not.toContain('2026-12-24');
    expect(await series.planOccurrences(moderator, id, '2026-12-31')).toEqual([]);
    await exceptions.skip(moderator, id, '2026-12-24', 'Noch einmal');
    await exceptions.restore(moderator, id, '2026-12-24');
    expect(await days()).toContain('2026-12-24');
  });

  it('must be a day of the rule that is to come', async () => {
    expect(await codeOf(exceptions.skip(moderator, id, '2026-12-23', 'Weil.'))).toBe('NO_DAY_OF_SERIES');
    expect(await codeOf(exceptions.skip(moderator, id, '2026-11-19', 'Weil.'))).toBe('DAY_PAST');
    expect(await codeOf(exceptions.skip(moderator, id, '2026-12-24', ' '))).toBe('REQUIRED');
  });

  it('is refused while a session of it is prepared', async () => {
    await touch('2026-12-24');
    expect(await codeOf(exceptions.skip(moderator, id, '2026-12-24', 'Weil.'))).toBe('OCCURRENCE_PREPARED');
    expect(await days()).toContain('2026-12-24');
  });
});

describe('a change of a series', () => {
  it('takes drafts along that nobody has touched, and leaves the others alone', async () => {
    await touch('2026-12-03');
    await series.update(moderator, id, 1, { rule: 'FREQ=WEEKLY;BYDAY=WE', startTime: '14:00' });
    const found = await drafts();
    expect(found.slice(0, 3).map(({ day }) => day)).toEqual(['2026-11-25', '2026-12-02', '2026-12-03']);
    expect(found[0]!.starts).toEqual(new Date('2026-11-25T13:00:00Z'));
  });

  it('leaves alone what somebody has proposed for, or ordered anew', async () => {
    await room.write(
      `update agenda_item set position = 3 - position where meeting_id =
         (select id from meeting where series_id = $1 and occurs_on = '2026-12-03')`,
      [id],
    );
    await series.update(moderator, id, 1, { rule: 'FREQ=WEEKLY;BYDAY=WE' });
    expect(await days()).toContain('2026-12-03');
  });

  it('gives the new standing items to the drafts', async () => {
    await series.update(moderator, id, 1, { items: [{ title: 'Nur dieser', minutes: 5 }] });
    const titles = await room.db.query(
      `select distinct i.title from agenda_item i join meeting m on m.id = i.meeting_id where m.series_id = $1`,
      [id],
    );
    expect(titles).toEqual([{ title: 'Nur dieser' }]);
  });

  it('is refused for a version that is not the newest', async () => {
    await series.update(moderator, id, 1, { place: null });
    expect(await codeOf(series.update(moderator, id, 1, { place: 'Bonn' }))).toBe('CHANGED_MEANWHILE');
  });

  it('ends with a day; what was planned after it goes, and nothing is planned any more', async () => {
    await touch('2026-12-10');
    await series.end(moderator, id, '2026-12-03');
    await series.end(moderator, id, '2026-12-03');
    expect(await days()).toEqual(['2026-11-26', '2026-12-03', '2026-12-10']);
    room.clock.set('2026-12-05T12:00:00Z');
    expect(await codeOf(series.planOccurrences(moderator, id, '2027-01-31'))).toBe('SERIES_ENDED');
  });
});

describe('a series as it is read', () => {
  const query = `query($id: ID!) { node(id: $id) { ... on MeetingSeries { title startTime upcoming(count: 3) viewerCanManage
    items { title } exceptions { occursOn } meetings(first: 1) { totalCount nodes { state series { id } } } } } }`;
  const read = async (actor: Parameters<BoardRoom['ask']>[0]) =>
    (
      await room.data<{ node: Record<string, unknown> | null }>(actor, query, {
        id: toNodeId('MeetingSeries', id),
      })
    ).node;

  it('tells those who lead the body its drafts, and the days to come without those that are skipped', async () => {
    await exceptions.skip(moderator, id, '2026-12-03', 'Weil.');
    expect(await read(moderator)).toMatchObject({
      startTime: '10:00',
      upcoming: ['2026-11-26', '2026-12-10', '2026-12-17'],
      viewerCanManage: true,
      exceptions: [{ occursOn: '2026-12-03' }],
      meetings: {
        totalCount: 25,
        nodes: [{ state: 'DRAFT', series: { id: toNodeId('MeetingSeries', id) } }],
      },
    });
  });

  it('tells the people of the body no draft, and strangers nothing', async () => {
    expect(await read(coordinator)).toMatchObject({ viewerCanManage: false, meetings: { totalCount: 0 } });
    expect(await read(anonymous())).toBeNull();
    expect(await read(await room.person('COORDINATOR', room.demo.kgst))).toBeNull();
  });
});
