import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { exitCode, Refusal } from './exit-codes.js';

/** Where a password comes from, and where it is asked for. */
export interface Terminal {
  input: NodeJS.ReadableStream & { isTTY?: boolean };
  /** Never stdout: that is for results. */
  prompt: NodeJS.WritableStream;
}

/**
 * A new password: typed twice without being shown, or the first line of what is piped in.
 * @throws Refusal when there is none, or the two differ
 */
export async function readNewPassword(
  { input, prompt }: Terminal = { input: process.stdin, prompt: process.stderr },
): Promise<string> {
  // With `terminal`, readline switches the terminal's own echo off; what it would show instead goes nowhere.
  const hidden = { output: nowhere(), terminal: true, historySize: 0 };
  const reader = createInterface({ input, crlfDelay: Infinity, ...(input.isTTY && hidden) });
  const lines = reader[Symbol.asyncIterator]();
  const ask = async (question: string): Promise<string> => {
    if (input.isTTY) prompt.write(question);
    const { value } = (await lines.next()) as { value?: string };
    if (input.isTTY) prompt.write('\n');
    if (value !== undefined) return value;
    throw new Refusal('There is no password: type it, or pipe it in as one line.', exitCode.usage);
  };
  try {
    const password = await ask('Password: ');
    if (input.isTTY && (await ask('Once more: ')) !== password)
      throw new Refusal('The two passwords differ; nothing was done.');
    return password;
  } finally {
    reader.close();
  }
}

const nowhere = (): Writable => new Writable({ write: (_chunk, _encoding, done) => done() });
