import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { extendSchema, parse, type GraphQLSchema } from 'graphql';
import { systemActor, tokenScopes, type TokenScope } from '@allmende/kernel';
import { WorkingGroups } from '@allmende/working-groups';
import type { Caller } from '../support/caller.js';
import { House } from '../support/house.js';
import type { PersonName } from '../support/people.js';
import { documentFor, operationsOf } from './documents.js';
import { Stage } from './stage.js';
import { columns, gaps, rowsOf, table, type Column, type Row } from './table.js';
import { variablesOf } from './variables.js';

const rows = rowsOf(table);
const people = {
  guest: 'guest',
  foreign: 'solingen',
  coordinator: 'dortmund',
  viewer: 'reader',
  moderator: 'moderator',
} as const satisfies Partial<Record<Column, PersonName>>;

let house: House;
let schema: GraphQLSchema;
const machines = new Map<string, Promise<Caller>>();

beforeAll(async () => {
  house = await House.start();
  schema = house.app.get(GraphQLSchemaHost).schema;
  const { people, organizations } = house.world;
  await house.app.get(WorkingGroups).create(systemActor('test'), {
    ...{ name: 'Andere Gruppe', mandate: 'Ein Auftrag', foundedOn: '2026-01-01' },
    chair: { accountId: people.solingen.accountId, organizationId: organizations.solingen },
  });
});

afterAll(() => house.stop());

describe('the table of operations and roles', () => {
  it('has one row for every operation of the schema', () => {
    expect(gaps(operationsOf(schema), rows)).toEqual([]);
  });

  it('would fail for an operation without a row', () => {
    const grown = extendSchema(
      schema,
      parse(
        'extend type Query { b: Int } extend type Mutation { a: Int } extend type Subscription { c: Int }',
      ),
    );
    expect(gaps(operationsOf(grown), rows)).toEqual(
      ['Query.b', 'Mutation.a', 'Subscription.c'].map((one) => `${one} has no row`),
    );
  });

  it('would fail for a row without an operation, and for two rows of one', () => {
    const [first] = rows;
    expect(gaps(operationsOf(schema), [...rows, first!, { ...first!, operation: 'Query.gone' }])).toEqual([
      'Query.gone is not in the schema',
      `${first!.operation} has two rows`,
    ]);
  });

  it.each(rows.map((row) => [row.operation, row] as const))(
    '%s answers every role as the table says',
    async (_, row) => {
      const answers: Partial<Record<Column, string>> = {};
      const traces: Partial<Record<Column, number>> = {};
      for (const column of columns) {
        const attempt = await attempted(row, column);
        answers[column] = attempt.outcome;
        if (attempt.traces > 0) traces[column] = attempt.traces;
      }
      expect(answers).toEqual(row.expected);
      // Who is refused has changed nothing; who changes something is in the audit log.
      const allowed = columns.filter((column) => row.expected[column] === 'OK');
      expect(allowed).toEqual(expect.arrayContaining(Object.keys(traces)));
      expect(Object.keys(traces).length > 0).toBe(row.operation.startsWith('Mutation.'));
    },
  );
});

/** Tries the operation over HTTP, a subscription over a socket. `traces`: rows that it left in audit log and outbox. */
async function attempted({ operation, scope }: Row, column: Column) {
  const caller = await callerOf(column, scope);
  const variables = await variablesOf[operation]?.(new Stage(house));
  const before = await traces();
  const document = documentFor(schema, operation);
  const body = operation.startsWith('Subscription.')
    ? await caller.hear<Record<string, unknown>>(document, variables)
    : (await caller.ask(document, variables)).body;
  return { outcome: outcomeOf(body), traces: (await traces()) - before };
}

async function traces(): Promise<number> {
  return (await house.count('audit_entry')) + (await house.count('outbox'));
}

type Body = Pick<Awaited<ReturnType<Caller['ask']>>['body'], 'data' | 'errors'>;

function outcomeOf({ data, errors }: Body): string {
  if (errors) return errors.map(({ extensions }) => String(extensions?.['code'])).join();
  const [answer] = Object.values(data ?? {}) as ({
    userErrors?: { code: string }[];
    nodes?: unknown[];
  } | null)[];
  if (answer?.userErrors?.length) return answer.userErrors.map(({ code }) => code).join();
  return answer === null || answer?.nodes?.length === 0 ? 'EMPTY' : 'OK';
}

function callerOf(column: Column, scope: string): Promise<Caller> | Caller {
  if (column === 'anonymous') return house.visitor();
  if (column === 'tokenless') return house.machine();
  if (column === 'unscoped')
    return machine(
      'dortmund',
      tokenScopes.filter((one) => one !== scope),
    );
  if (column === 'scoped')
    return machine(
      'dortmund',
      tokenScopes.filter((one) => one === scope || scope === '-'),
    );
  if (column === 'foreignToken') return machine('solingen', tokenScopes);
  return house.person(people[column]);
}

function machine(name: PersonName, scopes: readonly TokenScope[]): Promise<Caller> {
  const key = `${name} ${scopes.join()}`;
  const known = machines.get(key) ?? house.machineOf(name, ...scopes);
  machines.set(key, known);
  return known;
}
