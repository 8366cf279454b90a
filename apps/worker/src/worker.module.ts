import { Module, type DynamicModule } from '@nestjs/common';
import { AuditModule } from '@allmende/audit';
import { identityEntities } from '@allmende/identity';
import { IdentityWorkerModule } from '@allmende/identity/worker';
import type { Clock } from '@allmende/kernel';
import { ConfigModule, type Config } from '@allmende/platform/config';
import { DatabaseModule } from '@allmende/platform/database';
import { OutboxModule } from '@allmende/platform/outbox';
import { OutboxRelayModule, processEventJob } from '@allmende/platform/outbox-relay';
import { QueueModule, queueConnection } from '@allmende/platform/queue';
import { organizationsEntities } from '@allmende/organizations';
import { OrganizationsWorkerModule } from '@allmende/organizations/worker';
import { fundingEntities } from '@allmende/funding';
import { FundingWorkerModule } from '@allmende/funding/worker';
import { meetingsEntities } from '@allmende/meetings';
import { MeetingsWorkerModule } from '@allmende/meetings/worker';
import { ProjectsWorkerModule } from '@allmende/projects/worker';
import { mailJob, NotificationsWorkerModule } from '@allmende/notifications/worker';
import { OpenDataWorkerModule } from '@allmende/open-data/worker';
import { workingGroupsEntities } from '@allmende/working-groups';
import { WorkingGroupsWorkerModule } from '@allmende/working-groups/worker';
import { Health } from './health.js';

/** Every kind of job there is; each has exactly one handler in this process. */
export const jobKinds = [processEventJob, mailJob];

/** Outbox relay, queue, and what the rooms do about events and by themselves. */
@Module({})
export class WorkerModule {
  /** @param clock given by tests only */
  static forRoot(config: Config, databaseUrl: string, smtpUrl: string, clock?: Clock): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        ConfigModule.forRoot(config, clock),
        DatabaseModule.forRoot(databaseUrl, [
          ...identityEntities,
          ...organizationsEntities,
          ...workingGroupsEntities,
          ...meetingsEntities,
          ...fundingEntities,
        ]),
        AuditModule,
        OutboxModule,
        QueueModule.forRoot(queueConnection(config.redisUrl, databaseUrl), jobKinds),
        OutboxRelayModule,
        IdentityWorkerModule,
        OrganizationsWorkerModule,
        ProjectsWorkerModule,
        WorkingGroupsWorkerModule,
        MeetingsWorkerModule,
        FundingWorkerModule,
        OpenDataWorkerModule,
        NotificationsWorkerModule.forRoot(config, smtpUrl),
      ],
      providers: [Health],
    };
  }
}
