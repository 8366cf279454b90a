import { describe, expect, it } from '@jest/globals';
import { render, sql } from './sql.js';

describe('sql', () => {
  it('binds every value and numbers the parameters across nested pieces', () => {
    const condition = sql`name = ${'Ä; drop table x'} and size > ${3}`;
    const piece = sql`select ${1}::int from t where (${condition}) or ${condition}`;
    expect(render(piece)).toEqual({
      text: 'select $1::int from t where (name = $2 and size > $3) or name = $4 and size > $5',
      values: [1, 'Ä; drop table x', 3, 'Ä; drop table x', 3],
    });
  });

  it('binds null and lists as they are', () => {
    expect(render(sql`a = any(${['x', 'y']}) or b is not distinct from ${null}`).values).toEqual([
      ['x', 'y'],
      null,
    ]);
  });

  it('refuses undefined, which would silently match nothing', () => {
    expect(() => sql`a = ${undefined}`).toThrow(TypeError);
  });

  it('quotes identifiers', () => {
    expect(render(sql.id('app', 'odd"name')).text).toBe('"app"."odd""name"');
  });

  it('joins pieces and conditions, leaving out what is missing', () => {
    expect(render(sql.join([sql`a`, sql`${1}`, sql`c`])).text).toBe('a, $1, c');
    expect(render(sql.join([])).text).toBe('');
    expect(render(sql.and(sql`a or b`, null, undefined, sql`c`)).text).toBe('(a or b) and (c)');
    expect(render(sql.and()).text).toBe('true');
    expect(render(sql.or(sql`a`, sql`b`)).text).toBe('(a) or (b)');
    expect(render(sql.or()).text).toBe('false');
  });

  it('gives the same text for other values', () => {
    const of = (name: string, size: number) => render(sql`name = ${name} and size = ${size}`).text;
    expect(of('a', 1)).toBe(of('b', 2));
  });
});
