import { createHash } from 'node:crypto';
import { execute, type ExecutionArgs, type ExecutionResult } from 'graphql';
import type { Actor } from '@allmende/kernel';
import { asGraphqlError } from './live-errors.js';

/** What a subscription needs beside its document. */
export interface Reader {
  /** Who reads at this moment; null when she is gone. */
  now(): Promise<Actor | null>;
  /** @throws OperationError when she may not have this subscription any more */
  demandPermission(actor: Actor): void;
}

const over = { done: true, value: undefined } as const;

const digest = (result: ExecutionResult): string =>
  createHash('sha256').update(JSON.stringify(result)).digest('base64');

const failed = (error: unknown): ExecutionResult => ({ errors: [asGraphqlError(error)] });

/**
 * The answers of a subscription: for each event of its source the operation is executed anew, as whom the reader is then.
 * An answer equal to the one before is not sent: it would tell that something hidden from her has changed.
 */
export class Deliveries implements AsyncIterableIterator<ExecutionResult> {
  private last = '';
  private ended = false;

  constructor(
    private readonly args: ExecutionArgs,
    private readonly source: AsyncIterator<unknown>,
    private readonly reader: Reader,
  ) {}

  async next(): Promise<IteratorResult<ExecutionResult>> {
    while (!this.ended) {
      const event = await this.source.next();
      const result = event.done ? null : await this.read(event.value);
      if (!result) break;
      const seen = digest(result);
      if (seen === this.last) continue;
      this.last = seen;
      return { done: false, value: result };
    }
    await this.return();
    return over;
  }

  async return(): Promise<IteratorResult<ExecutionResult>> {
    this.ended = true;
    await this.source.return?.();
    return over;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /** Null when nobody is there to read it. */
  private async read(event: unknown): Promise<ExecutionResult | null> {
    let actor: Actor | null;
    try {
      actor = await this.reader.now();
    } catch (error) {
      return failed(error);
    }
    if (!actor || this.ended) return null;
    try {
      this.reader.demandPermission(actor);
    } catch (error) {
      this.ended = true;
      return failed(error);
    }
    return execute({ ...this.args, rootValue: event, contextValue: { actor } });
  }
}
