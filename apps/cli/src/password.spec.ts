import { PassThrough } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { readNewPassword } from './password.js';

/** What somebody types, or pipes in, and what the terminal shows of it. */
async function enter(text: string, isTTY: boolean): Promise<{ password: string; shown: string }> {
  const raw: boolean[] = [];
  const input = Object.assign(new PassThrough(), { isTTY, setRawMode: (on: boolean) => void raw.push(on) });
  const prompt = new PassThrough({ encoding: 'utf8' });
  input.write(text);
  if (!isTTY) input.end();
  const password = await readNewPassword({ input, prompt }).finally(() =>
    expect(raw).toEqual(isTTY ? [true, false] : []),
  );
  return { password, shown: (prompt.read() as string | null) ?? '' };
}

describe('a new password', () => {
  it('is typed twice and not shown', async () => {
    const { password, shown } = await enter(
      'ein lannges\u007f\u007f\u007f\u007fges Wört\rein langes Wört\r',
      true,
    );
    expect(password).toBe('ein langes Wört');
    expect(shown).toBe('Password: \nOnce more: \n');
  });

  it('is refused when the second time differs', async () => {
    await expect(enter('ein langes Wort\rein anderes Wort\r', true)).rejects.toThrow(
      'The two passwords differ',
    );
  });

  it('is given up by ctrl-C and by ctrl-D', async () => {
    await expect(enter('ein lan\u0003', true)).rejects.toThrow('There is no password');
    await expect(enter('\u0004', true)).rejects.toThrow('There is no password');
  });

  it('is the first line of what is piped in, without its end', async () => {
    expect(await enter('ein langes Wort \r\nmore\n', false)).toEqual({
      password: 'ein langes Wort ',
      shown: '',
    });
    expect((await enter('ohne Zeilenende', false)).password).toBe('ohne Zeilenende');
    await expect(enter('', false)).rejects.toThrow('There is no password');
  });
});
