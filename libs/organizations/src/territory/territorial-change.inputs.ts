import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { PageArgs } from '@allmende/platform/graphql';
import type { TerritorialChangeState } from './territorial-change.entity.js';
import { TerritorialChangeStates } from './territorial-change.type.js';

@InputType()
export class TerritorialChangeFilter {
  @Field(() => [TerritorialChangeStates], { nullable: true, description: 'Only PROPOSED when left out.' })
  states?: TerritorialChangeState[] | null;
}

@ArgsType()
export class TerritorialChangesArgs extends PageArgs {
  @Field(() => TerritorialChangeFilter, { nullable: true }) filter?: TerritorialChangeFilter | null;
}

@InputType()
export class ConfirmTerritorialChangeInput {
  @Field(() => ID) territorialChangeId: string;
  @Field(() => ID, { description: 'Any territory of the same kind in the same Land that still exists.' })
  successorId: string;
}

@InputType()
export class DismissTerritorialChangeInput {
  @Field(() => ID) territorialChangeId: string;
  @Field({ description: 'At most 2,000 characters.' }) reason: string;
}
