import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { newId } from '@allmende/kernel';
import { FakeClock } from '@allmende/testing';
import { SMTPServer } from 'smtp-server';
import { seed, until, World } from './proof/world.js';
import { maxAttempts } from './delivery.retry.js';
import { Deliveries } from './delivery.service.js';
import { MailDelivery } from './mail-delivery.js';
import type { MailBatch } from './mail-job.js';
import { MailSweeper } from './mail-sweeper.js';

jest.setTimeout(60_000);

let world: World;
let picky: SMTPServer | undefined;
afterEach(async () => {
  await world.stop();
  picky?.close();
  picky = undefined;
});

/** A project that `names` follow. */
async function followedBy(...names: string[]): Promise<string> {
  const project = await world.project('OPSI');
  for (const name of names)
    await world.follow(await world.account(name, name === 'english' ? 'en' : 'de'), { projectId: project });
  return project;
}

const changed = async (projectId: string): Promise<string> =>
  world.tell('project.changed', { projectId, changed: ['name'] });

const nothingPending = async (): Promise<boolean> =>
  (await world.rows(`select from delivery where state = 'PENDING' limit 1`)).length === 0;

/** Sweeps more often than every five seconds; a sweep that meets a job in its last moments adds nothing. */
const sweepUntil = (holds: () => Promise<boolean>): Promise<void> =>
  until(async () => {
    await world.app.get(MailSweeper).sweep();
    return holds();
  });

interface MailRow {
  id: string;
  name: string;
  state: string;
  attempts: number;
  last_error: string | null;
}
const mails = (eventId: string): Promise<MailRow[]> =>
  world.rows<MailRow>(
    `select d.id, a.display_name as name, d.state, d.attempts, d.last_error
     from delivery d join notice n on n.id = d.notice_id join account a on a.id = d.account_id
     where n.event_id = $1 and d.channel = 'EMAIL' order by a.display_name`,
    [eventId],
  );

