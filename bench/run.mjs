// Runs a bench written in TypeScript against the built code: npm run build && node bench/run.mjs fan-out
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const name = process.argv[2] ?? '';
if (!/^[a-z-]+$/.test(name)) throw new Error('Usage: node bench/run.mjs <name of the bench>');
const file = fileURLToPath(new URL(`./${name}.ts`, import.meta.url));
const { module } = await runnerImport(file, { configFile: false, logLevel: 'error' });
await module.run();
