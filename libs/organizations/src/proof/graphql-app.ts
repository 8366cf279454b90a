import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { graphql } from 'graphql';
import { DataSource } from 'typeorm';
import { AuditApiModule, AuditModule, auditReadModels } from '@allmende/audit';
import { IdentityApiModule, identityEntities, identityReadModels } from '@allmende/identity';
import type { Actor } from '@allmende/kernel';
import { ConfigModule, loadConfig } from '@allmende/platform/config';
import { DatabaseModule } from '@allmende/platform/database';
import { GraphqlModule } from '@allmende/platform/graphql';
import { OutboxModule } from '@allmende/platform/outbox';
import { createTestDatabase, FakeClock } from '@allmende/testing';
import { OrganizationsApiModule, organizationsEntities, organizationsReadModels } from '../index.js';

/** The bound schema of this room and of identity; queries run as any actor, past the doors. */
export class GraphqlApp {
  private constructor(
    readonly app: NestFastifyApplication,
    private readonly dropDatabase: () => Promise<void>,
  ) {}

  static async start(): Promise<GraphqlApp> {
    const database = await createTestDatabase();
    const config = loadConfig({ ALLMENDE_SECRET: 'a secret of thirty-two letters!!' });
    const root = {
      module: class {},
      imports: [
        ConfigModule.forRoot(config, new FakeClock('2026-11-21T12:00:00Z')),
        DatabaseModule.forRoot(database.url, [...identityEntities, ...organizationsEntities]),
        AuditModule,
        AuditApiModule,
        OutboxModule,
        GraphqlModule.forRoot([...auditReadModels, ...identityReadModels, ...organizationsReadModels]),
        IdentityApiModule,
        OrganizationsApiModule,
      ],
    };
    // Nest would print each refusal that a test provokes; what fails shows in the answers.
    const options = { logger: false as const, abortOnError: false };
    const app = await NestFactory.create<NestFastifyApplication>(root, new FastifyAdapter(), options);
    await app.init();
    return new GraphqlApp(app, database.drop);
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.dropDatabase();
  }

  /** Runs work in the name of an operator that no command does. */
  get db(): DataSource {
    return this.app.get(DataSource);
  }

  /** The whole answer. */
  ask(actor: Actor, source: string, variableValues: Record<string, unknown> = {}) {
    const { schema } = this.app.get(GraphQLSchemaHost);
    return graphql({ schema, source, variableValues, contextValue: { actor } });
  }

  /** The data of an answer that has no errors. */
  async data<Data>(actor: Actor, source: string, variableValues?: Record<string, unknown>): Promise<Data> {
    const { data, errors } = await this.ask(actor, source, variableValues);
    if (errors?.[0]) throw errors[0];
    return data as Data;
  }
}
