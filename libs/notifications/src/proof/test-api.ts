import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { AuditApiModule, AuditModule, auditReadModels } from '@allmende/audit';
import { IdentityApiModule, identityEntities, identityReadModels } from '@allmende/identity';
import { anonymous, type Actor } from '@allmende/kernel';
import { FundingApiModule, fundingEntities, fundingReadModels } from '@allmende/funding';
import { MeetingsApiModule, meetingsEntities, meetingsReadModels } from '@allmende/meetings';
import {
  OrganizationsApiModule,
  organizationsEntities,
  organizationsReadModels,
} from '@allmende/organizations';
import { ConfigModule, loadConfig } from '@allmende/platform/config';
import { DatabaseModule } from '@allmende/platform/database';
import { Authenticator, GraphqlModule } from '@allmende/platform/graphql';
import { OutboxModule } from '@allmende/platform/outbox';
import { ProjectsApiModule, projectsEntities, projectsReadModels } from '@allmende/projects';
import { GraphqlClient } from '@allmende/testing';
import {
  WorkingGroupsApiModule,
  workingGroupsEntities,
  workingGroupsReadModels,
} from '@allmende/working-groups';
import { NotificationsApiModule } from '../notifications.module.js';
import { notificationsReadModels } from '../notifications.reads.js';
import type { World } from './world.js';

export const linkSecret = 's'.repeat(32);

@Module({})
class TestApiModule {}

/** The room's GraphQL and HTTP face on the database of a `World`; who asks is said by a header instead of a login. */
export class TestApi {
  readonly actors = new Map<string, Actor>();

  private constructor(
    private readonly app: NestFastifyApplication,
    readonly baseUrl: string,
  ) {
    app.get(Authenticator).bySession = async (request: FastifyRequest) =>
      this.actors.get(String(request.headers['x-actor'])) ?? anonymous();
  }

  /** @param home folder with caught mails, to be shown at /dev/mail */
  static async start({ url }: Pick<World, 'url'>, home?: string): Promise<TestApi> {
    const config = loadConfig({ ALLMENDE_SECRET: linkSecret, DATABASE_URL: url, ALLMENDE_HOME: home });
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
    const imports = [
      ConfigModule.forRoot(config),
      DatabaseModule.forRoot(url, entities),
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
      NotificationsApiModule.forRoot(config),
    ];
    const module = { module: TestApiModule, imports };
    const app = await NestFactory.create<NestFastifyApplication>(module, new FastifyAdapter(), {
      logger: false,
    });
    await app.listen(0, '127.0.0.1');
    return new TestApi(app, await app.getUrl());
  }

  /** Sends one operation in the name of an actor; unknown names are anonymous. */
  async ask<Answer>(actor: string, query: string, variables: Record<string, unknown> = {}): Promise<Answer> {
    const client = new GraphqlClient(this.baseUrl, { headers: { 'x-actor': actor } });
    return (await client.post('/graphql', { query, variables })).body as Answer;
  }

  stop(): Promise<void> {
    return this.app.close();
  }
}
