import { Field, ObjectType } from '@nestjs/graphql';
import { Payload } from '@allmende/platform/graphql';
import { Application, ApplicationStatus } from './application.type.js';

// A field whose type is a noun holds the uuid; the platform reads it back.

@ObjectType()
export class ApplyForMembershipPayload extends Payload {
  @Field(() => String, {
    nullable: true,
    description: 'The address to which we write; it has to be confirmed by the link in that letter.',
  })
  addressToConfirm?: string | null;
  @Field(() => Application, {
    nullable: true,
    description: 'Only for those who act for the organization and gave the address of their own account.',
  })
  application?: string | null;
}

@ObjectType()
export class ConfirmApplicationPayload extends Payload {
  @Field(() => ApplicationStatus, { nullable: true }) status?: ApplicationStatus | null;
  @Field(() => String, {
    nullable: true,
    description: 'For `applicationStatus`, `answerApplication` and `withdrawApplication`.',
  })
  statusToken?: string | null;
}

@ObjectType()
export class AnswerApplicationPayload extends Payload {
  @Field(() => ApplicationStatus, { nullable: true }) status?: ApplicationStatus | null;
}

@ObjectType()
export class WithdrawApplicationPayload extends Payload {
  @Field(() => ApplicationStatus, { nullable: true }) status?: ApplicationStatus | null;
}

@ObjectType()
export class AskApplicantPayload extends Payload {
  @Field(() => Application, { nullable: true }) application?: string | null;
}

@ObjectType()
export class RecommendApplicationPayload extends Payload {
  @Field(() => Application, { nullable: true }) application?: string | null;
}

@ObjectType()
export class DecideApplicationPayload extends Payload {
  @Field(() => Application, { nullable: true }) application?: string | null;
}
