import { Inject } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '@allmende/kernel';
import { CurrentActor, Permission } from '@allmende/platform/graphql';
import { RequestPasswordResetInput, ResetPasswordInput } from './password-reset.inputs.js';
import { RequestPasswordResetPayload, ResetPasswordPayload } from './password-reset.payloads.js';
import { PasswordResets } from './password-reset.service.js';

@Resolver()
export class PasswordResetResolver {
  constructor(@Inject(PasswordResets) private readonly resets: PasswordResets) {}

  @Permission({ who: 'anyone', because: 'who has forgotten the password cannot sign in' })
  @Mutation(() => RequestPasswordResetPayload, {
    description:
      'Sends a link to the address if there is an account for it; it works once, for an hour. The answer is always the same.',
  })
  async requestPasswordReset(
    @CurrentActor() actor: Actor,
    @Args('input') { email }: RequestPasswordResetInput,
  ): Promise<RequestPasswordResetPayload> {
    await this.resets.request(actor, email);
    return { accepted: true };
  }

  @Permission({ who: 'anyone', because: 'The signed link is the proof.' })
  @Mutation(() => ResetPasswordPayload, { description: 'Ends all sessions of the account, too.' })
  async resetPassword(
    @CurrentActor() actor: Actor,
    @Args('input') { token, newPassword }: ResetPasswordInput,
  ): Promise<ResetPasswordPayload> {
    await this.resets.reset(actor, token, newPassword);
    return { done: true };
  }
}
