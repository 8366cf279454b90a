import { Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionOf, Node } from '@allmende/platform/graphql';
import { GrantType } from './grant.type.js';
import { SessionType } from './session.type.js';

@ObjectType('Account', {
  implements: () => [Node],
  description: 'A person. Others than the person herself and moderators see only the display name.',
})
export class AccountType implements Node {
  @Field(() => ID) id: string;
  @Field() displayName: string;
  @Field(() => String, { nullable: true }) email: string | null;
  @Field(() => String, { nullable: true, description: 'Language of mails and of error texts: `de` or `en`.' })
  locale: string | null;
  @Field(() => [GrantType], {
    description:
      'Roles; all for the person herself and moderators, else those for an organization in common.',
  })
  grants: GrantType[];
  @Field(() => [SessionType], { description: 'Only for the person herself, in the browser.' })
  sessions: SessionType[];
}

@ObjectType('AccountConnection')
export class AccountConnection extends connectionOf('Account', () => AccountType) {}
