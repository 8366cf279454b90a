import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { AuditApiModule, AuditModule, auditReadModels } from '@allmende/audit';
import { IdentityApiModule, identityEntities, identityReadModels } from '@allmende/identity';
import type { Clock } from '@allmende/kernel';
import { FundingApiModule, fundingEntities, fundingReadModels } from '@allmende/funding';
import { MeetingsApiModule, meetingsEntities, meetingsReadModels } from '@allmende/meetings';
import { NotificationsApiModule, notificationsReadModels } from '@allmende/notifications';
import { OpenDataModule } from '@allmende/open-data';
import {
  OrganizationsApiModule,
  organizationsEntities,
  organizationsReadModels,
} from '@allmende/organizations';
import { ConfigError, ConfigModule, type Config } from '@allmende/platform/config';
import { DatabaseModule } from '@allmende/platform/database';
import { GraphqlModule } from '@allmende/platform/graphql';
import { OutboxModule } from '@allmende/platform/outbox';
import { ProjectsApiModule, projectsEntities, projectsReadModels } from '@allmende/projects';
import {
  WorkingGroupsApiModule,
  workingGroupsEntities,
  workingGroupsReadModels,
} from '@allmende/working-groups';
import { HealthController } from './health.controller.js';
import { UnreadableRequestFilter } from './unreadable-request.filter.js';
import { WebController } from './web.controller.js';

const entities = [
  ...identityEntities,
  ...organizationsEntities,
  ...projectsEntities,
  ...workingGroupsEntities,
  ...meetingsEntities,
  ...fundingEntities,
];

const readModels = [
  ...auditReadModels,
  ...identityReadModels,
  ...organizationsReadModels,
  ...projectsReadModels,
  ...workingGroupsReadModels,
  ...meetingsReadModels,
  ...fundingReadModels,
  ...notificationsReadModels,
];

/** All rooms with a face towards HTTP. */
@Module({})
export class ApiModule {
  static forRoot(config: Config, clock?: Clock): DynamicModule {
    if (!config.databaseUrl) throw new ConfigError(['DATABASE_URL: must be set; `npm start` brings its own']);
    return {
      module: ApiModule,
      imports: [
        ConfigModule.forRoot(config, clock),
        DatabaseModule.forRoot(config.databaseUrl, entities),
        GraphqlModule.forRoot(readModels),
        OutboxModule,
        AuditModule,
        AuditApiModule,
        IdentityApiModule,
        OrganizationsApiModule,
        ProjectsApiModule,
        WorkingGroupsApiModule,
        MeetingsApiModule,
        FundingApiModule,
        OpenDataModule,
        NotificationsApiModule.forRoot(config),
      ],
      // The web app's catch-all comes last.
      controllers: [HealthController, WebController],
      providers: [{ provide: APP_FILTER, useClass: UnreadableRequestFilter }],
    };
  }
}
