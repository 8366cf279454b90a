import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '@allmende/kernel';
import { CurrentActor, idOf, Permission } from '@allmende/platform/graphql';
import {
  AcceptInvitationInput,
  InviteToOrganizationInput,
  RevokeInvitationInput,
} from './invitation.inputs.js';
import { InvitationOffers } from './invitation-offer.service.js';
import {
  AcceptInvitationPayload,
  InviteToOrganizationPayload,
  RevokeInvitationPayload,
} from './invitation.payloads.js';
import { Invitations } from './invitation.service.js';
import { InvitationOffer, InvitationType } from './invitation.type.js';

const byPeople = { who: 'session', because: 'who acts for an organization is decided by people' } as const;
const byLink = { who: 'anyone', because: 'The signed link is the proof.' } as const;

@Resolver(() => InvitationType)
export class InvitationResolver {
  constructor(
    @Inject(Invitations) private readonly invitations: Invitations,
    @Inject(InvitationOffers) private readonly offers: InvitationOffers,
  ) {}

  @Permission(byLink)
  @Query(() => InvitationOffer, {
    nullable: true,
    description: 'What the link of an invitation leads to; null when the link is not ours.',
  })
  invitation(@CurrentActor() actor: Actor, @Args('token') token: string): Promise<InvitationOffer | null> {
    return this.offers.find(actor, token);
  }

  @Permission(byPeople)
  @Mutation(() => InviteToOrganizationPayload, {
    description: 'By coordinators of the organization and moderators. The letter goes out at once.',
  })
  async inviteToOrganization(
    @CurrentActor() actor: Actor,
    @Args('input') input: InviteToOrganizationInput,
  ): Promise<InviteToOrganizationPayload> {
    const { organizationId, succeedsAccountId: predecessor } = input;
    const wish = {
      ...input,
      organizationId: idOf('Organization', organizationId, 'input.organizationId'),
      succeedsAccountId: predecessor ? idOf('Account', predecessor, 'input.succeedsAccountId') : null,
    };
    return { invitation: await this.invitations.invite(actor, wish) };
  }

  @Permission(byPeople)
  @Mutation(() => RevokeInvitationPayload, { description: 'Its link is dead from then on.' })
  async revokeInvitation(
    @CurrentActor() actor: Actor,
    @Args('input') { invitationId }: RevokeInvitationInput,
  ): Promise<RevokeInvitationPayload> {
    const id = idOf('Invitation', invitationId, 'input.invitationId');
    return { invitation: await this.invitations.revoke(actor, id) };
  }

  @Permission(byLink)
  @Mutation(() => AcceptInvitationPayload, {
    description: 'Signed in as the one who is invited, or, without an account for that address, making one.',
  })
  async acceptInvitation(
    @CurrentActor() actor: Actor,
    @Args('input') input: AcceptInvitationInput,
  ): Promise<AcceptInvitationPayload> {
    return { accepted: await this.offers.accept(actor, input) };
  }
}
