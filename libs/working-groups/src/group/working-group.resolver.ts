import { Inject } from '@nestjs/common';
import { Args, Info, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '@allmende/kernel';
import { Organization } from '@allmende/organizations';
import {
  CurrentActor,
  idOf,
  PageArgs,
  Permission,
  Reads,
  sql,
  type ReadResult,
} from '@allmende/platform/graphql';
import { MembersArgs } from '../member/working-group-member.inputs.js';
import { WorkingGroupMember, WorkingGroupMemberConnection } from '../member/working-group-member.type.js';
import {
  CreateWorkingGroupInput,
  EndWorkingGroupInput,
  UpdateWorkingGroupInput,
  WorkingGroupsArgs,
} from './working-group.inputs.js';
import {
  CreateWorkingGroupPayload,
  EndWorkingGroupPayload,
  UpdateWorkingGroupPayload,
} from './working-group.payloads.js';
import { workingGroupsRoot } from './working-group.reads.js';
import { WorkingGroups } from './working-group.service.js';
import { WorkingGroup, WorkingGroupConnection } from './working-group.type.js';

const publicGroups = { who: 'anyone', because: 'Which groups work, and on what, is public.' } as const;

@Resolver(() => WorkingGroup)
export class WorkingGroupResolver {
  constructor(
    @Inject(Reads) private readonly reads: Reads,
    @Inject(WorkingGroups) private readonly groups: WorkingGroups,
  ) {}

  @Permission(publicGroups)
  @Query(() => WorkingGroup, { nullable: true })
  workingGroup(
    @Args('slug') slug: string,
    @Info() info: GraphQLResolveInfo,
    @CurrentActor() actor: Actor,
  ): Promise<ReadResult | null> {
    return this.reads.one(info, actor, 'WorkingGroup', ({ t }) => sql`${t('slug')} = ${slug}`);
  }

  @Permission(publicGroups)
  @Query(() => WorkingGroupConnection, { description: 'Those at work first, each part by name.' })
  workingGroups(
    @Args() _args: WorkingGroupsArgs,
    @Info() info: GraphQLResolveInfo,
    @CurrentActor() actor: Actor,
  ): Promise<ReadResult> {
    return this.reads.connection(info, actor, workingGroupsRoot);
  }

  @Permission({ who: 'moderator' })
  @Mutation(() => CreateWorkingGroupPayload, { description: 'Founds a group with its chair, for the board.' })
  async createWorkingGroup(
    @Args('input') { chair, foundingDecisionId, ...group }: CreateWorkingGroupInput,
    @CurrentActor() actor: Actor,
  ): Promise<CreateWorkingGroupPayload> {
    const workingGroup = await this.groups.create(actor, {
      ...group,
      foundingDecisionId: decisionId(foundingDecisionId) ?? null,
      chair: {
        accountId: idOf('Account', chair.accountId, 'input.chair.accountId'),
        organizationId: idOf('Organization', chair.organizationId, 'input.chair.organizationId'),
      },
    });
    return { workingGroup };
  }

  @Permission({ who: 'moderator' })
  @Mutation(() => UpdateWorkingGroupPayload, {
    description: 'Changes name, mandate, founding or end, for the board; a stale version is refused.',
  })
  async updateWorkingGroup(
    @Args('input') { workingGroupId, version, foundingDecisionId, ...changes }: UpdateWorkingGroupInput,
    @CurrentActor() actor: Actor,
  ): Promise<UpdateWorkingGroupPayload> {
    const id = idOf('WorkingGroup', workingGroupId, 'input.workingGroupId');
    const decision = decisionId(foundingDecisionId);
    const workingGroup = await this.groups.update(actor, id, version, {
      ...changes,
      foundingDecisionId: decision,
    });
    return { workingGroup };
  }

  @Permission({ who: 'moderator' })
  @Mutation(() => EndWorkingGroupPayload, {
    description: 'Ends a group today, for the board. Its memberships end with it and stay readable.',
  })
  async endWorkingGroup(
    @Args('input') { workingGroupId, reason }: EndWorkingGroupInput,
    @CurrentActor() actor: Actor,
  ): Promise<EndWorkingGroupPayload> {
    const id = idOf('WorkingGroup', workingGroupId, 'input.workingGroupId');
    return { workingGroup: await this.groups.end(actor, id, reason) };
  }
}

/** The uuid; null to clear, undefined when it was left out. */
const decisionId = (id: string | null | undefined): string | null | undefined =>
  id ? idOf('Decision', id, 'input.foundingDecisionId') : id;

/** Declares the list of members with its arguments; its values come from the read model. */
@Resolver(() => WorkingGroup)
export class WorkingGroupLists {
  @ResolveField(() => WorkingGroupMemberConnection, {
    description:
      'Those of now (of an ended group: those of its end), the chair first, by organization; `past`: then the others, latest first.',
  })
  members(@Args() _args: MembersArgs): void {}
}

/** Declares the field; its value comes from the read model. */
@Resolver(() => WorkingGroupMember)
export class MemberWorkingGroup {
  @ResolveField(() => WorkingGroup)
  workingGroup(): void {}
}

/** Declares the list; its values come from the read model. */
@Resolver(() => Organization)
export class OrganizationWorkingGroups {
  @ResolveField(() => WorkingGroupConnection, { description: 'Groups at work that it sends somebody to.' })
  workingGroups(@Args() _page: PageArgs): void {}
}
