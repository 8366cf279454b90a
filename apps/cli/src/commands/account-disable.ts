import { Accounts } from '@allmende/identity';
import { systemActor } from '@allmende/kernel';
import { accountIdOf } from '../lookups.js';
import { say } from '../output.js';
import { withServices } from '../services.js';

/** Locks an account out. */
export async function act(email: string, { force }: { force?: boolean }): Promise<void> {
  const changed = await withServices(async (services) => {
    const id = await accountIdOf(services, email);
    return services.get(Accounts).disable(systemActor('cli'), id, { evenLastModerator: force });
  });
  say(changed ? `${email} is disabled.` : `${email} was disabled already.`);
}
