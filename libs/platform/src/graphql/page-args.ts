import { ArgsType, Field, Int } from '@nestjs/graphql';

/** Arguments of every connection. Limits are checked where the page is read. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 20, description: 'Page size, 1 to 100.' })
  first?: number;

  @Field(() => String, { nullable: true, description: 'Cursor of the last item of the page before.' })
  after?: string;
}
