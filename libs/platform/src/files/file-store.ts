import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';

/** A file that has come in completely, but is not kept yet. */
export interface IncomingFile {
  /** Where it lies for the time being. */
  path: string;
  /** In hex, lower case. */
  sha256: string;
  /** In bytes. */
  size: number;
}

/** A kept file, as a walk through the store finds it. */
export interface KeptFile {
  sha256: string;
  size: number;
  /** When this content came in for the last time. */
  keptAt: Date;
}

/** Thrown when a file has more bytes than it may; nothing of it is left behind. */
export class FileTooLarge extends Error {
  override name = 'FileTooLarge';
  constructor(readonly limit: number) {
    super(`The file has more than ${limit} bytes`);
  }
}

/** Bytes `start` to `end`, both included. */
export interface ByteRange {
  start: number;
  end: number;
}

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

/**
 * Files on disk under their checksum, so that the same content lies there once and a file never changes. Any number of
 * processes may share the folder. A file appears in its place at once and as a whole; one that is not finished lies in
 * `incoming/`. Contents pass through as streams and are never held in memory.
 */
export class FileStore {
  private readonly incoming: string;

  /** @param dir made at the first write */
  constructor(private readonly dir: string) {
    this.incoming = join(dir, 'incoming');
  }

  /**
   * Writes a stream to disk. Whoever calls this keeps or discards what comes of it.
   * @param limit bytes at most
   * @throws FileTooLarge, or the error of the stream; nothing is left behind
   */
  async receive(source: AsyncIterable<Uint8Array>, limit: number): Promise<IncomingFile> {
    await mkdir(this.incoming, { recursive: true });
    const path = join(this.incoming, randomUUID());
    const file = await open(path, 'wx', 0o640);
    const hash = createHash('sha256');
    let size = 0;
    try {
      for await (const chunk of source) {
        size += chunk.length;
        if (size > limit) throw new FileTooLarge(limit);
        hash.update(chunk);
        await file.writeFile(chunk);
      }
      await file.sync();
      await file.close();
    } catch (error) {
      await file.close().catch(() => undefined);
      await this.discard({ path });
      throw error;
    }
    return { path, sha256: hash.digest('hex'), size };
  }

  /** Puts a file into its place; once it is there, the same again changes nothing but when it was kept last. */
  async keep({ path, sha256, size }: IncomingFile): Promise<void> {
    const place = this.placeOf(sha256);
    if ((await this.sizeOf(sha256)) === size) {
      const now = new Date();
      await utimes(place, now, now);
      return this.discard({ path });
    }
    await mkdir(dirname(place), { recursive: true });
    await rename(path, place);
    const folder = await open(dirname(place));
    await folder.sync();
    await folder.close();
  }

  /** Throws away what came in; the same again changes nothing. */
  async discard({ path }: Pick<IncomingFile, 'path'>): Promise<void> {
    await rm(path, { force: true });
  }

  /** Bytes of the file, or null when it is not there. */
  async sizeOf(sha256: string): Promise<number | null> {
    try {
      return (await stat(this.placeOf(sha256))).size;
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  /** The content as a stream, which closes the file by itself; null when the file is not there. */
  async read(sha256: string, range?: ByteRange): Promise<Readable | null> {
    try {
      const file = await open(this.placeOf(sha256));
      return file.createReadStream(range);
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  /** Deletes a file for good; the same again changes nothing. */
  async remove(sha256: string): Promise<void> {
    await rm(this.placeOf(sha256), { force: true });
  }

  /** Every file that is kept, in no order. */
  async *all(): AsyncGenerator<KeptFile> {
    const names = await readdir(this.dir, { recursive: true }).catch((error: unknown) => {
      if (isMissing(error)) return [];
      throw error;
    });
    for (const path of names) {
      const sha256 = /(?:^|[/\\])([0-9a-f]{64})$/.exec(path)?.[1];
      if (!sha256) continue;
      const { size, mtime } = await stat(this.placeOf(sha256));
      yield { sha256, size, keptAt: mtime };
    }
  }

  /**
   * Deletes what processes that died left in `incoming/`.
   * @param before what was written to after this moment may still be growing, and stays
   * @returns how many there were
   */
  async clearLeftovers(before: Date): Promise<number> {
    const names = await readdir(this.incoming).catch((error: unknown) => {
      if (isMissing(error)) return [];
      throw error;
    });
    let cleared = 0;
    for (const name of names) {
      const path = join(this.incoming, name);
      const found = await stat(path).catch(() => null);
      if (!found || found.mtime >= before) continue;
      await this.discard({ path });
      cleared += 1;
    }
    return cleared;
  }

  /** @throws Error for what is no checksum: nothing of a stranger ever becomes a path */
  private placeOf(sha256: string): string {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('No SHA-256 in hex');
    return join(this.dir, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  }
}
