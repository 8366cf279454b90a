import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Payload } from '@allmende/platform/graphql';
import { AccountType } from './account.type.js';

/** `viewer` holds the account's uuid; the account is read back through its read model. */
@ObjectType({ isAbstract: true })
abstract class ViewerPayload extends Payload {
  @Field(() => AccountType, { nullable: true }) viewer: string | null;
}

@ObjectType()
export class UpdateAccountPayload extends ViewerPayload {}
@ObjectType()
export class ChangePasswordPayload extends ViewerPayload {}
@ObjectType()
export class RevokeSessionPayload extends ViewerPayload {}

@ObjectType()
export class SignOutEverywherePayload extends Payload {
  @Field(() => Int, { description: 'Other sessions that were ended.' }) count: number;
}
