import { Field, ID, ObjectType } from '@nestjs/graphql';
import { CalendarDate, DateTime, Node } from '@allmende/platform/graphql';

@ObjectType({
  implements: () => [Node],
  description:
    'The secret address of a person’s own calendar. Whoever knows it reads her meetings until she renews or revokes it.',
})
export class CalendarFeed implements Node {
  @Field(() => ID) id: string;
  @Field({ description: 'To be given to a calendar program; made anew at each reading and kept nowhere.' })
  url: string;
  @Field(() => DateTime) createdAt: Date;
  @Field(() => CalendarDate, { nullable: true, description: 'The day on which a program last fetched it.' })
  lastUsedOn: string | null;
}
