import type { INestApplicationContext } from '@nestjs/common';
import { Accounts, Grants } from '@allmende/identity';
import { newId, systemActor, type Role } from '@allmende/kernel';

/** Of all people of the test world. */
export const password = 'allmende-demo';

const operator = systemActor('test');

/** Who lives in the test world; all are invented. */
const cast = {
  moderator: { role: 'MODERATOR', organization: null },
  dortmund: { role: 'COORDINATOR', organization: 'dortmund' },
  /** Reads for Dortmund, acts for nobody. */
  reader: { role: 'VIEWER', organization: 'dortmund' },
  solingen: { role: 'COORDINATOR', organization: 'solingen' },
  partner: { role: 'COORDINATOR', organization: 'zendis' },
  /** Has an account and no role at all. */
  guest: { role: null, organization: null },
} as const satisfies Record<string, { role: Role | null; organization: OrganizationName | null }>;

export type PersonName = keyof typeof cast;
export const personNames = Object.keys(cast) as PersonName[];
export type OrganizationName = 'dortmund' | 'solingen' | 'buehl' | 'zendis';

/** A person of the test world; both ids are uuids. */
export interface Person {
  email: string;
  accountId: string;
  organizationId: string | null;
}

/** Makes the accounts of all people with their roles. */
export async function seedPeople(
  app: INestApplicationContext,
  organizations: Record<OrganizationName, string>,
): Promise<Record<PersonName, Person>> {
  const people = {} as Record<PersonName, Person>;
  for (const name of personNames) {
    const { role, organization } = cast[name];
    const email = `${name}@example.org`;
    const displayName = `Person ${name}`;
    const accountId = await app.get(Accounts).create(operator, { email, displayName, password });
    const organizationId = organization && organizations[organization];
    if (role) await app.get(Grants).grant(operator, { accountId, role, organizationId });
    people[name] = { email, accountId, organizationId };
  }
  return people;
}

/** The account as somebody who has just signed in. */
export const personOf = (app: INestApplicationContext, accountId: string) =>
  app.get(Grants).actorOfAccount(accountId, newId(), 'de');
