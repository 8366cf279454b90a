import { describe, expect, it } from '@jest/globals';
import { Kind, parse, type FragmentDefinitionNode, type OperationDefinitionNode } from 'graphql';
import { excess, limits } from './limits.js';

function excessOf(source: string, variables: Record<string, unknown> = {}): string | null {
  const { definitions } = parse(source);
  const operation = definitions.find(
    (d): d is OperationDefinitionNode => d.kind === Kind.OPERATION_DEFINITION,
  )!;
  const fragments = Object.fromEntries(
    definitions
      .filter((d): d is FragmentDefinitionNode => d.kind === Kind.FRAGMENT_DEFINITION)
      .map((d) => [d.name.value, d]),
  );
  return excess(operation, fragments, variables);
}

const nested = (levels: number): string => '{ a '.repeat(levels) + '}'.repeat(levels);
const aliases = (count: number): string =>
  `{ a { ${Array.from({ length: count }, (_, i) => `x${i}: id`).join(' ')} } }`;

describe('the limits of an operation', () => {
  it('allow the deepest nesting and refuse one level more', () => {
    expect(excessOf(nested(limits.depth))).toBeNull();
    expect(excessOf(nested(limits.depth + 1))).toMatch(/nested deeper/);
  });

  it('allow the last alias and refuse one more', () => {
    expect(excessOf(aliases(limits.aliases))).toBeNull();
    expect(excessOf(aliases(limits.aliases + 1))).toMatch(/aliases/);
  });

  it('count the aliases of a fragment at each place that spreads it', () => {
    expect(
      excessOf(`{ ${'a { ...F } '.repeat(2)} } fragment F on A { ${aliases(16).slice(6, -3)} }`),
    ).toMatch(/aliases/);
  });

  it('multiply page sizes along the nesting, variables included', () => {
    const query = 'query ($n: Int) { a(first: $n) { b(first: $n) { c(first: $n) { id } } } }';
    expect(excessOf(query, { n: 50 })).toBeNull();
    expect(excessOf(query, { n: 100 })).toMatch(/page sizes/);
  });

  it('let introspection pass', () => {
    expect(excessOf(`{ __schema ${nested(20)} }`)).toBeNull();
  });
});
