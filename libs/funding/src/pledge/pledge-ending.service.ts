import { Inject, Injectable } from '@nestjs/common';
import type { Actor, Clock } from '@allmende/kernel';
import { CLOCK } from '@allmende/platform/config';
import type { Tx } from '@allmende/platform/database';
import { requiredText, UserFaults } from '@allmende/platform/graphql';
import { Outbox } from '@allmende/platform/outbox';
import { Books } from '../ledger/books.js';
import { MoneyRequests } from '../ledger/money-requests.js';
import type { FundingRoundEntity } from '../round/funding-round.entity.js';
import { longestText } from './pledge.content.js';
import type { PledgeEntity } from './pledge.entity.js';
import { alreadyCalled, roundNotFunded, wrongState } from './pledge.faults.js';
import { eventOf, lockPledge, mustTakePledges } from './pledge-lock.js';
import { canStep } from './pledge.machine.js';
import { maySpeakFor, mayWriteOff, notYourPledge, onlyModeratorsWriteOff } from './pledge.policy.js';
import { PledgeWriter } from './pledge-writer.js';

export interface EndPledge {
  idempotencyKey: string;
  id: string;
  reason: string;
}

/** Takes pledges back, and writes them off. */
@Injectable()
export class PledgeEnding {
  constructor(
    @Inject(MoneyRequests) private readonly requests: MoneyRequests,
    @Inject(Books) private readonly books: Books,
    @Inject(PledgeWriter) private readonly writer: PledgeWriter,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Takes a pledge back while its round is open, also one that was binding.
   * @throws UserFaults ROUND_NOT_OPEN, ROUND_CLOSED, WRONG_STATE, REQUIRED, TOO_LONG, INVALID_TEXT, those of the key
   * @throws OperationError NOT_FOUND, FORBIDDEN
   */
  async withdraw(actor: Actor, { idempotencyKey, id, ...input }: EndPledge): Promise<string> {
    const reason = requiredText('input.reason', input.reason, longestText);
    const request = { key: idempotencyKey, operation: 'withdrawPledge', body: { id, reason } };
    return this.requests.once(actor, request, async (tx) => {
      const { round, pledge } = await lockPledge(tx, actor, id);
      if (!maySpeakFor(actor, pledge)) throw notYourPledge();
      mustTakePledges(round, this.clock, 'input.pledgeId');
      if (!canStep(pledge.state, 'WITHDRAWN', round.state))
        throw new UserFaults(wrongState(pledge.state, ['DECLARED', 'RESERVED', 'APPROVED']));
      await this.end(tx, actor, pledge, 'WITHDRAWN', reason, 'withdrawPledge');
      await this.outbox.append(tx, actor, 'pledge.withdrawn', { ...eventOf(round, pledge), reason });
      return id;
    });
  }

  /**
   * Gives up a pledge of a funded round of which nothing is called.
   * @throws UserFaults ROUND_NOT_FUNDED, WRONG_STATE, ALREADY_CALLED, REQUIRED, TOO_LONG, INVALID_TEXT, those of the key
   * @throws OperationError NOT_FOUND, FORBIDDEN
   */
  async writeOff(actor: Actor, { idempotencyKey, id, ...input }: EndPledge): Promise<string> {
    const reason = requiredText('input.reason', input.reason, longestText);
    const request = { key: idempotencyKey, operation: 'writeOffPledge', body: { id, reason } };
    return this.requests.once(actor, request, async (tx) => {
      const { round, pledge } = await lockPledge(tx, actor, id);
      if (!mayWriteOff(actor)) throw onlyModeratorsWriteOff();
      mustBeWritableOff(round, pledge);
      await this.end(tx, actor, pledge, 'WRITTEN_OFF', reason, 'writeOffPledge');
      const told = { ...eventOf(round, pledge), cause: 'WRITTEN_OFF', reason };
      await this.outbox.append(tx, actor, 'pledge.lapsed', told);
      return id;
    });
  }

  /** What it still had committed is released. */
  private async end(
    tx: Tx,
    actor: Actor,
    pledge: PledgeEntity,
    cause: 'WITHDRAWN' | 'WRITTEN_OFF',
    reason: string,
    action: string,
  ): Promise<void> {
    const state = cause === 'WITHDRAWN' ? 'WITHDRAWN' : 'LAPSED';
    Object.assign(pledge, { state, endCause: cause, endReason: reason, updatedAt: this.clock.now() });
    await tx.save(pledge);
    const committed = await committedOf(tx, pledge.id);
    if (committed.length > 0) {
      const text = `Zusage ${pledge.reference} ${cause === 'WITHDRAWN' ? 'zurückgezogen' : 'ausgebucht'}`;
      await this.books.release(tx, actor, pledge.roundId, text, committed);
    }
    await this.writer.log(tx, actor, action, pledge, {}, reason);
  }
}

function mustBeWritableOff(round: FundingRoundEntity, { state }: PledgeEntity): void {
  if (round.state !== 'FUNDED') throw new UserFaults(roundNotFunded());
  if (state === 'CALLED' || state === 'PAID') throw new UserFaults(alreadyCalled());
  if (!canStep(state, 'LAPSED', round.state)) throw new UserFaults(wrongState(state, ['APPROVED']));
}

/** What is bindingly pledged and not called, by year. */
async function committedOf(tx: Tx, pledgeId: string) {
  const rows = await tx.query<{ fiscal_year: number; amount_cents: string }[]>(
    `select fiscal_year, amount_cents from ledger_balance
     where pledge_id = $1 and account = 'COMMITTED' and amount_cents > 0 order by fiscal_year`,
    [pledgeId],
  );
  return rows.map((row) => ({
    ...{ pledgeId, fiscalYear: row.fiscal_year },
    amount: BigInt(row.amount_cents),
  }));
}
