import { Inject } from '@nestjs/common';
import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '@allmende/kernel';
import { CurrentActor, idOf, Permission } from '@allmende/platform/graphql';
import { AccountType } from './account.type.js';
import { GrantChanges } from './grant-changes.service.js';
import { EndRoleInput, HandOverRoleInput } from './grant.inputs.js';
import { EndRolePayload, HandOverRolePayload } from './grant.payloads.js';
import { GrantType } from './grant.type.js';

const byPeople = { who: 'session', because: 'who acts for an organization is decided by people' } as const;

@Resolver(() => GrantType)
export class GrantResolver {
  constructor(@Inject(GrantChanges) private readonly changes: GrantChanges) {}

  /** Declares the field; the read model answers it. */
  @ResolveField(() => AccountType, { nullable: true, description: 'Who holds it.' })
  account(): void {}

  @Permission(byPeople)
  @Mutation(() => EndRolePayload, {
    description:
      'For coordinators of the organization, the holder herself, and moderators. LAST_COORDINATOR: nobody else coordinates.',
  })
  async endRole(
    @CurrentActor() actor: Actor,
    @Args('input') { grantId, leaveVacant }: EndRoleInput,
  ): Promise<EndRolePayload> {
    const id = idOf('Grant', grantId, 'input.grantId');
    return { organization: await this.changes.end(actor, id, { leaveVacant }) };
  }

  @Permission(byPeople)
  @Mutation(() => HandOverRolePayload, {
    description:
      'Ends the role of one person and gives it to another at the same moment. To somebody new: `inviteToOrganization` with `succeedsAccountId`.',
  })
  async handOverRole(
    @CurrentActor() actor: Actor,
    @Args('input') input: HandOverRoleInput,
  ): Promise<HandOverRolePayload> {
    const id = idOf('Grant', input.grantId, 'input.grantId');
    const to = idOf('Account', input.toAccountId, 'input.toAccountId');
    return { organization: await this.changes.handOver(actor, id, to) };
  }
}
