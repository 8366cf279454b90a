import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDate, connectionOf, Node } from '@allmende/platform/graphql';
import { WorkingGroup } from '@allmende/working-groups';
import type { AgendaOutcome, StandingItem } from '../agenda/agenda-item.entity.js';
import { AgendaOutcomes, MeetingVisibilities, StandingItems } from '../enums.js';
import type { Visibility } from '../visibility.js';

@ObjectType({ implements: () => [Node], description: 'An item that each session of the series begins with.' })
export class SeriesItem implements Node {
  @Field(() => ID) id: string;
  @Field(() => StandingItems, { nullable: true }) standing: StandingItem | null;
  @Field() title: string;
  @Field(() => AgendaOutcomes) outcome: AgendaOutcome;
  @Field(() => Int, { description: 'Planned minutes.' }) minutes: number;
}

@ObjectType({ implements: () => [Node], description: 'A day of the rule on which there is no session.' })
export class SeriesException implements Node {
  @Field(() => ID) id: string;
  @Field(() => CalendarDate) occursOn: string;
  @Field() reason: string;
}

@ObjectType({
  implements: () => [Node],
  description:
    'A regular session of a body, for its people only. Drafts for the next six months are planned by themselves, each with the standing items; proposals that were deferred or postponed wait in the backlog of the body.',
})
export class MeetingSeries implements Node {
  @Field(() => ID) id: string;
  @Field(() => WorkingGroup, { nullable: true, description: 'Null: the board.' })
  workingGroup: WorkingGroup | null;
  @Field() title: string;
  @Field({
    description:
      'RRULE of RFC 5545 without DTSTART, counted in days of Germany: FREQ=MONTHLY;BYDAY=2TH. Parts: FREQ (WEEKLY, MONTHLY), INTERVAL, BYDAY, BYMONTHDAY, UNTIL (a day), COUNT.',
  })
  rule: string;
  @Field(() => CalendarDate, { description: 'First day on which it may take place.' }) startsOn: string;
  @Field({
    description:
      'On the clock in Germany, `10:00`, in summer and winter. Where the change of time leaves it out: an hour later; where it comes twice: the first.',
  })
  startTime: string;
  @Field(() => Int) durationMinutes: number;
  @Field(() => String, { nullable: true }) place: string | null;
  @Field(() => String, { nullable: true }) onlineUrl: string | null;
  @Field(() => MeetingVisibilities, { description: 'Of the sessions that come of it.' })
  visibility: Visibility;
  @Field(() => Int, {
    description: 'So many days before the session, at the time of its beginning, proposals close.',
  })
  proposalDays: number;
  @Field(() => CalendarDate, {
    nullable: true,
    description: 'Last day on which it may take place; null while no end is known.',
  })
  endedOn: string | null;
  @Field(() => Int) version: number;
  @Field(() => [SeriesItem], { description: 'In the order of the agenda.' }) items: SeriesItem[];
  @Field(() => [SeriesException], { description: 'Those to come first, then those that are past.' })
  exceptions: SeriesException[];
  @Field({ description: 'True when the viewer leads the body.' }) viewerCanManage: boolean;
}

@ObjectType()
export class MeetingSeriesConnection extends connectionOf('MeetingSeries', () => MeetingSeries) {}
