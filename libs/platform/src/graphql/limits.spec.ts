import { describe, expect, it } from '@jest/globals';
import { buildSchema, Kind, parse, type FragmentDefinitionNode, type OperationDefinitionNode } from 'graphql';
import { excess, limits } from './limits.js';

const schema = buildSchema(`
  type Query { a: A page(first: Int): AConnection }
  type A { id: ID a: A page(first: Int): AConnection }
  type AConnection { nodes: [A] }
`);

function excessOf(source: string, variables: Record<string, unknown> = {}): string | undefined {
  const { definitions } = parse(source);
  const operation = definitions.find(
    (d): d is OperationDefinitionNode => d.kind === Kind.OPERATION_DEFINITION,
  )!;
  const fragments = Object.fromEntries(
    definitions
      .filter((d): d is FragmentDefinitionNode => d.kind === Kind.FRAGMENT_DEFINITION)
      .map((d) => [d.name.value, d]),
  );
  return excess({ schema, operation, fragments, variables })?.en;
}

const nested = (levels: number): string => '{ a '.repeat(levels) + '}'.repeat(levels);
const renamed = (count: number): string => Array.from({ length: count }, (_, i) => `x${i}: id`).join(' ');
/** Connections inside each other, each with the same arguments. */
const pages = (levels: number, args: string): string =>
  `${`{ page${args} { nodes `.repeat(levels)} { id } ${'} }'.repeat(levels)}`;

describe('the limits of an operation', () => {
  it('allow the deepest nesting and refuse one level more', () => {
    expect(excessOf(nested(limits.depth))).toBeUndefined();
    expect(excessOf(nested(limits.depth + 1))).toMatch(/nested deeper/);
  });

  it('allow the last alias and refuse one more', () => {
    expect(excessOf(`{ a { ${renamed(limits.aliases)} } }`)).toBeUndefined();
    expect(excessOf(`{ a { ${renamed(limits.aliases + 1)} } }`)).toMatch(/aliases/);
  });

  it('count the aliases of a fragment at each place that spreads it', () => {
    expect(excessOf(`{ a { ...F a { ...F } } } fragment F on A { ${renamed(16)} }`)).toMatch(/aliases/);
  });

  it('allow ten root fields and refuse one more', () => {
    const roots = (count: number) => `{ ${'a { id } '.repeat(count)} }`;
    expect(excessOf(roots(limits.rootFields))).toBeUndefined();
    expect(excessOf(roots(limits.rootFields + 1))).toMatch(/root fields/);
  });

  it('multiply page sizes along the nesting, given as numbers or by variables', () => {
    const query = (first: string) => pages(3, `(first: ${first})`);
    expect(excessOf(query('40'))).toBeUndefined();
    expect(excessOf(query('100'))).toMatch(/page sizes/);
    expect(excessOf(`query ($n: Int) ${query('$n')}`, { n: 100 })).toMatch(/page sizes/);
  });

  it('count a page without a size as the default page, in fragments too', () => {
    expect(excessOf(pages(3, ''))).toBeUndefined();
    expect(excessOf(pages(5, ''))).toMatch(/page sizes/);
    const inFragment = `{ page { nodes { ...F } } } fragment F on A ${pages(4, '')}`;
    expect(excessOf(inFragment)).toMatch(/page sizes/);
  });

  it('let introspection pass, however deep, but not asked for many times at once', () => {
    expect(excessOf(`{ __schema ${nested(20)} }`)).toBeUndefined();
    const again = (name: string) => `${name}: __schema { types { name } }`;
    expect(excessOf(`{ ${Array.from({ length: 11 }, (_, i) => again(`x${i}`)).join(' ')} }`)).toMatch(/root/);
    expect(excessOf(`{ __schema { ${renamed(limits.aliases + 1)} } }`)).toMatch(/aliases/);
  });

  it('count root fields in fragments too', () => {
    expect(excessOf(`{ ...F } fragment F on Query { ${'a { id } '.repeat(11)} }`)).toMatch(/root fields/);
  });

  it('refuse fragments that double at each level, at once', () => {
    const levels = Array.from({ length: 60 }, (_, i) => `fragment F${i} on A { ...F${i + 1} ...F${i + 1} }`);
    const source = `{ a { ...F0 } } ${levels.join(' ')} fragment F60 on A { id }`;
    expect(excessOf(source)).toMatch(/written out/);
  });
});
