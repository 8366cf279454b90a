import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { UnitOfWork } from '@allmende/platform/database';
import { FileStore } from '@allmende/platform/files';
import { attachmentFiles } from '../../apps/cli/src/checks/files.js';
import { FileSweeper } from '../../libs/meetings/src/attachment/file-sweeper.js';
import { samples } from '../../libs/meetings/src/attachment/proof/zip.js';
import { filesOf, form, type Answer, type Attached } from '../support/attachments.js';
import type { Caller } from '../support/caller.js';
import { House } from '../support/house.js';

let dir: string;
let house: House;
let files: ReturnType<typeof filesOf>;
let sponsor: Caller;
let item: string;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'attachments-'));
  house = await House.start({ FILES_DIR: dir });
  files = filesOf(house, dir);
  sponsor = await house.person('dortmund');
});
afterAll(async () => {
  await house?.stop();
  await rm(dir, { recursive: true });
});
beforeEach(async () => {
  item = await files.proposal();
});

describe('what is taken', () => {
  it('is one attachment for the same content and name, however often and at once it comes', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => files.upload(sponsor, item)));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(await files.leftovers()).toEqual([]);
    expect((await files.upload(sponsor, item, samples.pdf, 'Anders.pdf')).status).toBe(201);
  });

  it.each([
    ['a page that is called .pdf', 'html', 'a.pdf', 'CONTENT_DIFFERS'],
    ['a program that is called .docx', 'exe', 'a.docx', 'CONTENT_DIFFERS'],
    ['a drawing with a script', 'svg', 'a.svg', 'TYPE_NOT_ALLOWED'],
    ['an archive', 'zip', 'a.zip', 'TYPE_NOT_ALLOWED'],
  ])('is not %s', async (_, content, name, code) => {
    const before = await files.keptFiles();
    const answer = await files.upload(sponsor, item, samples[content], name);
    expect(answer).toMatchObject({ status: 415, body: { code, message: expect.stringMatching(/\./) } });
    expect(await files.keptFiles()).toBe(before);
  });

  it('is refused in the language of the reader', async () => {
    const german = await files.upload(sponsor, item, samples.html, 'a.pdf', {
      origin: house.url,
      'accept-language': 'de',
    });
    const english = await files.upload(sponsor, item, samples.html, 'a.pdf', {
      origin: house.url,
      'accept-language': 'en',
    });
    expect(german.body.message).toContain('Der Inhalt ist keine PDF-Datei');
    expect(english.body.message).toContain('The content is no PDF file');
  });

  it('has a name without any folder', async () => {
    await files.upload(sponsor, item, samples.pdf, '../../../etc/cron.d/Straße.pdf');
    const [{ fileName, url }] = (await files.attachmentsOf(sponsor, item)) as [Attached];
    expect(fileName).toBe('Straße.pdf');
    expect(url).toMatch(/^\/files\/att_[0-9a-f]{32}\/Stra%C3%9Fe\.pdf$/);
  });

  it('is exactly one file', async () => {
    const two = form(samples.pdf!, 'a.pdf');
    two.append('file', new Blob([new Uint8Array(samples.png!)]), 'b.png');
    const none = new FormData();
    none.append('text', 'nur Text');
    const send = async (body: FormData | string, headers: Record<string, string> = {}) => {
      const response = await sponsor.fetch(files.pathOf(item), {
        method: 'POST',
        body,
        headers: { origin: house.url, ...headers },
      });
      return ((await response.json()) as Answer['body']).code;
    };
    expect(await send(two)).toBe('ONE_FILE_ONLY');
    expect(await send(none)).toBe('FILE_MISSING');
    expect(await send(form('', 'a.txt'))).toBe('FILE_EMPTY');
    expect(await send('{}', { 'content-type': 'application/json' })).toBe('NOT_MULTIPART');
    expect(await send('kaputt', { 'content-type': 'multipart/form-data; boundary=x' })).toBe('UPLOAD_BROKEN');
    expect(await files.leftovers()).toEqual([]);
    expect(await files.attachmentsOf(sponsor, item)).toEqual([]);
  });

  it('is twenty files at most, however many come at once', async () => {
    const many = Array.from({ length: 24 }, (_, n) => files.upload(sponsor, item, `Text ${n}`, `${n}.txt`));
    const statuses = (await Promise.all(many)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(20);
    expect(statuses.filter((status) => status === 409)).toHaveLength(4);
    expect(await files.attachmentsOf(sponsor, item)).toHaveLength(20);
  });

  it('leaves a note in the audit log', async () => {
    await files.upload(sponsor, item);
    expect(await house.count('audit_entry', `action = 'addAttachment' and subject_id = $1`, [item])).toBe(1);
  });
});

