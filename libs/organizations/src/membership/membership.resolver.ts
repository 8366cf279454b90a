import { ResolveField, Resolver } from '@nestjs/graphql';
import { Organization } from '../directory/organization.type.js';
import { Membership } from './membership.type.js';

/** Declares the field; its value comes from the read model. */
@Resolver(() => Organization)
export class OrganizationMembership {
  @ResolveField(() => Membership, {
    nullable: true,
    description: 'The membership that counts today (ADMITTED or SUSPENDED), if any.',
  })
  membership(): void {}
}
