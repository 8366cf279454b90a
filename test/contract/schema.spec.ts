import { readFileSync } from 'node:fs';
import { describe, expect, it, jest } from '@jest/globals';
import { printedSchema } from '../../apps/api/src/printed-schema.js';
import { committedSchemaFaults, schemaFaults } from '../../tools/schema-gate.mjs';

jest.setTimeout(60_000);

const today = '2026-11-21';

describe('the committed schema', () => {
  it('is what the code says', async () => {
    const committed = readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8');
    expect(await printedSchema()).toBe(committed);
  });

  it('breaks nothing that was released', () => {
    expect(committedSchemaFaults(new Date().toISOString().slice(0, 10))).toEqual([]);
  });
});

describe('the gate of the schema', () => {
  const schema = (city: string, more = '') => `
    interface Node { id: ID! }
    type Query { city(key: String, name: String): City node(id: ID!): Node order(by: Order): Int }
    type City implements Node { id: ID! ${city} }
    ${more || 'enum Order { NAME SIZE }'}
  `;
  const released = schema('name: String! size: Int');
  const announced = (day: string) =>
    schema(`name: String! size: Int @deprecated(reason: "REMOVE_AFTER=${day} use name")`);
  const shrunk = schema('name: String!');

  it.each([
    ['nothing changed', released],
    [
      'a field, a type, an argument and a value were added',
      schema(
        'name: String! size: Int mayor(at: String): Mayor',
        'type Mayor { name: String } enum Order { NAME SIZE AGE }',
      ),
    ],
    ['an answer became more certain', schema('name: String! size: Int!')],
    ['a field is announced to go', announced('2027-03-31')],
  ])('lets pass that %s', (_, current) => {
    expect(schemaFaults(released, current, today)).toEqual([]);
  });

  it.each([
    ['a field was removed', shrunk, 'City.size was removed.'],
    [
      'a type was removed',
      released.replace(/type City[^}]*}/, 'type Town implements Node { id: ID! }').replace('City', 'Town'),
      'City was removed.',
    ],
    [
      'an answer became less certain',
      schema('name: String size: Int'),
      'City.name changed type from String! to String.',
    ],
    [
      'an answer has another type',
      schema('name: Int! size: Int'),
      'City.name changed type from String! to Int!.',
    ],
    ['an argument was removed', released.replace(', name: String', ''), 'Query.city arg name was removed.'],
    [
      'an argument became necessary',
      released.replace('key: String', 'key: String!'),
      'Query.city arg key has changed type from String to String!.',
    ],
    [
      'a value was removed',
      schema('name: String! size: Int', 'enum Order { NAME }'),
      'SIZE was removed from enum type Order.',
    ],
    [
      'a type is no node any more',
      released.replace('City implements Node', 'City'),
      'City no longer implements interface Node.',
    ],
  ])('stops that %s', (_, current, description) => {
    expect(schemaFaults(released, current, today)).toContain(description);
  });

  it('lets a field go after its day, and neither on that day nor before it', () => {
    expect(schemaFaults(announced('2026-11-20'), shrunk, today)).toEqual([]);
    expect(schemaFaults(announced('2026-11-21'), shrunk, today)).toEqual(['City.size was removed.']);
    expect(schemaFaults(announced('2026-11-22'), shrunk, today)).toEqual(['City.size was removed.']);
  });

  it('wants the announcement in what was released: announcing and removing at once is no way', () => {
    expect(schemaFaults(released, shrunk, '2030-01-01')).toEqual(['City.size was removed.']);
  });

  it('lets arguments and enum values go the same way', () => {
    const reason = '@deprecated(reason: "REMOVE_AFTER=2026-01-31 use NAME")';
    const before = released
      .replace('name: String)', `name: String ${reason})`)
      .replace('SIZE', `SIZE ${reason}`);
    const after = released.replace(', name: String', '').replace(' SIZE', '');
    expect(schemaFaults(before, after, today)).toEqual([]);
    expect(schemaFaults(before, after, '2026-01-31')).toHaveLength(2);
  });

  it('lets go with a field what hung on it alone, but never a node', () => {
    const reason = '@deprecated(reason: "REMOVE_AFTER=2026-01-31 use name")';
    const before = schema(
      `name: String! mayor: Mayor ${reason} twin: Town ${reason}`,
      'enum Order { NAME } type Mayor { name: String } type Town implements Node { id: ID! }',
    );
    const after = schema('name: String!', 'enum Order { NAME } type Town implements Node { id: ID! }');
    expect(schemaFaults(before, after, today)).toEqual([]);
    expect(schemaFaults(before, after.replace(/type Town.*/, ''), today)).toEqual(['Town was removed.']);
  });

  it.each([
    'No longer supported',
    'REMOVE_AFTER=2027-02-30 use name',
    'REMOVE_AFTER=soon use name',
    'REMOVE_AFTER=2027-03-31',
  ])('wants a day and a way out in every announcement, not "%s"', (reason) => {
    const current = schema(`name: String! size: Int @deprecated(reason: "${reason}")`);
    expect(schemaFaults(released, current, today)).toEqual([
      `size is deprecated with "${reason}"; write "REMOVE_AFTER=YYYY-MM-DD use …".`,
    ]);
  });
});
