import { Injectable } from '@nestjs/common';
import type { JobContext, JobHandler, JobKind } from './job-kind.js';

type Run = (data: unknown, context: JobContext) => Promise<void>;

/** Who works on which kind of job. Rooms register in `onModuleInit`; the workers check the list when the process boots. */
@Injectable()
export class JobHandlers {
  private readonly byName = new Map<string, Run[]>();

  /** Registers the one handler of a kind. Data that does not have the kind's shape never reaches it. */
  handle<Data>(kind: JobKind<Data>, handler: JobHandler<Data>): void {
    const run: Run = (data, context) => handler(kind.data.parse(data), context);
    this.byName.set(kind.name, [...(this.byName.get(kind.name) ?? []), run]);
  }

  /**
   * The handler of every kind.
   * @throws Error naming each kind without exactly one handler, and each handler whose kind is not worked on
   */
  check(kinds: readonly JobKind[]): ReadonlyMap<string, Run> {
    const names = new Set(kinds.map(({ name }) => name));
    const faults = [
      ...[...names].flatMap((name) => {
        const count = this.byName.get(name)?.length ?? 0;
        return count === 1 ? [] : [`job "${name}" has ${count} handlers, needs exactly one`];
      }),
      ...[...this.byName.keys()]
        .filter((name) => !names.has(name))
        .map((name) => `job "${name}" is unknown to the queue`),
    ];
    if (faults.length > 0)
      throw new Error(`The queue can't start:\n${faults.map((f) => `  - ${f}`).join('\n')}`);
    return new Map([...this.byName].map(([name, [run]]) => [name, run!]));
  }
}
