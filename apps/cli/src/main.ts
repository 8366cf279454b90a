#!/usr/bin/env node
import 'reflect-metadata';
import { CommanderError } from 'commander';
import { exitCode } from './exit-codes.js';
import { createProgram } from './program.js';

// Who reads our output may have gone (`| head`, a closed terminal); the work goes on to its end.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

try {
  await createProgram().parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  // Help that was asked for is no fault; help instead of an answer is.
  process.exitCode = error.exitCode === 0 ? exitCode.ok : exitCode.usage;
}
