import { Inject } from '@nestjs/common';
import { Args, Info, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { today, type Actor, type Clock } from '@allmende/kernel';
import { CLOCK } from '@allmende/platform/config';
import {
  asc,
  CalendarDate,
  CurrentActor,
  idOf,
  neededBy,
  PageArgs,
  Permission,
  Reads,
  sql,
  type ReadResult,
} from '@allmende/platform/graphql';
import { Meeting, MeetingConnection } from '../meeting/meeting.type.js';
import {
  CreateMeetingSeriesInput,
  EndMeetingSeriesInput,
  MeetingSeriesArgs,
  PlanOccurrencesInput,
  RestoreOccurrenceInput,
  SkipOccurrenceInput,
  UpcomingArgs,
  UpdateMeetingSeriesInput,
} from './meeting-series.inputs.js';
import {
  CreateMeetingSeriesPayload,
  EndMeetingSeriesPayload,
  PlanOccurrencesPayload,
  RestoreOccurrencePayload,
  SkipOccurrencePayload,
  UpdateMeetingSeriesPayload,
} from './meeting-series.payloads.js';
import { meetingSeriesRoot, type UpcomingRow } from './meeting-series.reads.js';
import { MeetingSeriesService } from './meeting-series.service.js';
import { MeetingSeries, MeetingSeriesConnection } from './meeting-series.type.js';
import { mostOccurrences, nextOccurrences } from './occurrences.js';
import { SeriesExceptions } from './series-exceptions.service.js';

const byWhoLeads = {
  who: 'session',
  because: 'Sessions are planned by people who lead the body.',
} as const;

@Resolver(() => MeetingSeries)
export class MeetingSeriesResolver {
  constructor(
    @Inject(Reads) private readonly reads: Reads,
    @Inject(MeetingSeriesService) private readonly series: MeetingSeriesService,
    @Inject(SeriesExceptions) private readonly exceptions: SeriesExceptions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Permission({ who: 'signedIn', scope: 'read' })
  @Query(() => MeetingSeriesConnection, {
    description: 'Regular sessions of a body, for its people; those that go on first.',
  })
  meetingSeries(
    @Args() _args: MeetingSeriesArgs,
    @Info() info: GraphQLResolveInfo,
    @CurrentActor() actor: Actor,
  ): Promise<ReadResult> {
    return this.reads.connection(info, actor, meetingSeriesRoot);
  }

  @ResolveField(() => [CalendarDate], {
    description: 'The next days on which it takes place by its rule, today included, planned or not.',
  })
  upcoming(
    @Parent() source: object,
    @Args() { count }: UpcomingArgs,
    @Info() info: GraphQLResolveInfo,
  ): string[] {
    const { rule, starts_on, ended_on, skipped } = neededBy<UpcomingRow>(source, info);
    const days = { rule, startsOn: starts_on, endedOn: ended_on, skipped };
    return nextOccurrences(days, today(this.clock), Math.min(Math.max(count, 1), 60));
  }

  @ResolveField(() => MeetingConnection, {
    description: 'What came of it, by beginning; drafts for those who lead the body.',
  })
  meetings(@Args() _page: PageArgs): void {}

  @Permission(byWhoLeads)
  @Mutation(() => CreateMeetingSeriesPayload, {
    description: 'By who leads the body. The sessions of the next six months are planned at once.',
  })
  async createMeetingSeries(
    @Args('input') { workingGroupId, ...terms }: CreateMeetingSeriesInput,
    @CurrentActor() actor: Actor,
  ): Promise<CreateMeetingSeriesPayload> {
    const body = workingGroupId ? idOf('WorkingGroup', workingGroupId, 'input.workingGroupId') : null;
    return { meetingSeries: await this.series.create(actor, body, terms) };
  }

  @Permission(byWhoLeads)
  @Mutation(() => UpdateMeetingSeriesPayload, { description: 'By who leads the body.' })
  async updateMeetingSeries(
    @Args('input') { id, version, ...terms }: UpdateMeetingSeriesInput,
    @CurrentActor() actor: Actor,
  ): Promise<UpdateMeetingSeriesPayload> {
    const uuid = idOf('MeetingSeries', id, 'input.id');
    return { meetingSeries: await this.series.update(actor, uuid, version, terms) };
  }

  @Permission(byWhoLeads)
  @Mutation(() => EndMeetingSeriesPayload, {
    description: 'By who leads the body. Drafts after the last day go, unless somebody has worked on them.',
  })
  async endMeetingSeries(
    @Args('input') { id, endsOn }: EndMeetingSeriesInput,
    @CurrentActor() actor: Actor,
  ): Promise<EndMeetingSeriesPayload> {
    return { meetingSeries: await this.series.end(actor, idOf('MeetingSeries', id, 'input.id'), endsOn) };
  }

  @Permission(byWhoLeads)
  @Mutation(() => PlanOccurrencesPayload, {
    description: 'By who leads the body: makes the drafts that are missing. The same again changes nothing.',
  })
  async planOccurrences(
    @Args('input') { seriesId, until }: PlanOccurrencesInput,
    @CurrentActor() actor: Actor,
  ): Promise<PlanOccurrencesPayload> {
    const series = idOf('MeetingSeries', seriesId, 'input.seriesId');
    const planned = await this.series.planOccurrences(actor, series, until);
    return { meetingSeries: series, planned };
  }

  @Permission(byWhoLeads)
  @Mutation(() => SkipOccurrencePayload, { description: 'By who leads the body: no session on this day.' })
  async skipOccurrence(
    @Args('input') { seriesId, occursOn, reason }: SkipOccurrenceInput,
    @CurrentActor() actor: Actor,
  ): Promise<SkipOccurrencePayload> {
    const series = idOf('MeetingSeries', seriesId, 'input.seriesId');
    return { meetingSeries: await this.exceptions.skip(actor, series, occursOn, reason) };
  }

  @Permission(byWhoLeads)
  @Mutation(() => RestoreOccurrencePayload, {
    description: 'By who leads the body: the session takes place after all.',
  })
  async restoreOccurrence(
    @Args('input') { seriesId, occursOn }: RestoreOccurrenceInput,
    @CurrentActor() actor: Actor,
  ): Promise<RestoreOccurrencePayload> {
    const series = idOf('MeetingSeries', seriesId, 'input.seriesId');
    return { meetingSeries: await this.exceptions.restore(actor, series, occursOn) };
  }
}

/** Reads back what was planned. */
@Resolver(() => PlanOccurrencesPayload)
export class PlannedMeetings {
  constructor(@Inject(Reads) private readonly reads: Reads) {}

  @ResolveField(() => [Meeting], {
    description: 'The drafts that were made by this very call, by beginning.',
  })
  async meetings(
    @Parent() { meetingSeries, planned }: PlanOccurrencesPayload,
    @Info() info: GraphQLResolveInfo,
    @CurrentActor() actor: Actor,
  ): Promise<ReadResult[]> {
    if (!meetingSeries || !planned) return [];
    return this.reads.list(info, actor, 'Meeting', {
      where: ({ t }) =>
        sql`${t('series_id')} = ${meetingSeries} and ${t('occurs_on')} = any(${planned}::date[])`,
      order: ({ t }) => [asc(t('starts_at'))],
      limit: mostOccurrences,
    });
  }
}

/** Declares the series of a meeting; its value comes from the read model. */
@Resolver(() => Meeting)
export class MeetingOfSeries {
  @ResolveField(() => MeetingSeries, {
    nullable: true,
    description: 'The regular session that it belongs to; for the people of the body.',
  })
  series(): void {}
}
