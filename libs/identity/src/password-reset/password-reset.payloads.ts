import { Field, ObjectType } from '@nestjs/graphql';
import { Payload } from '@allmende/platform/graphql';

@ObjectType()
export class RequestPasswordResetPayload extends Payload {
  @Field({ description: 'The same whether or not there is an account for the address.' })
  accepted: boolean;
}

@ObjectType()
export class ResetPasswordPayload extends Payload {
  @Field({ description: 'The new password counts; all sessions of the account have ended.' })
  done: boolean;
}
