import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Role } from '@allmende/kernel';
import { CalendarDate, connectionOf, Node } from '@allmende/platform/graphql';

/** The roles, as GraphQL wants an enum. */
export const RoleEnum: { [Name in Role]: Name } = {
  MODERATOR: 'MODERATOR',
  TREASURER: 'TREASURER',
  COORDINATOR: 'COORDINATOR',
  REPRESENTATIVE: 'REPRESENTATIVE',
  DEPUTY: 'DEPUTY',
  VIEWER: 'VIEWER',
};
registerEnumType(RoleEnum, {
  name: 'Role',
  description:
    'MODERATOR counts for the whole network, TREASURER for it (keeps the books of funding rounds) or for one organization (its treasury), every other role for one organization.',
});

/** `account` is declared by the resolver, `organization` by the room organizations. */
@ObjectType('Grant', {
  implements: () => [Node],
  description:
    'A role that an account holds. Seen by the person herself, by moderators and, in the browser, by people of the same organization.',
})
export class GrantType implements Node {
  @Field(() => ID) id: string;
  @Field(() => RoleEnum) role: Role;
  @Field(() => CalendarDate, { description: 'The day on which it was given.' }) since: string;
  @Field(() => CalendarDate, { nullable: true, description: 'First day of a DEPUTY; null: at once.' })
  validFrom: string | null;
  @Field(() => CalendarDate, { nullable: true, description: 'Last day of a DEPUTY; null: for good.' })
  validUntil: string | null;
  @Field({
    description:
      'Whether it counts today: within its days, and its organization has not left the network, where its roles rest.',
  })
  current: boolean;
}

@ObjectType('GrantConnection')
export class GrantConnection extends connectionOf('Grant', () => GrantType) {}
