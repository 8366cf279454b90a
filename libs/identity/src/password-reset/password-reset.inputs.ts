import { Field, InputType } from '@nestjs/graphql';

@InputType()
export class RequestPasswordResetInput {
  @Field() email: string;
}

@InputType()
export class ResetPasswordInput {
  @Field({ description: 'From the link in the mail.' }) token: string;
  @Field({ description: 'At least 12 characters.' }) newPassword: string;
}
