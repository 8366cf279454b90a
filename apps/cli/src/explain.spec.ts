import { describe, expect, it } from '@jest/globals';
import { ConfigError } from '@allmende/platform/config';
import { fault, forbidden, UserFaults } from '@allmende/platform/graphql';
import { QueryFailedError } from 'typeorm';
import { exitCode, Refusal } from './exit-codes.js';
import { explain } from './explain.js';

const coded = (code: string, message = 'low level words'): Error =>
  Object.assign(new Error(message), { code });

describe('what an operator reads when a command fails', () => {
  it('is the list of all wrong settings, as wrong usage', () => {
    const { text, code } = explain(new ConfigError(['PORT: must be a number', 'REDIS_URL: must be a URL']));
    expect(text).toContain('  - PORT: must be a number\n  - REDIS_URL: must be a URL');
    expect(code).toBe(exitCode.usage);
  });

  it('is the sentence of a refusal with its own exit code', () => {
    expect(explain(new Refusal('Some lines are broken.', exitCode.faults))).toEqual({
      text: 'Some lines are broken.',
      code: exitCode.faults,
    });
  });

  it('is what a person would be told, in English', () => {
    const refused = new UserFaults(fault('NAME_TAKEN', 'name', { de: 'Vergeben.', en: 'Taken.' }));
    expect(explain(refused)).toEqual({ text: 'Taken.', code: exitCode.failed });
    expect(explain(forbidden({ de: 'Nein.', en: 'No.' })).text).toBe('No.');
  });

  it('is one sentence for a full disk, here or on the server', () => {
    expect(explain(coded('ENOSPC')).text).toBe('The disk is full: free some space, then try again.');
    const onServer = new QueryFailedError('insert', [], coded('53100'));
    expect(explain(onServer).text).toContain("database server's disk is full");
  });

  it('names the right that a database user lacks', () => {
    const { text } = explain(
      new QueryFailedError('create', [], coded('42501', 'permission denied for schema public')),
    );
    expect(text).toBe(
      'DATABASE_URL: this user lacks a right in the database (permission denied for schema public).',
    );
  });

  it('is the whole stack of what only we can mend', () => {
    expect(explain(new TypeError('x is undefined')).text).toContain('explain.spec');
  });
});
