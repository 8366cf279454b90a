import { spawn, spawnSync } from 'node:child_process';

/** Prints a heading, so that a long log can be skimmed. */
export const heading = (text) => console.log(`\n=== ${text}`);

/** Says loudly that something was left out, and why. */
export const loudly = (text) => console.log(`\n${'!'.repeat(78)}\n!! ${text}\n${'!'.repeat(78)}`);

/** Runs a command with our terminal; answers its exit code. */
export const run = (command, args, env = {}) =>
  new Promise((done) => {
    const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
    child.on('error', (error) => {
      console.error(error.message);
      done(1);
    });
    child.on('exit', (code, signal) => done(signal ? 1 : code));
  });

/** Path of a program, or null when the machine has none of these names. */
export function find(...names) {
  for (const name of names) {
    const { status, stdout } = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' });
    if (status === 0) return stdout.trim();
  }
  return null;
}
