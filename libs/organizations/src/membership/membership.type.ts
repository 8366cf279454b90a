import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CalendarDate, connectionOf, DateTime, Node } from '@allmende/platform/graphql';
import { Organization } from '../directory/organization.type.js';
import { enumOf } from '../enum-of.js';
import { membershipCircles, type MembershipCircle } from './membership.entity.js';
import { membershipStates, type MembershipState } from './membership.machine.js';

export const MembershipCircles = enumOf(membershipCircles);
export const MembershipStates = enumOf(membershipStates);
registerEnumType(MembershipCircles, {
  name: 'MembershipCircle',
  valuesMap: {
    BOARD: { description: 'Has a seat and votes.' },
    NETWORK: { description: 'Joins projects; no vote.' },
    PARTNER: { description: 'Works with the board, joins projects; no vote.' },
    OBSERVER: { description: 'Reads what the network reads, and no more.' },
  },
});
registerEnumType(MembershipStates, {
  name: 'MembershipState',
  valuesMap: {
    WAITING: { description: 'Accepted for the board and on the waiting list for a seat.' },
    SUSPENDED: { description: 'Rests: keeps its seat, reads, does not act and does not vote.' },
    WITHDRAWN: { description: 'Did not want the place any more before it had one.' },
  },
});

@ObjectType({
  implements: () => [Node],
  description: 'An organization’s place in one circle of the network, from the application to the end.',
})
export class Membership implements Node {
  @Field(() => ID) id: string;
  @Field(() => Organization) organization: Organization;
  @Field(() => MembershipCircles) circle: MembershipCircle;
  @Field(() => MembershipStates) state: MembershipState;
  @Field({ description: 'True for those who founded the network as the Open Source Big 3.' })
  founding: boolean;
  @Field(() => CalendarDate, { nullable: true }) appliedOn: string | null;
  @Field(() => CalendarDate, { nullable: true, description: 'First day on which it counted.' }) admittedOn:
    string | null;
  @Field(() => CalendarDate, {
    nullable: true,
    description: 'First day on which it no longer counted, or on which it was declined or withdrawn.',
  })
  endedOn: string | null;

  @Field(() => Int, { nullable: true, description: 'Place on the waiting list, 1 comes next; only WAITING.' })
  waitingPosition: number | null;

  @Field({
    description:
      'True when the viewer may end it: moderators, and the organization’s coordinator or representative.',
  })
  viewerCanEnd: boolean;
}

@ObjectType()
export class MembershipConnection extends connectionOf('Membership', () => Membership) {}

@ObjectType({ description: 'One step on the way of a membership. Steps are never changed.' })
export class MembershipStep {
  @Field(() => MembershipStates) state: MembershipState;
  @Field(() => MembershipCircles) circle: MembershipCircle;
  @Field(() => CalendarDate, { description: 'Day from which it counts.' }) effectiveOn: string;
  @Field(() => String, { nullable: true, description: 'Only for the network.' }) reason: string | null;
  @Field(() => DateTime, { description: 'When it was written down.' }) occurredAt: Date;
}

@ObjectType()
export class MembershipStepConnection extends connectionOf('MembershipStep', () => MembershipStep) {}
