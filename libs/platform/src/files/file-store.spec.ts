import { createHash, randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { FileStore, FileTooLarge } from './file-store.js';

let dir: string;
let store: FileStore;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'files-'));
  store = new FileStore(dir);
});
afterEach(() => rm(dir, { recursive: true }));

const sha256 = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex');
const receive = (content: string | Buffer, limit = 1000) => store.receive(Readable.from([content]), limit);
const keep = async (content: string) => {
  const incoming = await receive(content);
  await store.keep(incoming);
  return incoming.sha256;
};
/** Every file below the folder, by its path in it. */
const files = async (): Promise<string[]> => {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  return entries
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name).slice(dir.length + 1));
};

describe('the store of files', () => {
  it('keeps a content under its checksum, and gives it out whole or in part', async () => {
    const hash = await keep('Die Tagesordnung');
    expect(hash).toBe(sha256('Die Tagesordnung'));
    expect(await files()).toEqual([join(hash.slice(0, 2), hash.slice(2, 4), hash)]);
    expect(await store.sizeOf(hash)).toBe(16);
    expect(await text((await store.read(hash))!)).toBe('Die Tagesordnung');
    expect(await text((await store.read(hash, { start: 4, end: 6 }))!)).toBe('Tag');
  });

  it('keeps the same content once, and notes when it came in last', async () => {
    const hash = await keep('zweimal');
    const place = join(dir, hash.slice(0, 2), hash.slice(2, 4), hash);
    await utimes(place, 1000, 1000);
    await keep('zweimal');
    expect(await files()).toHaveLength(1);
    expect((await stat(place)).mtimeMs).toBeGreaterThan(Date.now() - 60_000);
  });

  it('keeps once what many bring at the same moment', async () => {
    const content = randomBytes(200_000);
    const all = await Promise.all(
      Array.from({ length: 20 }, async () => {
        const incoming = await receive(content, content.length);
        await store.keep(incoming);
        return incoming.sha256;
      }),
    );
    expect(new Set(all)).toEqual(new Set([sha256(content)]));
    expect(await files()).toHaveLength(1);
    expect(await store.sizeOf(sha256(content))).toBe(content.length);
  });

  it('can keep a file again that is in its place already', async () => {
    const incoming = await receive('noch einmal');
    await store.keep(incoming);
    await store.keep(incoming);
    expect(await files()).toHaveLength(1);
  });

  it('heals a file that lost its end', async () => {
    const hash = await keep('ganz und heil');
    await writeFile(join(dir, hash.slice(0, 2), hash.slice(2, 4), hash), 'ganz');
    await keep('ganz und heil');
    expect(await text((await store.read(hash))!)).toBe('ganz und heil');
  });

  it('takes as many bytes as allowed and not one more, and leaves nothing of what is too large', async () => {
    await expect(receive('12345', 5)).resolves.toMatchObject({ size: 5 });
    await rm(dir, { recursive: true });
    await expect(receive('123456', 5)).rejects.toThrow(FileTooLarge);
    expect(await files()).toEqual([]);
  });

  it('leaves nothing of a stream that breaks', async () => {
    const breaking = async function* () {
      yield Buffer.from('Anfang');
      throw new Error('gone');
    };
    await expect(store.receive(breaking(), 100)).rejects.toThrow('gone');
    expect(await files()).toEqual([]);
  });

  it('answers null for what is not there', async () => {
    expect(await store.sizeOf(sha256('nichts'))).toBeNull();
    expect(await store.read(sha256('nichts'))).toBeNull();
    expect(await store.clearLeftovers(new Date())).toBe(0);
  });

  it.each(['../../etc/passwd', '', 'ABC', `${'a'.repeat(63)}/`, `${'a'.repeat(64)}/..`])(
    'never makes a path of %j',
    async (name) => {
      await expect(store.sizeOf(name)).rejects.toThrow('No SHA-256');
      await expect(store.read(name)).rejects.toThrow('No SHA-256');
      await expect(store.remove(name)).rejects.toThrow('No SHA-256');
    },
  );

  it('lists what it keeps, and nothing that is still coming in', async () => {
    const hash = await keep('da');
    await receive('noch nicht da');
    await writeFile(join(dir, 'LIESMICH'), 'Von Hand');
    const found = [];
    for await (const one of store.all()) found.push(one);
    expect(found).toEqual([{ sha256: hash, size: 2, keptAt: expect.anything() }]);
  });

  it('clears what a process left that died, but not what may still be growing', async () => {
    await mkdir(join(dir, 'incoming'), { recursive: true });
    await writeFile(join(dir, 'incoming', 'alt'), 'x');
    await utimes(join(dir, 'incoming', 'alt'), 1000, 1000);
    await writeFile(join(dir, 'incoming', 'neu'), 'x');
    expect(await store.clearLeftovers(new Date(Date.now() - 60_000))).toBe(1);
    expect(await files()).toEqual([join('incoming', 'neu')]);
  });
});
