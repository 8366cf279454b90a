import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { PageArgs } from '@allmende/platform/graphql';
import { DeliveryState, NotificationCadence, NotificationChannel, NotificationTopic } from './topics.js';

@ArgsType()
export class InboxArgs extends PageArgs {
  @Field(() => Boolean, { nullable: true, defaultValue: false })
  unreadOnly?: boolean | null;
}

@ArgsType()
export class DeliveriesArgs extends PageArgs {
  @Field(() => DeliveryState, { nullable: true, defaultValue: DeliveryState.FAILED })
  state?: DeliveryState | null;
}

@InputType()
export class FollowInput {
  @Field(() => ID, { description: 'A project or an organization.' }) subjectId: string;
}

@InputType()
export class MarkNotificationsReadInput {
  @Field(() => [ID], { nullable: true, description: 'Left out: all.' }) notificationIds?: string[] | null;
}

@InputType()
export class SetNotificationPreferenceInput {
  @Field(() => NotificationTopic) topic: NotificationTopic;
  @Field(() => NotificationChannel) channel: NotificationChannel;
  @Field(() => NotificationCadence) cadence: NotificationCadence;
}

@InputType()
export class RetryDeliveriesInput {
  @Field(() => [ID], { description: 'Deliveries and letters.' }) deliveryIds: string[];
}
