import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId, toNodeId } from '@allmende/kernel';
import { samples } from '../../libs/meetings/src/attachment/proof/zip.js';
import { filesOf, form } from '../support/attachments.js';
import type { Caller } from '../support/caller.js';
import { House } from '../support/house.js';

let dir: string;
let house: House;
let files: ReturnType<typeof filesOf>;
let moderator: Caller;
let sponsor: Caller;
let item: string;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'attachments-'));
  house = await House.start({ FILES_DIR: dir });
  files = filesOf(house, dir);
  moderator = await house.person('moderator');
  sponsor = await house.person('dortmund');
});
afterAll(async () => {
  await house?.stop();
  await rm(dir, { recursive: true });
});
beforeEach(async () => {
  item = await files.proposal();
});

describe('who hangs a file on an item', () => {
  it('is its sponsor while it waits, and who leads the body', async () => {
    expect((await files.upload(sponsor, item)).status).toBe(201);
    expect((await files.upload(moderator, item, samples.png, 'Plan.png')).status).toBe(201);
    expect((await files.attachmentsOf(sponsor, item)).map(({ fileName }) => fileName)).toEqual([
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
    expect((await files.upload(await who(), item)).status).toBe(status);
    expect(await files.leftovers()).toEqual([]);
  });

  it('is not the sponsor once the item stands on an agenda, and nobody once the session is closed', async () => {
    const placed = await files.proposal('PUBLIC', await files.meeting());
    expect((await files.upload(sponsor, placed)).status).toBe(403);
    expect((await files.upload(moderator, placed)).status).toBe(201);
    await house.write(
      `update meeting set state = 'CLOSED', started_at = now(), closed_at = now() where id = (select meeting_id from agenda_item where id = $1)`,
      [placed],
    );
    expect((await files.upload(moderator, placed, samples.png, 'Plan.png')).status).toBe(403);
  });

  it('may be a program of the sponsor that may write meetings', async () => {
    const withoutOrigin = {};
    const writer = await house.machineOf('dortmund', 'meetings:write');
    expect((await files.upload(writer, item, samples.pdf, 'a.pdf', withoutOrigin)).status).toBe(201);
    const readerOnly = await house.machineOf('dortmund', 'read');
    expect(await files.upload(readerOnly, item, samples.pdf, 'b.pdf', withoutOrigin)).toMatchObject({
      status: 403,
    });
    expect(
      await files.upload(house.machine('falsch'), item, samples.pdf, 'b.pdf', withoutOrigin),
    ).toMatchObject({
      status: 401,
      body: { code: 'UNAUTHENTICATED' },
    });
  });

  it('is never a page of another site, also where the browser sends the session along', async () => {
    for (const headers of [{ origin: 'https://boese.example.org' }, { origin: 'null' }, {}]) {
      const answer = await files.upload(
        sponsor,
        item,
        samples.pdf,
        'a.pdf',
        headers as Record<string, string>,
      );
      expect(answer).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
    }
    const crossSite = { origin: house.url, 'sec-fetch-site': 'cross-site' };
    expect((await files.upload(sponsor, item, samples.pdf, 'a.pdf', crossSite)).status).toBe(403);
    expect(await files.attachmentsOf(moderator, item)).toEqual([]);
  });

  it('finds no item where there is none', async () => {
    expect((await files.upload(moderator, newId())).status).toBe(404);
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
    const placed = await files.proposal(ofItem, await files.meeting(ofMeeting));
    await files.upload(moderator, placed);
    await house.write(`update attachment set visibility = $2 where agenda_item_id = $1`, [placed, own]);
    const url = await files.urlOf(placed);
    const got = [];
    for (const name of all) {
      const caller = await viewers[name]();
      const { status } = await caller.fetch(url);
      expect([200, 404]).toContain(status);
      if (status === 200) got.push(name);
      if (name !== 'program')
        expect((await files.attachmentsOf(caller, placed)).length).toBe(status === 200 ? 1 : 0);
    }
    expect(got).toEqual(expected);
  });

  it('is nobody but who leads the body while the meeting is a draft, and the sponsor', async () => {
    const draft = await files.proposal('PUBLIC', await files.meeting('PUBLIC', 'DRAFT'));
    await files.upload(moderator, draft);
    const url = await files.urlOf(draft);
    expect((await house.visitor().fetch(url)).status).toBe(404);
    expect((await (await house.person('solingen')).fetch(url)).status).toBe(404);
    expect((await moderator.fetch(url)).status).toBe(200);
  });

  it('can not be told from one who asks for a file that never was', async () => {
    const placed = await files.proposal('BOARD', await files.meeting());
    await files.upload(moderator, placed);
    const hidden = await house.visitor().fetch(await files.urlOf(placed));
    const missing = await house.visitor().fetch(`/files/${toNodeId('Attachment', newId())}/Vorlage.pdf`);
    expect([hidden.status, await hidden.text()]).toEqual([missing.status, await missing.text()]);
  });

  it('is nobody after it was removed', async () => {
    const { body } = await files.upload(sponsor, item);
    const url = await files.urlOf(item);
    await files.remove(sponsor, body.id!);
    expect((await files.remove(sponsor, body.id!)).body.errors).toBeUndefined();
    expect((await moderator.fetch(url)).status).toBe(404);
    expect(await files.attachmentsOf(moderator, item)).toEqual([]);
    const again = await files.upload(sponsor, item);
    expect(again).toEqual({ status: 201, body: { id: body.id } });
  });

  it('is not widened beyond the item', async () => {
    const placed = await files.proposal('NETWORK', await files.meeting());
    const { body } = await files.upload(moderator, placed);
    const refused = await files.setVisibility(moderator, body.id!, 'PUBLIC');
    expect(refused.setAttachmentVisibility.userErrors[0]!.code).toBe('WIDER_THAN_ITEM');
    const narrowed = await files.setVisibility(moderator, body.id!, 'BOARD');
    expect(narrowed.setAttachmentVisibility).toEqual({ attachment: { visibility: 'BOARD' }, userErrors: [] });
    expect((await (await house.person('solingen')).fetch(await files.urlOf(placed))).status).toBe(404);
  });

  it('does not let those change it who may only read it', async () => {
    const placed = await files.proposal('PUBLIC', await files.meeting());
    const { body } = await files.upload(moderator, placed);
    const reader = await house.person('reader');
    expect((await files.remove(reader, body.id!)).body.errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
    expect(await files.attachmentsOf(moderator, placed)).toHaveLength(1);
  });
});

describe('a file as it is given out', () => {
  it('is the one that came in, is shown where that is safe, and runs nothing', async () => {
    const placed = await files.proposal('PUBLIC', await files.meeting());
    await files.upload(moderator, placed, samples.png, 'Übersicht (1).png');
    const response = await house.visitor().fetch(await files.urlOf(placed));
    expect(Buffer.from(await response.arrayBuffer())).toEqual(samples.png);
    const [found] = await house.rows<{ sha256: string }>(
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
      etag: `"${found!.sha256}"`,
    });
  });

  it('is saved, not opened, where a browser might do something with it, and is kept by no proxy', async () => {
    await files.upload(sponsor, item, samples.txt, 'notiz.txt');
    const response = await sponsor.fetch(await files.urlOf(item));
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': expect.stringMatching(/^attachment;/),
      'cache-control': 'private, no-cache',
      vary: expect.stringContaining('Cookie'),
    });
  });

  it('is not sent again to who has it, and in pieces to who asks for one', async () => {
    await files.upload(sponsor, item, samples.txt, 'notiz.txt');
    const url = await files.urlOf(item);
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
