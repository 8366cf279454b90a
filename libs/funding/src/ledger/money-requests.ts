import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { accountIdOf, actorLabel, type Actor, type Clock } from '@allmende/kernel';
import { CLOCK } from '@allmende/platform/config';
import { UnitOfWork, type Tx } from '@allmende/platform/database';
import { fault, UserFaults } from '@allmende/platform/graphql';

/** What a money command is asked: the caller's key, the operation's name, and all that makes two requests the same. */
export interface MoneyRequest {
  key: string;
  operation: string;
  body: Readonly<Record<string, unknown>>;
}

const keyShape = /^[\x21-\x7e]{8,200}$/;

/**
 * Runs money commands so that the same key acts once: whoever repeats it, at the same moment or years later, gets the
 * answer of the first time. A command that was refused leaves no trace; its key may be used again.
 */
@Injectable()
export class MoneyRequests {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @param work the command; answers the uuid of what the mutation shows
   * @throws UserFaults IDEMPOTENCY_KEY_INVALID; IDEMPOTENCY_KEY_REUSED when the key came with something else before
   */
  async once(actor: Actor, request: MoneyRequest, work: (tx: Tx) => Promise<string>): Promise<string> {
    if (!keyShape.test(request.key)) throw new UserFaults(invalidKey());
    const owner = accountIdOf(actor) ?? actorLabel(actor);
    const hash = createHash('sha256').update(canonical(request.body)).digest();
    return this.unitOfWork.run(actor, async (tx) => {
      // A second request with the key waits here until the first one has committed or was taken back.
      const [first] = await tx.query<{ owner: string }[]>(
        `insert into money_request (owner, key, operation, body_hash, created_at) values ($1, $2, $3, $4, $5)
         on conflict do nothing returning owner`,
        [owner, request.key, request.operation, hash, this.clock.now()],
      );
      if (!first) return this.earlierAnswer(tx, owner, request, hash);
      const answer = await work(tx);
      await tx.query(`update money_request set answer = $3 where owner = $1 and key = $2`, [
        owner,
        request.key,
        answer,
      ]);
      return answer;
    });
  }

  private async earlierAnswer(
    tx: Tx,
    owner: string,
    { key, operation }: MoneyRequest,
    hash: Buffer,
  ): Promise<string> {
    const [earlier] = await tx.query<{ operation: string; body_hash: Buffer; answer: string }[]>(
      `select operation, body_hash, answer from money_request where owner = $1 and key = $2`,
      [owner, key],
    );
    if (!earlier || earlier.operation !== operation || !earlier.body_hash.equals(hash))
      throw new UserFaults(reusedKey());
    return earlier.answer;
  }
}

/** The same text for the same request, whatever the order of its fields. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => {
    if (typeof part === 'bigint') return part.toString();
    if (part === null || typeof part !== 'object' || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
  });

const invalidKey = () =>
  fault('IDEMPOTENCY_KEY_INVALID', 'input.idempotencyKey', {
    de: 'Der Schlüssel gegen doppelte Buchungen hat 8 bis 200 druckbare Zeichen ohne Leerzeichen, zum Beispiel eine UUID.',
    en: 'The key against double bookings has 8 to 200 printable characters without spaces, e.g. a UUID.',
  });

const reusedKey = () =>
  fault('IDEMPOTENCY_KEY_REUSED', 'input.idempotencyKey', {
    de: 'Mit diesem Schlüssel wurde schon etwas anderes gebucht. Bitte nehmen Sie für jeden neuen Vorgang einen neuen Schlüssel.',
    en: 'Something else was booked with this key. Please take a new key for every new act.',
  });
