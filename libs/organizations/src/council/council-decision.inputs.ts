import { Field, ID, InputType } from '@nestjs/graphql';
import { CalendarDate } from '@allmende/platform/graphql';

@InputType()
export class RecordCouncilDecisionInput {
  @Field(() => ID) organizationId: string;
  @Field(() => CalendarDate, { description: 'Not in the future.' }) decidedOn: string;
  @Field({ description: 'Who decided, e.g. `Rat der Stadt Dortmund`; at most 200 characters.' }) body: string;
  @Field(() => String, { nullable: true, description: 'Number on the council’s agenda, e.g. `10.1`.' })
  agendaItem?: string | null;
  @Field({ description: 'At most 500 characters.' }) title: string;
  @Field(() => String, { nullable: true, description: 'Where it can be read.' }) sourceUrl?: string | null;
}
