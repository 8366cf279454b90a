import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import { anonymous, type Actor, type Locale } from '@allmende/kernel';
import type { PermissionRule } from './permission.js';

/** What every resolver gets as its context. */
export interface RequestContext {
  actor: Actor;
  /** Why it can't be told who acts; answered in place of the operation. */
  failure?: unknown;
  /** The rule that let the actor in, noted by the guard: a subscription is held to it again at each delivery. */
  permission?: PermissionRule;
}

/**
 * The context of a request. What goes wrong here is kept for a plugin to throw: so it is masked, logged and put into the
 * reader's language like every other error, which Apollo does not do for errors of the context itself.
 * @param locale language of the reader as long as nobody knows her
 */
export async function contextOf(who: Promise<Actor>, locale: Locale): Promise<RequestContext> {
  try {
    return { actor: await who };
  } catch (failure) {
    return { actor: anonymous(locale), failure };
  }
}

/** Parameter decorator: who acts. */
export const CurrentActor = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor =>
    GqlExecutionContext.create(context).getContext<RequestContext>().actor,
);
