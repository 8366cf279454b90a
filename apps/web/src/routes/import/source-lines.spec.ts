import { describe, expect, it } from '@jest/globals';
import { around, linesOf, type SourceFault } from './source-lines.js';

const faultAt = (line: number): SourceFault => ({ severity: 'ERROR', line, column: 1, message: 'Fehlt.' });

describe('the lines of a checked text', () => {
  it('puts each fault at its line', () => {
    const lines = linesOf('name: A\r\nurl: B\nlegal:', [faultAt(2)]);
    expect(lines.map(({ number, text, faults }) => [number, text, faults.length])).toEqual([
      [1, 'name: A', 0],
      [2, 'url: B', 1],
      [3, 'legal:', 0],
    ]);
  });

  it('keeps faults that lie behind the last line', () => {
    expect(linesOf('name: A\n', [faultAt(2)])).toEqual([
      { number: 1, text: 'name: A', faults: [faultAt(2)] },
    ]);
  });

  it('shows an empty text as one empty line', () => {
    expect(linesOf('', [faultAt(1)])).toEqual([{ number: 1, text: '', faults: [faultAt(1)] }]);
  });

  it('cuts a line that would fill the screen', () => {
    expect(linesOf('a'.repeat(5000), [])[0]?.text).toHaveLength(2002);
  });

  it('takes of a long text only what is near a fault', () => {
    const lines = linesOf('x\n'.repeat(100), [faultAt(1), faultAt(50)]);
    expect(around(lines, 2).map(({ number }) => number)).toEqual([1, 2, 3, 48, 49, 50, 51, 52]);
  });
});
