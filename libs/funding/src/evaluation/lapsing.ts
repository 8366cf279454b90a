import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@allmende/audit';
import { type Actor, type Clock } from '@allmende/kernel';
import { CLOCK } from '@allmende/platform/config';
import type { Tx } from '@allmende/platform/database';
import { Outbox } from '@allmende/platform/outbox';
import type { PledgeEndCause, PledgeState } from '../enums.js';
import { Books, type YearAmount } from '../ledger/books.js';
import type { FundingRoundEntity } from '../round/funding-round.entity.js';
import { aboutRound } from '../round/round-lock.js';

/** Why pledges end. `reason` is kept with each, and stands in the books where something is released. */
export interface Ending {
  cause: PledgeEndCause;
  reason: string;
}

interface Lapsed {
  id: string;
  organizationId: string | null;
  before: PledgeState;
  amountCents: string;
}

const longestText = 500;

/** Lets pledges of a locked round lapse: what was binding of them is released, and each is told. */
@Injectable()
export class Lapsing {
  constructor(
    @Inject(Books) private readonly books: Books,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** All that are active and not called. @returns how many */
  async all(tx: Tx, actor: Actor, round: FundingRoundEntity, ending: Ending): Promise<number> {
    const rows = await tx.query<{ id: string }[]>(
      `select id from pledge where round_id = $1 and state in ('DECLARED', 'RESERVED', 'APPROVED')`,
      [round.id],
    );
    return this.these(
      tx,
      actor,
      round,
      rows.map(({ id }) => id),
      ending,
    );
  }

  /** Those of the given ones that are active and not called. @returns how many */
  async these(
    tx: Tx,
    actor: Actor,
    round: FundingRoundEntity,
    ids: readonly string[],
    { cause, reason }: Ending,
  ): Promise<number> {
    if (ids.length === 0) return 0;
    const [lapsed] = await tx.query<[Lapsed[], number]>(lapse, [ids, cause, reason, this.clock.now()]);
    const released = await committedTo(
      tx,
      lapsed.map(({ id }) => id),
    );
    if (released.length > 0)
      await this.books.release(tx, actor, round.id, `Verfallen: ${reason}`.slice(0, longestText), released);
    for (const one of lapsed) await this.tell(tx, actor, round, one, { cause, reason });
    return lapsed.length;
  }

  private async tell(
    tx: Tx,
    actor: Actor,
    round: FundingRoundEntity,
    { id, organizationId, before, amountCents }: Lapsed,
    { cause, reason }: Ending,
  ): Promise<void> {
    await this.audit.append(tx, actor, {
      ...{ action: 'lapsePledge', subjectType: 'Pledge', subjectId: id, reason },
      details: { roundId: round.id, organizationId, before, cause, amountCents },
    });
    await this.outbox.append(tx, actor, 'pledge.lapsed', {
      ...aboutRound(round),
      ...{ pledgeId: id, organizationId, cause, reason },
    });
  }
}

/** What the books hold as committed and not called, by pledge and year. */
export async function committedTo(tx: Tx, ids: readonly string[]): Promise<YearAmount[]> {
  const rows = await tx.query<{ pledgeId: string; fiscalYear: number; amount: string }[]>(
    `select pledge_id as "pledgeId", fiscal_year as "fiscalYear", amount_cents as amount from ledger_balance
     where account = 'COMMITTED' and pledge_id = any($1::uuid[]) and amount_cents > 0 order by pledge_id, fiscal_year`,
    [ids],
  );
  return rows.map(({ amount, ...of }) => ({ ...of, amount: BigInt(amount) }));
}

const lapse = `
  update pledge p set state = 'LAPSED', end_cause = $2, end_reason = $3, updated_at = $4, version = p.version + 1
  from pledge o where p.id = any($1::uuid[]) and o.id = p.id and p.state in ('DECLARED', 'RESERVED', 'APPROVED')
  returning p.id, p.organization_id as "organizationId", o.state as before, p.amount_cents::text as "amountCents"`;
