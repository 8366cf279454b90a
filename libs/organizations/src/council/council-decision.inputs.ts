import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { CalendarDate } from '@allmende/platform/graphql';
import type { CouncilResult } from './council-decision.entity.js';
import { CouncilResults } from './council-decision.type.js';

@InputType({ description: 'What a council decided.' })
export class CouncilDecisionFields {
  @Field(() => CalendarDate, { description: 'Not in the future.' }) decidedOn: string;
  @Field({ description: 'Who decided, e.g. `Rat der Stadt Dortmund`; at most 200 characters.' }) body: string;
  @Field(() => String, { nullable: true, description: 'Number on the council’s agenda, e.g. `10.1`.' })
  agendaItem?: string | null;
  @Field({ description: 'At most 500 characters.' }) title: string;
  @Field(() => CouncilResults, { nullable: true }) result?: CouncilResult | null;
  @Field(() => String, { nullable: true, description: 'Where it can be read.' }) sourceUrl?: string | null;
  @Field(() => String, { nullable: true, description: 'Recording of the session.' }) videoUrl?: string | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Where the item begins in the recording: seconds from its start.',
  })
  videoSeconds?: number | null;
  @Field(() => String, {
    nullable: true,
    description: 'The OParl object that it was filled from; see `councilDecisionFromOparl`.',
  })
  oparlUrl?: string | null;
}

@InputType()
export class RecordCouncilDecisionInput extends CouncilDecisionFields {
  @Field(() => ID) organizationId: string;
}
