import { Inject } from '@nestjs/common';
import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '@allmende/kernel';
import { CurrentActor, idOf, PageArgs, Permission } from '@allmende/platform/graphql';
import { Organization } from '../directory/organization.type.js';
import { AssociationMembership, AssociationMembershipConnection } from './association-membership.type.js';
import { AddAssociationMemberInput, EndAssociationMembershipInput } from './association.inputs.js';
import { AddAssociationMemberPayload, EndAssociationMembershipPayload } from './association.payloads.js';
import { Associations } from './association.service.js';

const byPeople = {
  who: 'session',
  because: 'Who belongs to an association is said by its own people or a moderator.',
} as const;

@Resolver(() => AssociationMembership)
export class AssociationResolver {
  constructor(@Inject(Associations) private readonly associations: Associations) {}

  @Permission(byPeople)
  @Mutation(() => AddAssociationMemberPayload, {
    description: 'By a moderator, or who acts for the association.',
  })
  async addAssociationMember(
    @Args('input') { associationId, organizationId, since }: AddAssociationMemberInput,
    @CurrentActor() actor: Actor,
  ): Promise<AddAssociationMemberPayload> {
    const association = idOf('Organization', associationId, 'input.associationId');
    const member = idOf('Organization', organizationId, 'input.organizationId');
    await this.associations.addMember(actor, association, member, since);
    return { association };
  }

  @Permission(byPeople)
  @Mutation(() => EndAssociationMembershipPayload, {
    description: 'By a moderator, or who acts for the association. The same again changes nothing.',
  })
  async endAssociationMembership(
    @Args('input') { associationMembershipId, until }: EndAssociationMembershipInput,
    @CurrentActor() actor: Actor,
  ): Promise<EndAssociationMembershipPayload> {
    const id = idOf('AssociationMembership', associationMembershipId, 'input.associationMembershipId');
    return { association: await this.associations.endMembership(actor, id, until) };
  }
}

/** Declares the lists of an organization; their values come from the read model. */
@Resolver(() => Organization)
export class OrganizationAssociations {
  @ResolveField(() => AssociationMembershipConnection, {
    description: 'Of an ASSOCIATION: who belongs or belonged to it; those of today first.',
  })
  associationMemberships(@Args() _page: PageArgs): void {}

  @ResolveField(() => AssociationMembershipConnection, {
    description: 'Associations that it belongs or belonged to; those of today first.',
  })
  belongsTo(@Args() _page: PageArgs): void {}
}
