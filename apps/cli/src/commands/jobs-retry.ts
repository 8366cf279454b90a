import { exitCode, Refusal, type ExitCode } from '../exit-codes.js';
import { withJobs } from '../jobs.js';
import { plural, say } from '../output.js';

/** Lets failed work run again. */
export async function act(ids: string[], { all }: { all?: boolean }): Promise<ExitCode> {
  if (ids.length > 0 === Boolean(all)) throw new Refusal('Give either ids or --all.', exitCode.usage);
  const retried = await withJobs((jobs) => jobs.retry(all ? undefined : ids));
  say(`${plural(retried, 'piece')} of work will run again.`);
  const missing = all ? 0 : new Set(ids).size - retried;
  if (missing <= 0) return exitCode.ok;
  throw new Refusal(`${plural(missing, 'id')} named nothing that has failed for good.`, exitCode.faults);
}
