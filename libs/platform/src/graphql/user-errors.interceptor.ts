import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { GqlExecutionContext, type GqlContextType } from '@nestjs/graphql';
import { catchError, map, of, throwError, type Observable } from 'rxjs';
import { UserFaults } from './errors.js';
import type { RequestContext } from './request-context.js';

/** Turns the faults that a command throws into the `userErrors` of its payload, in the reader's language. */
@Injectable()
export class UserErrorsInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType<GqlContextType>() !== 'graphql') return next.handle();
    const graphql = GqlExecutionContext.create(context);
    if (graphql.getInfo<{ operation: { operation: string } }>().operation.operation !== 'mutation')
      return next.handle();
    const { locale } = graphql.getContext<RequestContext>().actor;
    return next.handle().pipe(
      map((payload: Record<string, unknown>) => ({ userErrors: [], ...payload })),
      catchError((error: unknown) => {
        if (!(error instanceof UserFaults)) return throwError(() => error);
        return of({
          ...error.payload,
          userErrors: error.faults.map((f) => ({
            code: f.code,
            message: f.text[locale],
            path: f.path.split('.'),
          })),
        });
      }),
    );
  }
}
