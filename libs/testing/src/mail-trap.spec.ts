import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createTransport } from 'nodemailer';
import { startMailTrap, type MailTrap } from './index.js';

let trap: MailTrap;

beforeEach(async () => {
  trap = await startMailTrap();
});

afterEach(() => trap.stop());

function send(subject: string): Promise<unknown> {
  const transport = createTransport(trap.url);
  return transport.sendMail({
    from: 'board@example.org',
    to: 'solingen@example.org',
    subject,
    text: 'Grüße aus Köln',
    html: '<p>Grüße aus Köln</p>',
    messageId: `<${encodeURIComponent(subject)}@example.org>`,
  });
}

describe('startMailTrap', () => {
  it('keeps a mail as it was sent', async () => {
    await send('Neue Beteiligung: Müllabfuhr');
    expect(trap.messages).toHaveLength(1);
    expect(trap.messages[0]).toMatchObject({
      subject: 'Neue Beteiligung: Müllabfuhr',
      text: 'Grüße aus Köln',
      to: { text: 'solingen@example.org' },
      from: { text: 'board@example.org' },
    });
  });

  it('waits for a mail that fits', async () => {
    const waiting = trap.waitFor(({ subject }) => subject === 'second');
    await send('first');
    await send('second');
    expect((await waiting).messageId).toBe('<second@example.org>');
    expect((await trap.waitFor(({ subject }) => subject === 'first')).messageId).toBe('<first@example.org>');
  });

  it('says what came when the awaited mail does not', async () => {
    await send('other');
    await expect(trap.waitFor(({ subject }) => subject === 'this', 20)).rejects.toThrow(
      'subjects seen: other',
    );
  });

  it('refuses as many mails as it is told, with the code', async () => {
    trap.failNext(2, 550);
    await expect(send('one')).rejects.toMatchObject({ responseCode: 550 });
    await expect(send('two')).rejects.toMatchObject({ responseCode: 550 });
    await send('three');
    expect(trap.messages.map(({ subject }) => subject)).toEqual(['three']);
  });

  it('cuts the connection after it kept a mail', async () => {
    trap.dropAfterAccept(1);
    await expect(send('kept')).rejects.toThrow();
    await send('said');
    expect(trap.messages.map(({ subject }) => subject)).toEqual(['kept', 'said']);
  });

  it('stops although a pooled connection is open', async () => {
    const transport = createTransport({ url: trap.url, pool: true } as Parameters<typeof createTransport>[0]);
    await transport.sendMail({ from: 'a@example.org', to: 'b@example.org', subject: 'pooled', text: 'x' });
    await trap.stop();
    transport.close();
    await expect(send('late')).rejects.toThrow('ECONNREFUSED');
    trap = await startMailTrap();
  });
});
