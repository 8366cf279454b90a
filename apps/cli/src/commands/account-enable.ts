import { Accounts } from '@allmende/identity';
import { systemActor } from '@allmende/kernel';
import { accountIdOf } from '../lookups.js';
import { say } from '../output.js';
import { withServices } from '../services.js';

/** Lets an account in again. */
export async function act(email: string): Promise<void> {
  const changed = await withServices(async (services) =>
    services.get(Accounts).enable(systemActor('cli'), await accountIdOf(services, email)),
  );
  say(changed ? `${email} can sign in again.` : `${email} was active already.`);
}
