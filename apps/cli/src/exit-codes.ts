/** What a script learns from `$?`; `--help` prints the same. */
export const exitCode = {
  /** Done. */
  ok: 0,
  /** Failed: nothing, or not all, was done. */
  failed: 1,
  /** Wrong usage or wrong settings: nothing was done. */
  usage: 2,
  /** Done, but some lines or files were refused; they are named. */
  faults: 3,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

export const exitCodesHelp = `
Exit codes:
  0  done
  1  failed
  2  wrong usage or wrong settings
  3  done, but some lines or files were refused`;

/** Ends a command with one sentence for the operator. */
export class Refusal extends Error {
  override name = 'Refusal';
  constructor(
    message: string,
    readonly code: ExitCode = exitCode.failed,
  ) {
    super(message);
  }
}
