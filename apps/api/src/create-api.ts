import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import helmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import { ConsoleLogger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Clock } from '@allmende/kernel';
import { IdentityHttp } from '@allmende/identity';
import { AttachmentHttp } from '@allmende/meetings';
import type { Config } from '@allmende/platform/config';
import { LiveDoor, TokenDoor } from '@allmende/platform/graphql';
import { ApiModule } from './api.module.js';

/** A publiccode.yml may have one MiB; JSON needs some room around it. */
const bodyLimit = 2 * 1024 * 1024;

const webRoot = fileURLToPath(new URL('../../web/dist/', import.meta.url));

/** Everything comes from our own address; nothing inline runs. */
const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
    formAction: ["'self'"],
  },
};

/**
 * Builds the HTTP process, ready to listen: both GraphQL doors, sign-in, health, the built web app.
 * @param config settings with a database url
 * @param clock given by tests only
 */
export async function createApi(config: Config, clock?: Clock): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({ bodyLimit, trustProxy: (_, hop) => hop < config.trustProxy });
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.forRoot(config, clock), adapter, {
    logger: new ConsoleLogger({ json: config.production, logLevels: logLevelsFrom(config.logLevel) }),
    abortOnError: false,
  });
  const fastify = adapter.getInstance();
  await fastify.register(helmet, { contentSecurityPolicy, strictTransportSecurity: config.production });
  await app.get(IdentityHttp).register(fastify);
  await app.get(AttachmentHttp).register(fastify);
  if (existsSync(webRoot)) {
    await fastify.register(fastifyStatic, {
      root: webRoot,
      index: false,
      wildcard: false,
      setHeaders: (reply, path) => {
        // Vite puts a hash of the content into these names.
        if (path.includes('/assets/')) reply.header('cache-control', 'public, max-age=31536000, immutable');
      },
    });
  }
  await app.init();
  await app.get(TokenDoor).open();
  app.get(LiveDoor).open();
  return app;
}

function logLevelsFrom(level: Config['logLevel']) {
  const levels = ['error', 'warn', 'log', 'debug'] as const;
  return ['fatal' as const, ...levels.slice(0, levels.indexOf(level) + 1)];
}
