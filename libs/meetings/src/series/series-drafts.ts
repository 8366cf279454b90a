import { Inject, Injectable } from '@nestjs/common';
import { newId, today, type Clock } from '@allmende/kernel';
import { CLOCK } from '@allmende/platform/config';
import type { Tx } from '@allmende/platform/database';
import { AgendaItemEntity } from '../agenda/agenda-item.entity.js';
import { MeetingEntity } from '../meeting/meeting.entity.js';
import {
  SeriesExceptionEntity,
  SeriesItemEntity,
  type MeetingSeriesEntity,
} from './meeting-series.entity.js';
import { dayAfter, occurrences, timesOf } from './occurrences.js';

/** Drafts are planned so many days ahead, again and again. */
const plannedAhead = 183;

/** A draft that is as the series made it: nothing moved, written, proposed or attached. */
const untouched = `
  m.state = 'DRAFT' and m.version = 1
  and not exists (select from attendance a where a.meeting_id = m.id)
  and not exists (select from agenda_item i where i.meeting_id = m.id and (i.version > 1 or i.proposed_by is not null
    or i.sponsor_organization_id is not null or i.text is not null or i.motion is not null
    or exists (select from attachment a where a.agenda_item_id = i.id)))
  and (select coalesce(jsonb_agg(jsonb_build_array(i.standing, i.title, i.outcome, i.minutes, i.parent_id) order by i.position), '[]')
      from agenda_item i where i.meeting_id = m.id)
    = (select coalesce(jsonb_agg(jsonb_build_array(i.standing, i.title, i.outcome, i.minutes, null) order by i.position), '[]')
      from series_item i where i.series_id = m.series_id)`;

/**
 * The drafts that come of a series: one for each day of its rule, never a second one, wherever the first was moved to.
 * Its series' row must be locked by the caller, so that two who plan come one after the other.
 */
@Injectable()
export class SeriesDrafts {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /** Until when drafts are there without anybody's asking. */
  get horizon(): string {
    return dayAfter(today(this.clock), plannedAhead);
  }

  /**
   * Makes the drafts that are missing up to a day. A session whose beginning is past is not planned any more.
   * @returns the days that were planned now, in order
   */
  async plan(tx: Tx, series: MeetingSeriesEntity, until: string): Promise<string[]> {
    const missing = await this.missing(tx, series, until);
    if (missing.length === 0) return [];
    const items = await tx.find(SeriesItemEntity, {
      where: { seriesId: series.id },
      order: { position: 'ASC' },
    });
    const meetings = missing.map((day) => this.draft(series, day));
    await tx.insert(MeetingEntity, meetings);
    const agenda = meetings.flatMap(({ id }) => items.map((item) => this.agendaItem(series, id, item)));
    if (agenda.length > 0) await tx.insert(AgendaItemEntity, agenda);
    return missing;
  }

  /**
   * Takes back untouched drafts that are to come: all, or that of one day. Only who leads the body has ever seen them.
   * @returns their days
   */
  async withdraw(tx: Tx, seriesId: string, day: string | null = null): Promise<string[]> {
    const found: { id: string; occursOn: string }[] = await tx.query(
      `select m.id, m.occurs_on::text as "occursOn" from meeting m
        where m.series_id = $1 and m.starts_at > $2 and ($3::date is null or m.occurs_on = $3) and ${untouched}
        for update of m`,
      [seriesId, this.clock.now(), day],
    );
    const ids = found.map(({ id }) => id);
    await tx.query(`delete from agenda_item where meeting_id = any($1::uuid[])`, [ids]);
    await tx.query(`delete from meeting where id = any($1::uuid[])`, [ids]);
    return found.map(({ occursOn }) => occursOn).sort();
  }

  private async missing(tx: Tx, series: MeetingSeriesEntity, until: string): Promise<string[]> {
    const exceptions = await tx.findBy(SeriesExceptionEntity, { seriesId: series.id });
    const there = await tx.find(MeetingEntity, {
      where: { seriesId: series.id },
      select: { occursOn: true },
    });
    const skipped = [...exceptions, ...there].map(({ occursOn }) => occursOn!);
    const now = this.clock.now();
    return occurrences({ ...series, skipped }, today(this.clock), until).filter(
      (day) => timesOf(series, day).startsAt > now,
    );
  }

  private draft(series: MeetingSeriesEntity, occursOn: string) {
    const { workingGroupId, title, place, onlineUrl, visibility } = series;
    const now = this.clock.now();
    return {
      id: newId(),
      ...{ workingGroupId, title, place, onlineUrl, visibility, occursOn },
      ...timesOf(series, occursOn),
      seriesId: series.id,
      state: 'DRAFT' as const,
      calendarSequence: 0,
      createdAt: now,
      updatedAt: now,
    };
  }

  private agendaItem(series: MeetingSeriesEntity, meetingId: string, item: SeriesItemEntity) {
    const { position, standing, title, outcome, minutes } = item;
    const now = this.clock.now();
    return {
      id: newId(),
      ...{ meetingId, position, standing, title, outcome, minutes },
      workingGroupId: series.workingGroupId,
      visibility: series.visibility,
      state: 'PLACED' as const,
      proposedAt: now,
      spentSeconds: 0,
      notesVersion: 1,
      createdAt: now,
      updatedAt: now,
    };
  }
}
