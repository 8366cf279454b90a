import { describe, expect, it } from '@jest/globals';
import { buildSchema, parse, type ExecutionResult } from 'graphql';
import { anonymous, type Actor } from '@allmende/kernel';
import { forbidden } from '../errors.js';
import { Deliveries, type Reader } from './deliveries.js';

const schema = buildSchema('type Query { q: Int } type Subscription { seen: String }');
const document = parse('subscription { seen }');

async function* events(...values: unknown[]): AsyncGenerator<unknown> {
  for (const seen of values) yield { seen };
}

async function allOf(
  source: AsyncGenerator<unknown>,
  reader: Partial<Reader> = {},
): Promise<ExecutionResult[]> {
  const results: ExecutionResult[] = [];
  const whole = { now: async () => anonymous(), demandPermission: () => undefined, ...reader };
  for await (const result of new Deliveries({ schema, document }, source, whole)) results.push(result);
  return results;
}

const valuesOf = (results: ExecutionResult[]): unknown[] => results.map(({ data }) => data?.['seen']);

describe('the answers of a subscription', () => {
  it('leave out what equals the answer before', async () => {
    expect(valuesOf(await allOf(events('a', 'a', 'b', 'b', 'a')))).toEqual(['a', 'b', 'a']);
  });

  it('end without a word when the reader is gone', async () => {
    const readers: (Actor | null)[] = [anonymous(), null];
    const now = async () => readers.shift() ?? null;
    expect(valuesOf(await allOf(events('a', 'b', 'c'), { now }))).toEqual(['a']);
  });

  it('end with the refusal when the reader loses the permission', async () => {
    let asked = 0;
    const demandPermission = (): void => {
      asked += 1;
      if (asked > 1) throw forbidden({ de: 'Nein.', en: 'No.' });
    };
    const [first, last, ...more] = await allOf(events('a', 'b', 'c'), { demandPermission });
    expect(first?.data).toEqual({ seen: 'a' });
    expect(last?.data).toBeUndefined();
    expect(last?.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    expect(more).toEqual([]);
  });

  it('go on after it could not be told who reads, and send nothing of it', async () => {
    let asked = 0;
    const now = async (): Promise<Actor> => {
      asked += 1;
      if (asked === 2) throw new Error('The database is away');
      return anonymous();
    };
    const results = await allOf(events('a', 'b', 'c'), { now });
    expect(valuesOf(results)).toEqual(['a', undefined, 'c']);
  });

  it('give the source back when they end', async () => {
    let given = false;
    async function* endless(): AsyncGenerator<unknown> {
      try {
        for (;;) yield { seen: 'a' };
      } finally {
        given = true;
      }
    }
    const reader = { now: async () => anonymous(), demandPermission: () => undefined };
    const answers = new Deliveries({ schema, document }, endless(), reader);
    await answers.next();
    await answers.return();
    expect(given).toBe(true);
  });
});
