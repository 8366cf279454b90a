import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditLog } from '@allmende/audit';
import { systemActor, type Cents, type Clock } from '@allmende/kernel';
import { CLOCK } from '@allmende/platform/config';
import { UnitOfWork, type Tx } from '@allmende/platform/database';
import { Outbox } from '@allmende/platform/outbox';
import { Books, type YearAmount } from '../ledger/books.js';
import type { FundingRoundEntity } from '../round/funding-round.entity.js';
import { aboutRound, lockRound } from '../round/round-lock.js';
import { Lapsing } from './lapsing.js';
import { outcomeOf, yearsReducedTo, type Candidate, type Outcome } from './outcome.js';

const actor = systemActor('evaluation');

const reasons = {
  NOT_APPROVED: 'Bis zum Ablauf der Frist nicht verbindlich geworden.',
  CONDITION_UNMET: 'Die Bedingung dieser Zusage war bei Ablauf der Frist nicht erfüllt.',
  ROUND_FAILED: 'Die Finanzierungsrunde hat ihren Mindestbetrag nicht erreicht.',
} as const;

/**
 * Evaluates rounds at their deadline, each once, in one transaction under the lock of its row: whoever withdraws in the
 * same instant has either done so before, or comes too late.
 */
@Injectable()
export class RoundEvaluation {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(Lapsing) private readonly lapsing: Lapsing,
    @Inject(Books) private readonly books: Books,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Evaluates what is due. One that can't be evaluated does not keep the others. @throws the first failure, at the end */
  async evaluateDue(): Promise<void> {
    const due = await this.dataSource.query<{ id: string }[]>(
      `select id from funding_round where state = 'OPEN' and closes_at <= $1 order by closes_at, id`,
      [this.clock.now()],
    );
    const failures: unknown[] = [];
    for (const { id } of due) await this.evaluate(id).catch((error: unknown) => failures.push(error));
    if (failures.length > 0) throw failures[0];
  }

  /** Evaluates one round, if it is due and nobody has. @returns whether this was the evaluation */
  evaluate(id: string): Promise<boolean> {
    return this.unitOfWork.run(actor, async (tx) => {
      const round = await lockRound(tx, id);
      const now = this.clock.now();
      if (round.state !== 'OPEN' || round.closesAt > now) return false;
      const late = await promisedOnly(tx, id);
      await this.lapsing.these(tx, actor, round, late, reasonFor('NOT_APPROVED'));
      const outcome = outcomeOf(termsOf(round), await candidatesOf(tx, id));
      await this.apply(tx, round, outcome);
      await tx.save(Object.assign(round, { state: outcome.state, evaluatedAt: now, updatedAt: now }));
      await this.tell(tx, round, outcome, late.length);
      return true;
    });
  }

  private async apply(tx: Tx, round: FundingRoundEntity, outcome: Outcome): Promise<void> {
    const ids = (candidates: readonly Candidate[]) => candidates.map(({ id }) => id);
    await this.lapsing.these(tx, actor, round, ids(outcome.unmet), reasonFor('CONDITION_UNMET'));
    if (outcome.state === 'FAILED')
      await this.lapsing.these(tx, actor, round, ids(outcome.holding), reasonFor('ROUND_FAILED'));
    else if (outcome.reduced.size > 0) await this.reduce(tx, round, outcome.reduced);
  }

  /** Amounts and their years are cut in the same measure; what is cut binds no longer. */
  private async reduce(
    tx: Tx,
    round: FundingRoundEntity,
    reduced: ReadonlyMap<string, Cents>,
  ): Promise<void> {
    const years = await yearsOf(tx, [...reduced.keys()]);
    const cut = [...reduced].flatMap(([pledgeId, amount]) => {
      const own = years.filter((year) => year.pledgeId === pledgeId);
      return yearsReducedTo(amount, own).map((left, at) => ({ ...own[at]!, left }));
    });
    await tx.query(reducePledges, [[...reduced.keys()], [...reduced.values()].map(String), this.clock.now()]);
    await tx.query(reduceYears, [
      cut.map(({ pledgeId }) => pledgeId),
      cut.map(({ fiscalYear }) => fiscalYear),
      cut.map(({ left }) => left.toString()),
    ]);
    const released = cut.map(({ left, amount, ...of }): YearAmount => ({ ...of, amount: amount - left }));
    await this.books.release(tx, actor, round.id, 'Kürzung auf das Ziel der Finanzierungsrunde', released);
  }

  private async tell(
    tx: Tx,
    round: FundingRoundEntity,
    outcome: Outcome,
    notApproved: number,
  ): Promise<void> {
    const { state, holding, unmet, total, reduced } = outcome;
    await this.audit.append(tx, actor, {
      ...{ action: 'evaluateFundingRound', subjectType: 'FundingRound', subjectId: round.id },
      details: {
        ...{ outcome: state, totalCents: total.toString(), minimumCents: round.minimumCents.toString() },
        ...{ holding: holding.length, unmet: unmet.length, notApproved, reduced: reduced.size },
      },
    });
    await this.outbox.append(tx, actor, 'fundingRound.evaluated', { ...aboutRound(round), outcome: state });
  }
}

const reasonFor = <Cause extends keyof typeof reasons>(cause: Cause) => ({ cause, reason: reasons[cause] });

const termsOf = ({ minimumCents, targetCents, overTarget }: FundingRoundEntity) => ({
  minimum: minimumCents,
  target: targetCents,
  overTarget,
});

async function promisedOnly(tx: Tx, roundId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `select id from pledge where round_id = $1 and state in ('DECLARED', 'RESERVED') order by created_at, id`,
    [roundId],
  );
  return rows.map(({ id }) => id);
}

/** Approved pledges with the organizations that they count for; those of funds and programmes count for none. */
async function candidatesOf(tx: Tx, roundId: string): Promise<Candidate[]> {
  const rows = await tx.query<
    { id: string; organizations: string[]; amount: string; least: number | null; total: string | null }[]
  >(
    `select p.id, p.amount_cents as amount, p.min_organizations as least, p.min_total_cents as total,
       coalesce((select array_agg(m.organization_id::text) from pledge_member m where m.pledge_id = p.id),
         array_remove(array[p.organization_id::text], null)) as organizations
     from pledge p where p.round_id = $1 and p.state = 'APPROVED' order by p.created_at, p.id`,
    [roundId],
  );
  return rows.map(({ id, organizations, amount, least, total }) => ({
    ...{ id, organizations, amount: BigInt(amount), minOrganizations: least },
    minTotal: total === null ? null : BigInt(total),
  }));
}

async function yearsOf(tx: Tx, pledgeIds: string[]): Promise<YearAmount[]> {
  const rows = await tx.query<{ pledgeId: string; fiscalYear: number; amount: string }[]>(
    `select pledge_id as "pledgeId", fiscal_year as "fiscalYear", amount_cents as amount from pledge_instalment
     where pledge_id = any($1::uuid[]) order by pledge_id, fiscal_year`,
    [pledgeIds],
  );
  return rows.map(({ amount, ...of }) => ({ ...of, amount: BigInt(amount) }));
}

const reducePledges = `
  update pledge p set amount_cents = r.amount, updated_at = $3, version = p.version + 1
  from unnest($1::uuid[], $2::bigint[]) r (id, amount) where p.id = r.id`;

const reduceYears = `
  update pledge_instalment i set amount_cents = r.amount
  from unnest($1::uuid[], $2::integer[], $3::bigint[]) r (pledge_id, year, amount)
  where i.pledge_id = r.pledge_id and i.fiscal_year = r.year`;
