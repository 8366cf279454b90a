import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readVideoMark, videoAt, videoMark } from './video-mark.js';

describe('the time mark of a recording', () => {
  it('is written as players show it', () => {
    expect([0, 62, 3599, 3723].map(videoMark)).toEqual(['0:00', '1:02', '59:59', '1:02:03']);
  });

  it('is read as it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99 * 3600 + 3599 }), (seconds) => {
        expect(readVideoMark(videoMark(seconds))).toBe(seconds);
      }),
    );
  });

  it('is read as seconds, or as minutes beyond an hour, too', () => {
    expect(['3723', ' 62:03 ', '1:02:03'].map(readVideoMark)).toEqual([3723, 3723, 3723]);
  });

  it('is refused when it is none', () => {
    expect(['', 'x', '1:60', '1:60:00', '-3', '1:2:3:4'].map(readVideoMark)).toEqual(Array(6).fill(null));
  });

  it('leads into the recording, and leaves an address alone that says where itself', () => {
    const url = 'https://video.example.org/rat';
    expect([videoAt(url, 62), videoAt(url, null), videoAt(`${url}#a`, 62)]).toEqual([
      `${url}#t=62`,
      url,
      `${url}#a`,
    ]);
  });
});
