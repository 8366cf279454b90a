import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@allmende/audit';
import { newId, today, type Actor, type Clock } from '@allmende/kernel';
import { CLOCK } from '@allmende/platform/config';
import { UnitOfWork, type Tx } from '@allmende/platform/database';
import { notFound } from '@allmende/platform/graphql';
import { Bodies, type BodyId } from '@allmende/working-groups';
import { MeetingSeriesEntity, SeriesItemEntity } from './meeting-series.entity.js';
import { dayAfter } from './occurrences.js';
import { SeriesDrafts } from './series-drafts.js';
import { seriesItems, type GivenItem, type SeriesItemTerms } from './series-items.js';
import {
  changedMeanwhile,
  dayPast,
  endsBeforeStart,
  groupEnded,
  seriesEnded,
  tooFarAhead,
} from './series.faults.js';
import { seriesTerms, type GivenTerms, type SeriesTerms } from './series-terms.js';

/** At most so many days ahead may be planned by hand. */
const furthest = 731;

/** What `undefined` leaves as it is. */
export type ChangedTerms = { [Name in keyof GivenTerms]?: GivenTerms[Name] | null } & {
  items?: readonly GivenItem[] | null;
};

/** Regular sessions. Each command locks the series first; the database holds one meeting for each of its days. */
@Injectable()
export class MeetingSeriesService {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(Bodies) private readonly bodies: Bodies,
    @Inject(SeriesDrafts) private readonly drafts: SeriesDrafts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Begins a series and plans its next six months.
   * @returns its id
   * @throws UserFaults those of `seriesTerms` and `seriesItems`; GROUP_ENDED; OperationError FORBIDDEN, NOT_FOUND
   */
  create(
    actor: Actor,
    workingGroupId: BodyId,
    given: GivenTerms & { items: readonly GivenItem[] },
  ): Promise<string> {
    return this.unitOfWork.run(actor, async (tx) => {
      await this.bodies.require(tx, actor, 'PRESIDE', workingGroupId);
      await requireRunning(tx, workingGroupId, 'input.workingGroupId');
      const terms = seriesTerms(given);
      const items = seriesItems(given.items, 'input.items');
      const now = this.clock.now();
      const series = await tx.save(
        tx.create(MeetingSeriesEntity, {
          id: newId(),
          workingGroupId,
          ...terms,
          endedOn: null,
          createdAt: now,
          updatedAt: now,
        }),
      );
      await writeItems(tx, series.id, items);
      const planned = await this.drafts.plan(tx, series, this.drafts.horizon);
      await this.note(tx, actor, 'createMeetingSeries', series.id, {
        ...terms,
        items: items.length,
        planned,
      });
      return series.id;
    });
  }

  /**
   * Changes a series. Drafts to come that are as the series made them follow; what somebody has touched stays.
   * @throws UserFaults CHANGED_MEANWHILE, SERIES_ENDED, those of `create`; OperationError FORBIDDEN, NOT_FOUND
   */
  update(actor: Actor, id: string, version: number, given: ChangedTerms): Promise<string> {
    return this.unitOfWork.run(actor, async (tx) => {
      const series = await this.locked(tx, actor, id);
      if (series.version !== version) throw changedMeanwhile();
      this.requireOpen(series, 'input.id');
      const terms = seriesTerms(merged(series, given));
      const items = given.items ? seriesItems(given.items, 'input.items') : null;
      const withdrawn = await this.drafts.withdraw(tx, id);
      await tx.save(Object.assign(series, terms, { updatedAt: this.clock.now() }));
      if (items) await writeItems(tx, id, items);
      const until = [this.drafts.horizon, ...withdrawn].sort().at(-1)!;
      const planned = await this.drafts.plan(tx, series, until);
      await this.note(tx, actor, 'updateMeetingSeries', id, { ...terms, withdrawn, planned });
      return id;
    });
  }

