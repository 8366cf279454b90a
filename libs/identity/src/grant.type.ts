import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Role } from '@allmende/kernel';

/** The roles, as GraphQL wants an enum. */
export const RoleEnum: { [Name in Role]: Name } = {
  MODERATOR: 'MODERATOR',
  COORDINATOR: 'COORDINATOR',
  REPRESENTATIVE: 'REPRESENTATIVE',
  DEPUTY: 'DEPUTY',
  VIEWER: 'VIEWER',
};
registerEnumType(RoleEnum, {
  name: 'Role',
  description: 'MODERATOR counts for the whole network, every other role for one organization.',
});

@ObjectType('Grant', { description: 'A role that an account holds.' })
export class GrantType {
  @Field(() => RoleEnum) role: Role;
}
