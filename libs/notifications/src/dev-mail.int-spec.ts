import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@allmende/testing';
import { mailFolder, startMailCatcher, type MailCatcher } from './mail-catcher.js';
import { Mailer } from './mailer.js';
import { TestApi } from './proof/test-api.js';

jest.setTimeout(60_000);

const home = mkdtempSync(join(tmpdir(), 'allmende-mail-'));
let database: TestDatabase;
let api: TestApi;
let catcher: MailCatcher;
let mailer: Mailer;

beforeAll(async () => {
  database = await createTestDatabase();
  api = await TestApi.start(database, home);
  catcher = await startMailCatcher({ home });
  mailer = new Mailer({ smtpUrl: catcher.url, from: 'Allmende <noreply@example.org>', connections: 1 });
});
afterAll(async () => {
  mailer.close();
  await catcher.stop();
  await api.stop();
  await database.drop();
});

const mail = (subject: string, text: string) => ({
  messageId: `${encodeURIComponent(subject)}@example.org`,
  to: 'reader@example.org',
  subject,
  text,
  html: `<p lang="de">${text}</p>`,
  unsubscribe: null,
});

const page = async (path: string): Promise<{ status: number; type: string | null; body: string }> => {
  const response = await fetch(`${api.baseUrl}${path}`);
  return { status: response.status, type: response.headers.get('content-type'), body: await response.text() };
};

describe('mail that is caught instead of sent', () => {
  it('can be read, newest first, and brings no markup of its own into the page', async () => {
    expect((await page('/dev/mail')).body).toContain('Noch keine Mails');
    await mailer.send(mail('Erste', 'a'));
    await mailer.send(mail('Zweite <b>', '<script>alert(1)</script>'));
    const list = await page('/dev/mail');
    expect(list).toMatchObject({ status: 200, type: 'text/html; charset=utf-8' });
    expect(list.body.indexOf('Zweite &lt;b&gt;')).toBeLessThan(list.body.indexOf('Erste'));
    const [, path] = /href="(\/dev\/mail\/[^"]+)"/.exec(list.body)!;
    const shown = await page(path!);
    expect(shown.body).toContain('<html lang="de">');
    expect(shown.body).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(shown.body).not.toContain('<script');
    expect(shown.body).toContain('<iframe title="HTML-Fassung" sandbox');
  });

  it('has no page for what is not there, and none outside of its folder', async () => {
    for (const path of ['/dev/mail/1-00000000', '/dev/mail/..%2Fsecret', '/dev/mail/x']) {
      expect((await page(path)).status).toBe(404);
    }
  });

  it('is refused when it is too large', async () => {
    const before = readdirSync(mailFolder(home)).length;
    await expect(mailer.send(mail('Riesig', 'x'.repeat(1_100_000)))).rejects.toThrow(/large|size|552/i);
    expect(readdirSync(mailFolder(home))).toHaveLength(before);
  });
});
