import { systemActor } from '@allmende/kernel';
import { RegisterImport, type FoundChange, type RegisterReport } from '@allmende/organizations';
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

/** What went in, every change of a known territory, then the broken lines by their numbers. */
export function summaryOf(report: RegisterReport): string[] {
  const { asOf, municipalities, districts, faults, changes, notConcluded } = report;
  const sum = (key: 'new' | 'changed' | 'unchanged') => municipalities[key] + districts[key];
  const all = (counts: RegisterReport['districts']) => counts.new + counts.changed + counts.unchanged;
  const whole = `${plural(all(municipalities), 'municipality', 'municipalities')}, ${plural(all(districts), 'district')}`;
  const split = `${count(sum('new'))} new, ${count(sum('changed'))} changed, ${count(sum('unchanged'))} unchanged`;
  const rest = faults.length - named;
  return [
    `${whole}: ${split} (as of ${asOf})`,
    ...changesOf(changes),
    ...(notConcluded ? [notConcluded.en] : []),
    ...faults.slice(0, named).map(({ line, text }) => `line ${line}: ${text.en}`),
    ...(rest > 0 ? [`and ${plural(rest, 'more line')}; --json names them all`] : []),
  ];
}

function changesOf(changes: readonly FoundChange[]): string[] {
  if (changes.length === 0) return [];
  const waiting = changes.filter(({ state }) => state === 'PROPOSED').length;
  return [
    `${plural(changes.length, 'territorial change')}, ${count(waiting)} for a moderator to confirm:`,
    ...changes.flatMap(changeOf),
  ];
}

/** Each change with its reason, and what keeps it waiting. */
function changeOf({
  kind,
  state,
  oldKey,
  oldName,
  newKey,
  newName,
  reason,
  ...change
}: FoundChange): string[] {
  const into = newKey ? `${newKey} ${newName ?? ''}` : 'successor unknown';
  const outcome = state === 'APPLIED' ? 'applied' : `waits${hanging(change.hanging)}`;
  return [
    `  ${kind.toLowerCase()}: ${oldKey} ${oldName} → ${into} (${outcome})`,
    `    ${reason.en}`,
    ...change.candidates.map(({ officialKey, name, why }) => `    perhaps ${officialKey} ${name}: ${why.en}`),
  ];
}

function hanging(holds: FoundChange['hanging']): string {
  if (!holds?.anything) return '; nothing hangs on it';
  const parts = [
    holds.membership ? 'a membership' : '',
    holds.participations > 0 ? plural(holds.participations, 'participation') : '',
    holds.people > 0 ? plural(holds.people, 'person', 'people') : '',
  ].filter(Boolean);
  return `; on it: ${parts.join(', ') || 'other entries'}`;
}
