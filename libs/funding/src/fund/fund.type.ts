import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Node } from '@allmende/platform/graphql';

/** `rounds`, `balance` and `allocations` are declared by `FundLists`: their nouns know of funds, so this one knows not of them. */
@ObjectType({
  implements: () => [Node],
  description:
    'A standing fund of the network: budget funds of its members, paid in by yearly rounds of contributions and spent by decisions of the board. It takes no donations.',
})
export class Fund implements Node {
  @Field(() => ID) id: string;
  @Field({ description: 'Name in the address of its page; never changes.' }) slug: string;
  @Field({ description: 'Plain text: escape it on output.' }) name: string;
  @Field({ description: 'Markdown: what the fund is for.' }) summary: string;
  @Field(() => Int, { description: 'Number to send back with an update; a stale one is refused.' })
  version: number;
  @Field({ description: 'The viewer may change it and allocate from it: moderators.' })
  viewerCanManage: boolean;
  @Field({ description: 'The viewer keeps its books: the treasurer of the network, moderators.' })
  viewerCanBook: boolean;
}
