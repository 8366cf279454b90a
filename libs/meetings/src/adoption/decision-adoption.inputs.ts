import { Field, ID, InputType } from '@nestjs/graphql';
import { CouncilDecisionFields } from '@allmende/organizations';
import { CalendarDate } from '@allmende/platform/graphql';
import type { AdoptionState } from './decision-adoption.entity.js';
import { AdoptionStates } from './decision-adoption.type.js';

@InputType({
  description:
    'PLANNED needs `plannedOn`, DECIDED either `councilDecisionId` or `councilDecision`, NOT_NEEDED a `note`.',
})
export class RecordAdoptionInput {
  @Field(() => ID) decisionId: string;
  @Field(() => ID) organizationId: string;
  @Field(() => AdoptionStates) state: AdoptionState;
  @Field(() => CalendarDate, { nullable: true, description: 'Not in the past.' }) plannedOn?: string | null;
  @Field(() => ID, { nullable: true, description: 'One of the same organization.' })
  councilDecisionId?: string | null;
  @Field(() => CouncilDecisionFields, { nullable: true, description: 'Is recorded along with it.' })
  councilDecision?: CouncilDecisionFields | null;
  @Field(() => String, {
    nullable: true,
    description: 'At most 1,000 characters; only the network sees it.',
  })
  note?: string | null;
}
