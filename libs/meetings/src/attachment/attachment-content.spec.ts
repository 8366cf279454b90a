import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { UserFaults } from '@allmende/platform/graphql';
import { attachableExtensions, mediaTypeOf } from './attachment-content.js';
import { samples, zip } from './proof/zip.js';

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'content-'));
});
afterAll(() => rm(dir, { recursive: true }));

/** The media type, or the code of the fault. */
async function look(content: Buffer | string, fileName: string, declared = ''): Promise<string> {
  const path = join(dir, 'file');
  await writeFile(path, content);
  try {
    return await mediaTypeOf(path, fileName, declared);
  } catch (error) {
    if (error instanceof UserFaults) return error.faults[0]!.code;
    throw error;
  }
}

describe('the content of an attachment', () => {
  it.each(attachableExtensions.filter((extension) => extension !== 'jpeg'))(
    'may be %s',
    async (extension) => {
      expect(await look(samples[extension]!, `Vorlage.${extension}`)).toMatch(/^(application|image|text)\//);
    },
  );

  it('is what its marks say, in capitals, too', async () => {
    expect(await look(samples.pdf!, 'VORLAGE.PDF')).toBe('application/pdf');
    expect(await look(samples.jpg!, 'bild.JPEG')).toBe('image/jpeg');
    expect(await look(samples.docx!, 'a.b.docx')).toBe(
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    );
  });

  it.each(['zip', 'html', 'svg', 'exe', 'doc', 'js', 'docm', 'htm', 'xml', 'constructor', 'toString'])(
    'may not be %s',
    async (extension) => {
      expect(await look('x', `datei.${extension}`)).toBe('TYPE_NOT_ALLOWED');
    },
  );

  it.each(['', 'ohne-endung', '.', '..', 'datei.', '.htaccess'])(
    'needs an extension that is known: %j',
    async (name) => {
      expect(await look('x', name)).toBe('TYPE_NOT_ALLOWED');
    },
  );

  it.each([
    ['a page', 'html', 'pdf'],
    ['a program', 'exe', 'pdf'],
    ['a program', 'elf', 'png'],
    ['an archive', 'zip', 'docx'],
    ['a spreadsheet', 'xlsx', 'docx'],
    ['a picture', 'png', 'jpg'],
    ['a picture', 'png', 'txt'],
    ['a page', 'html', 'txt'],
    ['a drawing with a script', 'svg', 'md'],
    ['a document', 'pdf', 'csv'],
  ])('may not be %s (%s) that is called .%s', async (_, content, extension) => {
    expect(await look(samples[content]!, `datei.${extension}`)).toBe('CONTENT_DIFFERS');
  });

  it('may not be a page behind blanks or a byte order mark, nor the script of a shell', async () => {
    expect(await look(`\uFEFF \n<HTML>`, 'a.txt')).toBe('CONTENT_DIFFERS');
    expect(await look('#!/bin/sh\nrm -rf /', 'a.md')).toBe('CONTENT_DIFFERS');
    expect(await look('a < b, <kein> HTML', 'a.txt')).toBe('text/plain');
  });

  it('may not be a macro document that is called .docx', async () => {
    const macro = zip({
      '[Content_Types].xml':
        '<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
    });
    expect(await look(macro, 'a.docx')).toBe('CONTENT_DIFFERS');
  });

  it('is text only in UTF-8 and without NUL, to the last byte', async () => {
    expect(await look(Buffer.from('Größe', 'latin1'), 'a.csv')).toBe('NOT_UTF8_TEXT');
    expect(await look('a\0b', 'a.txt')).toBe('NOT_UTF8_TEXT');
    expect(await look(Buffer.concat([Buffer.alloc(100_000, 'ü'), Buffer.from([0xc3])]), 'a.txt')).toBe(
      'NOT_UTF8_TEXT',
    );
    expect(await look(Buffer.from('x' + 'ü'.repeat(100_000)), 'a.txt')).toBe('text/plain');
  });

  it('must fit what it was declared as, where that says anything', async () => {
    expect(await look(samples.csv!, 'a.csv', 'application/vnd.ms-excel')).toBe('text/csv');
    expect(await look(samples.md!, 'a.md', 'text/plain; charset=utf-8')).toBe('text/markdown');
    expect(await look(samples.pdf!, 'a.pdf', 'application/octet-stream')).toBe('application/pdf');
    expect(await look(samples.pdf!, 'a.pdf', 'text/html')).toBe('CONTENT_DIFFERS');
    expect(await look(samples.png!, 'a.png', 'image/jpeg')).toBe('CONTENT_DIFFERS');
  });
});
