import { Strategy, type VerifyFunction } from 'passport-http-bearer';
import { unauthenticated, type Sender } from '@allmende/platform/graphql';
import type { ApiTokens, Machine } from '../../api-token.service.js';

const malformed = () =>
  unauthenticated({
    de: 'Der Kopf „Authorization“ muss „Bearer“ und danach das Token enthalten, und das Token darf nirgends sonst stehen.',
    en: 'The header "Authorization" must hold "Bearer" and then the token, and the token must stand nowhere else.',
  });

/**
 * Sign-in by API token. The strategy runs without a route, because the GraphQL door asks for an answer, not for a
 * response; it sees the header alone, because it would take tokens from URL and body as well, where logs would keep them.
 */
export function bearerStrategy(tokens: ApiTokens): (request: Sender) => Promise<Machine> {
  const strategy = new Strategy<VerifyFunction>({}, (token, done) => {
    tokens.machineOf(token).then((machine) => done(null, machine), done);
  });
  return ({ headers }) =>
    new Promise((success, error) => {
      const attempt = Object.create(strategy) as typeof strategy;
      Object.assign(attempt, { success, error, fail: () => error(malformed()) });
      attempt.authenticate({ headers } as Parameters<typeof attempt.authenticate>[0]);
    });
}
