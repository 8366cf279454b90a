import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { CalendarDate, PageArgs } from '@allmende/platform/graphql';
import { ParticipationKinds, ParticipationStates } from './enums.js';
import type { ParticipationKind, ParticipationState } from './participation.entity.js';

@InputType()
export class ParticipationFilter {
  @Field(() => [ParticipationKinds], { nullable: true }) kinds?: ParticipationKind[] | null;
  @Field(() => [ParticipationStates], { nullable: true, description: 'Only OPEN when left out.' })
  states?: ParticipationState[] | null;
  @Field(() => [ID], { nullable: true }) organizations?: string[] | null;
}

@ArgsType()
export class ParticipationsArgs extends PageArgs {
  @Field(() => ParticipationFilter, { nullable: true }) filter?: ParticipationFilter | null;
}

@InputType()
export class JoinProjectInput {
  @Field(() => ID) projectId: string;
  @Field(() => ID) organizationId: string;
  @Field(() => ParticipationKinds) kind: ParticipationKind;
  @Field(() => CalendarDate, { nullable: true, description: 'Today when left out; at most one year ahead.' })
  since?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Internal remark, only for the organization itself; at most 2,000 characters.',
  })
  note?: string | null;
}

@InputType()
export class EndParticipationInput {
  @Field(() => ID) participationId: string;
  @Field(() => String, { nullable: true, description: 'At most 2,000 characters.' }) reason?: string | null;
}

@InputType()
export class AnswerLeadershipInput {
  @Field(() => ID) participationId: string;
  @Field() accept: boolean;
  @Field(() => String, { nullable: true, description: 'Needed to decline.' }) reason?: string | null;
}
