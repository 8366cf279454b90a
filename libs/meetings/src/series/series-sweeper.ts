import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { systemActor, today, type Clock } from '@allmende/kernel';
import { CLOCK } from '@allmende/platform/config';
import { Sweeper } from '@allmende/platform/queue';
import { MeetingSeriesService } from './meeting-series.service.js';
import { SeriesDrafts } from './series-drafts.js';

const planner = systemActor('series');

/** Keeps the drafts of the next six months there, so that proposals have a session to be made for. */
@Injectable()
export class SeriesSweeper extends Sweeper {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(MeetingSeriesService) private readonly series: MeetingSeriesService,
    @Inject(SeriesDrafts) private readonly drafts: SeriesDrafts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    super();
  }

  async sweep(): Promise<void> {
    const running: { id: string }[] = await this.db.query(
      `select s.id from meeting_series s left join working_group g on g.id = s.working_group_id
        where coalesce(s.ended_on >= $1, true) and g.ended_on is null order by s.id`,
      [today(this.clock)],
    );
    for (const { id } of running) await this.series.planOccurrences(planner, id, this.drafts.horizon);
  }
}
