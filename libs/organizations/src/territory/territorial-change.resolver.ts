import { Inject } from '@nestjs/common';
import { Args, Info, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '@allmende/kernel';
import { CurrentActor, idOf, PageArgs, Permission, Reads, type ReadResult } from '@allmende/platform/graphql';
import { Organization, OrganizationConnection } from '../directory/organization.type.js';
import {
  ConfirmTerritorialChangeInput,
  DismissTerritorialChangeInput,
  TerritorialChangesArgs,
} from './territorial-change.inputs.js';
import {
  ConfirmTerritorialChangePayload,
  DismissTerritorialChangePayload,
} from './territorial-change.payloads.js';
import { territorialChangesRoot } from './territorial-change.reads.js';
import { TerritorialChanges } from './territorial-change.service.js';
import { FormerName, TerritorialChange, TerritorialChangeConnection } from './territorial-change.type.js';

@Resolver(() => TerritorialChange)
export class TerritorialChangeResolver {
  constructor(
    @Inject(Reads) private readonly reads: Reads,
    @Inject(TerritorialChanges) private readonly changes: TerritorialChanges,
  ) {}

  @Permission({ who: 'moderator' })
  @Query(() => TerritorialChangeConnection, {
    description: 'Those that wait, unless states are chosen; newest first.',
  })
  territorialChanges(
    @Args() _args: TerritorialChangesArgs,
    @Info() info: GraphQLResolveInfo,
    @CurrentActor() actor: Actor,
  ): Promise<ReadResult> {
    return this.reads.connection(info, actor, territorialChangesRoot);
  }

  @Permission({ who: 'moderator' })
  @Mutation(() => ConfirmTerritorialChangePayload, {
    description:
      'The successor takes the place of the territory: membership, people, office and participations go over.',
  })
  async confirmTerritorialChange(
    @Args('input') { territorialChangeId, successorId }: ConfirmTerritorialChangeInput,
    @CurrentActor() actor: Actor,
  ): Promise<ConfirmTerritorialChangePayload> {
    const id = idOf('TerritorialChange', territorialChangeId, 'input.territorialChangeId');
    const successor = idOf('Organization', successorId, 'input.successorId');
    return { territorialChange: await this.changes.confirm(actor, id, successor) };
  }

  @Permission({ who: 'moderator' })
  @Mutation(() => DismissTerritorialChangePayload, {
    description: 'It was no change; the organization stays as it is.',
  })
  async dismissTerritorialChange(
    @Args('input') { territorialChangeId, reason }: DismissTerritorialChangeInput,
    @CurrentActor() actor: Actor,
  ): Promise<DismissTerritorialChangePayload> {
    const id = idOf('TerritorialChange', territorialChangeId, 'input.territorialChangeId');
    return { territorialChange: await this.changes.dismiss(actor, id, reason) };
  }
}

/** Declares what has become of a territory; the values come from the read model. */
@Resolver(() => Organization)
export class OrganizationSuccession {
  @ResolveField(() => Organization, { nullable: true, description: 'What has taken its place.' })
  successor(): void {}

  @ResolveField(() => OrganizationConnection, {
    description: 'Territories whose place it has taken; latest first.',
  })
  predecessors(@Args() _page: PageArgs): void {}

  @ResolveField(() => [FormerName], { description: 'Names that it had under the same key; latest first.' })
  formerNames(): void {}
}
