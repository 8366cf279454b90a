import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { NotificationCadence, NotificationChannel, NotificationTopic } from './topics.js';

registerEnumType(NotificationChannel, { name: 'NotificationChannel' });
registerEnumType(NotificationCadence, { name: 'NotificationCadence' });

@ObjectType({ description: 'Whether and how the viewer wants to hear of a topic on a channel.' })
export class NotificationPreference {
  @Field(() => NotificationTopic) topic: NotificationTopic;
  @Field(() => NotificationChannel) channel: NotificationChannel;
  @Field(() => NotificationCadence) cadence: NotificationCadence;
  @Field({ description: 'False when this may not be switched off.' }) changeable: boolean;
}
