import type { INestApplicationContext } from '@nestjs/common';
import { Accounts, ApiTokens, Grants } from '@allmende/identity';
import { newId, toNodeId, type Actor } from '@allmende/kernel';
import { Refusal } from '../exit-codes.js';
import { organizationOf } from '../lookups.js';
import { note, say, sayJson } from '../output.js';
import { withServices } from '../services.js';

interface Options {
  account: string;
  organization: string;
  scopes: string;
  expires: string;
  name: string;
  json?: boolean;
}

/** Makes a token and prints it. */
export async function act({ json, ...options }: Options): Promise<void> {
  const made = await withServices((services) => create(services, options));
  if (json) return sayJson({ id: toNodeId('ApiToken', made.id), token: made.token });
  say(made.token);
  note('Keep it now: it is not shown again.');
}

async function create(services: INestApplicationContext, options: Omit<Options, 'json'>) {
  const actor = await actorOf(services, options.account);
  const organization = await organizationOf(services, options.organization);
  return services.get(ApiTokens).create(actor, {
    name: options.name,
    organizationId: organization.id,
    scopes: options.scopes.split(',').map((scope) => scope.trim()),
    expiresOn: options.expires,
  });
}

async function actorOf(services: INestApplicationContext, email: string): Promise<Actor> {
  const account = await services.get(Accounts).byEmail(email);
  if (account?.state !== 'ACTIVE') throw new Refusal(`There is no active account ${email}.`);
  return services.get(Grants).actorOfAccount(account.id, newId(), 'en');
}
