import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Organization } from '@allmende/organizations';
import { CalendarDate, connectionOf, Node } from '@allmende/platform/graphql';

/** Its decision is declared by `EndorsementDecision`. */
@ObjectType({
  implements: () => [Node],
  description: 'An organization carries a joint position with its name („mitgetragen von“).',
})
export class DecisionEndorsement implements Node {
  @Field(() => ID) id: string;
  @Field(() => Organization) organization: Organization;
  @Field(() => CalendarDate) endorsedOn: string;
  @Field(() => String, { nullable: true }) note: string | null;
  @Field(() => CalendarDate, { nullable: true, description: 'Null while the organization carries it.' })
  withdrawnOn: string | null;
  @Field({ description: 'The viewer acts for the organization, which carries it still.' })
  viewerCanWithdraw: boolean;
}

@ObjectType()
export class DecisionEndorsementConnection extends connectionOf(
  'DecisionEndorsement',
  () => DecisionEndorsement,
) {}
