import { Module, type DynamicModule, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AuditModule } from '@allmende/audit';
import { identityEntities, IdentityModule } from '@allmende/identity';
import type { Clock } from '@allmende/kernel';
import { fundingEntities, FundingModule } from '@allmende/funding';
import { meetingsEntities, MeetingsModule } from '@allmende/meetings';
import { NotificationsModule } from '@allmende/notifications';
import { organizationsEntities, OrganizationsModule } from '@allmende/organizations';
import { ConfigModule, loadConfig, type Config } from '@allmende/platform/config';
import { DatabaseModule } from '@allmende/platform/database';
import { OutboxModule } from '@allmende/platform/outbox';
import { projectsEntities, ProjectsModule } from '@allmende/projects';
import { workingGroupsEntities } from '@allmende/working-groups';
import { withCurrentDatabase } from './database.js';

/** The rooms' commands, without HTTP, GraphQL and queue. */
@Module({})
class CliModule {
  static forRoot(config: Config, databaseUrl: string, clock?: Clock): DynamicModule {
    return {
      module: CliModule,
      imports: [
        ConfigModule.forRoot(config, clock),
        DatabaseModule.forRoot(databaseUrl, [
          ...identityEntities,
          ...organizationsEntities,
          ...projectsEntities,
          ...workingGroupsEntities,
          ...meetingsEntities,
          ...fundingEntities,
        ]),
        OutboxModule,
        AuditModule,
        IdentityModule,
        OrganizationsModule,
        ProjectsModule,
        MeetingsModule,
        FundingModule,
        NotificationsModule,
      ],
    };
  }
}

/** The services of all rooms, for the time of `work`. @param clock by which they go; the real one when left out */
export async function withServicesOn<T>(
  config: Config,
  databaseUrl: string,
  work: (services: INestApplicationContext) => Promise<T>,
  clock?: Clock,
): Promise<T> {
  const logger = ['fatal' as const, 'error' as const, 'warn' as const];
  const services = await NestFactory.createApplicationContext(CliModule.forRoot(config, databaseUrl, clock), {
    logger,
    abortOnError: false,
  });
  try {
    return await work(services);
  } finally {
    await services.close();
  }
}

/** The same on the database that the settings name. @throws Refusal when it is not up to date */
export function withServices<T>(
  work: (services: INestApplicationContext) => Promise<T>,
  clock?: Clock,
): Promise<T> {
  const config = loadConfig();
  return withCurrentDatabase(config, (url) => withServicesOn(config, url, work, clock));
}
