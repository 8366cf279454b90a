import { withJobs, type FailedWork } from '../jobs.js';
import { note, plural, say, sayJson, table } from '../output.js';

/** Lists failed work. */
export async function act({ json }: { json?: boolean }): Promise<void> {
  const failed = await withJobs((jobs) => jobs.failed());
  if (json) return sayJson(failed);
  if (failed.length === 0) return say('Nothing has failed for good.');
  say(table(failed.map(rowOf)));
  note(`${plural(failed.length, 'piece')} of work; \`allmende jobs retry <id>\` lets it run again.`);
}

const rowOf = ({ id, kind, failedAt, about, reason }: FailedWork): string[] => [
  failedAt.toISOString(),
  kind,
  id,
  [about, reason].filter(Boolean).join(': ').split('\n')[0] ?? '',
];
