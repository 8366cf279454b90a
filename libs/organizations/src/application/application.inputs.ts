import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { CalendarDate, PageArgs } from '@allmende/platform/graphql';
import type { MembershipCircle } from '../membership/membership.entity.js';
import { MembershipCircles } from '../membership/membership.type.js';
import type { RecommendationValue } from './application.entity.js';
import type { ApplicationState } from './application.machine.js';
import { ApplicationStates, Recommendations } from './application.type.js';

@InputType()
export class ApplicationFilter {
  @Field(() => [ApplicationStates], {
    nullable: true,
    description: 'Those that are open (APPLIED, UNDER_REVIEW, ASKED) when left out.',
  })
  states?: ApplicationState[] | null;
}

@ArgsType()
export class ApplicationsArgs extends PageArgs {
  @Field(() => ApplicationFilter, { nullable: true }) filter?: ApplicationFilter | null;
}

@InputType({ description: 'What the applicant’s own council decided about joining.' })
export class ApplicationDecisionInput {
  @Field(() => CalendarDate) decidedOn: string;
  @Field({ description: 'Who decided, e.g. `Gemeinderat der Stadt Bretten`; at most 200 characters.' })
  body: string;
  @Field({ description: 'At most 500 characters.' }) title: string;
  @Field(() => String, { nullable: true }) sourceUrl?: string | null;
}

@InputType()
export class ApplyForMembershipInput {
  @Field(() => ID) organizationId: string;
  @Field(() => MembershipCircles) circle: MembershipCircle;
  @Field({ description: 'At most 5,000 characters.' }) motivation: string;
  @Field({ description: 'At most 200 characters.' }) contactName: string;
  @Field(() => String, { nullable: true, description: 'At most 200 characters.' }) contactRole?:
    string | null;
  @Field() contactEmail: string;
  @Field(() => String, { nullable: true, description: 'At most 50 characters.' }) contactPhone?:
    string | null;
  @Field(() => ApplicationDecisionInput, { nullable: true })
  councilDecision?: ApplicationDecisionInput | null;
  @Field({ description: 'To the text of `applicationTerms`.' }) consent: boolean;
  @Field(() => String, {
    nullable: true,
    description: 'Language of the letters, `de` or `en`; the reader’s own when left out.',
  })
  locale?: string | null;
}

@InputType()
export class ConfirmApplicationInput {
  @Field() token: string;
}

@InputType({ description: 'Exactly one of token and applicationId.' })
export class AnswerApplicationInput {
  @Field(() => String, { nullable: true }) token?: string | null;
  @Field(() => ID, { nullable: true }) applicationId?: string | null;
  @Field({ description: 'At most 5,000 characters.' }) text: string;
}

@InputType({ description: 'Exactly one of token and applicationId.' })
export class WithdrawApplicationInput {
  @Field(() => String, { nullable: true }) token?: string | null;
  @Field(() => ID, { nullable: true }) applicationId?: string | null;
}

@InputType()
export class AskApplicantInput {
  @Field(() => ID) applicationId: string;
  @Field({ description: 'At most 5,000 characters.' }) text: string;
}

@InputType()
export class RecommendApplicationInput {
  @Field(() => ID) applicationId: string;
  @Field(() => Recommendations) recommendation: RecommendationValue;
  @Field({ description: 'At most 2,000 characters.' }) reason: string;
}

@InputType()
export class DecideApplicationInput {
  @Field(() => ID) applicationId: string;
  @Field() admit: boolean;
  @Field({ description: 'The applicant reads it; at most 2,000 characters.' }) reason: string;
  @Field(() => String, {
    nullable: true,
    description: 'The board’s own decision, as it is filed; needed to admit to the BOARD.',
  })
  boardDecision?: string | null;
}