describe('delivering mail', () => {
  it('writes to each in her language, with a fixed Message-ID and an unsubscribe link for one click', async () => {
    world = await World.start();
    const event = await changed(await followedBy('deutsch', 'english'));
    await world.allSent();
    const [deutsch, english] = await mails(event);
    const mailTo = (name: string) => world.trap.waitFor(({ to }) => JSON.stringify(to).includes(`${name}@`));
    const german = await mailTo('deutsch');
    expect(german.messageId).toBe(`<${deutsch!.id}@allmende.example.org>`);
    expect(german.subject).toBe('Der Eintrag „OPSI“ wurde geändert');
    expect(german.html).toContain('<html lang="de">');
    const headers = german.headerLines.map(({ line }) => line);
    expect(headers).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    expect(headers.find((line) => line.startsWith('List-Unsubscribe:'))).toMatch(
      /^List-Unsubscribe: <https:\/\/allmende\.example\.org\/notifications\/unsubscribe\?token=[\w.-]+>$/,
    );
    const inEnglish = await mailTo('english');
    expect(inEnglish.messageId).toBe(`<${english!.id}@allmende.example.org>`);
    expect(inEnglish.subject).toBe('The entry “OPSI” was changed');
    expect(inEnglish.html).toContain('<html lang="en">');
  });

  it('says in a mail that asks for consent why it cannot be switched off, and offers no link for it', async () => {
    world = await World.start();
    const [project, asking, leader] = [
      await world.project('OPSI'),
      await world.organization('Asking'),
      await world.organization('Lead'),
    ];
    await world.participation(project, leader, 'LEADING');
    await world.grant(await world.account('lead'), leader);
    const participation = {
      participationId: newId(),
      projectId: project,
      organizationId: asking,
      kind: 'LEADING' as const,
    };
    await world.tell('participation.proposed', participation);
    const mail = await world.trap.waitFor(() => true);
    expect(mail.text).toContain('lässt sich nicht abbestellen');
    expect(mail.headers.has('list-unsubscribe')).toBe(false);
    expect(mail.headerLines.map(({ key }) => key)).not.toContain('list-unsubscribe');
  });

  it('lets one bad address stop nobody else', async () => {
    const port = await startPickyServer();
    world = await World.start({ smtpUrl: `smtp://127.0.0.1:${port}` });
    const event = await changed(await followedBy('a', 'bad', 'z'));
    await world.allSent();
    expect(await mails(event)).toMatchObject([
      { name: 'a', state: 'SENT', attempts: 1, last_error: null },
      { name: 'bad', state: 'FAILED', attempts: 1, last_error: expect.stringContaining('No such user') },
      { name: 'z', state: 'SENT', attempts: 1 },
    ]);
  });

  it('tries again with growing pauses, gives up in the end, and starts anew when an operator says so', async () => {
    const clock = new FakeClock('2026-11-21T12:00:00Z');
    world = await World.start({ clock });
    world.trap.failNext(maxAttempts, 451);
    const event = await changed(await followedBy('late'));
    for (let attempt = 1; attempt <= maxAttempts; attempt += 1) {
      await sweepUntil(async () => (await mails(event))[0]!.attempts === attempt);
      expect(await mails(event)).toMatchObject([{ state: attempt < maxAttempts ? 'PENDING' : 'FAILED' }]);
      clock.advance(13 * 3_600_000);
    }
    expect(await mails(event)).toMatchObject([
      { last_error: expect.stringContaining('Refused by the mail trap') },
    ]);
    const deliveries = world.app.get(Deliveries);
    const [failed] = await deliveries.failed();
    expect(failed).toMatchObject({ recipient: 'late', title: 'Der Eintrag „OPSI“ wurde geändert' });
    const [{ id }] = (await mails(event)) as [MailRow];
    expect(await deliveries.retry(seed, [id])).toBe(1);
    expect(await deliveries.retry(seed, [id])).toBe(0);
    await sweepUntil(nothingPending);
    expect(await mails(event)).toMatchObject([{ state: 'SENT', attempts: 1, last_error: null }]);
  });

  it('does not try before the pause is over', async () => {
    const clock = new FakeClock();
    world = await World.start({ clock });
    world.trap.failNext(1, 451);
    const event = await changed(await followedBy('patient'));
    await until(async () => (await mails(event))[0]!.attempts === 1);
    clock.advance(59_000);
    await world.app
      .get(MailDelivery)
      .deliver(await batchOf(event), { stopping: new AbortController().signal });
    expect(await mails(event)).toMatchObject([{ state: 'PENDING', attempts: 1 }]);
  });

  it('repeats with the same Message-ID when the server took the mail but its answer was lost', async () => {
    const clock = new FakeClock();
    world = await World.start({ clock });
    world.trap.dropAfterAccept(1);
    const event = await changed(await followedBy('twice'));
    await until(async () => (await mails(event))[0]!.attempts === 1);
    clock.advance(61_000);
    await sweepUntil(nothingPending);
    const ids = world.trap.messages.map(({ messageId }) => messageId);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });

  it('leaves a claimed mail to its owner until the lease is over', async () => {
    const clock = new FakeClock();
    world = await World.start({ clock });
    world.trap.failNext(1, 451);
    const event = await changed(await followedBy('claimed'));
    await until(async () => (await mails(event))[0]!.attempts === 1);
    clock.advance(3_600_000);
    const lease = new Date(clock.now().getTime() + 30_000);
    await world.write(`update delivery set claimed_until = $1 where channel = 'EMAIL'`, [lease]);
    await world.app.get(MailSweeper).sweep();
    await world.app
      .get(MailDelivery)
      .deliver(await batchOf(event), { stopping: new AbortController().signal });
    expect(await mails(event)).toMatchObject([{ state: 'PENDING', attempts: 1 }]);
    clock.advance(31_000);
    await sweepUntil(nothingPending);
  });

  it('does not write to an account that was disabled meanwhile', async () => {
    const clock = new FakeClock();
    world = await World.start({ clock });
    world.trap.failNext(1, 451);
    const event = await changed(await followedBy('gone'));
    await until(async () => (await mails(event))[0]!.attempts === 1);
    await world.write(`update account set state = 'DISABLED'`);
    clock.advance(61_000);
    await sweepUntil(nothingPending);
    expect(await mails(event)).toMatchObject([{ state: 'FAILED', last_error: 'The account is disabled' }]);
  });
});

/** A mail server that knows nobody whose name begins with `bad`. Answers its port. */
async function startPickyServer(): Promise<number> {
  picky = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo: ({ address }, _session, answer) =>
      answer(
        address.startsWith('bad') ? Object.assign(new Error('No such user'), { responseCode: 550 }) : null,
      ),
    onData: (stream, _session, answer) => stream.resume().on('end', () => answer()),
  });
  await once(picky.listen(0, '127.0.0.1'), 'listening');
  return (picky.server.address() as AddressInfo).port;
}

async function batchOf(event: string): Promise<MailBatch> {
  const [notice] = await world.rows<{ id: string }>(`select id from notice where event_id = $1`, [event]);
  return { noticeId: notice!.id, batch: 0 };
}
