import { Field, Int, ObjectType } from '@nestjs/graphql';
import { AccountType } from '@allmende/identity';
import { Node, Payload } from '@allmende/platform/graphql';

/** `subject` holds the public id; the project or organization is read back through its read model. */
@ObjectType({ isAbstract: true })
abstract class SubjectPayload extends Payload {
  @Field(() => Node, { nullable: true }) subject: string | null;
}

@ObjectType()
export class FollowPayload extends SubjectPayload {}
@ObjectType()
export class UnfollowPayload extends SubjectPayload {}

/** `viewer` holds the account's uuid; the account is read back through its read model. */
@ObjectType({ isAbstract: true })
abstract class ViewerPayload extends Payload {
  @Field(() => AccountType, { nullable: true }) viewer: string | null;
}

@ObjectType()
export class MarkNotificationsReadPayload extends ViewerPayload {}
@ObjectType()
export class SetNotificationPreferencePayload extends ViewerPayload {}

@ObjectType()
export class RetryDeliveriesPayload extends Payload {
  @Field(() => Int, { description: 'How many will be tried again.' }) count: number;
}
