import { describe, expect, it } from '@jest/globals';
import { GraphQLInt } from 'graphql';
import { cursorSignature, readCursor } from './cursor.js';
import { asc, desc, type Order } from './read-model.js';
import type { Selected } from './selection.js';
import { sql } from './sql.js';

const at = (change: Partial<Selected> = {}): Selected => ({
  key: 'projects',
  name: 'projects',
  parentType: 'Query',
  type: GraphQLInt,
  args: { first: 3, filter: { text: 'a' } },
  nodes: [],
  path: ['projects'],
  ...change,
});
const byName: Order[] = [asc(sql`t.name`)];
const signature = cursorSignature(at(), byName);
const encode = (content: unknown): string => Buffer.from(JSON.stringify(content)).toString('base64url');

describe('The signature of a cursor', () => {
  it('stays the same for another page, page size, alias and place', () => {
    const other = at({
      key: 'p',
      path: ['x', 0, 'p'],
      args: { first: 9, after: 'x', filter: { text: 'a' } },
    });
    expect(cursorSignature(other, byName)).toBe(signature);
  });

  it.each([
    ['field', at({ name: 'similar' }), byName],
    ['parent type', at({ parentType: 'Tag' }), byName],
    ['filter', at({ args: { filter: { text: 'b' } } }), byName],
    ['order', at(), [asc(sql`t.stars`)]],
    ['direction', at(), [desc(sql`t.name`)]],
    ['place of nulls', at(), [asc(sql`t.name`, 'first')]],
  ])('changes with the %s', (_what, selected, orders) => {
    expect(cursorSignature(selected, orders)).not.toBe(signature);
  });

  it('can be taken of arguments that hold a bigint', () => {
    expect(cursorSignature(at({ args: { min: 1n } }), byName)).not.toBe(signature);
  });
});

describe('Reading a cursor', () => {
  it('gives its values back, nulls and odd characters too', () => {
    const values = [null, 'Ä "quoted" ', 'id'];
    expect(readCursor(encode([signature, ...values]), signature, 3)).toEqual(values);
  });

  it('tells a cursor of another list', () => {
    expect(readCursor(encode(['other', 'a', 'id']), signature, 2)).toBe('foreign');
  });

  it.each([
    ['no text', 7],
    ['empty', ''],
    ['no base64url', 'a+b/=='],
    ['no JSON', 'abcd'],
    ['no list', encode({ 0: signature })],
    ['too short a list', encode([signature])],
    ['too few values', encode([signature, 'id'])],
    ['too many values', encode([signature, 'a', 'b', 'id'])],
    ['a number among the values', encode([signature, 1, 'id'])],
    ['an object among the values', encode([signature, { toString: 1 }, 'id'])],
    ['no id', encode([signature, 'a', null])],
  ])('refuses what is %s', (_what, cursor) => {
    expect(readCursor(cursor, signature, 2)).toBe('malformed');
  });
});
