import { Field, ID, InputType } from '@nestjs/graphql';

@InputType()
export class UpdateAccountInput {
  @Field(() => String, { nullable: true }) displayName?: string | null;
  @Field(() => String, { nullable: true, description: '`de` or `en`.' }) locale?: string | null;
}

@InputType()
export class ChangePasswordInput {
  @Field() currentPassword: string;
  @Field({ description: 'At least 12 characters.' }) newPassword: string;
}

@InputType()
export class RevokeSessionInput {
  @Field(() => ID) sessionId: string;
}
