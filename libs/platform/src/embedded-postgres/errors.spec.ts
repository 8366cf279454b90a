import { describe, expect, it } from '@jest/globals';
import { EmbeddedPostgresError, explain } from './errors.js';

const initdbOnFullDisk = `running bootstrap script ... 2026-11-21 22:35:57.242 UTC [7458] FATAL:  could not write to file "pg_wal/xlogtemp.7458": No space left on device
child process exited with exit code 1
initdb: removing data directory "/data/c"`;

describe('explain', () => {
  it.each([
    ['DISK_FULL', initdbOnFullDisk],
    ['DISK_FULL', "ENOSPC: no space left on device, mkdtemp '/data/draft-abc'"],
    ['DISK_FULL', 'FATAL:  could not extend file "base/1/2691": wrote only 4096 of 8192 bytes at block 10'],
    ['NO_ACCESS', "ENOENT: no such file or directory, mkdir '/data'"],
    ['NO_ACCESS', 'FATAL:  data directory "/data" has invalid permissions'],
    ['NO_ACCESS', 'initdb: error: could not access directory "/data": Permission denied'],
    ['NO_ACCESS', "ENOTDIR: not a directory, mkdir '/data'"],
    ['OTHER_VERSION', 'FATAL:  database files are incompatible with server'],
    ['DAMAGED', 'LOG:  starting\nFATAL:  could not open file "global/pg_control": No such file'],
    ['DAMAGED', 'PANIC:  could not locate a valid checkpoint record at 0/1'],
    ['START_FAILED', 'FATAL:  unrecognized configuration parameter "fsink"'],
    ['START_FAILED', ''],
  ])('says %s of: %s', (fault, said) => {
    const error = explain(new Error(said), '/data');
    expect(error).toMatchObject({ name: 'EmbeddedPostgresError', fault });
    expect(error.message).toContain('/data');
    expect(error.message).not.toContain('\n');
    expect(error.message).toMatch(/\.$/);
  });

  it('passes an error that is a sentence already', () => {
    const error = new EmbeddedPostgresError('ALREADY_RUNNING', 'Allmende is already running (pid 1).');
    expect(explain(error, '/data')).toBe(error);
  });
});
