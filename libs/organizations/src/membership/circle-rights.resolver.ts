import { Field, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Permission } from '@allmende/platform/graphql';
import { circleRights, type CircleRights } from './circle-rights.js';
import { membershipCircles, type MembershipCircle } from './membership.entity.js';
import { MembershipCircles } from './membership.type.js';

@ObjectType('CircleRights', {
  description:
    'What the people of an admitted member may see and do by its circle. A suspended one only reads.',
})
export class CircleRightsType implements CircleRights {
  @Field(() => MembershipCircles) circle: MembershipCircle;
  @Field({ description: 'Reads what is meant for the network.' }) readNetwork: boolean;
  @Field({ description: 'Joins projects.' }) joinProjects: boolean;
  @Field({ description: 'Proposes items for the agenda of the board.' }) proposeItems: boolean;
  @Field({ description: 'Reads what the board keeps to itself.' }) readBoard: boolean;
  @Field({ description: 'Has a voice in the decisions of the board.' }) vote: boolean;
}

/** The table that the policies obey, for everybody to read. */
@Resolver()
export class CircleRightsResolver {
  @Permission({ who: 'anyone', because: 'Everybody may know what a place in the network brings.' })
  @Query(() => [CircleRightsType], { description: 'One row for each circle.' })
  circleRights(): CircleRightsType[] {
    return membershipCircles.map((circle) => ({ circle, ...circleRights[circle] }));
  }
}
