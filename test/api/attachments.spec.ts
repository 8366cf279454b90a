import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { newId, toNodeId } from '@allmende/kernel';
import { UnitOfWork } from '@allmende/platform/database';
import { FileStore } from '@allmende/platform/files';
import { attachmentFiles } from '../../apps/cli/src/checks/files.js';
import { FileSweeper } from '../../libs/meetings/src/attachment/file-sweeper.js';
import { samples } from '../../libs/meetings/src/attachment/proof/zip.js';
import { House } from '../support/house.js';
import type { Caller } from '../support/caller.js';

let dir: string;
let house: House;
let moderator: Caller;
let sponsor: Caller;
let item: string;

type Visibility = 'PUBLIC' | 'NETWORK' | 'BOARD';
interface Answer {
  status: number;
  body: { id?: string; code?: string; message?: string };
}

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'attachments-'));
  house = await House.start({ FILES_DIR: dir });
  moderator = await house.person('moderator');
  sponsor = await house.person('dortmund');
});
afterAll(async () => {
  await house?.stop();
  await rm(dir, { recursive: true });
});
beforeEach(async () => {
  item = await proposal();
});

/** A meeting of the board that all are invited to. */
async function meeting(visibility: Visibility = 'PUBLIC', state = 'INVITED'): Promise<string> {
  const id = newId();
  await house.write(
    `insert into meeting (id, title, state, starts_at, ends_at, visibility, invited_at, started_at, closed_at, created_at, updated_at)
     values ($1, 'Sitzung', $3, '2026-12-10T09:00Z', '2026-12-10T11:00Z', $2,
       case when $3 <> 'DRAFT' then now() end, case when $3 = 'CLOSED' then now() end, case when $3 = 'CLOSED' then now() end, now(), now())`,
    [id, visibility, state],
  );
  return id;
}

/** An item of Dortmund: a proposal, or placed on the agenda of a meeting. */
async function proposal(visibility: Visibility = 'PUBLIC', meetingId: string | null = null): Promise<string> {
  const id = newId();
  await house.write(
    `insert into agenda_item (id, meeting_id, position, state, title, outcome, minutes, visibility, sponsor_organization_id,
       proposed_at, created_at, updated_at)
     values ($1, $2, case when $2::uuid is not null then 0 end, case when $2::uuid is null then 'PROPOSED' else 'PLACED' end,
       'Vorschlag', 'DECISION', 10, $3, $4, now(), now(), now())`,
    [id, meetingId, visibility, house.world.organizations.dortmund],
  );
  return id;
}

const pathOf = (itemId: string): string => `/files/agenda-items/${toNodeId('AgendaItem', itemId)}`;

function form(content: Buffer | string, name: string, type = ''): FormData {
  const data = new FormData();
  data.append('file', new Blob([content as BlobPart], { type }), name);
  return data;
}

/** As a page of ours sends it. */
async function upload(
  caller: Caller,
  itemId: string,
  content: Buffer | string = samples.pdf!,
  name = 'Vorlage.pdf',
  headers: Record<string, string> = { origin: house.url },
): Promise<Answer> {
  const response = await caller.fetch(pathOf(itemId), { method: 'POST', body: form(content, name), headers });
  return { status: response.status, body: (await response.json()) as Answer['body'] };
}

interface Attached {
  id: string;
  fileName: string;
  url: string;
  visibility: Visibility | null;
}
const attachmentsOf = async (caller: Caller, itemId: string): Promise<Attached[]> => {
  const query = `query($id: ID!) { node(id: $id) { ... on AgendaItem { attachments { id fileName url visibility size sha256 mediaType } } } }`;
  const { node } = await caller.data<{ node: { attachments: Attached[] } | null }>(query, {
    id: toNodeId('AgendaItem', itemId),
  });
  return node?.attachments ?? [];
};
const urlOf = async (itemId: string): Promise<string> => (await attachmentsOf(moderator, itemId))[0]!.url;
const setVisibility = (caller: Caller, id: string, visibility: Visibility | null) =>
  caller.data<{ setAttachmentVisibility: { userErrors: { code: string }[] } }>(
    `mutation($input: SetAttachmentVisibilityInput!) { setAttachmentVisibility(input: $input) { attachment { visibility } userErrors { code } } }`,
    { input: { id, visibility } },
  );
