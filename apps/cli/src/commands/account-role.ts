import type { INestApplicationContext } from '@nestjs/common';
import { Grants } from '@allmende/identity';
import { systemActor, type Role } from '@allmende/kernel';
import { isCalendarDate } from '@allmende/platform/graphql';
import { exitCode, Refusal } from '../exit-codes.js';
import { accountIdOf, organizationOf } from '../lookups.js';
import { say } from '../output.js';
import { roleOf } from '../role-words.js';
import { withServices } from '../services.js';

interface Options {
  give?: Role;
  end?: Role;
  organization?: string;
  from?: string;
  until?: string;
  force?: boolean;
}

const operator = systemActor('cli');

/** Gives an account a role, or takes one away. */
export async function act(email: string, options: Options): Promise<void> {
  const role = options.give ?? options.end;
  if (!role) throw new Refusal('Give either --give or --end, with a role.', exitCode.usage);
  if (role !== 'TREASURER' && (role === 'MODERATOR') === Boolean(options.organization))
    throw new Refusal(
      'Give --organization for every role but MODERATOR; for TREASURER only when it is one organization’s.',
      exitCode.usage,
    );
  for (const day of [options.from, options.until])
    if (day !== undefined && !isCalendarDate(day))
      throw new Refusal(`${day} is no day: write it like 2027-03-31.`, exitCode.usage);
  say(await withServices((services) => change(services, email, role, options)));
}

async function change(
  services: INestApplicationContext,
  email: string,
  role: Role,
  { give, organization, from, until, force }: Options,
): Promise<string> {
  const accountId = await accountIdOf(services, email);
  const place = organization ? await organizationOf(services, organization) : null;
  const wish = { accountId, role, organizationId: place?.id ?? null };
  const what = roleOf(role, place?.name);
  const grants = services.get(Grants);
  if (give) {
    await grants.grant(operator, { ...wish, validFrom: from, validUntil: until });
    return `${email} is ${what} now.`;
  }
  const held = await grants.list(accountId);
  if (!held.some((one) => one.role === role && one.organizationId === wish.organizationId))
    throw new Refusal(`${email} is not ${what}.`);
  await grants.revoke(operator, wish, { evenLast: force });
  return `${email} is no longer ${what}.`;
}
