import type { INestApplicationContext } from '@nestjs/common';
import { Accounts } from '@allmende/identity';
import { uuidOf } from '@allmende/kernel';
import { Organizations, type OrganizationRef } from '@allmende/organizations';
import { Refusal } from './exit-codes.js';

/** The id of the account of an address. @throws Refusal */
export async function accountIdOf(services: INestApplicationContext, email: string): Promise<string> {
  const account = await services.get(Accounts).byEmail(email);
  if (account) return account.id;
  throw new Refusal(`There is no account ${email}.`);
}

/** The organization of an official key or public id. @throws Refusal */
export async function organizationOf(
  services: INestApplicationContext,
  keyOrId: string,
): Promise<OrganizationRef> {
  const organizations = services.get(Organizations);
  const id = uuidOf('Organization', keyOrId);
  const found = id ? (await organizations.byIds([id]))[0] : await organizations.byOfficialKey(keyOrId);
  if (found) return found;
  throw new Refusal(`There is no organization with the key or id ${keyOrId}.`);
}
