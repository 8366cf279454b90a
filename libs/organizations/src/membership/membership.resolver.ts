import { Inject } from '@nestjs/common';
import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '@allmende/kernel';
import { CurrentActor, idOf, PageArgs, Permission } from '@allmende/platform/graphql';
import { Organization } from '../directory/organization.type.js';
import {
  AdmitMemberInput,
  EndMembershipInput,
  ResumeMembershipInput,
  SetBoardSeatsInput,
  SuspendMembershipInput,
} from './membership.inputs.js';
import {
  AdmitMemberPayload,
  EndMembershipPayload,
  ResumeMembershipPayload,
  SetBoardSeatsPayload,
  SuspendMembershipPayload,
} from './membership.payloads.js';
import { MembershipKeeping } from './membership-keeping.service.js';
import { Memberships } from './membership.service.js';
import { Membership, MembershipConnection, MembershipStepConnection } from './membership.type.js';

const moderator = { who: 'moderator' } as const;

@Resolver(() => Membership)
export class MembershipResolver {
  constructor(
    @Inject(Memberships) private readonly memberships: Memberships,
    @Inject(MembershipKeeping) private readonly keeping: MembershipKeeping,
  ) {}

  @Permission(moderator)
  @Mutation(() => AdmitMemberPayload, {
    description: 'Admits directly, without an application. What the organization was until now ends today.',
  })
  async admitMember(
    @Args('input') { organizationId, ...input }: AdmitMemberInput,
    @CurrentActor() actor: Actor,
  ): Promise<AdmitMemberPayload> {
    const id = idOf('Organization', organizationId, 'input.organizationId');
    return { membership: await this.memberships.admit(actor, { ...input, organizationId: id }) };
  }

  @Permission(moderator)
  @Mutation(() => SuspendMembershipPayload, {
    description: 'The membership rests: it keeps its seat, and has no vote.',
  })
  async suspendMembership(
    @Args('input') { membershipId, reason }: SuspendMembershipInput,
    @CurrentActor() actor: Actor,
  ): Promise<SuspendMembershipPayload> {
    return { membership: await this.keeping.suspend(actor, uuidOfMembership(membershipId), reason) };
  }

  @Permission(moderator)
  @Mutation(() => ResumeMembershipPayload, { description: 'The membership counts again.' })
  async resumeMembership(
    @Args('input') { membershipId, reason }: ResumeMembershipInput,
    @CurrentActor() actor: Actor,
  ): Promise<ResumeMembershipPayload> {
    return { membership: await this.keeping.resume(actor, uuidOfMembership(membershipId), reason) };
  }

  @Permission({ who: 'session', because: 'A program does not leave the network for its organization.' })
  @Mutation(() => EndMembershipPayload, {
    description:
      'Ends a membership, or leaves the waiting list. The first who waits takes a seat that falls free.',
  })
  async endMembership(
    @Args('input') { membershipId, reason, stayInNetwork }: EndMembershipInput,
    @CurrentActor() actor: Actor,
  ): Promise<EndMembershipPayload> {
    const id = uuidOfMembership(membershipId);
    return { membership: await this.keeping.end(actor, id, reason, stayInNetwork ?? false) };
  }

  @Permission(moderator)
  @Mutation(() => SetBoardSeatsPayload, { description: 'More seats go to those who wait, at once.' })
  async setBoardSeats(
    @Args('input') { seats }: SetBoardSeatsInput,
    @CurrentActor() actor: Actor,
  ): Promise<SetBoardSeatsPayload> {
    return { boardSeats: await this.keeping.setSeats(actor, seats) };
  }

  @ResolveField(() => MembershipStepConnection, { description: 'Newest first.' })
  steps(@Args() _page: PageArgs): void {}
}

const uuidOfMembership = (id: string): string => idOf('Membership', id, 'input.membershipId');

/** Declares the fields; their values come from the read model. */
@Resolver(() => Organization)
export class OrganizationMembership {
  @ResolveField(() => Membership, {
    nullable: true,
    description: 'The membership that counts today (ADMITTED or SUSPENDED), if any.',
  })
  membership(): void {}

  @ResolveField(() => Membership, {
    nullable: true,
    description:
      'The membership that it asks for. WAITING is public; APPLIED and UNDER_REVIEW are for its own people and moderators.',
  })
  pendingMembership(): void {}

  @ResolveField(() => MembershipConnection, { description: 'All that the viewer may see, newest first.' })
  memberships(@Args() _page: PageArgs): void {}
}
