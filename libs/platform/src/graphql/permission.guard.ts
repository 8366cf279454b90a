import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext, type GqlContextType } from '@nestjs/graphql';
import { isModerator, type Actor, type TokenScope } from '@allmende/kernel';
import { forbidden, unauthenticated } from './errors.js';
import { PERMISSION, type PermissionRule } from './permission.js';
import type { RequestContext } from './request-context.js';

const signInFirst = () =>
  unauthenticated({
    de: 'Dafür müssen Sie angemeldet sein.',
    en: 'You need to be signed in for this.',
  });

function demandScope(actor: Actor, scope: TokenScope): void {
  if (actor.kind !== 'token' || actor.scopes.includes(scope)) return;
  throw forbidden({
    de: `Dem Token fehlt die Berechtigung „${scope}“.`,
    en: `The token lacks the scope "${scope}".`,
  });
}

/** Throws unless the rule lets the actor in. */
export function demandPermission(actor: Actor, rule: PermissionRule): void {
  if (rule.who === 'anyone') {
    if (actor.kind === 'token') demandScope(actor, 'read');
    return;
  }
  if (actor.kind === 'anonymous') throw signInFirst();
  if (rule.who === 'session') {
    if (actor.kind !== 'token') return;
    throw forbidden({
      de: 'Das geht nur angemeldet im Browser, nicht mit einem Token.',
      en: 'This needs a person signed in by browser; a token cannot do it.',
    });
  }
  if (rule.who === 'signedIn') return demandScope(actor, rule.scope);
  if (!isModerator(actor)) {
    throw forbidden({ de: 'Das darf nur die Moderation.', en: 'Only moderators may do this.' });
  }
}

/** Holds every GraphQL operation to its declared permission. HTTP routes guard themselves. */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(@Inject(Reflector) private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    if (context.getType<GqlContextType>() !== 'graphql') return true;
    const request = GqlExecutionContext.create(context).getContext<RequestContext>();
    const rule = this.reflector.get<PermissionRule | undefined>(PERMISSION, context.getHandler());
    if (!rule)
      throw new Error(`No permission declared for ${context.getClass().name}.${context.getHandler().name}`);
    demandPermission(request.actor, rule);
    request.permission = rule;
    return true;
  }
}
