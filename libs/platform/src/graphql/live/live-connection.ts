import { accountIdOf, type Actor, type Locale } from '@allmende/kernel';
import { CloseCode } from 'graphql-ws';
import type { WebSocket } from 'ws';
import { OperationError, type Text } from '../errors.js';

const signedOut: Text = {
  de: 'Ihre Anmeldung ist beendet. Bitte melden Sie sich neu an.',
  en: 'You are signed out. Please sign in again.',
};

/** A close frame has room for 123 bytes of reason. */
function reasonOf(text: string): string {
  const bytes = Buffer.from(text);
  return bytes.length <= 123
    ? text
    : `${bytes
        .subarray(0, 119)
        .toString()
        .replace(/\uFFFD$/, '')}…`;
}

/** Session or token that an actor came by. */
function signOf(actor: Actor): string {
  if (actor.kind === 'account') return `session:${actor.sessionId}`;
  return actor.kind === 'token' ? `token:${actor.tokenId}` : actor.kind;
}

/** Who sits at the other end of a socket. It is asked again and again, and the socket closes when the sign is dead. */
export class LiveConnection {
  /** The reader's language, as far as it is known. */
  locale: Locale;
  private readonly sign: string;

  /**
   * @param ask tells who comes by the sign that was shown in the beginning; rejects with OperationError for a dead token
   * @param first what it told then
   */
  constructor(
    private readonly socket: WebSocket,
    private readonly ask: () => Promise<Actor>,
    first: Actor,
  ) {
    this.sign = signOf(first);
    this.locale = first.locale;
  }

  /** The actor with the rights of this moment, or null: then the socket is closed. @throws what keeps us from knowing */
  async actor(): Promise<Actor | null> {
    if (this.socket.readyState !== this.socket.OPEN) return null;
    const actor = await this.ask().catch((error: unknown) => this.refused(error));
    if (!actor) return null;
    if (signOf(actor) !== this.sign) return this.close(CloseCode.Unauthorized, signedOut);
    this.locale = actor.locale;
    return actor;
  }

  /** Closes the socket with a reason in the reader's language. */
  close(code: number, reason: Text): null {
    this.socket.close(code, reasonOf(reason[this.locale]));
    return null;
  }

  private refused(error: unknown): null {
    if (!(error instanceof OperationError)) throw error;
    return this.close(CloseCode.Unauthorized, error.text);
  }
}

/** Whose connections are counted together; null for strangers, who are counted by their address alone. */
export const holderOf = (actor: Actor): string | null => accountIdOf(actor);
