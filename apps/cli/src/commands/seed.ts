import { DemoClock } from '@allmende/meetings';
import { loadConfig } from '@allmende/platform/config';
import { demoAccounts, demoPassword } from '../demo/accounts.js';
import { seedDemo } from '../demo/seed.js';
import { exitCode, Refusal } from '../exit-codes.js';
import { say } from '../output.js';
import { withServices } from '../services.js';

/** Puts the demo data in. */
export async function act(): Promise<void> {
  if (loadConfig().production)
    throw new Refusal('Demo accounts have a known password: they are refused in production.', exitCode.usage);
  const clock = new DemoClock();
  await withServices((services) => seedDemo(services, clock), clock);
  say(`The demo data is in. The accounts, all with the password ${demoPassword}:`);
  for (const { email } of demoAccounts) say(`  ${email}`);
}
