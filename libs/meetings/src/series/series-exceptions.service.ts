import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@allmende/audit';
import { newId, today, type Actor, type Clock } from '@allmende/kernel';
import { CLOCK } from '@allmende/platform/config';
import { UnitOfWork, type Tx } from '@allmende/platform/database';
import { requiredText, UserFaults } from '@allmende/platform/graphql';
import { MeetingEntity } from '../meeting/meeting.entity.js';
import { SeriesExceptionEntity, type MeetingSeriesEntity } from './meeting-series.entity.js';
import { MeetingSeriesService } from './meeting-series.service.js';
import { dayAfter, isDayOf, occurrences } from './occurrences.js';
import { SeriesDrafts } from './series-drafts.js';
import { dayPast, noDayOfSeries, occurrencePrepared } from './series.faults.js';

/** Days of a series on which there is no session. */
@Injectable()
export class SeriesExceptions {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(MeetingSeriesService) private readonly series: MeetingSeriesService,
    @Inject(SeriesDrafts) private readonly drafts: SeriesDrafts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * There is no session on this day of the rule; its untouched draft goes. The same again changes nothing.
   * @returns id of the series
   * @throws UserFaults DAY_PAST, NO_DAY_OF_SERIES, OCCURRENCE_PREPARED, REQUIRED, TOO_LONG, INVALID_TEXT;
   *   OperationError FORBIDDEN, NOT_FOUND
   */
  skip(actor: Actor, seriesId: string, occursOn: string, reason: string): Promise<string> {
    return this.unitOfWork.run(actor, async (tx) => {
      const series = await this.series.locked(tx, actor, seriesId);
      const why = requiredText('input.reason', reason, 500);
      if (await tx.existsBy(SeriesExceptionEntity, { seriesId, occursOn })) return seriesId;
      this.requireDay(series, occursOn);
      await this.drafts.withdraw(tx, seriesId, occursOn);
      await requireNothingPrepared(tx, seriesId, occursOn);
      await tx.insert(SeriesExceptionEntity, { id: newId(), seriesId, occursOn, reason: why });
      await this.audit.append(tx, actor, {
        action: 'skipOccurrence',
        subjectType: 'MeetingSeries',
        subjectId: seriesId,
        reason: why,
        details: { occursOn },
      });
      return seriesId;
    });
  }

  /**
   * The session takes place after all; it is planned again where it would have been. The same again changes nothing.
   * @returns id of the series
   * @throws OperationError FORBIDDEN, NOT_FOUND
   */
  restore(actor: Actor, seriesId: string, occursOn: string): Promise<string> {
    return this.unitOfWork.run(actor, async (tx) => {
      const series = await this.series.locked(tx, actor, seriesId);
      const { affected } = await tx.delete(SeriesExceptionEntity, { seriesId, occursOn });
      if (!affected) return seriesId;
      const planned = await this.drafts.plan(tx, series, this.drafts.horizon);
      await this.audit.append(tx, actor, {
        action: 'restoreOccurrence',
        subjectType: 'MeetingSeries',
        subjectId: seriesId,
        details: { occursOn, planned },
      });
      return seriesId;
    });
  }

  private requireDay(series: MeetingSeriesEntity, occursOn: string): void {
    const day = today(this.clock);
    if (occursOn < day) throw dayPast('input.occursOn', day);
    const days = { ...series, skipped: [] };
    if (!isDayOf(days, occursOn)) throw noDayOfSeries(occurrences(days, day, dayAfter(occursOn, 400), 3));
  }
}

async function requireNothingPrepared(tx: Tx, seriesId: string, occursOn: string): Promise<void> {
  const meeting = await tx.findOneBy(MeetingEntity, { seriesId, occursOn });
  if (meeting && meeting.state !== 'CANCELLED') throw new UserFaults(occurrencePrepared(meeting.state));
}
