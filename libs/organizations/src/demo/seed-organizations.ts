import type { Actor } from '@allmende/kernel';
import { UserFaults } from '@allmende/platform/graphql';
import type { Associations } from '../association/association.service.js';
import type { CouncilDecisions } from '../council/council-decision.service.js';
import type { Memberships } from '../membership/membership.service.js';
import type { Organizations } from '../directory/organization.service.js';
import { spokenName, type RegisterRecord } from '../register/gv100ad.js';
import type { RegisterImport } from '../register/register-import.js';
import {
  bodies,
  cities,
  councilDecisions,
  memberships,
  redi,
  rediSince,
  registerDate,
  type DemoOrganization,
} from './facts.js';

/** The services through which the demo data goes in: no rule is passed over. */
export interface OrganizationServices {
  organizations: Organizations;
  memberships: Memberships;
  associations: Associations;
  councilDecisions: CouncilDecisions;
  registerImport: RegisterImport;
}

/** Ids of the demo organizations by their short names. */
export type DemoOrganizations = Readonly<Record<DemoOrganization, string>>;

/**
 * Enters the demo organizations with memberships, the nine cities of re@di and Dortmund's council decisions. What is
 * there already stays as it is, so it may run again, and after an import of the whole register.
 */
export async function seedOrganizations(
  services: OrganizationServices,
  actor: Actor,
): Promise<DemoOrganizations> {
  const ids = { ...(await seedCities(services, actor)), ...(await seedBodies(services, actor)) };
  for (const { members, ...admission } of memberships) {
    for (const member of members) {
      const organizationId = ids[member];
      const admit = () => services.memberships.admit(actor, { ...admission, organizationId });
      await unlessThere(admit, 'ALREADY_MEMBER');
    }
  }
  for (const city of redi) {
    const add = () => services.associations.addMember(actor, ids.redi, ids[city], rediSince);
    await unlessThere(add, 'ALREADY_IN_ASSOCIATION');
  }
  for (const decision of councilDecisions) {
    const record = () =>
      services.councilDecisions.record(actor, { ...decision, organizationId: ids.dortmund });
    await unlessThere(record, 'ALREADY_RECORDED');
  }
  return ids;
}

type Ids<Facts> = Record<keyof Facts, string>;

async function seedCities({ organizations, registerImport }: OrganizationServices, actor: Actor) {
  const missing: RegisterRecord[] = [];
  for (const [officialKey, regionalKey, officialName, population, areaHectares, postalCode] of Object.values(
    cities,
  )) {
    if (await organizations.byOfficialKey(officialKey)) continue;
    const name = spokenName(officialName);
    const record = { officialKey, regionalKey, officialName, name, population, areaHectares, postalCode };
    missing.push({ ...record, kind: 'MUNICIPALITY', asOf: registerDate });
  }
  if (missing.length > 0) await registerImport.importRecords(actor, missing, 'demo');
  const found = Object.entries(cities).map(async ([city, [key]]) => [
    city,
    (await organizations.byOfficialKey(key))!.id,
  ]);
  return Object.fromEntries(await Promise.all(found)) as Ids<typeof cities>;
}

async function seedBodies({ organizations }: OrganizationServices, actor: Actor) {
  const ids: Partial<Ids<typeof bodies>> = {};
  for (const body of Object.keys(bodies) as (keyof typeof bodies)[]) {
    const known = await organizations.bodyByName(bodies[body].name);
    ids[body] = known?.id ?? (await organizations.create(actor, bodies[body]));
  }
  return ids as Ids<typeof bodies>;
}

/** Runs a command; that its result is there already is no fault here. */
async function unlessThere(command: () => Promise<unknown>, code: string): Promise<void> {
  try {
    await command();
  } catch (error) {
    if (!(error instanceof UserFaults && error.faults.every((fault) => fault.code === code))) throw error;
  }
}
