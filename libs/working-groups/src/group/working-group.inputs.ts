import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { CalendarDate, PageArgs } from '@allmende/platform/graphql';
import { WorkingGroupState } from './working-group.type.js';

@InputType()
export class WorkingGroupFilter {
  @Field(() => WorkingGroupState, { nullable: true }) state?: keyof typeof WorkingGroupState | null;
  @Field(() => Boolean, { nullable: true, description: 'Only those in which the viewer works now.' })
  mine?: boolean | null;
}

@ArgsType()
export class WorkingGroupsArgs extends PageArgs {
  @Field(() => WorkingGroupFilter, { nullable: true }) filter?: WorkingGroupFilter | null;
}

@InputType()
export class WorkingGroupChairInput {
  @Field(() => ID) accountId: string;
  @Field(() => ID, { description: 'For which she leads the group; she must have a role for it today.' })
  organizationId: string;
}

@InputType()
export class CreateWorkingGroupInput {
  @Field({ description: 'At most 200 characters; no other group at work has it.' }) name: string;
  @Field({ description: 'Markdown, at most 10,000 characters.' }) mandate: string;
  @Field(() => CalendarDate, { description: 'Not in the future.' }) foundedOn: string;
  @Field(() => ID, { nullable: true, description: 'The decision of the register that founds it.' })
  foundingDecisionId?: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      'Where the founding is written when it is no decision in the register; at most 500 characters.',
  })
  foundingNote?: string | null;
  @Field(() => CalendarDate, { nullable: true, description: 'Last day of the mandate; not in the past.' })
  endsOn?: string | null;
  @Field(() => WorkingGroupChairInput) chair: WorkingGroupChairInput;
}

@InputType({ description: 'What is left out stays; null clears what may be empty.' })
export class UpdateWorkingGroupInput {
  @Field(() => ID) workingGroupId: string;
  @Field(() => Int, { description: 'The version that you saw.' }) version: number;
  @Field(() => String, { nullable: true }) name?: string | null;
  @Field(() => String, { nullable: true, description: 'Markdown.' }) mandate?: string | null;
  @Field(() => ID, { nullable: true }) foundingDecisionId?: string | null;
  @Field(() => String, { nullable: true }) foundingNote?: string | null;
  @Field(() => CalendarDate, { nullable: true, description: 'Last day of the mandate; not in the past.' })
  endsOn?: string | null;
}

@InputType()
export class EndWorkingGroupInput {
  @Field(() => ID) workingGroupId: string;
  @Field({ description: 'At most 2,000 characters; everybody can read it.' }) reason: string;
}
