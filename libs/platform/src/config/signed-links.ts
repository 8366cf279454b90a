import { createHmac, timingSafeEqual } from 'node:crypto';
import { parse, stringify, validate } from 'uuid';

/** What a link in a mail is good for; a link made for one purpose opens nothing else. */
export type LetterPurpose =
  /** Confirms the address of an application. */
  | 'application-address'
  /** Shows the applicant where the application stands. */
  | 'application'
  | 'invitation'
  | 'password-reset';

/** What a signed link is good for. `calendar`: somebody's own calendar, for programs that know no sign-in. */
export type LinkPurpose = LetterPurpose | 'calendar';

/**
 * Links that are proof of themselves: they name a row and are signed, so nothing secret is kept or queued, and whoever
 * reads the database can make none. Whether the row still lets anybody in (expired, used) is the row's own business.
 */
export class SignedLinks {
  private known: string | undefined;

  /** @param secret asked for at the first use only */
  constructor(private readonly secret: () => string) {}

  /** The token of a link to the row of that uuid: 66 characters that fit into any address. */
  sign(purpose: LinkPurpose, id: string): string {
    const row = Buffer.from(parse(id)).toString('base64url');
    return `${row}.${this.signature(purpose, row)}`;
  }

  /** The uuid behind a token, or null when we did not sign it for this purpose; never throws. */
  read(purpose: LinkPurpose, token: string): string | null {
    const [, row = '', signed = ''] = /^([A-Za-z0-9_-]{22})\.([A-Za-z0-9_-]{43})$/.exec(token) ?? [];
    const [given, expected] = [Buffer.from(signed), Buffer.from(this.signature(purpose, row))];
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
    const id = stringifyUuid(Buffer.from(row, 'base64url'));
    // Two spellings of the last character stand for the same bytes; only the one that we write counts.
    return id && this.sign(purpose, id) === token ? id : null;
  }

  private signature(purpose: LinkPurpose, row: string): string {
    this.known ??= this.secret();
    return createHmac('sha256', this.known).update(`link.v1.${purpose}.${row}`).digest('base64url');
  }
}

function stringifyUuid(bytes: Uint8Array): string | null {
  try {
    const id = stringify(bytes);
    return validate(id) ? id : null;
  } catch {
    return null;
  }
}
