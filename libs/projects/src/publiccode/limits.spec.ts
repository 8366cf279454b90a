import { describe, expect, it } from '@jest/globals';
import { MAX_FAULTS } from './fault.js';
import { fixture, inOneLine } from './fixtures.js';
import { MAX_BYTES, parsePubliccode } from './index.js';

const files: [what: string, input: string | Uint8Array, ...faults: string[]][] = [
  ['an empty file', '# nothing\n', 'ERROR FILE_EMPTY 1:1'],
  ['a file of 10 MB', Buffer.alloc(10_000_000, 'a: b\n'), 'ERROR FILE_TOO_LARGE 1:1'],
  ['one byte too many', 'ä'.repeat(MAX_BYTES / 2) + '.', 'ERROR FILE_TOO_LARGE 1:1'],
  ['ISO-8859-1', Buffer.from('# für\nname: Fundbüro', 'latin1'), 'ERROR NOT_UTF8 1:4'],
  ['UTF-8 cut in a character', Buffer.from('name: x\nurl: ü').subarray(0, -1), 'ERROR NOT_UTF8 2:6'],
  [
    'a control character',
    'name: a\nurl: \0b\n#\u007f',
    'ERROR CONTROL_CHARACTER 2:6',
    'ERROR CONTROL_CHARACTER 3:2',
  ],
  ['too many tokens', `name: [${'a,'.repeat(30_000)}]`, 'ERROR YAML_TOO_LONG 1:33338'],
  ['too many levels', `name: ${'['.repeat(10_000)}`, 'ERROR YAML_TOO_DEEP 1:46'],
  ['a bomb of aliases', bomb(12), 'ERROR YAML_EXPANSION a4[5] 5:30'],
];

function bomb(levels: number): string {
  const lines = ['a0: &a0 [x,x,x,x,x,x,x,x,x]'];
  for (let level = 1; level < levels; level++)
    lines.push(
      `a${level}: &a${level} [${Array(9)
        .fill(`*a${level - 1}`)
        .join(',')}]`,
    );
  return lines.join('\n');
}

describe('the limits of a publiccode.yml', () => {
  it.each(files)('refuses %s', (_, input, ...faults) => {
    const { publiccode, faults: found } = parsePubliccode(input);
    expect(publiccode).toBeNull();
    expect(found.map(inOneLine)).toEqual(faults);
  });

  it('names the byte at which UTF-8 ends', () => {
    const [fault] = parsePubliccode(Buffer.from('ü: für', 'utf8').subarray(0, 6)).faults;
    expect(fault?.message.en).toContain('first wrong byte: 5');
  });

  it('stops after two hundred faults and refuses the file, even if all were warnings', () => {
    const entries = Array.from({ length: 300 }, (_, index) => `  k${index}: 1`).join('\n');
    const { publiccode, faults } = parsePubliccode(`${fixture('minimal')}FR:\n${entries}\n`);
    expect(publiccode).toBeNull();
    expect(faults).toHaveLength(MAX_FAULTS + 1);
    expect(faults.at(-1)?.code).toBe('TOO_MANY_FAULTS');
  });
});
