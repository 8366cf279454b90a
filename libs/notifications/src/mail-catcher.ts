import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';

/** Mails up to this size are taken. */
const maxBytes = 1_000_000;
/** So many of the newest mails are kept. */
const kept = 500;

/** A real SMTP server that delivers nothing: it keeps what it gets as files, to be read at /dev/mail. */
export interface MailCatcher {
  /** `smtp://127.0.0.1:<port>` */
  url: string;
  stop(): Promise<void>;
}

/** Where the caught mails lie, one `.eml` each; names sort by time. */
export const mailFolder = (home: string): string => join(home, 'mail');

/** Starts the catcher on 127.0.0.1. @param port 0 takes a free one */
export async function startMailCatcher({
  home,
  port = 0,
}: {
  home: string;
  port?: number;
}): Promise<MailCatcher> {
  const folder = mailFolder(home);
  await mkdir(folder, { recursive: true });
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: maxBytes,
    onData: (stream, _session, answer) => {
      keep(folder, stream).then(() => answer(), answer);
    },
  });
  // A client that hangs up in the middle is no reason to end the process.
  server.on('error', () => undefined);
  await once(server.listen(port, '127.0.0.1'), 'listening');
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}

async function keep(folder: string, stream: SMTPServerDataStream): Promise<void> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    // What is too much is read to its end, as SMTP wants it, but not kept.
    if (bytes <= maxBytes) chunks.push(chunk);
  }
  if (bytes > maxBytes) throw Object.assign(new Error('The mail is too large'), { responseCode: 552 });
  const name = `${Date.now()}-${randomBytes(4).toString('hex')}`;
  // Renamed when complete, so that nobody reads half a mail.
  await writeFile(join(folder, `${name}.part`), Buffer.concat(chunks));
  await rename(join(folder, `${name}.part`), join(folder, `${name}.eml`));
  await removeOldest(folder);
}

async function removeOldest(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.eml')).sort();
  for (const name of names.slice(0, -kept)) await rm(join(folder, name), { force: true });
}
