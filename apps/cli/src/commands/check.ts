import { loadConfig } from '@allmende/platform/config';
import { FileStore } from '@allmende/platform/files';
import { Client } from 'pg';
import { attachmentFiles } from '../checks/files.js';
import { checks, rechecks, type Breach, type Query } from '../checks/index.js';
import { withCurrentDatabase } from '../database.js';
import { exitCode, type ExitCode } from '../exit-codes.js';
import { plural, say, sayJson } from '../output.js';

interface Finding {
  check: string;
  breaches: Breach[];
}

/** Runs all checks. */
export async function act({ json }: { json?: boolean }): Promise<ExitCode> {
  const config = loadConfig();
  const findings = await withCurrentDatabase(config, (url) => findAll(url, new FileStore(config.filesDir)));
  if (json) sayJson(findings);
  else findings.flatMap(linesOf).forEach(say);
  const broken = findings.filter(({ breaches }) => breaches.length > 0);
  if (!json) say(`${plural(findings.length, 'check')}, ${broken.length} broken`);
  return broken.length > 0 ? exitCode.failed : exitCode.ok;
}

/** All checks see the data at one moment, however much is written meanwhile. */
async function findAll(url: string, files: FileStore): Promise<Finding[]> {
  const client = new Client(url);
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    const findings: Finding[] = [];
    for (const { name, sql } of checks)
      findings.push({ check: name, breaches: (await client.query<Breach>(sql)).rows });
    const query: Query = async <Row>(text: string, values: unknown[]) =>
      (await client.query(text, values)).rows as Row[];
    for (const { name, find } of [...rechecks, attachmentFiles(files)])
      findings.push({ check: name, breaches: await find(query) });
    return findings;
  } finally {
    await client.end();
  }
}

const linesOf = ({ check, breaches }: Finding): string[] => [
  `${breaches.length === 0 ? 'ok    ' : 'BROKEN'}  ${check}`,
  ...breaches.map(({ row, problem }) => `          ${row}: ${problem}`),
];
