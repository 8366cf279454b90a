// Prints the GraphQL schema from the code, without a database: writes schema/schema.graphql, or with `--check` compares.
import { readFile, writeFile } from 'node:fs/promises';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { loadConfig } from '@allmende/platform/config';
import { ApiModule } from './api.module.js';

const file = 'schema/schema.graphql';
const config = loadConfig({ DATABASE_URL: 'postgres://nowhere' });
// Preview builds the module graph and the schema, but creates nothing that would connect.
const app = await NestFactory.createApplicationContext(ApiModule.forRoot(config), {
  preview: true,
  logger: false,
});
const printed = `${printSchema(lexicographicSortSchema(app.get(GraphQLSchemaHost).schema))}\n`;

if (!process.argv.includes('--check')) {
  await writeFile(file, printed);
} else if ((await readFile(file, 'utf8')) !== printed) {
  process.stderr.write(`${file} is not what the code says. Run: npm run build && npm run schema\n`);
  process.exit(1);
}
