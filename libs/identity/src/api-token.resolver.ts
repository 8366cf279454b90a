import { Inject } from '@nestjs/common';
import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '@allmende/kernel';
import { CurrentActor, idOf, PageArgs, Permission } from '@allmende/platform/graphql';
import { AccountType } from './account.type.js';
import { CreateApiTokenInput, RevokeApiTokenInput } from './api-token.inputs.js';
import { CreateApiTokenPayload, RevokeApiTokenPayload } from './api-token.payloads.js';
import { ApiTokens } from './api-token.service.js';
import { ApiTokenConnection } from './api-token.type.js';

@Resolver(() => AccountType)
export class ApiTokenResolver {
  constructor(@Inject(ApiTokens) private readonly tokens: ApiTokens) {}

  /** Declares the field and its arguments; the read model answers it. */
  @ResolveField(() => ApiTokenConnection, { description: 'Only for the person herself, in the browser.' })
  apiTokens(@Args() _page: PageArgs): void {}

  @Permission({ who: 'session', because: 'a token must not make further tokens' })
  @Mutation(() => CreateApiTokenPayload)
  async createApiToken(
    @CurrentActor() actor: Actor,
    @Args('input') input: CreateApiTokenInput,
  ): Promise<CreateApiTokenPayload> {
    const organizationId = idOf('Organization', input.organizationId, 'input.organizationId');
    const { id, token } = await this.tokens.create(actor, { ...input, organizationId });
    return { apiToken: id, secret: token };
  }

  @Permission({ who: 'session', because: 'tokens are looked after by people' })
  @Mutation(() => RevokeApiTokenPayload)
  async revokeApiToken(
    @CurrentActor() actor: Actor,
    @Args('input') { tokenId }: RevokeApiTokenInput,
  ): Promise<RevokeApiTokenPayload> {
    return { apiToken: await this.tokens.revoke(actor, idOf('ApiToken', tokenId, 'input.tokenId')) };
  }
}