const remove = (caller: Caller, id: string) =>
  caller.ask(
    `mutation($input: RemoveAttachmentInput!) { removeAttachment(input: $input) { agendaItem { id } userErrors { code } } }`,
    { input: { id } },
  );
const leftovers = (): Promise<string[]> => readdir(join(dir, 'incoming'));
const keptFiles = async (): Promise<number> => {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  return entries.filter((one) => one.isFile()).length;
};

describe('who hangs a file on an item', () => {
  it('is its sponsor while it waits, and who leads the body', async () => {
    expect((await upload(sponsor, item)).status).toBe(201);
    expect((await upload(moderator, item, samples.png, 'Plan.png')).status).toBe(201);
    expect((await attachmentsOf(sponsor, item)).map(({ fileName }) => fileName)).toEqual([
      'Vorlage.pdf',
      'Plan.png',
    ]);
  });

  it.each([
    ['a visitor', () => house.visitor(), 401],
    ['a guest without a role', () => house.person('guest'), 404],
    ['somebody who reads for the sponsor', () => house.person('reader'), 403],
    ['another city of the network', () => house.person('solingen'), 404],
  ] as const)('is not %s', async (_, who, status) => {
    expect((await upload(await who(), item)).status).toBe(status);
    expect(await leftovers()).toEqual([]);
  });

  it('is not the sponsor once the item stands on an agenda, and nobody once the session is closed', async () => {
    const placed = await proposal('PUBLIC', await meeting());
    expect((await upload(sponsor, placed)).status).toBe(403);
    expect((await upload(moderator, placed)).status).toBe(201);
    await house.write(
      `update meeting set state = 'CLOSED', started_at = now(), closed_at = now() where id = (select meeting_id from agenda_item where id = $1)`,
      [placed],
    );
    expect((await upload(moderator, placed, samples.png, 'Plan.png')).status).toBe(403);
  });

  it('may be a program of the sponsor that may write meetings', async () => {
    const withoutOrigin = {};
    const writer = await house.machineOf('dortmund', 'meetings:write');
    expect((await upload(writer, item, samples.pdf, 'a.pdf', withoutOrigin)).status).toBe(201);
    const readerOnly = await house.machineOf('dortmund', 'read');
    expect(await upload(readerOnly, item, samples.pdf, 'b.pdf', withoutOrigin)).toMatchObject({
      status: 403,
    });
    expect(await upload(house.machine('falsch'), item, samples.pdf, 'b.pdf', withoutOrigin)).toMatchObject({
      status: 401,
      body: { code: 'UNAUTHENTICATED' },
    });
  });

  it('is never a page of another site, also where the browser sends the session along', async () => {
    for (const headers of [{ origin: 'https://boese.example.org' }, { origin: 'null' }, {}]) {
      const answer = await upload(sponsor, item, samples.pdf, 'a.pdf', headers as Record<string, string>);
      expect(answer).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
    }
    const crossSite = { origin: house.url, 'sec-fetch-site': 'cross-site' };
    expect((await upload(sponsor, item, samples.pdf, 'a.pdf', crossSite)).status).toBe(403);
    expect(await attachmentsOf(moderator, item)).toEqual([]);
  });

  it('finds no item where there is none', async () => {
    expect((await upload(moderator, newId())).status).toBe(404);
    const strange = await moderator.fetch('/files/agenda-items/..%2F..%2Fetc', {
      method: 'POST',
      body: form('x', 'a.txt'),
      headers: { origin: house.url },
    });
    expect(strange.status).toBe(404);
  });
});

