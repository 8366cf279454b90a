import { Module, type DynamicModule } from '@nestjs/common';
import { ConfigModule, type Config } from '@allmende/platform/config';
import { DatabaseModule } from '@allmende/platform/database';
import { OutboxRelayModule, processEventJob } from '@allmende/platform/outbox-relay';
import { QueueModule, queueConnection } from '@allmende/platform/queue';
import { mailJob, NotificationsWorkerModule } from '@allmende/notifications/worker';
import { Health } from './health.js';

/** Every kind of job there is; each has exactly one handler in this process. */
export const jobKinds = [processEventJob, mailJob];

/** Outbox relay, queue and all that works behind it. */
@Module({})
export class WorkerModule {
  static forRoot(config: Config, databaseUrl: string, smtpUrl: string): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        ConfigModule.forRoot(config),
        DatabaseModule.forRoot(databaseUrl, []),
        QueueModule.forRoot(queueConnection(config.redisUrl, databaseUrl), jobKinds),
        OutboxRelayModule,
        NotificationsWorkerModule.forRoot(config, smtpUrl),
      ],
      providers: [Health],
    };
  }
}
