import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf, DateTime, Node } from '@allmende/platform/graphql';
import { NotificationTopic } from './topics.js';

registerEnumType(NotificationTopic, {
  name: 'NotificationTopic',
  description: 'What a notification is about. CONSENT cannot be switched off: somebody waits for an answer.',
});

@ObjectType({
  implements: () => [Node],
  description: "Something the viewer should know, in the viewer's language.",
})
export class Notification implements Node {
  @Field(() => ID) id: string;
  @Field(() => NotificationTopic) topic: NotificationTopic;
  @Field({ description: 'Plain text: escape it on output.' }) title: string;
  @Field({ description: 'Plain text: escape it on output.' }) text: string;
  @Field({ description: 'Path in the web app.' }) path: string;
  @Field(() => DateTime) createdAt: Date;
  @Field(() => DateTime, { nullable: true }) readAt: Date | null;
}

@ObjectType()
export class NotificationConnection extends connectionOf('Notification', () => Notification) {}
