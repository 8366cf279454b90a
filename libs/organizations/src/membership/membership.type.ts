import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CalendarDate, Node } from '@allmende/platform/graphql';
import { Organization } from '../directory/organization.type.js';
import { enumOf } from '../enum-of.js';
import { membershipCircles, type MembershipCircle } from './membership.entity.js';
import { membershipStates, type MembershipState } from './membership.machine.js';

export const MembershipCircles = enumOf(membershipCircles);
export const MembershipStates = enumOf(membershipStates);
registerEnumType(MembershipCircles, { name: 'MembershipCircle' });
registerEnumType(MembershipStates, { name: 'MembershipState' });

@ObjectType({ implements: () => [Node] })
export class Membership implements Node {
  @Field(() => ID) id: string;
  @Field(() => Organization) organization: Organization;
  @Field(() => MembershipCircles) circle: MembershipCircle;
  @Field(() => MembershipStates) state: MembershipState;
  @Field() founding: boolean;
  @Field(() => CalendarDate, { nullable: true }) appliedOn: string | null;
  @Field(() => CalendarDate, { nullable: true }) admittedOn: string | null;
  @Field(() => CalendarDate, { nullable: true }) endedOn: string | null;
}
