import { Field, ID, ObjectType } from '@nestjs/graphql';
import { DateTime, Node } from '@allmende/platform/graphql';

@ObjectType('Session', {
  implements: () => [Node],
  description: 'A browser in which the viewer is signed in.',
})
export class SessionType implements Node {
  @Field(() => ID) id: string;
  @Field(() => DateTime) createdAt: Date;
  @Field(() => DateTime, { description: 'Exact to the minute.' }) lastSeenAt: Date;
  @Field(() => DateTime, {
    description: 'When it ends unless it is used: after 8 hours idle, or 30 days in all.',
  })
  expiresAt: Date;
  @Field(() => String, { nullable: true, description: 'As the browser calls itself.' })
  userAgent: string | null;
  @Field({ description: 'True for the session of this very request.' }) current: boolean;
}
