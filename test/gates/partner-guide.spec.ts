import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { excess, limits, liveLimits } from '@allmende/platform/graphql';
import { buildSchema, Kind, parse, validate, type DocumentNode } from 'graphql';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

const guide = read('docs/partner-guide.md');
const schema = buildSchema(read('schema/schema.graphql'));
const examples = [...guide.matchAll(/^```graphql\n(.*?)^```$/gms)].map(([, text]) => text!);

/** What the schema has against a text, one sentence each. */
function mistakesIn(text: string): string[] {
  return validate(schema, parse(text)).map(({ message }) => message);
}

function operationOf({ definitions }: DocumentNode) {
  const [first] = definitions;
  if (definitions.length !== 1 || first?.kind !== Kind.OPERATION_DEFINITION)
    throw new Error('An example is one operation');
  return first;
}

const titled = examples.map((text) => [operationOf(parse(text)).name?.value ?? text, text] as const);

describe('the guide for partners', () => {
  it('has its examples', () => expect(examples.length).toBeGreaterThanOrEqual(6));

  it.each(titled)('shows %s as the schema has it, within the limits', (_, text) => {
    expect(mistakesIn(text)).toEqual([]);
    expect(excess({ schema, operation: operationOf(parse(text)), fragments: {}, variables: {} })).toBeNull();
  });

  it.each(Object.entries(limits))('names the limit %s as it is', (name, value) => {
    expect(guide).toMatch(new RegExp(`^\\| \`${name}\`[^|]*\\| ${value} +\\|$`, 'm'));
  });

  it.each([
    ['open subscriptions of one connection', liveLimits.subscriptions],
    ['connections of one account', liveLimits.connectionsOfActor],
    ['connections from one network address', liveLimits.connectionsFromAddress],
    ['bytes of one message to the server', liveLimits.messageSize],
  ])('names the limit of live connections as it is: %s', (name, value) => {
    expect(guide).toMatch(new RegExp(`^\\| ${name} +\\| ${value} +\\|$`, 'm'));
  });

  it('would turn red if an example named a field that is gone', () => {
    expect(mistakesIn('{ projects { nodes { titel } } }')).toEqual([
      'Cannot query field "titel" on type "Project".',
    ]);
  });
});
