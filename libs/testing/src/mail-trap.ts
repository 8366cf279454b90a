import { simpleParser, type ParsedMail } from 'mailparser';
import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';

/** A real SMTP server in this process that keeps what it accepts, and can fail as real ones do. */
export interface MailTrap {
  /** `smtp://127.0.0.1:<port>`; takes every sender and recipient, without login. */
  readonly url: string;
  /** Accepted mails, oldest first; a test may empty it. */
  readonly messages: ParsedMail[];
  /**
   * The first kept or coming mail that fits.
   * @param ms how long to wait
   * @throws Error with the subjects seen instead
   */
  waitFor(predicate: (mail: ParsedMail) => boolean, ms?: number): Promise<ParsedMail>;
  /** Refuses the next `count` mails after their data; 4xx codes ask for a later try, 5xx forbid it. */
  failNext(count: number, code?: number): void;
  /** Keeps the next `count` mails but cuts the connection instead of saying so. */
  dropAfterAccept(count: number): void;
  /** Closes the server and its connections. */
  stop(): Promise<void>;
}

/** Starts a mail trap on a free port. */
export async function startMailTrap(): Promise<MailTrap> {
  const trap = new Trap();
  await trap.start();
  return trap;
}

type Answer = (error?: Error | null) => void;

class Trap implements MailTrap {
  readonly messages: ParsedMail[] = [];
  url = '';
  #failing = { count: 0, code: 451 };
  #dropping = 0;
  #lookers = new Set<() => void>();
  #sockets = new Map<number | undefined, Socket>();
  #server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onData: (stream, session, answer) => {
      this.#receive(stream, session, answer).catch(answer);
    },
  });

  async start(): Promise<void> {
    this.#server.on('error', () => undefined); // Cut connections are part of the play.
    const { server } = this.#server;
    server.on('connection', (socket) => {
      const port = socket.remotePort;
      this.#sockets.set(port, socket);
      socket.once('close', () => this.#sockets.delete(port));
    });
    await once(this.#server.listen(0, '127.0.0.1'), 'listening');
    this.url = `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  waitFor(predicate: (mail: ParsedMail) => boolean, ms = 5_000): Promise<ParsedMail> {
    return new Promise((resolve, reject) => {
      const end = (settle: () => void) => {
        clearTimeout(timer);
        this.#lookers.delete(look);
        settle();
      };
      const look = () => {
        const mail = this.messages.find(predicate);
        if (mail) end(() => resolve(mail));
      };
      const timer = setTimeout(() => {
        const seen = this.messages.map(({ subject }) => subject).join(', ') || 'none';
        end(() => reject(new Error(`No such mail within ${ms} ms; subjects seen: ${seen}`)));
      }, ms);
      this.#lookers.add(look);
      look();
    });
  }

  failNext(count: number, code = 451): void {
    this.#failing = { count, code };
  }

  dropAfterAccept(count: number): void {
    this.#dropping = count;
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets.values()) socket.destroy();
    await new Promise<void>((resolve) => this.#server.close(resolve));
  }

  async #receive(stream: SMTPServerDataStream, session: SMTPServerSession, answer: Answer): Promise<void> {
    const mail = await simpleParser(stream);
    if (this.#failing.count > 0) {
      this.#failing.count -= 1;
      const { code } = this.#failing;
      return answer(Object.assign(new Error('Refused by the mail trap'), { responseCode: code }));
    }
    const drop = this.#dropping > 0;
    if (drop) this.#dropping -= 1;
    this.messages.push(mail);
    if (drop) this.#sockets.get(session.remotePort)?.destroy();
    else answer();
    for (const look of this.#lookers) look();
  }
}