describe('who gets a file', () => {
  const viewers = {
    visitor: () => house.visitor(),
    guest: () => house.person('guest'),
    network: () => house.person('solingen'),
    reader: () => house.person('reader'),
    sponsor: () => house.person('dortmund'),
    moderator: () => house.person('moderator'),
    program: () => house.machineOf('dortmund', 'read'),
  };
  const all = Object.keys(viewers) as (keyof typeof viewers)[];
  const network = all.filter((one) => one !== 'visitor' && one !== 'guest');
  const board = network.filter((one) => one !== 'network');

  it.each([
    ['PUBLIC', 'PUBLIC', null, all],
    ['PUBLIC', 'PUBLIC', 'NETWORK', network],
    ['PUBLIC', 'PUBLIC', 'BOARD', board],
    ['PUBLIC', 'NETWORK', null, network],
    ['PUBLIC', 'NETWORK', 'PUBLIC', network],
    ['PUBLIC', 'BOARD', 'PUBLIC', board],
    ['NETWORK', 'PUBLIC', 'PUBLIC', network],
    ['BOARD', 'PUBLIC', null, board],
  ] as const)('of a %s meeting, a %s item and %s of its own', async (ofMeeting, ofItem, own, expected) => {
    const placed = await proposal(ofItem, await meeting(ofMeeting));
    await upload(moderator, placed);
    await house.write(`update attachment set visibility = $2 where agenda_item_id = $1`, [placed, own]);
    const url = await urlOf(placed);
    const got = [];
    for (const name of all) {
      const caller = await viewers[name]();
      const { status } = await caller.fetch(url);
      expect([200, 404]).toContain(status);
      if (status === 200) got.push(name);
      if (name !== 'program')
        expect((await attachmentsOf(caller, placed)).length).toBe(status === 200 ? 1 : 0);
    }
    expect(got).toEqual(expected);
  });

  it('is nobody but who leads the body while the meeting is a draft, and the sponsor', async () => {
    const draft = await proposal('PUBLIC', await meeting('PUBLIC', 'DRAFT'));
    await upload(moderator, draft);
    const url = await urlOf(draft);
    expect((await house.visitor().fetch(url)).status).toBe(404);
    expect((await (await house.person('solingen')).fetch(url)).status).toBe(404);
    expect((await moderator.fetch(url)).status).toBe(200);
  });

  it('can not be told from one who asks for a file that never was', async () => {
    const placed = await proposal('BOARD', await meeting());
    await upload(moderator, placed);
    const hidden = await house.visitor().fetch(await urlOf(placed));
    const missing = await house.visitor().fetch(`/files/${toNodeId('Attachment', newId())}/Vorlage.pdf`);
    expect([hidden.status, await hidden.text()]).toEqual([missing.status, await missing.text()]);
  });

  it('is nobody after it was removed', async () => {
    const { body } = await upload(sponsor, item);
    const url = await urlOf(item);
    await remove(sponsor, body.id!);
    expect((await remove(sponsor, body.id!)).body.errors).toBeUndefined();
    expect((await moderator.fetch(url)).status).toBe(404);
    expect(await attachmentsOf(moderator, item)).toEqual([]);
    const again = await upload(sponsor, item);
    expect(again).toEqual({ status: 201, body: { id: body.id } });
  });

  it('is not widened beyond the item', async () => {
    const placed = await proposal('NETWORK', await meeting());
    const { body } = await upload(moderator, placed);
    const refused = await setVisibility(moderator, body.id!, 'PUBLIC');
    expect(refused.setAttachmentVisibility.userErrors[0]!.code).toBe('WIDER_THAN_ITEM');
    const narrowed = await setVisibility(moderator, body.id!, 'BOARD');
    expect(narrowed.setAttachmentVisibility).toEqual({ attachment: { visibility: 'BOARD' }, userErrors: [] });
    expect((await (await house.person('solingen')).fetch(await urlOf(placed))).status).toBe(404);
  });

  it('does not let those change it who may only read it', async () => {
    const placed = await proposal('PUBLIC', await meeting());
    const { body } = await upload(moderator, placed);
    const reader = await house.person('reader');
    expect((await remove(reader, body.id!)).body.errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
    expect(await attachmentsOf(moderator, placed)).toHaveLength(1);
  });
});

describe('a file as it is given out', () => {
  it('is the one that came in, is shown where that is safe, and runs nothing', async () => {
    const placed = await proposal('PUBLIC', await meeting());
    await upload(moderator, placed, samples.png, 'Übersicht (1).png');
    const response = await house.visitor().fetch(await urlOf(placed));
    expect(Buffer.from(await response.arrayBuffer())).toEqual(samples.png);
    const [{ sha256 }] = await house.rows<{ sha256: string }>(
      `select sha256 from attachment where agenda_item_id = $1`,
      [placed],
    );
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/png',
      'content-length': String(samples.png!.length),
      'content-disposition': `inline; filename="Ubersicht (1).png"; filename*=UTF-8''%C3%9Cbersicht%20%281%29.png`,
      'content-security-policy': expect.stringContaining('sandbox'),
      'x-content-type-options': 'nosniff',
      'cache-control': 'public, no-cache',
      etag: `"${sha256}"`,
    });
  });

  it('is saved, not opened, where a browser might do something with it, and is kept by no proxy', async () => {
    await upload(sponsor, item, samples.txt, 'notiz.txt');
    const response = await sponsor.fetch(await urlOf(item));
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': expect.stringMatching(/^attachment;/),
      'cache-control': 'private, no-cache',
      vary: expect.stringContaining('Cookie'),
    });
  });

  it('is not sent again to who has it, and in pieces to who asks for one', async () => {
    await upload(sponsor, item, samples.txt, 'notiz.txt');
    const url = await urlOf(item);
    const etag = (await sponsor.fetch(url)).headers.get('etag')!;
    expect((await sponsor.fetch(url, { headers: { 'if-none-match': etag } })).status).toBe(304);
    const piece = await sponsor.fetch(url, { headers: { range: 'bytes=0-4' } });
    expect([piece.status, piece.headers.get('content-range')]).toEqual([
      206,
      `bytes 0-4/${samples.txt!.length}`,
    ]);
    expect((await sponsor.fetch(url, { headers: { range: 'bytes=999-' } })).status).toBe(416);
    const changed = await sponsor.fetch(url, { headers: { range: 'bytes=0-4', 'if-range': '"anders"' } });
    expect(changed.status).toBe(200);
    const head = await sponsor.fetch(url, { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length')]).toEqual([200, String(samples.txt!.length)]);
  });

  it('never answers with a page of the web app below its paths', async () => {
    for (const path of [
      '/files/x',
      '/files/../files/',
      '/documents/x',
      '/oparl/x',
      '/ballots/x',
      '/calendar/x',
    ]) {
      const response = await house.visitor().fetch(path);
      expect([path, response.headers.get('content-type')?.includes('html') ?? false]).toEqual([path, false]);
    }
  });
});

