import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, DateTime, Node } from '@allmende/platform/graphql';
import { DeliveryState } from './topics.js';

@ObjectType({
  implements: () => [Node],
  description:
    'A mail to an address, whether or not somebody has an account there: about an application, an invitation or a forgotten password. It is deleted 30 days after it was sent or failed for good. Moderators only.',
})
export class Letter implements Node {
  @Field(() => ID) id: string;
  @Field({ description: 'E-mail address.' }) address: string;
  @Field(() => DeliveryState) state: DeliveryState;
  @Field() title: string;
  @Field(() => Int, { description: 'Tries so far.' }) attempts: number;
  @Field(() => String, { nullable: true, description: 'What the mail server said at the last try.' })
  lastError: string | null;
  @Field(() => DateTime) createdAt: Date;
  @Field(() => DateTime, { nullable: true }) sentAt: Date | null;
  @Field(() => DateTime, { nullable: true }) failedAt: Date | null;
}

@ObjectType()
export class LetterConnection extends connectionOf('Letter', () => Letter) {}
