import { systemActor } from '@allmende/kernel';
import { RegisterImport, type RegisterReport } from '@allmende/organizations';
import { exitCode, type ExitCode } from '../exit-codes.js';
import { count, note, plural, say, sayJson } from '../output.js';
import { startProgress } from '../progress.js';
import { withServices } from '../services.js';

const named = 100;

/** Imports a register file. */
export async function act(file: string, { json }: { json?: boolean }): Promise<ExitCode> {
  const report = await withServices(async (services) => {
    const progress = startProgress('records');
    try {
      const register = services.get(RegisterImport);
      return await register.importFile(systemActor('cli'), file, (done, total) =>
        progress.update(done, total),
      );
    } finally {
      progress.stop();
    }
  });
  if (json) sayJson(report);
  else summaryOf(report).forEach(say);
  if (report.faults.length === 0) return exitCode.ok;
  note(`${plural(report.faults.length, 'line')} did not go in; the rest did.`);
  return exitCode.faults;
}

/** What went in, then the broken lines by their numbers. */
export function summaryOf({ asOf, municipalities, districts, faults }: RegisterReport): string[] {
  const sum = (key: 'new' | 'changed' | 'unchanged') => municipalities[key] + districts[key];
  const all = (counts: RegisterReport['districts']) => counts.new + counts.changed + counts.unchanged;
  const whole = `${plural(all(municipalities), 'municipality', 'municipalities')}, ${plural(all(districts), 'district')}`;
  const split = `${count(sum('new'))} new, ${count(sum('changed'))} changed, ${count(sum('unchanged'))} unchanged`;
  const rest = faults.length - named;
  return [
    `${whole}: ${split} (as of ${asOf})`,
    ...faults.slice(0, named).map(({ line, text }) => `line ${line}: ${text.en}`),
    ...(rest > 0 ? [`and ${plural(rest, 'more line')}; --json names them all`] : []),
  ];
}