describe('what is taken', () => {
  it('is one attachment for the same content and name, however often and at once it comes', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => upload(sponsor, item)));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(await leftovers()).toEqual([]);
    expect((await upload(sponsor, item, samples.pdf, 'Anders.pdf')).status).toBe(201);
  });

  it.each([
    ['a page that is called .pdf', 'html', 'a.pdf', 'CONTENT_DIFFERS'],
    ['a program that is called .docx', 'exe', 'a.docx', 'CONTENT_DIFFERS'],
    ['a drawing with a script', 'svg', 'a.svg', 'TYPE_NOT_ALLOWED'],
    ['an archive', 'zip', 'a.zip', 'TYPE_NOT_ALLOWED'],
  ])('is not %s', async (_, content, name, code) => {
    const before = await keptFiles();
    const answer = await upload(sponsor, item, samples[content], name);
    expect(answer).toMatchObject({ status: 415, body: { code, message: expect.stringMatching(/\./) } });
    expect(await keptFiles()).toBe(before);
  });

  it('is refused in the language of the reader', async () => {
    const german = await upload(sponsor, item, samples.html, 'a.pdf', {
      origin: house.url,
      'accept-language': 'de',
    });
    const english = await upload(sponsor, item, samples.html, 'a.pdf', {
      origin: house.url,
      'accept-language': 'en',
    });
    expect(german.body.message).toContain('Der Inhalt ist keine PDF-Datei');
    expect(english.body.message).toContain('The content is no PDF file');
  });

  it('has a name without any folder', async () => {
    await upload(sponsor, item, samples.pdf, '../../../etc/cron.d/Straße.pdf');
    const [{ fileName, url }] = (await attachmentsOf(sponsor, item)) as [Attached];
    expect(fileName).toBe('Straße.pdf');
    expect(url).toMatch(/^\/files\/att_[0-9a-f]{32}\/Stra%C3%9Fe\.pdf$/);
  });

  it('is exactly one file', async () => {
    const two = form(samples.pdf!, 'a.pdf');
    two.append('file', new Blob([samples.png! as BlobPart]), 'b.png');
    const none = new FormData();
    none.append('text', 'nur Text');
    const send = async (body: FormData | string, headers: Record<string, string> = {}) => {
      const response = await sponsor.fetch(pathOf(item), {
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
    expect(await leftovers()).toEqual([]);
    expect(await attachmentsOf(sponsor, item)).toEqual([]);
  });

  it('is twenty files at most, however many come at once', async () => {
    const many = Array.from({ length: 24 }, (_, n) => upload(sponsor, item, `Text ${n}`, `${n}.txt`));
    const statuses = (await Promise.all(many)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(20);
    expect(statuses.filter((status) => status === 409)).toHaveLength(4);
    expect(await attachmentsOf(sponsor, item)).toHaveLength(20);
  });

  it('leaves a note in the audit log', async () => {
    await upload(sponsor, item);
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
      const cookie = [...sponsor.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const request = httpRequest(`${house.url}${pathOf(item)}`, {
        method: 'POST',
        headers: {
          cookie,
          origin: house.url,
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
    expect(await leftovers()).toEqual([]);
  }, 60_000);

  it('may have the limit to the byte', async () => {
    const limit = 25 * 1024 * 1024;
    expect((await upload(sponsor, item, Buffer.alloc(limit, 'x'), 'genau.txt')).status).toBe(201);
    expect((await upload(sponsor, item, Buffer.alloc(limit + 1, 'x'), 'zuviel.txt')).status).toBe(413);
    expect(await leftovers()).toEqual([]);
  }, 60_000);

  it('leaves nothing when its sender hangs up', async () => {
    const request = httpRequest(`${house.url}${pathOf(item)}`, {
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
    await until(async () => (await leftovers()).length === 1);
    request.destroy();
    await until(async () => (await leftovers()).length === 0);
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
    const { body } = await upload(sponsor, item, 'Bleibt', 'bleibt.txt');
    const gone = await upload(sponsor, item, 'Geht', 'geht.txt');
    const recent = await upload(sponsor, item, 'Eben erst', 'eben.txt');
    await remove(sponsor, gone.body.id!);
    await remove(sponsor, recent.body.id!);
    await house.write(`update attachment set removed_at = '2026-10-01' where file_name = 'geht.txt'`);
    const old = new Date('2026-09-01');
    const files = await house.rows<{ sha256: string; name: string }>(
      `select sha256, file_name as name from attachment where agenda_item_id = $1`,
      [item],
    );
    const placeOf = (name: string): string => {
      const { sha256 } = files.find((one) => one.name === name)!;
      return join(dir, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
    };
    for (const { name } of files) await utimes(placeOf(name), old, old);
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
    expect(await leftovers()).toEqual([]);
    expect(
      (await sponsor.fetch((await attachmentsOf(sponsor, item)).find(({ id }) => id === body.id)!.url))
        .status,
    ).toBe(200);
    expect((await upload(sponsor, item, 'Geht', 'geht.txt')).status).toBe(201);
    expect(await readdir(dir, { recursive: true })).toContain(placeOf('geht.txt').slice(dir.length + 1));
  });

  it('is missed by `allmende check` where a file is gone or cut off, and only there', async () => {
    const find = () =>
      attachmentFiles(house.app.get(FileStore)).find((text, values) =>
        house.app.get(DataSource).query(text, values),
      );
    await house.write(`delete from attachment`);
    await upload(sponsor, item, 'Ganz da', 'da.txt');
    expect(await find()).toEqual([]);
    const [{ sha256 }] = await house.rows<{ sha256: string }>(`select sha256 from attachment`);
    const place = join(dir, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
    await writeFile(place, 'Ganz');
    expect((await find())[0]!.problem).toContain('has 4 bytes there instead of 7');
    await rm(place);
    expect((await find())[0]!.problem).toContain('is not in FILES_DIR');
    expect((await sponsor.fetch((await attachmentsOf(sponsor, item))[0]!.url)).status).toBe(404);
  });
});
