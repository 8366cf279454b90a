// Prints the GraphQL schema from the code, without a database: writes schema/schema.graphql, or with `--check` compares.
import { readFile, writeFile } from 'node:fs/promises';
import { printedSchema } from './printed-schema.js';

const file = 'schema/schema.graphql';
const printed = await printedSchema();

if (!process.argv.includes('--check')) {
  await writeFile(file, printed);
} else if ((await readFile(file, 'utf8')) !== printed) {
  process.stderr.write(`${file} is not what the code says. Run: npm run build && npm run schema\n`);
  process.exit(1);
}