describe('a file that is too large', () => {
  const gigabyte = 1024 ** 3;

  /** Sends as much as the server lets it, and tells what came of it. */
  function pour(bytes: number, headers: Record<string, string | number>, sender = sponsor, url = house.url) {
    const chunk = Buffer.alloc(256 * 1024, 'x');
    const head = `--grenze\r\ncontent-disposition: form-data; name="file"; filename="gross.txt"\r\n\r\n`;
    return new Promise<{ status: number; code: string; sent: number; rss: number }>((resolve, reject) => {
      const cookie = [...sender.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const request = httpRequest(`${url}${files.pathOf(item)}`, {
        method: 'POST',
        headers: {
          cookie,
          origin: url,
          'content-type': 'multipart/form-data; boundary=grenze',
          ...headers,
        },
      });
      let [sent, rss, answered] = [0, 0, false];
      const write = (): void => {
        while (sent < bytes && !request.destroyed) {
          sent += chunk.length;
          rss = Math.max(rss, process.memoryUsage().rss);
          if (!request.write(chunk)) return void request.once('drain', write);
        }
        request.end('\r\n--grenze--\r\n');
      };
      request.on('response', (response) => {
        answered = true;
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => {
          const { code } = JSON.parse(Buffer.concat(parts).toString()) as { code: string };
          request.destroy();
          resolve({ status: response.statusCode!, code, sent, rss });
        });
      });
      request.on('error', (error) => (answered ? undefined : reject(error)));
      request.write(head);
      write();
    });
  }

  it('is cut off at the limit with memory flat, and nothing of it stays', async () => {
    // Whoever kept an upload in memory would show it at this limit.
    const roomy = await House.start({ FILES_DIR: join(dir, 'roomy'), ATTACHMENT_MAX_MB: '300' });
    const sender = await roomy.signIn('moderator');
    await roomy.write(
      `insert into agenda_item (id, state, title, outcome, minutes, visibility, proposed_at, created_at, updated_at)
       values ($1, 'PROPOSED', 'Vorschlag', 'DECISION', 10, 'PUBLIC', now(), now(), now())`,
      [item],
    );
    const before = process.memoryUsage().rss;
    const { status, code, sent, rss } = await pour(
      gigabyte,
      { 'transfer-encoding': 'chunked' },
      sender,
      roomy.url,
    );
    const left = await readdir(join(dir, 'roomy', 'incoming'));
    await roomy.stop();
    expect([status, code]).toEqual([413, 'FILE_TOO_LARGE']);
    expect(sent).toBeLessThan(gigabyte / 2);
    expect((rss - before) / 1024 / 1024).toBeLessThan(150);
    expect(left).toEqual([]);
  }, 120_000);

  it('is refused at once where its length is said', async () => {
    const { status, code, sent } = await pour(gigabyte, { 'content-length': gigabyte });
    expect([status, code]).toEqual([413, 'FILE_TOO_LARGE']);
    expect(sent).toBeLessThan(100 * 1024 * 1024);
    expect(await files.leftovers()).toEqual([]);
  }, 60_000);

  it('may have the limit to the byte', async () => {
    const limit = 25 * 1024 * 1024;
    expect((await files.upload(sponsor, item, Buffer.alloc(limit, 'x'), 'genau.txt')).status).toBe(201);
    expect((await files.upload(sponsor, item, Buffer.alloc(limit + 1, 'x'), 'zuviel.txt')).status).toBe(413);
    expect(await files.leftovers()).toEqual([]);
  }, 60_000);

  it('leaves nothing when its sender hangs up', async () => {
    const request = httpRequest(`${house.url}${files.pathOf(item)}`, {
      method: 'POST',
      headers: {
        cookie: [...sponsor.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...{
          origin: house.url,
          'content-type': 'multipart/form-data; boundary=grenze',
          'content-length': 1_000_000,
        },
      },
    });
    request.on('error', () => undefined);
    request.write(`--grenze\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\nAnfang`);
    await until(async () => (await files.leftovers()).length === 1);
    request.destroy();
    await until(async () => (await files.leftovers()).length === 0);
  });
});

async function until(condition: () => Promise<boolean>): Promise<void> {
  for (let n = 0; n < 200; n += 1) {
    if (await condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('It did not come to that.');
}

describe('the folder of files', () => {
  it('loses what nothing has used for thirty days, and nothing else', async () => {
    const { body } = await files.upload(sponsor, item, 'Bleibt', 'bleibt.txt');
    const gone = await files.upload(sponsor, item, 'Geht', 'geht.txt');
    const recent = await files.upload(sponsor, item, 'Eben erst', 'eben.txt');
    await files.remove(sponsor, gone.body.id!);
    await files.remove(sponsor, recent.body.id!);
    await house.write(`update attachment set removed_at = '2026-10-01' where file_name = 'geht.txt'`);
    const old = new Date('2026-09-01');
    const rows = await house.rows<{ sha256: string; name: string }>(
      `select sha256, file_name as name from attachment where agenda_item_id = $1`,
      [item],
    );
    const placeOf = (name: string): string => {
      const { sha256 } = rows.find((one) => one.name === name)!;
      return join(dir, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
    };
    for (const { name } of rows) await utimes(placeOf(name), old, old);
    await writeFile(join(dir, 'incoming', 'abgestuerzt'), 'x');
    await utimes(join(dir, 'incoming', 'abgestuerzt'), old, old);
    const sweeper = new FileSweeper(
      ...([
        house.app.get(DataSource),
        house.app.get(UnitOfWork),
        house.app.get(FileStore),
        house.clock,
      ] as const),
    );
    await Promise.all([sweeper.sweep(), sweeper.sweep(), sweeper.sweep()]);
    const names = await readdir(dir, { recursive: true });
    const isThere = (name: string) => names.includes(placeOf(name).slice(dir.length + 1));
    expect([isThere('bleibt.txt'), isThere('geht.txt'), isThere('eben.txt')]).toEqual([true, false, true]);
    expect(await files.leftovers()).toEqual([]);
    expect(
      (await sponsor.fetch((await files.attachmentsOf(sponsor, item)).find(({ id }) => id === body.id)!.url))
        .status,
    ).toBe(200);
    expect((await files.upload(sponsor, item, 'Geht', 'geht.txt')).status).toBe(201);
    expect(await readdir(dir, { recursive: true })).toContain(placeOf('geht.txt').slice(dir.length + 1));
  });

  it('is missed by `allmende check` where a file is gone or cut off, and only there', async () => {
    const find = () =>
      attachmentFiles(house.app.get(FileStore)).find((text, values) =>
        house.app.get(DataSource).query(text, values),
      );
    await house.write(`delete from attachment`);
    await files.upload(sponsor, item, 'Ganz da', 'da.txt');
    expect(await find()).toEqual([]);
    const [found] = await house.rows<{ sha256: string }>(`select sha256 from attachment`);
    const { sha256 } = found!;
    const place = join(dir, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
    await writeFile(place, 'Ganz');
    expect((await find())[0]!.problem).toContain('has 4 bytes there instead of 7');
    await rm(place);
    expect((await find())[0]!.problem).toContain('is not in FILES_DIR');
    expect((await sponsor.fetch((await files.attachmentsOf(sponsor, item))[0]!.url)).status).toBe(404);
  });
});
