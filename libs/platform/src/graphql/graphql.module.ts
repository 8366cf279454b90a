import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, DiscoveryModule } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import type { FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { apolloOptions } from './apollo-options.js';
import { Authenticator } from './authenticator.js';
import { ExpectedErrorsFilter } from './expected-errors.filter.js';
import { installPayloadResolvers, installSubscriptionResolvers } from './payload-resolvers.js';
import { LiveChanges, LiveDoor, LiveServer } from './live/index.js';
import { NodeResolver } from './node.resolver.js';
import { PermissionCheck } from './permission-check.js';
import { PermissionGuard } from './permission.guard.js';
import { installReadResolvers, ReadModels, Reads, type ReadDeclaration } from './reads/index.js';
import { contextOf } from './request-context.js';
import { TokenDoor } from './token-door.js';
import { UserErrorsInterceptor } from './user-errors.interceptor.js';

/** Binds the read models to the schema. @throws Error when they disagree */
function bind(schema: GraphQLSchema, models: ReadModels, reads: () => Reads): GraphQLSchema {
  models.check(schema);
  installReadResolvers(schema, models);
  installPayloadResolvers(schema, models, reads);
  installSubscriptionResolvers(schema, models, reads);
  return schema;
}

/**
 * GraphQL for the process: one schema behind two doors, `/graphql` for web sessions and `/api/graphql` for tokens,
 * with limits, masked errors, declared permissions and the read models of all rooms.
 */
@Global()
@Module({})
export class GraphqlModule {
  static forRoot(declarations: readonly ReadDeclaration[]): DynamicModule {
    const models = new ReadModels(declarations);
    return {
      module: GraphqlModule,
      imports: [
        DiscoveryModule,
        GraphQLModule.forRootAsync<ApolloDriverConfig>({
          driver: ApolloDriver,
          inject: [Reads, Authenticator],
          useFactory: (reads: Reads, authenticator: Authenticator): ApolloDriverConfig => ({
            ...apolloOptions,
            path: '/graphql',
            graphiql: false,
            csrfPrevention: true,
            autoSchemaFile: true,
            sortSchema: true,
            context: (request: FastifyRequest) =>
              contextOf(authenticator.bySession(request), authenticator.localeOf(request)),
            transformSchema: (schema) => bind(schema, models, () => reads),
          }),
        }),
      ],
      providers: [
        {
          provide: Reads,
          inject: [DataSource],
          // TypeORM's own pool: reads and commands share its size.
          useFactory: (dataSource: DataSource) =>
            new Reads((dataSource.driver as unknown as { master: Pool }).master, models),
        },
        NodeResolver,
        PermissionCheck,
        TokenDoor,
        LiveChanges,
        LiveDoor,
        LiveServer,
        { provide: APP_FILTER, useClass: ExpectedErrorsFilter },
        { provide: APP_GUARD, useClass: PermissionGuard },
        { provide: APP_INTERCEPTOR, useClass: UserErrorsInterceptor },
      ],
      exports: [Reads, LiveChanges],
    };
  }
}
