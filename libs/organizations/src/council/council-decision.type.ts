import { Field, ID, ObjectType } from '@nestjs/graphql';
import { CalendarDate, connectionOf, Node } from '@allmende/platform/graphql';
import { Organization } from '../directory/organization.type.js';

@ObjectType({
  implements: () => [Node],
  description: 'What an organization’s own council decided about open source.',
})
export class CouncilDecision implements Node {
  @Field(() => ID) id: string;
  @Field(() => Organization) organization: Organization;
  @Field(() => CalendarDate) decidedOn: string;
  @Field({ description: 'Who decided, e.g. `Rat der Stadt Dortmund`.' }) body: string;
  @Field(() => String, { nullable: true, description: 'Number on the council’s agenda.' }) agendaItem:
    string | null;
  @Field() title: string;
  @Field(() => String, { nullable: true }) sourceUrl: string | null;
}

@ObjectType()
export class CouncilDecisionConnection extends connectionOf('CouncilDecision', () => CouncilDecision) {}
