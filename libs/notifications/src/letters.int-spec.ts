import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { SignedLinks, type LetterPurpose } from '@allmende/platform/config';
import type { Locale } from '@allmende/kernel';
import { FakeClock } from '@allmende/testing';
import { LetterSweeper } from './letter-sweeper.js';
import { MailSweeper } from './mail-sweeper.js';
import { apply, confirm, invite, requestReset } from './proof/letters.js';
import { person, until, World } from './proof/world.js';

jest.setTimeout(60_000);

const clock = new FakeClock(new Date().toISOString());
let world: World;
let bretten: string;
let name: string;
let count = 0;
beforeAll(async () => {
  world = await World.start({ clock });
});
beforeEach(async () => {
  name = `Bretten ${(count += 1)}`;
  bretten = await world.organization(name);
});
afterAll(() => world.stop());

const mailTo = (address: string) => world.trap.waitFor(({ to }) => JSON.stringify(to).includes(address));

/** Page and token of the one link in a mail. */
function linkIn(text: string | undefined): { page: string; token: string } {
  const [, page = '', token = ''] =
    /https:\/\/allmende\.example\.org(\/[^\s#]*)#(\S+)/.exec(text ?? '') ?? [];
  return { page, token };
}

const opens = (purpose: LetterPurpose, token: string): string | null =>
  world.app.get(SignedLinks).read(purpose, token);

const asked = (applicationId: string) => ({
  applicationId,
  organizationId: bretten,
  circle: 'NETWORK',
});

/** Everything that the database holds, queue included, as one text. */
async function dump(): Promise<string> {
  const tables = await world.rows<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  const texts: string[] = [];
  for (const { name } of tables)
    texts.push(
      ...(await world.rows<{ row: string }>(`select t::text as row from ${name} t`)).map(({ row }) => row),
    );
  return texts.join('\n');
}

/** Passes the pause after a failed try and waits until nothing is pending. */
async function tryAgain(): Promise<void> {
  clock.advance(61_000);
  await until(async () => {
    await world.app.get(MailSweeper).sweep();
    return (await world.rows(`select from delivery where state = 'PENDING' limit 1`)).length === 0;
  });
}

describe('a letter', () => {
  const languages: [Locale, string, string][] = [
    ['de', 'Bitte bestätigen Sie den Antrag für', 'weil jemand diese Adresse'],
    ['en', 'Please confirm the application for', 'because somebody gave this address'],
  ];
  it.each(languages)(
    'asks in %s to confirm an address, and says why it comes',
    async (locale, subject, why) => {
      const email = `antrag-${locale}@example.org`;
      const id = await apply(world, bretten, { email, locale, name: 'Gewinnen Sie auf evil.example' });
      const event = await world.tell('application.received', asked(id));
      const mail = await mailTo(email);
      expect(mail.subject).toBe(`${subject} ${name}`);
      expect(mail.html).toContain(`<html lang="${locale}">`);
      expect(mail.text).toContain(why);
      // A stranger may have typed in this address: what she called herself is no message of ours.
      expect(mail.text).not.toContain('evil');
      expect(mail.headerLines.map(({ key }) => key)).not.toContain('list-unsubscribe');
      expect(`${mail.text}${mail.html}`).not.toContain('/konto');
      const { page, token } = linkIn(mail.text);
      expect(page).toBe('/antrag/bestaetigen');
      expect(opens('application-address', token)).toBe(id);
      expect(opens('application', token)).toBeNull();
      await world.allSent();
      expect(await world.deliveries(event)).toEqual([`${email} EMAIL PERSONAL SENT`]);
    },
  );

  it('brings the applicant to her application, and the moderators to their desk', async () => {
    const id = await apply(world, bretten, { email: 'status@example.org' });
    await confirm(world, id);
    await world.moderator('desk');
    const event = await world.tell('application.submitted', asked(id));
    const mail = await mailTo('status@example.org');
    expect(mail.text).toContain('Guten Tag Toni Antrag\n');
    const { page, token } = linkIn(mail.text);
    expect([page, opens('application', token)]).toEqual(['/antrag', id]);
    const forModerators = await mailTo('desk@example.org');
    expect(forModerators.text).toContain(`/moderation/antraege/app_${id.replaceAll('-', '')}`);
    expect(linkIn(forModerators.text).token).toBe('');
    await world.allSent();
    expect(await world.deliveries(event)).toEqual([
      'desk EMAIL MODERATION SENT',
      'desk IN_APP MODERATION SENT',
      'status@example.org EMAIL PERSONAL SENT',
    ]);
  });

  it('comes once to who is also told as one of the people, and still shows in her app', async () => {
    const id = await apply(world, bretten, { email: 'doppelt@example.org' });
    await confirm(world, id);
    await world.grant(await world.account('doppelt'), bretten);
    const event = await world.tell('application.decided', {
      ...asked(id),
      outcome: 'DECLINED',
      reason: 'Nicht zuständig.',
    });
    await world.allSent();
    expect(await world.deliveries(event)).toEqual([
      'doppelt IN_APP MEMBERSHIP SENT',
      'doppelt@example.org EMAIL PERSONAL SENT',
    ]);
    const mail = await mailTo('doppelt@');
    expect(mail.text).toContain('Begründung: Nicht zuständig.');
  });

  it('leads to a question of the moderators and does not quote it: notices are kept', async () => {
    const id = await apply(world, bretten, { email: 'gefragt@example.org' });
    await confirm(world, id);
    const question = 'Sind Sie die Person aus dem Amtsblatt?';
    await world.write(
      `insert into application_message (id, application_id, author, author_name, text, written_at)
       values (uuidv7(), $1, 'MODERATOR', 'Moderation', $2, now())`,
      [id, question],
    );
    await world.tell('application.asked', asked(id));
    const { text } = await mailTo('gefragt@example.org');
    expect(linkIn(text).page).toBe('/antrag');
    await world.allSent();
    const kept = await world.rows<{ row: string }>(`select n::text as row from notice n`);
    expect(`${text}${JSON.stringify(kept)}`).not.toContain('Amtsblatt');
  });

  it('carries an invitation with its deadline', async () => {
    const invitationId = await invite(world, bretten, 'new@example.org', 'en');
    await world.tell('invitation.sent', { invitationId, organizationId: bretten, role: 'COORDINATOR' });
    const mail = await mailTo('new@example.org');
    expect(mail.text).toMatch(/^Hello,\n/);
    expect(mail.text).toMatch(/accept the invitation until \d+ \w+ \d{4}, \d\d:\d\d \(German time\)/);
    const { page, token } = linkIn(mail.text);
    expect([page, opens('invitation', token)]).toEqual(['/einladung', invitationId]);
  });

  it('sets a password only where there is an active account, and tells nobody else', async () => {
    await world.account('vergesslich');
    const gone = await world.account('gesperrt');
    await world.write(`update account set state = 'DISABLED' where id = $1`, [gone]);
    const told: string[][] = [];
    for (const who of ['vergesslich', 'gesperrt', 'niemand']) {
      const resetId = await requestReset(world, `${who}@example.org`);
      const event = await world.tell('account.passwordResetRequested', { resetId });
      await world.allSent();
      told.push(await world.deliveries(event));
      if (who === 'vergesslich') {
        const { page, token } = linkIn((await mailTo('vergesslich@')).text);
        expect([page, opens('password-reset', token)]).toEqual(['/passwort-neu', resetId]);
      }
    }
    expect(told).toEqual([['vergesslich@example.org EMAIL PERSONAL SENT'], [], []]);
  });

  it('of a replaced password comes also to who did it herself', async () => {
    const accountId = await world.account('selbst');
    const event = await world.tell('account.passwordReset', { accountId }, person(accountId));
    await world.allSent();
    expect(await world.deliveries(event)).toEqual([
      'selbst EMAIL PERSONAL SENT',
      'selbst IN_APP PERSONAL SENT',
    ]);
  });
});

describe('the link of a letter', () => {
  it('is kept nowhere: not in outbox, queue, notices or deliveries, neither before nor after it was sent', async () => {
    const id = await apply(world, bretten, { email: 'geheim@example.org' });
    await confirm(world, id);
    world.trap.failNext(1, 451);
    await world.tell('application.submitted', asked(id));
    await until(
      async () =>
        (await world.rows(`select from delivery where state = 'PENDING' and attempts = 1`)).length > 0,
    );
    const whilePending = await dump();
    await tryAgain();
    const { token } = linkIn((await mailTo('geheim@example.org')).text);
    expect(opens('application', token)).toBe(id);
    const afterwards = await dump();
    for (const text of [whilePending, afterwards]) {
      expect(text).toContain('geheim@example.org');
      for (const part of [token, ...token.split('.')]) expect(text).not.toContain(part);
    }
  });

  it('is the same in a repeat, under the same Message-ID', async () => {
    world.trap.dropAfterAccept(1);
    const invitationId = await invite(world, bretten, 'zweimal@example.org');
    await world.tell('invitation.sent', { invitationId, organizationId: bretten, role: 'COORDINATOR' });
    await until(
      async () =>
        (await world.rows(`select from delivery where state = 'PENDING' and attempts = 1`)).length > 0,
    );
    await tryAgain();
    const sent = world.trap.messages.filter(({ to }) => JSON.stringify(to).includes('zweimal@'));
    expect(sent).toHaveLength(2);
    expect(new Set(sent.map(({ messageId }) => messageId)).size).toBe(1);
    expect(new Set(sent.map(({ text }) => linkIn(text).token)).size).toBe(1);
  });

  const ends: [string, (id: string) => Promise<void>][] = [
    ['revoked', (id) => world.write(`update invitation set revoked_at = now() where id = $1`, [id])],
    ['accepted', (id) => world.write(`update invitation set accepted_at = now() where id = $1`, [id])],
    ['gone', (id) => world.write(`delete from invitation where id = $1`, [id])],
    ['expired', async () => clock.advance(15 * 86_400_000)],
  ];
  it.each(ends)(
    'is not sent any more when what it opens is %s, and the address is forgotten',
    async (how, end) => {
      const email = `${how}@example.org`;
      world.trap.failNext(1, 451);
      const invitationId = await invite(world, bretten, email);
      const event = await world.tell('invitation.sent', {
        invitationId,
        organizationId: bretten,
        role: 'COORDINATOR',
      });
      await until(
        async () =>
          (await world.rows(`select from delivery where state = 'PENDING' and attempts = 1`)).length > 0,
      );
      await end(invitationId);
      await tryAgain();
      expect(await world.deliveries(event)).toEqual([]);
      expect(world.trap.messages.filter(({ to }) => JSON.stringify(to).includes(email))).toEqual([]);
    },
  );

  it('is not sent for an application that is gone before it is told', async () => {
    const id = await apply(world, bretten);
    await world.write(`delete from application where id = $1`, [id]);
    const event = await world.tell('application.received', asked(id));
    expect(await world.deliveries(event)).toEqual([]);
  });
});

describe('the address of a letter', () => {
  it('is forgotten thirty days after it was sent, while what people with accounts were told stays', async () => {
    const id = await apply(world, bretten, { email: 'vergessen@example.org' });
    await confirm(world, id);
    await world.moderator('archive');
    const event = await world.tell('application.submitted', asked(id));
    await world.allSent();
    clock.advance(29 * 86_400_000);
    await world.app.get(LetterSweeper).sweep();
    expect(await world.deliveries(event)).toContain('vergessen@example.org EMAIL PERSONAL SENT');
    clock.advance(2 * 86_400_000);
    await world.app.get(LetterSweeper).sweep();
    const left = await world.deliveries(event);
    expect(left.filter((delivery) => delivery.includes('vergessen@'))).toEqual([]);
    expect(left).toContain('archive IN_APP MODERATION SENT');
  });

  it('is forgotten at once when the application is gone: nobody confirmed it in time', async () => {
    const [id, other] = [
      await apply(world, bretten, { email: 'verfallen@example.org' }),
      await apply(world, bretten, { email: 'offen@example.org' }),
    ];
    const open = new Date(clock.now().getTime() + 86_400_000);
    await world.write('update application set expires_at = $2 where id = any($1)', [[id, other], open]);
    const events = [
      await world.tell('application.received', asked(id)),
      await world.tell('application.received', asked(other)),
    ];
    await world.allSent();
    await world.write('delete from application where id = $1', [id]);
    await world.app.get(LetterSweeper).sweep();
    expect(await Promise.all(events.map((event) => world.deliveries(event)))).toEqual([
      [],
      ['offen@example.org EMAIL PERSONAL SENT'],
    ]);
  });
});
