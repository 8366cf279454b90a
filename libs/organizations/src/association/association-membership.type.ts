import { Field, ID, ObjectType } from '@nestjs/graphql';
import { CalendarDate, connectionOf, Node } from '@allmende/platform/graphql';
import { Organization } from '../directory/organization.type.js';

@ObjectType({
  implements: () => [Node],
  description: 'An organization belongs to an ASSOCIATION for a time.',
})
export class AssociationMembership implements Node {
  @Field(() => ID) id: string;
  @Field(() => Organization) association: Organization;
  @Field(() => Organization) organization: Organization;
  @Field(() => CalendarDate, { description: 'First day.' }) since: string;
  @Field(() => CalendarDate, { nullable: true, description: 'Last day; null while no end is known.' })
  until: string | null;
  @Field({ description: 'True when it counts today.' }) current: boolean;
}

@ObjectType()
export class AssociationMembershipConnection extends connectionOf(
  'AssociationMembership',
  () => AssociationMembership,
) {}
