import { Inject } from '@nestjs/common';
import { Args, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '@allmende/kernel';
import { CurrentActor, idOf, Permission, Reads, sql, type ReadResult } from '@allmende/platform/graphql';
import { CreateFundInput, UpdateFundInput } from './fund.inputs.js';
import { CreateFundPayload, UpdateFundPayload } from './fund.payloads.js';
import { fundsByName } from './fund.reads.js';
import { Funds } from './fund.service.js';
import { Fund } from './fund.type.js';

const publicFunds = { who: 'anyone', because: 'Which funds there are, and what for, is public.' } as const;

@Resolver(() => Fund)
export class FundResolver {
  constructor(
    @Inject(Reads) private readonly reads: Reads,
    @Inject(Funds) private readonly keeping: Funds,
  ) {}

  @Permission(publicFunds)
  @Query(() => [Fund], { description: 'By name; at most 100.' })
  funds(@Info() info: GraphQLResolveInfo, @CurrentActor() actor: Actor): Promise<ReadResult[]> {
    return this.reads.list(info, actor, 'Fund', { order: fundsByName });
  }

  @Permission(publicFunds)
  @Query(() => Fund, { nullable: true })
  fund(
    @Args('slug') slug: string,
    @Info() info: GraphQLResolveInfo,
    @CurrentActor() actor: Actor,
  ): Promise<ReadResult | null> {
    return this.reads.one(info, actor, 'Fund', ({ t }) => sql`${t('slug')} = ${slug}`);
  }

  @Permission({ who: 'moderator' })
  @Mutation(() => CreateFundPayload, { description: 'Sets up a standing fund, for the board.' })
  async createFund(
    @Args('input') input: CreateFundInput,
    @CurrentActor() actor: Actor,
  ): Promise<CreateFundPayload> {
    return { fund: await this.keeping.create(actor, input) };
  }

  @Permission({ who: 'moderator' })
  @Mutation(() => UpdateFundPayload, { description: 'Changes name or summary; a stale version is refused.' })
  async updateFund(
    @Args('input') { fundId, version, ...texts }: UpdateFundInput,
    @CurrentActor() actor: Actor,
  ): Promise<UpdateFundPayload> {
    return { fund: await this.keeping.update(actor, idOf('Fund', fundId, 'input.fundId'), version, texts) };
  }
}
