import { Global, Module, type DynamicModule } from '@nestjs/common';
import type { QueueConnection } from './backend.js';
import { JobHandlers } from './job-handlers.js';
import type { JobKind } from './job-kind.js';
import { JobQueue } from './job-queue.js';
import { JobWorkers } from './job-workers.js';

/** Gives a process the queue: to send to, and to work for. Only the worker process loads it. */
@Global()
@Module({})
export class QueueModule {
  /** @param kinds all kinds of jobs; each must have exactly one handler, or the boot stops */
  static forRoot(connection: QueueConnection, kinds: readonly JobKind[]): DynamicModule {
    return {
      module: QueueModule,
      providers: [
        JobHandlers,
        { provide: JobQueue, useFactory: () => new JobQueue(connection, kinds) },
        {
          provide: JobWorkers,
          inject: [JobHandlers],
          useFactory: (handlers: JobHandlers) => new JobWorkers(connection, kinds, handlers),
        },
      ],
      exports: [JobHandlers, JobQueue],
    };
  }
}
