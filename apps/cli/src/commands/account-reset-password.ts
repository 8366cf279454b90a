import { PasswordResets } from '@allmende/identity';
import { systemActor } from '@allmende/kernel';
import { accountIdOf } from '../lookups.js';
import { say } from '../output.js';
import { readNewPassword } from '../password.js';
import { withServices } from '../services.js';

/** Gives an account a new password. */
export async function act(email: string): Promise<void> {
  await withServices(async (services) => {
    // Asked for last: nobody types a password for a command that is refused anyway.
    const accountId = await accountIdOf(services, email);
    const password = await readNewPassword();
    await services.get(PasswordResets).set(systemActor('cli'), accountId, password);
  });
  say(`${email} has a new password; all its sessions have ended.`);
}
