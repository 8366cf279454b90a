import { describe, expect, it } from '@jest/globals';
import { ConfigError, loadConfig } from './config.js';

const faultsOf = (env: NodeJS.ProcessEnv): readonly string[] => {
  try {
    loadConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
  return [];
};

describe('the configuration', () => {
  it('needs nothing outside production', () => {
    expect(loadConfig({})).toMatchObject({
      port: 3000,
      databaseUrl: null,
      redisUrl: null,
      smtpUrl: null,
      demo: false,
    });
  });

  it('lists everything that is wrong at once', () => {
    expect(faultsOf({ PORT: '99999', DATABASE_URL: 'mysql://x', REDIS_URL: 'nonsense' })).toEqual([
      'PORT: must be at most 65535',
      'DATABASE_URL: must be a URL that begins with postgres:// or postgresql://',
      'REDIS_URL: must be a URL that begins with redis:// or rediss://',
    ]);
  });

  it('takes an empty value for an unset one', () => {
    expect(loadConfig({ REDIS_URL: '' }).redisUrl).toBeNull();
  });

  it('refuses demo accounts in production', () => {
    expect(faultsOf({ NODE_ENV: 'production', ALLMENDE_DEMO: 'true' })).toContain(
      'ALLMENDE_DEMO: demo accounts are refused in production',
    );
  });

  it('demands the settings that production needs', () => {
    expect(faultsOf({ NODE_ENV: 'production' }).map((f) => f.split(':')[0])).toEqual([
      'DATABASE_URL',
      'SMTP_URL',
      'PUBLIC_URL',
      'ALLMENDE_SECRET',
      'FILES_DIR',
    ]);
  });

  it('lists what production lacks beside what is wrong', () => {
    expect(
      faultsOf({ NODE_ENV: 'production', PORT: 'x', SMTP_URL: 'mail' }).map((f) => f.split(':')[0]),
    ).toEqual(['PORT', 'SMTP_URL', 'DATABASE_URL', 'PUBLIC_URL', 'ALLMENDE_SECRET', 'FILES_DIR']);
  });
});
