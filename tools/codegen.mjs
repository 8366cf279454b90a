/**
 * Writes the typed GraphQL documents of the web app: `npm run codegen`; with `--check` it fails when they are stale.
 *
 * Every `apps/web/src/**\/name.graphql` becomes `apps/web/src/gql/name.ts`; the enums and inputs of the schema go to
 * `gql/schema.ts`. Documents are plain strings that carry their types, so that no GraphQL parser reaches the browser,
 * and each has a file of its own, so that a page loads only what it asks.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codegen } from '@graphql-codegen/core';
import * as operations from '@graphql-codegen/typescript-operations';
import * as typescript from '@graphql-codegen/typescript';
import { buildASTSchema, parse, print, validate } from 'graphql';
import { format, resolveConfig } from 'prettier';

const root = fileURLToPath(new URL('..', import.meta.url));
const source = join(root, 'apps/web/src');
const target = join(source, 'gql');
const note = '// Written by tools/codegen.mjs from schema/schema.graphql. Do not edit.\n';
const config = {
  enumsAsTypes: true,
  onlyOperationTypes: true,
  skipTypename: true,
  // Cents go out as text, so that no amount is ever written as a float.
  scalars: { ID: 'string', DateTime: 'string', Date: 'string', Cents: { input: 'string', output: 'number' } },
};
const schema = parse(readFileSync(join(root, 'schema/schema.graphql'), 'utf8'));

/** A plugin that writes `export const ProjectPage = typed<…>(…)` for the operations of one document. */
const documents = {
  plugin: (_schema, files) => ({
    prepend: ["import { typed } from '../api/typed-document.js';"],
    content: files
      .flatMap((file) => file.document.definitions)
      .map(constant)
      .join('\n'),
  }),
};

function constant(definition) {
  const name = definition.name.value;
  const kind = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' }[definition.operation];
  return `export const ${name} = typed<${name}${kind}, ${name}${kind}Variables>(\`${print(definition)}\`);\n`;
}

function read(path) {
  const document = parse(readFileSync(path, 'utf8'));
  const mistakes = validate(buildASTSchema(schema), document).map(
    (error) => `${relative(root, path)}: ${error.message}`,
  );
  if (
    document.definitions.some((definition) => definition.kind !== 'OperationDefinition' || !definition.name)
  ) {
    mistakes.push(`${relative(root, path)}: only named operations, please`);
  }
  return { path, document, mistakes };
}

async function generate(inputs) {
  const outputs = new Map();
  const types = await codegen({
    schema,
    documents: [],
    filename: '',
    config,
    plugins: [{ typescript: {} }],
    pluginMap: { typescript },
  });
  outputs.set('schema.ts', types);
  for (const { path, document } of inputs) {
    const filename = `${basename(path, '.graphql')}.ts`;
    if (outputs.has(filename)) throw new Error(`Two documents are called ${filename}`);
    const content = await codegen({
      schema,
      documents: [{ location: path, document }],
      filename: join(target, filename),
      config: {
        ...config,
        importSchemaTypesFrom: join(target, 'schema.ts'),
        emitLegacyCommonJSImports: true,
        importExtension: '.js',
      },
      plugins: [{ operations: {} }, { documents: {} }],
      pluginMap: { operations, documents },
    });
    outputs.set(filename, content);
  }
  const style = await resolveConfig(join(source, 'main.tsx'));
  for (const [name, text] of outputs)
    outputs.set(name, await format(note + text, { ...style, parser: 'typescript' }));
  return outputs;
}

function staleFiles(outputs) {
  const present = existsSync(target) ? readdirSync(target) : [];
  const changed = [...outputs].filter(
    ([name, text]) => !present.includes(name) || readFileSync(join(target, name), 'utf8') !== text,
  );
  return [...changed.map(([name]) => name), ...present.filter((name) => !outputs.has(name))];
}

const paths = readdirSync(source, { recursive: true })
  .filter((name) => name.endsWith('.graphql'))
  .sort();
const inputs = paths.map((name) => read(join(source, name)));
const mistakes = inputs.flatMap((input) => input.mistakes);
if (mistakes.length > 0) {
  console.error(mistakes.join('\n'));
  process.exit(1);
}
const outputs = await generate(inputs);
const stale = staleFiles(outputs);
if (process.argv.includes('--check')) {
  if (stale.length > 0) console.error(`Stale, run "npm run codegen": ${stale.join(', ')}`);
  process.exit(stale.length > 0 ? 1 : 0);
}
mkdirSync(target, { recursive: true });
for (const name of stale) {
  if (outputs.has(name)) writeFileSync(join(target, name), outputs.get(name));
  else rmSync(join(target, name));
}
console.log(`${outputs.size} files, ${stale.length} written`);
