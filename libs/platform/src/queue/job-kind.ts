import type { ZodType } from 'zod';

/** One kind of work for the queue. Its data holds ids only: no address, no token, no text. */
export interface JobKind<Data = unknown> {
  /** Name of the queue, and of the one handler that every kind must have. */
  name: string;
  data: ZodType<Data>;
  /** How many jobs of this kind one process works on at once. */
  concurrency: number;
  /** Tries (with growing pauses) until a job counts as failed. */
  attempts: number;
  /**
   * `keep`: a failed job waits for an operator (`jobs list`, `jobs retry`).
   * `drop`: the database still knows what is due and a sweeper enqueues it again.
   */
  whenFailed: 'keep' | 'drop';
}

/** A job to be enqueued. While a job with the same id is known to the queue, a second one is not added. */
export interface JobRequest<Data = unknown> {
  kind: JobKind<Data>;
  id: string;
  data: Data;
}

/** Declares a kind of job. */
export const jobKind = <Data>(kind: JobKind<Data>): JobKind<Data> => kind;

/** What a handler may ask while it works. */
export interface JobContext {
  /** Aborted when the process wants to end: finish the step at hand, leave the rest to the sweeper. */
  stopping: AbortSignal;
}

export type JobHandler<Data> = (data: Data, context: JobContext) => Promise<void>;
