import { beforeAll, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { ESLint } from 'eslint';

/** Lints a text as if it lay at `filePath`; answers the ids of the rules it breaks. */
async function brokenRules(filePath: string, code: string): Promise<string[]> {
  const results = await new ESLint({ cwd: process.cwd() }).lintText(code, { filePath });
  return [...new Set(results.flatMap((r) => r.messages.map((m) => m.ruleId ?? m.message)))];
}

const boundaries = '@nx/enforce-module-boundaries';

describe('the lint gate', () => {
  // Without a cached project graph the boundary rule skips itself, and the gate would be green for ever.
  beforeAll(() => {
    execFileSync('npx', ['nx', 'show', 'projects'], { env: { ...process.env, NX_DAEMON: 'false' } });
  }, 60_000);

  it.each([
    [
      'an upstream room uses a downstream one',
      'libs/organizations/src/x.ts',
      `import '@allmende/projects';`,
      boundaries,
    ],
    ['platform uses a domain room', 'libs/platform/src/x.ts', `import '@allmende/identity';`, boundaries],
    ['the kernel uses platform', 'libs/kernel/src/x.ts', `import '@allmende/platform/config';`, boundaries],
    ['a domain room uses an edge', 'libs/projects/src/x.ts', `import '@allmende/notifications';`, boundaries],
    ['the web app uses a domain room', 'apps/web/src/x.ts', `import '@allmende/projects';`, boundaries],
    [
      'someone reaches past an index',
      'apps/api/src/x.ts',
      `import '@allmende/projects/src/project.service.js';`,
      'no-restricted-imports',
    ],
    ['the kernel knows TypeORM', 'libs/kernel/src/x.ts', `import 'typeorm';`, 'no-restricted-imports'],
    ['the web app knows Nest', 'apps/web/src/x.ts', `import '@nestjs/common';`, 'no-restricted-imports'],
    [
      'bullmq is used outside the queue',
      'libs/notifications/src/x.ts',
      `import 'bullmq';`,
      'no-restricted-imports',
    ],
    ['the server knows React', 'libs/projects/src/x.ts', `import 'react';`, 'no-restricted-imports'],
    [
      'the environment is read outside config',
      'apps/api/src/x.ts',
      `export const x = process.env;`,
      'no-restricted-properties',
    ],
    [
      'a type is any',
      'libs/kernel/src/x.ts',
      `export const x: any = 1;`,
      '@typescript-eslint/no-explicit-any',
    ],
  ])('turns red when %s', async (_, file, code, rule) => {
    expect(await brokenRules(file, code)).toContain(rule);
  });

  it.each([
    ['a room may use the one upstream of it', 'libs/projects/src/x.ts', `import '@allmende/organizations';`],
    ['a domain room may use platform', 'libs/projects/src/x.ts', `import '@allmende/platform/database';`],
    ['the queue may use bullmq', 'libs/platform/src/queue/x.ts', `import 'bullmq';`],
  ])('stays green: %s', async (_, file, code) => {
    expect(await brokenRules(file, code)).toEqual([]);
  });
});
