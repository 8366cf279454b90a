import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { graphql, GraphQLNonNull, GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql';
import { Cents } from './money.js';

/** Gives back what it was given: as the scalar writes it, and as the code saw it. */
const schema = new GraphQLSchema({
  query: new GraphQLObjectType({
    name: 'Query',
    fields: {
      same: {
        type: Cents,
        args: { cents: { type: new GraphQLNonNull(Cents) } },
        resolve: (_source, { cents }: { cents: bigint }) => cents,
      },
      seen: {
        type: GraphQLString,
        args: { cents: { type: new GraphQLNonNull(Cents) } },
        resolve: (_source, { cents }: { cents: bigint }) => `${typeof cents} ${cents}`,
      },
    },
  }),
});

type Answer = { same: number; seen: string } | string;

async function run(source: string, variableValues: Record<string, unknown> = {}): Promise<Answer> {
  const { data, errors } = await graphql({ schema, source, variableValues });
  return errors ? errors[0]!.message : { ...(data as { same: number; seen: string }) };
}
const literal = (text: string): Promise<Answer> => run(`{ same(cents: ${text}) seen(cents: ${text}) }`);
/** The variable comes as it does over HTTP: read by JSON. */
const variable = (json: string): Promise<Answer> =>
  run('query ($cents: Cents!) { same(cents: $cents) seen(cents: $cents) }', {
    cents: JSON.parse(json) as unknown,
  });

describe('The scalar Cents', () => {
  const taken: [string, number][] = [
    ['0', 0],
    ['123456', 123_456],
    ['-5', -5],
    ['"123456"', 123_456],
    ['"-5"', -5],
    ['"007"', 7],
    ['100000000000', 100_000_000_000],
    ['999999999999999', 999_999_999_999_999],
    ['"999999999999999"', 999_999_999_999_999],
  ];
  it.each(taken)(
    'takes %s, as a literal and as a variable, and the code sees a bigint',
    async (text, cents) => {
      const answer = { same: cents, seen: `bigint ${cents}` };
      expect(await literal(text)).toEqual(answer);
      expect(await variable(text)).toEqual(answer);
    },
  );

  const refused = [
    ...[
      '-0',
      '1.5',
      '1.0',
      '1e3',
      '1.5e3',
      '0.005',
      'true',
      '[]',
      '{}',
      '""',
      '" 5"',
      '"5 "',
      '"1.5"',
      '"1e3"',
    ],
    ...['"1,5"', '"1.234"', '"+5"', '"-0"', '"0x10"', '"١٠٠"', '"１００"', '"5 €"', '"NaN"', '"--5"'],
    ...['9007199254740993', '"9007199254740993"', '1000000000000000', '"1000000000000000"'],
  ];
  it.each(refused)('refuses %s as a literal', async (text) => {
    expect(await literal(text)).toMatch(/is not an amount in whole cents|Expected .*Cents/);
  });

  // JSON has made a float of these before anybody could look: what is whole and safe is what it says.
  const wholeInJson = ['1.0', '1e3', '1.5e3'];
  it.each(refused.filter((text) => !wholeInJson.includes(text)))('refuses %s as a variable', async (text) => {
    expect(await variable(text)).toMatch(/is not an amount in whole cents/);
  });

  it.each(wholeInJson)('cannot tell %s from the whole number in JSON, and takes that', async (text) => {
    expect(await variable(text)).toMatchObject({ seen: `bigint ${Number(text)}` });
  });

  it('refuses what JSON reads as minus zero, and null', async () => {
    expect(await variable('-0')).toMatch(/is not an amount in whole cents/);
    expect(await variable('null')).toMatch(/must not be null/);
    expect(await literal('null')).toMatch(/Expected value of type "Cents!"/);
  });

  it('says what to write instead, in both languages', async () => {
    const { errors } = await graphql({ schema, source: '{ same(cents: 1.5) }' });
    const { text } = errors![0]!.originalError?.['extensions' as never] ?? errors![0]!.extensions;
    expect(text).toMatchObject({
      de: expect.stringContaining('123456 für 1.234,56 €'),
      en: expect.stringContaining('123456 for €1,234.56'),
    });
  });

  it('gives back every whole number of up to 15 digits as it came, whichever way', async () => {
    const cents = fc.bigInt({ min: -999_999_999_999_999n, max: 999_999_999_999_999n });
    await fc.assert(
      fc.asyncProperty(cents, fc.boolean(), fc.boolean(), async (value, quoted, asVariable) => {
        const text = quoted ? `"${value}"` : String(value);
        expect(await (asVariable ? variable(text) : literal(text))).toEqual({
          same: Number(value),
          seen: `bigint ${value}`,
        });
      }),
    );
  });
});
