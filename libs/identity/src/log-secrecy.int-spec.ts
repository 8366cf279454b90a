import { inspect } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { IdentityServer } from './proof/identity-server.js';

describe('the log of a failed statement', () => {
  let server: IdentityServer;
  beforeAll(async () => {
    server = await IdentityServer.start();
  });
  afterAll(() => server.stop());
  afterEach(() => void jest.restoreAllMocks());

  it('names statement and error, but none of the values: addresses and hashes are among them', async () => {
    const logged: unknown[] = [];
    jest.spyOn(Logger.prototype, 'error').mockImplementation((...all: unknown[]) => void logged.push(all));
    await server.db.query('alter table password_reset rename to gone');
    const request =
      'mutation($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) { accepted } }';
    const { errors } = await server.browser().ask(request, { email: 'geheim@example.org' });
    await server.db.query('alter table gone rename to password_reset');
    const { code, errorId } = errors![0]!.extensions as { code: string; errorId: string };
    const text = inspect(logged, { depth: 9 });
    expect(code).toBe('INTERNAL');
    expect(text).toContain(errorId);
    expect(text).toContain('password_reset');
    expect(text).not.toContain('geheim@example.org');
  });
});
