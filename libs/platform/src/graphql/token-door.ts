import { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { apolloOptions } from './apollo-options.js';
import { Authenticator } from './authenticator.js';
import { contextOf, type RequestContext } from './request-context.js';

/**
 * The second door to the one schema: `/api/graphql`, for bearer tokens only. It never looks at cookies, so requests
 * forged by another site carry nothing, and CSRF prevention can be off as the GraphQL-over-HTTP standard expects.
 */
@Injectable()
export class TokenDoor implements OnApplicationShutdown {
  private server: ApolloServer<RequestContext> | null = null;

  constructor(
    @Inject(HttpAdapterHost) private readonly host: HttpAdapterHost,
    @Inject(GraphQLSchemaHost) private readonly schemaHost: GraphQLSchemaHost,
    @Inject(Authenticator) private readonly authenticator: Authenticator,
  ) {}

  /** Opens the door. Called once the schema stands, before the process listens. */
  async open(): Promise<void> {
    this.server = new ApolloServer<RequestContext>({
      ...apolloOptions,
      schema: this.schemaHost.schema,
      csrfPrevention: false,
    });
    await this.server.start();
    const fastify = this.host.httpAdapter.getInstance<FastifyInstance>();
    fastify.route({
      url: '/api/graphql',
      method: ['GET', 'POST', 'OPTIONS'],
      handler: fastifyApolloHandler(this.server, {
        context: (request: FastifyRequest) =>
          contextOf(this.authenticator.byToken(request), this.authenticator.localeOf(request)),
      }),
    });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.server?.stop();
  }
}
