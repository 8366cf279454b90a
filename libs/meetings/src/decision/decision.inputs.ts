import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { CalendarDate, PageArgs } from '@allmende/platform/graphql';
import { MeetingVisibilities } from '../enums.js';
import type { Visibility } from '../visibility.js';
import type { DecisionResult } from './decision.entity.js';
import { DecisionResults, DecisionStates, type DecisionState } from './decision.enums.js';

@InputType()
export class DecisionFilter {
  @Field(() => ID, { nullable: true, description: 'Of this working group only.' })
  workingGroupId?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'True: of the board only; false: of working groups.' })
  board?: boolean | null;
  @Field(() => Int, { nullable: true }) year?: number | null;
  @Field(() => DecisionResults, { nullable: true }) result?: DecisionResult | null;
  @Field(() => DecisionStates, { nullable: true }) state?: DecisionState | null;
  @Field(() => String, {
    nullable: true,
    description:
      'Number, or words of title and wording (German, forgives typos in the title); at most 200 characters.',
  })
  search?: string | null;
  @Field(() => ID, { nullable: true }) projectId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Who sees to it.' }) ownerOrganizationId?: string | null;
  @Field(() => Boolean, { nullable: true }) jointPosition?: boolean | null;
}

@ArgsType()
export class DecisionsArgs extends PageArgs {
  @Field(() => DecisionFilter, { nullable: true }) filter?: DecisionFilter | null;
}

@ArgsType()
export class EndorsementsArgs extends PageArgs {
  @Field(() => Boolean, { defaultValue: false, description: 'Withdrawn ones, too.' })
  withdrawn?: boolean;
}

@InputType()
export class RecordDecisionInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The item that was decided; needed without a ballot, and only while its session is running.',
  })
  agendaItemId?: string | null;
  @Field(() => ID, { nullable: true, description: 'The closed ballot whose outcome it is.' })
  ballotId?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'At most 300 characters; the title of the item when left out.',
  })
  title?: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      'Markdown, at most 10,000 characters; when left out, the question of the ballot or the motion of the item.',
  })
  wording?: string | null;
  @Field(() => DecisionResults, {
    nullable: true,
    description: 'Needed without a ballot; with one, its outcome says it.',
  })
  result?: DecisionResult | null;
  @Field(() => String, {
    nullable: true,
    description:
      'Needed without a ballot: how it was found, e.g. `ohne Gegenstimmen`; at most 500 characters.',
  })
  tallyNote?: string | null;
  @Field({ defaultValue: false, description: 'Organizations may carry it with their names.' })
  jointPosition?: boolean;
  @Field(() => ID, { nullable: true }) ownerOrganizationId?: string | null;
  @Field(() => CalendarDate, { nullable: true, description: 'Not in the past.' }) dueOn?: string | null;
  @Field(() => CalendarDate, { nullable: true, description: 'Not in the past.' }) reviewOn?: string | null;
  @Field(() => ID, { nullable: true, description: 'The project of the item when left out.' })
  projectId?: string | null;
  @Field(() => ID, {
    nullable: true,
    description:
      'The funding round that it opens, extends or gives money to; it reacts once this is adopted.',
  })
  fundingRoundId?: string | null;
  @Field(() => MeetingVisibilities, {
    nullable: true,
    description: 'When left out, the narrower one of item and session, or that of the circular ballot.',
  })
  visibility?: Visibility | null;
}

@InputType({ description: 'What is left out stays as it is; null empties it.' })
export class UpdateDecisionInput {
  @Field(() => ID) decisionId: string;
  @Field(() => Int, { description: 'The `version` that was read.' }) version: number;
  @Field(() => ID, { nullable: true }) ownerOrganizationId?: string | null;
  @Field(() => CalendarDate, { nullable: true }) dueOn?: string | null;
  @Field(() => CalendarDate, { nullable: true }) reviewOn?: string | null;
  @Field(() => ID, { nullable: true }) projectId?: string | null;
  @Field(() => ID, {
    nullable: true,
    description: 'The funding round, where none was named yet; once named it stays.',
  })
  fundingRoundId?: string | null;
}

@InputType()
export class MarkDecisionDoneInput {
  @Field(() => ID) decisionId: string;
  @Field(() => String, { nullable: true, description: 'At most 2,000 characters.' }) note?: string | null;
}

@InputType()
export class EndorseDecisionInput {
  @Field(() => ID) decisionId: string;
  @Field(() => ID) organizationId: string;
  @Field(() => String, { nullable: true, description: 'At most 1,000 characters.' }) note?: string | null;
}

@InputType()
export class WithdrawEndorsementInput {
  @Field(() => ID) decisionEndorsementId: string;
}
