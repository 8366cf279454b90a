import { Field, ObjectType } from '@nestjs/graphql';
import { GraphQLScalarType, Kind, print } from 'graphql';
import type { ValueTransformer } from 'typeorm';
import type { Cents as CentsValue } from '@allmende/kernel';
import { OperationError } from './errors.js';
import { computed, type ValueField, type Visible, type FieldScope } from './reads/read-model.js';
import { sql, type Sql } from './reads/sql.js';

const noCents = (value: unknown): never => {
  const shown = String(value).slice(0, 40);
  throw new OperationError('BAD_USER_INPUT', {
    de: `„${shown}“ ist kein Betrag in ganzen Cent. Bitte so schreiben: 123456 für 1.234,56 €.`,
    en: `"${shown}" is not an amount in whole cents. Write it like 123456 for €1,234.56.`,
  });
};

const digits = /^-?\d{1,15}$/;

/** JSON has read a number as a float already; what is no safe integer may have lost digits on the way and is refused. */
function parseCents(value: unknown): CentsValue {
  if (typeof value === 'number' && Number.isSafeInteger(value) && !Object.is(value, -0)) {
    return digits.test(String(value)) ? BigInt(value) : noCents(value);
  }
  return typeof value === 'string' && digits.test(value) && value !== '-0' ? BigInt(value) : noCents(value);
}

/** Whole euro cents; a bigint inside, an integer in JSON. */
export const Cents = new GraphQLScalarType<CentsValue, number>({
  name: 'Cents',
  description:
    'Whole euro cents, e.g. `123456` for 1,234.56 €: an integer of at most 15 digits, in inputs also as a string of digits. Never a fraction.',
  serialize: (value) => Number(value),
  parseValue: parseCents,
  parseLiteral: (node) =>
    node.kind === Kind.INT || node.kind === Kind.STRING ? parseCents(node.value) : noCents(print(node)),
});

@ObjectType({ description: 'A sum of money.' })
export class Money {
  @Field(() => Cents) amountCents: CentsValue;
  @Field({ description: 'ISO 4217; always `EUR`.' }) currency: string;
}

/** A sum as the type `Money` wants it, null where it is null. */
export const moneySql = (cents: Sql): Sql =>
  sql`case when ${cents} is not null then json_build_object('amountCents', ${cents}, 'currency', 'EUR') end`;

/** A column of cents as `Money`. */
export const money = (column: string, options: { visible?: Visible } = {}): ValueField =>
  computed(({ t }: FieldScope) => moneySql(t(column)), options);

/** A bigint column of cents in an entity. */
export const centsColumn: ValueTransformer = {
  from: (value: string | null) => (value === null ? null : BigInt(value)),
  to: (value: CentsValue | null | undefined) => value?.toString() ?? value,
};
