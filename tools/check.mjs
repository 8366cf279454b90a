// Everything that can be known without running the system: format, lint, rooms, types, generated files, licences.
import { find, heading, loudly, run } from './run.mjs';

const nx = { NX_DAEMON: 'false', NX_TUI: 'false' };

const steps = [
  ['Format', 'npx', ['prettier', '--check', '--log-level', 'warn', '.']],
  // The rule on rooms reads Nx's cached project graph and skips itself without one.
  ['Project graph', 'npx', ['nx', 'show', 'projects'], nx],
  ['Lint and rooms', 'npx', ['eslint', '.', '--max-warnings', '0'], nx],
  ['Types', 'npx', ['tsc', '-b']],
  ['Types of the tests', 'npx', ['tsc', '-p', 'tsconfig.spec.json']],
  ['Committed schema', 'node', ['apps/api/dist/print-schema.js', '--check']],
  ['Generated GraphQL documents', 'node', ['tools/codegen.mjs', '--check']],
];

const reuse = find('reuse');
if (reuse) steps.push(['Licences (REUSE)', reuse, ['lint', '--quiet']]);
else if (process.env.CI)
  throw new Error('CI needs `reuse` (python3 -m pip install reuse, or the package of your system).');
else loudly('Licences were NOT checked: no `reuse` on this machine.');

for (const [title, command, args, env] of steps) {
  heading(title);
  const code = await run(command, args, env);
  if (code !== 0) {
    console.error(`\n${title}: failed (exit code ${code})`);
    process.exit(1);
  }
}
console.log('\nAll checks passed.');
