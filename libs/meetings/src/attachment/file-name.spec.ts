import { describe, expect, it } from '@jest/globals';
import { rangeOf } from './byte-range.js';
import { contentDisposition, fileNameOf } from './file-name.js';

describe('the name of a file', () => {
  it.each([
    ['Vorlage.pdf', 'Vorlage.pdf'],
    ['../../etc/passwd.txt', 'passwd.txt'],
    ['C:\\Users\\Anna\\Plan.pdf', 'Plan.pdf'],
    ['U\u0308bersicht.pdf', '\u00dcbersicht.pdf'],
    [' a \n b.txt ', 'a b.txt'],
  ])('%j becomes %j', (given, name) => {
    expect(fileNameOf(given)).toBe(name);
  });

  it.each(['', '   ', 'a/', 'rechnung\u202Efdp.exe.pdf', 'a\0.pdf', `${'a'.repeat(200)}.pdf`])(
    'refuses %j',
    (given) => {
      expect(() => fileNameOf(given)).toThrow();
    },
  );
});

describe('the name as it is sent', () => {
  it('has letters of ASCII for old programs, and all of it for those of today', () => {
    expect(contentDisposition('attachment', 'Übersicht „Köln“ (1).pdf')).toBe(
      `attachment; filename="Ubersicht _Koln_ (1).pdf"; filename*=UTF-8''%C3%9Cbersicht%20%E2%80%9EK%C3%B6ln%E2%80%9C%20%281%29.pdf`,
    );
  });

  it('can not end the header early', () => {
    expect(contentDisposition('inline', `a"; filename=b.exe\r\nx: y%.pdf`)).toMatch(
      /^inline; filename="a__ filename=b.exe__x: y_.pdf"; filename\*=UTF-8''[A-Za-z0-9%._-]+$/,
    );
  });
});

describe('a piece of a file of ten bytes', () => {
  it.each([
    ['bytes=0-3', { start: 0, end: 3 }],
    ['bytes=4-', { start: 4, end: 9 }],
    ['bytes=-3', { start: 7, end: 9 }],
    ['bytes=-30', { start: 0, end: 9 }],
    ['bytes=5-99', { start: 5, end: 9 }],
    ['bytes=10-', 'outside'],
    ['bytes=-0', 'outside'],
    ['bytes=3-1', null],
    ['bytes=0-1,3-4', null],
    ['bytes=-', null],
    ['lines=1-2', null],
    [undefined, null],
  ])('%s is %j', (header, range) => {
    expect(rangeOf(header, 10)).toEqual(range);
  });
});
