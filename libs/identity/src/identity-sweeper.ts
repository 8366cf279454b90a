import { Inject, Injectable } from '@nestjs/common';
import { Sweeper } from '@allmende/platform/queue';
import { Invitations } from './invitation/invitation.service.js';
import { PasswordResets } from './password-reset/password-reset.service.js';
import { Sessions } from './session.service.js';
import { SignInGuard } from './sign-in-guard.service.js';

/** Deletes what this room may keep for a time only, also where nobody signs in or asks for anything any more. */
@Injectable()
export class IdentitySweeper extends Sweeper {
  constructor(
    @Inject(PasswordResets) private readonly resets: PasswordResets,
    @Inject(Invitations) private readonly invitations: Invitations,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(SignInGuard) private readonly guard: SignInGuard,
  ) {
    super();
  }

  async sweep(): Promise<void> {
    for (const kept of [this.resets, this.invitations, this.sessions, this.guard]) await kept.clearExpired();
  }
}
