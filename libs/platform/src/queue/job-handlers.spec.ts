import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { JobHandlers } from './job-handlers.js';
import { jobKind } from './job-kind.js';

const kindOf = (name: string) =>
  jobKind({ name, data: z.object({ id: z.int() }), concurrency: 1, attempts: 1, whenFailed: 'keep' });
const [mail, digest] = [kindOf('mail'), kindOf('digest')];
const nothing = async (): Promise<void> => {};

describe('the handlers of jobs', () => {
  it('refuse to start when a kind has no handler or two, or a handler no kind', () => {
    const handlers = new JobHandlers();
    handlers.handle(mail, nothing);
    handlers.handle(mail, nothing);
    handlers.handle(kindOf('stray'), nothing);
    expect(() => handlers.check([mail, digest])).toThrow(
      [
        "The queue can't start:",
        '  - job "mail" has 2 handlers, needs exactly one',
        '  - job "digest" has 0 handlers, needs exactly one',
        '  - job "stray" is unknown to the queue',
      ].join('\n'),
    );
  });

  it('never see data of another shape', async () => {
    const handlers = new JobHandlers();
    const seen: unknown[] = [];
    handlers.handle(mail, async (data) => void seen.push(data));
    const run = handlers.check([mail]).get('mail')!;
    const context = { stopping: new AbortController().signal };
    await run({ id: 1 }, context);
    await expect(async () => run({ id: 'x' }, context)).rejects.toThrow();
    expect(seen).toEqual([{ id: 1 }]);
  });
});
