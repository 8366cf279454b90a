import { systemActor } from '@allmende/kernel';
import { OperationError, UserFaults } from '@allmende/platform/graphql';
import { ProjectImports, type Fault, type ImportOutcome } from '@allmende/projects';
import { exitCode, type ExitCode } from '../exit-codes.js';
import { plural, say, sayJson } from '../output.js';
import { startProgress } from '../progress.js';
import { withServices } from '../services.js';
import { expandSources, isUrl } from '../sources.js';

/** What became of one file or address. */
export interface ProjectLine {
  source: string;
  outcome: ImportOutcome | 'REFUSED';
  /** Why all of it was refused, when it is not about a place in the file. */
  reason: string | null;
  faults: readonly Fault[];
}

/** Imports publiccode.yml files, one line for each. */
export async function act(given: string[], { json }: { json?: boolean }): Promise<ExitCode> {
  const sources = await expandSources(given);
  const lines = await withServices((services) => importAll(services.get(ProjectImports), sources, json));
  if (json) sayJson(lines);
  else say(summaryOf(lines));
  return lines.some(({ outcome }) => outcome === 'REFUSED') ? exitCode.faults : exitCode.ok;
}

async function importAll(imports: ProjectImports, sources: string[], json = false): Promise<ProjectLine[]> {
  const progress = json ? startProgress('files') : null;
  const lines: ProjectLine[] = [];
  for (const source of sources) {
    const line = await importOne(imports, source);
    lines.push(line);
    progress?.update(lines.length, sources.length);
    if (!json) reportOf(line).forEach(say);
  }
  progress?.stop();
  return lines;
}

async function importOne(imports: ProjectImports, source: string): Promise<ProjectLine> {
  const actor = systemActor('cli');
  try {
    const imported = isUrl(source) ? imports.importUrl(actor, source) : imports.importFile(actor, source);
    const { outcome, faults } = await imported;
    return { source, outcome: outcome ?? 'REFUSED', reason: null, faults };
  } catch (error) {
    return { source, outcome: 'REFUSED', reason: reasonOf(error), faults: [] };
  }
}

/** One bad file stops nobody else; whatever is not about the file stops the command. */
function reasonOf(error: unknown): string {
  if (error instanceof UserFaults) return error.faults.map(({ text }) => text.en).join(' ');
  if (error instanceof OperationError) return error.text.en;
  if ((error as NodeJS.ErrnoException).syscall) return (error as Error).message;
  throw error;
}

/** The file with its outcome, below it every fault as `file:line:column`. */
export function reportOf({ source, outcome, reason, faults }: ProjectLine): string[] {
  return [
    `${source}: ${outcome.toLowerCase()}${reason ? `: ${reason}` : ''}`,
    ...faults.map(({ severity, path, line, column, message }) => {
      const place = `${source}:${line}:${column}`;
      return `  ${place}: ${severity.toLowerCase()}: ${message.en}${path ? ` (${path})` : ''}`;
    }),
  ];
}

export function summaryOf(lines: readonly ProjectLine[]): string {
  const amount = (wanted: ProjectLine['outcome']) => lines.filter(({ outcome }) => outcome === wanted).length;
  const split = (['NEW', 'CHANGED', 'UNCHANGED', 'REFUSED'] as const)
    .map((outcome) => `${amount(outcome)} ${outcome.toLowerCase()}`)
    .join(', ');
  return `${plural(lines.length, 'file')}: ${split}`;
}
