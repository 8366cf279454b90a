import { exitCode, type ExitCode } from './exit-codes.js';
import { note } from './output.js';

/** What a command does with its arguments; without an answer it went well. */
type Act<Args extends unknown[]> = (...args: Args) => Promise<ExitCode | void>;

/**
 * Runs a command that is loaded when it is called: `--help` and a wrong option need none of the rooms.
 * Its answer becomes the exit code, its error one clear sentence.
 */
export const run =
  <Args extends unknown[]>(load: () => Promise<{ act: Act<Args> }>) =>
  async (...args: Args): Promise<void> => {
    try {
      const { act } = await load();
      process.exitCode = (await act(...args)) ?? exitCode.ok;
    } catch (error) {
      const { explain } = await import('./explain.js');
      const { text, code } = explain(error);
      note(text);
      process.exitCode = code;
    }
  };

/** Ends the help of a command. */
export const example = (...lines: string[]): string =>
  `\nExample${lines.length > 1 ? 's' : ''}:\n${lines.map((line) => `  ${line}`).join('\n')}`;
