import { Inject } from '@nestjs/common';
import { Args, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { accountIdOf, type Actor } from '@allmende/kernel';
import { CurrentActor, idOf, Permission, Reads, sql, type ReadResult } from '@allmende/platform/graphql';
import { ChangePasswordInput, RevokeSessionInput, UpdateAccountInput } from './account.inputs.js';
import {
  ChangePasswordPayload,
  RevokeSessionPayload,
  SignOutEverywherePayload,
  UpdateAccountPayload,
} from './account.payloads.js';
import { Accounts } from './account.service.js';
import { AccountType } from './account.type.js';
import { Sessions } from './session.service.js';

const ownSignIn = 'it decides who can sign in as this person';

@Resolver(() => AccountType)
export class AccountResolver {
  constructor(
    @Inject(Reads) private readonly reads: Reads,
    @Inject(Accounts) private readonly accounts: Accounts,
    @Inject(Sessions) private readonly sessions: Sessions,
  ) {}

  @Permission({ who: 'anyone', because: 'it is how a client learns whether somebody is signed in' })
  @Query(() => AccountType, { nullable: true, description: 'Null when nobody is signed in.' })
  async viewer(@CurrentActor() actor: Actor, @Info() info: GraphQLResolveInfo): Promise<ReadResult | null> {
    const id = accountIdOf(actor);
    return id === null ? null : this.reads.one(info, actor, 'Account', ({ t }) => sql`${t('id')} = ${id}`);
  }

  @Permission({ who: 'session', because: 'a name and a language belong to a person, not to a machine' })
  @Mutation(() => UpdateAccountPayload)
  async updateAccount(
    @CurrentActor() actor: Actor,
    @Args('input') input: UpdateAccountInput,
  ): Promise<UpdateAccountPayload> {
    return { viewer: await this.accounts.update(actor, input) };
  }

  @Permission({ who: 'session', because: ownSignIn })
  @Mutation(() => ChangePasswordPayload, { description: 'Ends the other sessions, too.' })
  async changePassword(
    @CurrentActor() actor: Actor,
    @Args('input') input: ChangePasswordInput,
  ): Promise<ChangePasswordPayload> {
    return { viewer: await this.accounts.changePassword(actor, input) };
  }

  @Permission({ who: 'session', because: ownSignIn })
  @Mutation(() => RevokeSessionPayload)
  async revokeSession(
    @CurrentActor() actor: Actor,
    @Args('input') { sessionId }: RevokeSessionInput,
  ): Promise<RevokeSessionPayload> {
    return { viewer: await this.sessions.revoke(actor, idOf('Session', sessionId, 'input.sessionId')) };
  }

  @Permission({ who: 'session', because: ownSignIn })
  @Mutation(() => SignOutEverywherePayload, { description: 'Ends all sessions but this one.' })
  async signOutEverywhere(@CurrentActor() actor: Actor): Promise<SignOutEverywherePayload> {
    return { count: await this.sessions.endOthers(actor) };
  }
}
