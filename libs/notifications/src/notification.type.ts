import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf, DateTime, Node } from '@allmende/platform/graphql';
import { NotificationTopic } from './topics.js';

registerEnumType(NotificationTopic, {
  name: 'NotificationTopic',
  description: 'What a notification is about.',
  valuesMap: {
    CONSENT: { description: 'Somebody waits for an answer; cannot be switched off.' },
    MEETINGS: {
      description: 'Proposals, sessions, decisions and minutes of the bodies that the reader belongs to.',
    },
    DUTIES: {
      description:
        'Invitations, opened ballots, deadlines, and what an organization owes to a round; cannot be switched off.',
    },
    FUNDING: {
      description:
        "Funding rounds, pledges and spends: of followed projects, and of the reader's own organization.",
    },
    MODERATION: { description: 'Work for the moderators.' },
    PERSONAL: {
      description: "The reader's own application, invitation, role or password; cannot be switched off.",
    },
  },
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