  /**
   * Ends a series with a day, today or to come; untouched drafts after it go. The same again changes nothing.
   * @throws UserFaults DAY_PAST, SERIES_ENDED, ENDS_BEFORE_START; OperationError FORBIDDEN, NOT_FOUND
   */
  end(actor: Actor, id: string, endsOn?: string | null): Promise<string> {
    return this.unitOfWork.run(actor, async (tx) => {
      const series = await this.locked(tx, actor, id);
      const day = today(this.clock);
      const endedOn = endsOn ?? day;
      if (series.endedOn === endedOn) return id;
      this.requireOpen(series, 'input.id');
      if (endedOn < day) throw dayPast('input.endsOn', day);
      if (endsOn && endsOn < series.startsOn) throw endsBeforeStart(series.startsOn);
      const withdrawn = await this.drafts.withdraw(tx, id);
      await tx.save(Object.assign(series, { endedOn, updatedAt: this.clock.now() }));
      const until = [this.drafts.horizon, ...withdrawn].sort().at(-1)!;
      const planned = await this.drafts.plan(tx, series, until);
      await this.note(tx, actor, 'endMeetingSeries', id, { endedOn, withdrawn, planned });
      return id;
    });
  }

  /**
   * Plans the sessions up to a day; those that are there already stay the only ones of their day.
   * @returns days that were planned now
   * @throws UserFaults DAY_PAST, TOO_FAR_AHEAD, SERIES_ENDED, GROUP_ENDED; OperationError FORBIDDEN, NOT_FOUND
   */
  planOccurrences(actor: Actor, id: string, until: string): Promise<string[]> {
    return this.unitOfWork.run(actor, async (tx) => {
      const series = await this.locked(tx, actor, id);
      const day = today(this.clock);
      if (until < day) throw dayPast('input.until', day);
      if (until > dayAfter(day, furthest)) throw tooFarAhead('input.until', dayAfter(day, furthest));
      this.requireOpen(series, 'input.seriesId');
      await requireRunning(tx, series.workingGroupId, 'input.seriesId');
      const planned = await this.drafts.plan(tx, series, until);
      if (planned.length > 0) await this.note(tx, actor, 'planOccurrences', id, { until, planned });
      return planned;
    });
  }

  /**
   * The series, locked, for one who leads its body.
   * @throws OperationError FORBIDDEN, NOT_FOUND
   */
  async locked(tx: Tx, actor: Actor, id: string): Promise<MeetingSeriesEntity> {
    const series = await tx.findOne(MeetingSeriesEntity, {
      where: { id },
      lock: { mode: 'for_no_key_update' },
    });
    if (!series) throw notFound();
    await this.bodies.require(tx, actor, 'PRESIDE', series.workingGroupId);
    return series;
  }

  private requireOpen({ endedOn }: MeetingSeriesEntity, path: string): void {
    if (endedOn !== null && endedOn < today(this.clock)) throw seriesEnded(path, endedOn);
  }

  private note(tx: Tx, actor: Actor, action: string, subjectId: string, details: Record<string, unknown>) {
    return this.audit.append(tx, actor, { action, subjectType: 'MeetingSeries', subjectId, details });
  }
}

/** The terms as they would be; null clears what may be empty and leaves the rest. */
function merged(series: SeriesTerms, given: ChangedTerms): GivenTerms {
  const { place, onlineUrl, ...others } = given;
  const named = Object.entries(others).filter(([, value]) => value !== undefined && value !== null);
  return {
    ...series,
    startTime: series.startTime.slice(0, 5),
    ...(Object.fromEntries(named) as Partial<GivenTerms>),
    place: place === undefined ? series.place : place,
    onlineUrl: onlineUrl === undefined ? series.onlineUrl : onlineUrl,
  };
}

async function writeItems(tx: Tx, seriesId: string, items: readonly SeriesItemTerms[]): Promise<void> {
  await tx.delete(SeriesItemEntity, { seriesId });
  if (items.length === 0) return;
  await tx.insert(
    SeriesItemEntity,
    items.map((item, position) => ({ id: newId(), seriesId, position, ...item })),
  );
}

async function requireRunning(tx: Tx, workingGroupId: BodyId, path: string): Promise<void> {
  if (workingGroupId === null) return;
  const [group] = await tx.query<{ running: boolean }[]>(
    `select ended_on is null as running from working_group where id = $1`,
    [workingGroupId],
  );
  if (!group) throw notFound();
  if (!group.running) throw groupEnded(path);
}
