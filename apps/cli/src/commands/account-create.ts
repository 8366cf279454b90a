import type { INestApplicationContext } from '@nestjs/common';
import { Accounts } from '@allmende/identity';
import { systemActor, type Grant, type Locale, type Role } from '@allmende/kernel';
import { exitCode, Refusal } from '../exit-codes.js';
import { organizationOf } from '../lookups.js';
import { say } from '../output.js';
import { readNewPassword } from '../password.js';
import { withServices } from '../services.js';

interface Options {
  email: string;
  name: string;
  locale: Locale;
  moderator?: boolean;
  treasurer?: boolean;
  organization?: string;
  role?: Role;
}

/** Makes an account with one role. */
export async function act(options: Options): Promise<void> {
  if (!options.moderator && !options.treasurer && !(options.organization && options.role))
    throw new Refusal(
      'Give either --moderator, or --treasurer, or --organization with --role.',
      exitCode.usage,
    );
  await withServices((services) => create(services, options));
  say(`${options.email} can sign in now.`);
}

async function create(services: INestApplicationContext, options: Options): Promise<void> {
  const { email, name: displayName, locale } = options;
  // Asked for last: nobody types a password for a command that is refused anyway.
  const grant = await grantOf(services, options);
  const password = await readNewPassword();
  const account = { email, displayName, locale, password, grant };
  await services.get(Accounts).create(systemActor('cli'), account);
}

async function grantOf(
  services: INestApplicationContext,
  { organization, role, treasurer }: Options,
): Promise<Grant> {
  if (!organization || !role) return { role: treasurer ? 'TREASURER' : 'MODERATOR', organizationId: null };
  return { role, organizationId: (await organizationOf(services, organization)).id };
}
