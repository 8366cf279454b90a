import type { INestApplicationContext } from '@nestjs/common';
import { ApiTokens, Grants } from '@allmende/identity';
import { newId, uuidOf, type Actor } from '@allmende/kernel';
import { Organizations } from '@allmende/organizations';
import { DataSource } from 'typeorm';
import { Refusal } from '../exit-codes.js';
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
  if (json) return sayJson(made);
  say(made.token);
  note('Keep it now: it is not shown again.');
}

async function create(services: INestApplicationContext, options: Omit<Options, 'json'>) {
  const actor = await actorOf(services, options.account);
  return services.get(ApiTokens).create(actor, {
    name: options.name,
    organizationId: await organizationIdOf(services.get(Organizations), options.organization),
    scopes: options.scopes.split(',').map((scope) => scope.trim()),
    expiresOn: options.expires,
  });
}

async function actorOf(services: INestApplicationContext, email: string): Promise<Actor> {
  const [account] = await services
    .get(DataSource)
    .query<{ id: string }[]>(`select id from account where email = $1 and state = 'ACTIVE'`, [email]);
  if (!account) throw new Refusal(`There is no active account ${email}.`);
  return services.get(Grants).actorOfAccount(account.id, newId(), 'en');
}

async function organizationIdOf(organizations: Organizations, keyOrId: string): Promise<string> {
  const uuid = uuidOf('Organization', keyOrId) ?? (await organizations.byOfficialKey(keyOrId))?.id;
  if (uuid && (await organizations.exists(uuid))) return uuid;
  throw new Refusal(`There is no organization with the key or id ${keyOrId}.`);
}
