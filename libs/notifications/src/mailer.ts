import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import type { RenderedMail } from './mail.render.js';

/** An iCalendar file: an alternative to the text, which mail programs answer to, and a file for the others. */
export interface MailCalendar {
  text: string;
  /** REQUEST or CANCEL. */
  method: string;
}

export interface OutgoingMail extends RenderedMail {
  /** Without angle brackets; the same at every repeat, so that a repeat is recognized. */
  messageId: string;
  to: string;
  /** Address for unsubscribing by one click; null where that is not possible. */
  unsubscribe: string | null;
  calendar?: MailCalendar | null;
}

/** The mail was not taken. `permanent`: it never will be, the address is wrong. The message names no secret. */
export class MailError extends Error {
  override name = 'MailError';
  constructor(
    message: string,
    readonly permanent: boolean,
  ) {
    super(message);
  }
}

export interface MailerOptions {
  smtpUrl: string;
  from: string;
  /** Mails on their way at the same time. */
  connections: number;
}

/** Nodemailer would wait two minutes to connect and ten on a silent socket; a claimed delivery has less time. */
const timeouts = {
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 20_000,
  dnsTimeout: 10_000,
};

/** Speaks SMTP over a few kept connections. */
@Injectable()
export class Mailer implements OnApplicationShutdown {
  private readonly transport;
  private readonly secrets: string[];

  constructor(private readonly options: MailerOptions) {
    this.transport = createTransport({
      pool: true,
      url: options.smtpUrl,
      maxConnections: options.connections,
      ...timeouts,
    });
    const { password } = new URL(options.smtpUrl);
    this.secrets = [password, decodeURIComponent(password)].filter((secret) => secret !== '');
  }

  /** Resolves when the server has taken the mail. @throws MailError */
  async send({ to, unsubscribe, calendar, ...mail }: OutgoingMail): Promise<void> {
    const headers: Record<string, string | { prepared: boolean; value: string }> = {
      'Auto-Submitted': 'auto-generated',
    };
    if (unsubscribe) {
      // Prepared: the address must stay in one piece.
      headers['List-Unsubscribe'] = { prepared: true, value: `<${unsubscribe}>` };
      headers['List-Unsubscribe-Post'] = 'List-Unsubscribe=One-Click';
    }
    try {
      // As an object, an address is never split into several.
      await this.transport.sendMail({
        ...mail,
        ...(calendar && { icalEvent: calendarPart(calendar) }),
        from: this.options.from,
        to: { name: '', address: to },
        headers,
      });
    } catch (error) {
      throw this.mailError(error);
    }
  }

  close(): void {
    this.transport.close();
  }

  onApplicationShutdown(): void {
    this.close();
  }

  private mailError(error: unknown): MailError {
    const { message, code, responseCode = 0, command } = error as Error & SmtpDetails;
    const refused = command === 'RCPT TO' && responseCode >= 500;
    const unusable = code === 'EENVELOPE' && command === 'API';
    const text = [code, message].filter(Boolean).join(': ').slice(0, 500);
    return new MailError(
      this.secrets.reduce((safe, secret) => safe.replaceAll(secret, '***'), text),
      refused || unusable,
    );
  }
}

const calendarPart = ({ text, method }: MailCalendar) => ({ filename: 'sitzung.ics', method, content: text });

interface SmtpDetails {
  code?: string;
  responseCode?: number;
  command?: string;
}
