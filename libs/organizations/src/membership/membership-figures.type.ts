import { Field, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDate } from '@allmende/platform/graphql';
import type { MembershipCircle } from './membership.entity.js';
import { MembershipCircles } from './membership.type.js';

@ObjectType({
  description:
    'Members of one Land by circle, those with an ADMITTED membership: as many as `organizations` finds with the same circle and Land.',
})
export class LandMembers {
  @Field({ description: 'Two digits, 01 to 16.' }) landCode: string;
  @Field() landName: string;
  @Field(() => Int) board: number;
  @Field(() => Int) network: number;
  @Field(() => Int) partner: number;
  @Field(() => Int) observer: number;
  @Field(() => Int, { description: 'Municipalities of this Land in the directory, members or not.' })
  municipalities: number;
}

@ObjectType({
  description:
    'A day on which a circle grew or shrank, as it stood at the end of that day. A suspended member counts; who changes the circle leaves one and joins the other.',
})
export class MembershipTimelineEntry {
  @Field(() => CalendarDate) day: string;
  @Field(() => MembershipCircles) circle: MembershipCircle;
  @Field(() => Int) joined: number;
  @Field(() => Int) left: number;
  @Field(() => Int, { description: 'In this circle after that day.' }) members: number;
}
