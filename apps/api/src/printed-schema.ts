import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { loadConfig } from '@allmende/platform/config';
import { ApiModule } from './api.module.js';

/** The GraphQL schema as the code has it, as text in a fixed order. Needs no database. */
export async function printedSchema(): Promise<string> {
  const config = loadConfig({ DATABASE_URL: 'postgres://nowhere' });
  // Preview builds the module graph and the schema, but creates nothing that would connect.
  const app = await NestFactory.createApplicationContext(ApiModule.forRoot(config), {
    preview: true,
    logger: false,
  });
  return `${printSchema(lexicographicSortSchema(app.get(GraphQLSchemaHost).schema))}\n`;
}
