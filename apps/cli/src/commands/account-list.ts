import type { INestApplicationContext } from '@nestjs/common';
import { Accounts } from '@allmende/identity';
import { systemActor, toNodeId, type Role } from '@allmende/kernel';
import { Organizations } from '@allmende/organizations';
import { roleOf } from '../role-words.js';
import { say, sayJson, table } from '../output.js';
import { withServices } from '../services.js';

/** An account as it is printed; `organization` is null for what counts in the whole network. */
interface Listed {
  id: string;
  email: string;
  name: string;
  state: string;
  roles: { role: Role; organization: { id: string; name: string } | null }[];
}

/** Lists all accounts. */
export async function act({ json }: { json?: boolean }): Promise<void> {
  const accounts = await withServices(list);
  if (json) return sayJson(accounts);
  say(accounts.length === 0 ? 'There are no accounts.' : table(accounts.map(rowOf)));
}

async function list(services: INestApplicationContext): Promise<Listed[]> {
  const accounts = await services.get(Accounts).list(systemActor('cli'));
  const ids = accounts.flatMap(({ grants }) => grants.flatMap(({ organizationId }) => organizationId ?? []));
  const organizations = await services.get(Organizations).byIds([...new Set(ids)]);
  const names = new Map(organizations.map(({ id, name }) => [id, name]));
  const organizationOf = (id: string) => ({ id: toNodeId('Organization', id), name: names.get(id) ?? '' });
  return accounts.map(({ id, email, displayName, state, grants }) => ({
    id: toNodeId('Account', id),
    email,
    name: displayName,
    state,
    roles: grants.map(({ role, organizationId }) => ({
      role,
      organization: organizationId === null ? null : organizationOf(organizationId),
    })),
  }));
}

const rowOf = ({ email, name, state, roles }: Listed): string[] => [
  email,
  name,
  state,
  roles.map(({ role, organization }) => roleOf(role, organization?.name)).join(', '),
];
