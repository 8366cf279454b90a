/**
 * The gate of the GraphQL schema. `schema/released.graphql` is what partners were promised; `schema/schema.graphql` is
 * what the code says today.
 *
 *   node tools/schema-gate.mjs             fails when a promise is broken
 *   node tools/schema-gate.mjs --release   promises today's schema, if no promise is broken
 *
 * A field, argument or enum value may go when it was released with `@deprecated(reason: "REMOVE_AFTER=2027-03-31 use X")`
 * and that day is over.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  buildASTSchema,
  buildSchema,
  findBreakingChanges,
  GraphQLSchema,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  visit,
} from 'graphql';

const shape = /^REMOVE_AFTER=(\d{4}-\d{2}-\d{2}) use \S/;

/**
 * What the current schema breaks, and what is announced in the wrong words; empty when all is well.
 * @param {string} released SDL that was promised
 * @param {string} current SDL of today
 * @param {string} today `YYYY-MM-DD`
 * @returns {string[]} one sentence each
 */
export function schemaFaults(released, current, today) {
  const promised = promisesOf(released, today);
  const broken = findBreakingChanges(promised, buildSchema(current)).map(({ description }) => description);
  return [...broken, ...badAnnouncements(current)];
}

/** The released schema without what was announced to be gone by today. */
function promisesOf(released, today) {
  const withoutExpired = (node) => (isExpired(node, today) ? null : undefined);
  const document = visit(parse(released), {
    FieldDefinition: withoutExpired,
    InputValueDefinition: withoutExpired,
    EnumValueDefinition: withoutExpired,
  });
  return reachable(buildASTSchema(document));
}

function isExpired(node, today) {
  const day = shape.exec(reasonOf(node) ?? '')?.[1];
  return day !== undefined && day < today;
}

/** The reason of a deprecation; undefined when there is no deprecation. */
function reasonOf({ directives = [] }) {
  const deprecated = directives.find(({ name }) => name.value === 'deprecated');
  if (!deprecated) return undefined;
  const reason = deprecated.arguments?.find(({ name }) => name.value === 'reason')?.value;
  return reason?.kind === Kind.STRING ? reason.value : '';
}

/** The same schema with only those types that a query can come by: what else there was hung on expired fields. */
function reachable(schema) {
  const roots = { query: schema.getQueryType(), mutation: schema.getMutationType() };
  let types = [];
  for (;;) {
    const kept = new GraphQLSchema({ ...roots, types });
    const implementing = Object.values(kept.getTypeMap())
      .filter(isInterfaceType)
      .flatMap((type) => schema.getPossibleTypes(type))
      .filter((type) => isObjectType(type) && !kept.getType(type.name));
    if (implementing.length === 0) return kept;
    types = [...types, ...implementing];
  }
}

function badAnnouncements(sdl) {
  const found = [];
  const check = (node) => {
    const reason = reasonOf(node);
    if (reason !== undefined && !(shape.test(reason) && isDay(shape.exec(reason)[1])))
      found.push(`${node.name.value} is deprecated with "${reason}"; write "REMOVE_AFTER=YYYY-MM-DD use …".`);
  };
  visit(parse(sdl), { FieldDefinition: check, InputValueDefinition: check, EnumValueDefinition: check });
  return found;
}

const isDay = (day) => !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day);

const file = (name) => fileURLToPath(new URL(`../schema/${name}.graphql`, import.meta.url));

/** The same for the committed files. @param {string} today `YYYY-MM-DD` */
export const committedSchemaFaults = (today) =>
  schemaFaults(readFileSync(file('released'), 'utf8'), readFileSync(file('schema'), 'utf8'), today);

function main() {
  const faults = committedSchemaFaults(new Date().toISOString().slice(0, 10));
  if (faults.length > 0) {
    console.error(
      `The schema breaks what was promised to partners:\n${faults.map((one) => `  - ${one}`).join('\n')}`,
    );
    process.exit(1);
  }
  if (process.argv.includes('--release'))
    writeFileSync(file('released'), readFileSync(file('schema'), 'utf8'));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
