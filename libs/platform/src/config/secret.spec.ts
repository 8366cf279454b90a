import { mkdtempSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { loadSecret } from './secret.js';

const newHome = (): string => join(mkdtempSync(join(tmpdir(), 'allmende-secret-')), 'home');

describe('the secret', () => {
  it('is the configured one when there is one', () => {
    expect(loadSecret({ secret: 'x'.repeat(32), home: '/does/not/exist' })).toBe('x'.repeat(32));
  });

  it('is made once, kept for its owner only, and long enough', () => {
    const home = newHome();
    const secret = loadSecret({ secret: null, home });
    expect(loadSecret({ secret: null, home })).toBe(secret);
    expect(secret.length).toBeGreaterThanOrEqual(43);
    expect(readdirSync(home)).toEqual(['secret']);
    expect(statSync(join(home, 'secret')).mode & 0o777).toBe(0o600);
  });
});
