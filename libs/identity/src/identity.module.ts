import { Global, Module } from '@nestjs/common';
import { Authenticator } from '@allmende/platform/graphql';
import { AccountEntity } from './account.entity.js';
import { AccountResolver } from './account.resolver.js';
import { Accounts } from './account.service.js';
import { ApiTokenEntity } from './api-token.entity.js';
import { ApiTokenResolver } from './api-token.resolver.js';
import { ApiTokens } from './api-token.service.js';
import { GrantChanges } from './grant-changes.service.js';
import { GrantEntity } from './grant.entity.js';
import { GrantResolver } from './grant.resolver.js';
import { Grants } from './grant.service.js';
import { IdentityHttp } from './http/identity-http.js';
import { RequestAuthenticator } from './http/request-authenticator.js';
import { InvitationOffers } from './invitation/invitation-offer.service.js';
import { InvitationEntity } from './invitation/invitation.entity.js';
import { InvitationResolver } from './invitation/invitation.resolver.js';
import { Invitations } from './invitation/invitation.service.js';
import { PasswordResetEntity } from './password-reset/password-reset.entity.js';
import { PasswordResetResolver } from './password-reset/password-reset.resolver.js';
import { PasswordResets } from './password-reset/password-reset.service.js';
import { RoleSuccession } from './role-succession.js';
import { SessionEntity } from './session.entity.js';
import { Sessions } from './session.service.js';
import { SignIn } from './sign-in.service.js';
import { SignInGuard } from './sign-in-guard.service.js';

/** Tables of this room. */
export const identityEntities = [
  AccountEntity,
  SessionEntity,
  GrantEntity,
  ApiTokenEntity,
  InvitationEntity,
  PasswordResetEntity,
];

const commands = [
  Accounts,
  ApiTokens,
  GrantChanges,
  Grants,
  InvitationOffers,
  Invitations,
  PasswordResets,
  RoleSuccession,
  Sessions,
];

/** Accounts, roles, invitations and tokens as commands: enough for the command line and the worker. */
@Module({ providers: [...commands, SignIn, SignInGuard], exports: [...commands, SignIn, SignInGuard] })
export class IdentityModule {}

/** The same over HTTP and GraphQL; global, because the doors of the platform ask it who sends a request. */
@Global()
@Module({
  imports: [IdentityModule],
  providers: [
    AccountResolver,
    ApiTokenResolver,
    GrantResolver,
    InvitationResolver,
    PasswordResetResolver,
    IdentityHttp,
    { provide: Authenticator, useClass: RequestAuthenticator },
  ],
  exports: [Authenticator, IdentityHttp],
})
export class IdentityApiModule {}
