import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { AccountType } from '@allmende/identity';
import { connectionOf, DateTime, Node } from '@allmende/platform/graphql';
import { DeliveryState, NotificationChannel } from './topics.js';

registerEnumType(DeliveryState, {
  name: 'DeliveryState',
  description: 'FAILED: for good; it is not tried again unless a moderator asks for it.',
});

@ObjectType({
  implements: () => [Node],
  description: 'One notification to one person on one channel; moderators only.',
})
export class Delivery implements Node {
  @Field(() => ID) id: string;
  @Field(() => NotificationChannel) channel: NotificationChannel;
  @Field(() => DeliveryState) state: DeliveryState;
  @Field() title: string;
  @Field(() => AccountType) recipient: AccountType;
  @Field(() => Int, { description: 'Tries so far.' }) attempts: number;
  @Field(() => String, { nullable: true, description: 'What the mail server said at the last try.' })
  lastError: string | null;
  @Field(() => DateTime) createdAt: Date;
  @Field(() => DateTime, { nullable: true }) sentAt: Date | null;
  @Field(() => DateTime, { nullable: true }) failedAt: Date | null;
}

@ObjectType()
export class DeliveryConnection extends connectionOf('Delivery', () => Delivery) {}
