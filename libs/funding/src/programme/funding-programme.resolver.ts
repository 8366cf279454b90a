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
import { Project } from '@allmende/projects';
import {
  CloseFundingProgrammeInput,
  CreateFundingProgrammeInput,
  FundingProgrammesArgs,
  ReopenFundingProgrammeInput,
  UpdateFundingProgrammeInput,
} from './funding-programme.inputs.js';
import {
  CloseFundingProgrammePayload,
  CreateFundingProgrammePayload,
  ReopenFundingProgrammePayload,
  UpdateFundingProgrammePayload,
} from './funding-programme.payloads.js';
import { fundingProgrammesRoot } from './funding-programme.reads.js';
import { FundingProgrammes } from './funding-programme.service.js';
import {
  FundingProgramme,
  FundingProgrammeConnection,
  MatchingProjectConnection,
} from './funding-programme.type.js';

const publicCatalogue = {
  who: 'anyone',
  because: 'Which programmes give money, and for what, is public.',
} as const;

const programmeIdOf = (id: string): string => idOf('FundingProgramme', id, 'input.programmeId');

@Resolver(() => FundingProgramme)
export class FundingProgrammeResolver {
  constructor(
    @Inject(Reads) private readonly reads: Reads,
    @Inject(FundingProgrammes) private readonly programmes: FundingProgrammes,
  ) {}

  @Permission(publicCatalogue)
  @Query(() => FundingProgramme, { nullable: true })
  fundingProgramme(
    @Args('slug') slug: string,
    @Info() info: GraphQLResolveInfo,
    @CurrentActor() actor: Actor,
  ): Promise<ReadResult | null> {
    return this.reads.one(info, actor, 'FundingProgramme', ({ t }) => sql`${t('slug')} = ${slug}`);
  }

  @Permission(publicCatalogue)
  @Query(() => FundingProgrammeConnection, {
    description: 'Those for which one may apply today first, by deadline.',
  })
  fundingProgrammes(
    @Args() _args: FundingProgrammesArgs,
    @Info() info: GraphQLResolveInfo,
    @CurrentActor() actor: Actor,
  ): Promise<ReadResult> {
    return this.reads.connection(info, actor, fundingProgrammesRoot);
  }

  @Permission({ who: 'moderator' })
  @Mutation(() => CreateFundingProgrammePayload, { description: 'Enters a programme into the catalogue.' })
  async createFundingProgramme(
    @Args('input') input: CreateFundingProgrammeInput,
    @CurrentActor() actor: Actor,
  ): Promise<CreateFundingProgrammePayload> {
    return { fundingProgramme: await this.programmes.create(actor, input) };
  }

  @Permission({ who: 'moderator' })
  @Mutation(() => UpdateFundingProgrammePayload, {
    description: 'Changes an entry of the catalogue; a stale version is refused.',
  })
  async updateFundingProgramme(
    @Args('input') { programmeId, version, ...changes }: UpdateFundingProgrammeInput,
    @CurrentActor() actor: Actor,
  ): Promise<UpdateFundingProgrammePayload> {
    const id = programmeIdOf(programmeId);
    return { fundingProgramme: await this.programmes.update(actor, id, version, changes) };
  }

  @Permission({ who: 'moderator' })
  @Mutation(() => CloseFundingProgrammePayload, {
    description: 'The programme gives no more from today on; it stays readable.',
  })
  async closeFundingProgramme(
    @Args('input') { programmeId }: CloseFundingProgrammeInput,
    @CurrentActor() actor: Actor,
  ): Promise<CloseFundingProgrammePayload> {
    return { fundingProgramme: await this.programmes.close(actor, programmeIdOf(programmeId)) };
  }

  @Permission({ who: 'moderator' })
  @Mutation(() => ReopenFundingProgrammePayload, { description: 'The programme gives again.' })
  async reopenFundingProgramme(
    @Args('input') { programmeId }: ReopenFundingProgrammeInput,
    @CurrentActor() actor: Actor,
  ): Promise<ReopenFundingProgrammePayload> {
    return { fundingProgramme: await this.programmes.reopen(actor, programmeIdOf(programmeId)) };
  }
}

/** Declares the list; its values come from the read model. */
@Resolver(() => FundingProgramme)
export class ProgrammeProjects {
  @ResolveField(() => MatchingProjectConnection, { description: 'Projects that it is meant for, by name.' })
  matchingProjects(@Args() _page: PageArgs): void {}
}

/** Declares the list; its values come from the read model. */
@Resolver(() => Organization)
export class OrganizationProgrammes {
  @ResolveField(() => FundingProgrammeConnection, {
    description: 'Programmes for which it may apply today, by deadline.',
  })
  fundingProgrammes(@Args() _page: PageArgs): void {}
}

/** Declares the list; its values come from the read model. */
@Resolver(() => Project)
export class ProjectProgrammes {
  @ResolveField(() => FundingProgrammeConnection, {
    description: 'Programmes that are meant for such projects and open today, by deadline.',
  })
  fundingProgrammes(@Args() _page: PageArgs): void {}
}
