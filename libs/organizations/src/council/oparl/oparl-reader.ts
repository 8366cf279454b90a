import {
  fetchOutside,
  OutgoingError,
  type OutgoingOptions,
  type OutgoingRefusal,
} from '@allmende/platform/outgoing';
import { parsedObject, type OparlObject } from './oparl-object.js';

/** An object with the references to follow takes four answers: paper, agenda item, meeting, organization. */
const mostRequests = 4;
const maxBytes = 1024 * 1024;
const maxRedirects = 2;
const patience = 10_000;

/** Why an object could not be read. */
export type OparlRefusal = OutgoingRefusal | 'NO_JSON';

export class OparlError extends Error {
  override name = 'OparlError';

  constructor(readonly code: OparlRefusal) {
    super(code);
  }
}

/** Reads objects of one council information system: its host only, four requests, ten seconds and 1 MiB each at most. */
export class OparlReader {
  private readonly signal: AbortSignal;
  private readonly read = new Map<string, OparlObject>();
  private host: URL | null = null;

  constructor(private readonly options: OutgoingOptions = {}) {
    this.signal = AbortSignal.timeout(options.timeout ?? patience);
  }

  /**
   * The object that was asked for.
   * @throws OparlError
   */
  async first(address: string): Promise<OparlObject> {
    this.host = URL.canParse(address) ? new URL(address) : null;
    return this.get(address);
  }

  /** What an object refers to. Null when it is not to be had: on another host, gone, or one too many. */
  async follow(reference: OparlObject | string | undefined): Promise<OparlObject | null> {
    if (typeof reference !== 'string') return reference ?? null;
    const known = this.read.get(reference);
    if (known) return known;
    if (this.read.size >= mostRequests) return null;
    try {
      return await this.get(reference);
    } catch (error) {
      if (error instanceof OparlError && error.code !== 'TIMEOUT') return null;
      throw error;
    }
  }

  private async get(address: string): Promise<OparlObject> {
    // Counted before it is sent, so that what fails counts, too.
    this.read.set(address, {});
    try {
      const wanted = { accept: 'application/json', maxBytes, maxRedirects, allows: this.isSameSystem };
      const { contentType, body } = await fetchOutside(address, wanted, this.options, this.signal);
      const object = /^application\/([a-z.+-]*\+)?json\b/i.test(contentType)
        ? parsedObject(body.toString())
        : null;
      if (!object) throw new OparlError('NO_JSON');
      this.read.set(address, object);
      return object;
    } catch (error) {
      throw error instanceof OutgoingError ? new OparlError(error.code) : error;
    }
  }

  private readonly isSameSystem = ({ hostname, port }: URL): boolean =>
    this.host === null || (hostname === this.host.hostname && (port === '' || port === this.host.port));
}
