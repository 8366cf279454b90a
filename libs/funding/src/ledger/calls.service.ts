import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@allmende/audit';
import { today, type Actor, type Clock } from '@allmende/kernel';
import { CLOCK } from '@allmende/platform/config';
import type { Tx } from '@allmende/platform/database';
import { notFound, UserFaults } from '@allmende/platform/graphql';
import { Outbox } from '@allmende/platform/outbox';
import { mayBook } from '../access.js';
import type { PledgeKind, PledgeState } from '../enums.js';
import type { FundingRoundEntity } from '../round/funding-round.entity.js';
import { allocate } from './allocation.js';
import { Books, moved } from './books.js';
import { germanDay } from './euro.js';
import { dueInPast, notAYear, notCallable, nothingToCall, notTheTreasurer } from './ledger.faults.js';
import { MoneyRequests } from './money-requests.js';
import { followBooks } from './pledge-course.js';
import { lockFundedRound } from './round-lock.js';

export interface CallPledges {
  idempotencyKey: string;
  roundId: string;
  fiscalYear: number;
  /** `YYYY-MM-DD`, today or later. */
  dueOn: string;
  /** Null: all that bind and are not called for the year. */
  pledgeIds: string[] | null;
}

/** A pledge of the round with its instalment of the year, if it has one. */
interface Candidate {
  pledge_id: string;
  reference: string;
  organization_id: string | null;
  fund_id: string | null;
  kind: PledgeKind;
  state: PledgeState;
  amount_cents: string | null;
  called_on: string | null;
}

/** Calls in what was pledged. */
@Injectable()
export class Calls {
  constructor(
    @Inject(MoneyRequests) private readonly requests: MoneyRequests,
    @Inject(Books) private readonly books: Books,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Calls in a year of the round's binding pledges, each by an entry of its own. What a fund gives is moved at once.
   * @returns uuid of the round
   * @throws UserFaults ROUND_NOT_FUNDED, NOT_A_YEAR_OF_THE_ROUND, DATE_IN_PAST, NOTHING_TO_CALL, NOT_CALLABLE,
   *   IDEMPOTENCY_KEY_…
   * @throws OperationError FORBIDDEN, NOT_FOUND
   */
  async call(actor: Actor, { idempotencyKey: key, ...body }: CallPledges): Promise<string> {
    if (!mayBook(actor)) throw notTheTreasurer();
    return this.requests.once(actor, { key, operation: 'callPledges', body: { ...body } }, async (tx) => {
      const round = await lockFundedRound(tx, body.roundId, 'input.fundingRoundId');
      const faults = [
        ...(round.fiscalYears.includes(body.fiscalYear) ? [] : [notAYear(round.fiscalYears)]),
        ...(body.dueOn < today(this.clock) ? [dueInPast()] : []),
      ];
      if (faults.length > 0) throw new UserFaults(...faults);
      const chosen = await this.chosen(tx, body);
      for (const pledge of chosen) await this.callOne(tx, actor, round, pledge, body);
      await this.audit.append(tx, actor, {
        action: 'callPledges',
        subjectType: 'FundingRound',
        subjectId: round.id,
        details: {
          fiscalYear: body.fiscalYear,
          dueOn: body.dueOn,
          pledgeIds: chosen.map((one) => one.pledge_id),
        },
      });
      return round.id;
    });
  }

  private async chosen(
    tx: Tx,
    { roundId, fiscalYear, pledgeIds }: Omit<CallPledges, 'idempotencyKey'>,
  ): Promise<Candidate[]> {
    const found = await tx.query<Candidate[]>(candidates, [roundId, fiscalYear, pledgeIds]);
    if (!pledgeIds) {
      const callable = found.filter(isCallable);
      if (callable.length === 0) throw new UserFaults(nothingToCall());
      return callable;
    }
    const byId = new Map(found.map((one) => [one.pledge_id, one]));
    if (pledgeIds.some((id) => !byId.has(id))) throw notFound();
    const faults = pledgeIds.flatMap((id, at) =>
      isCallable(byId.get(id)!) ? [] : [notCallable(`input.pledgeIds.${at}`)],
    );
    if (pledgeIds.length === 0) faults.push(nothingToCall());
    if (faults.length > 0) throw new UserFaults(...faults);
    return found;
  }

  private async callOne(
    tx: Tx,
    actor: Actor,
    round: FundingRoundEntity,
    pledge: Candidate,
    { fiscalYear, dueOn }: Pick<CallPledges, 'fiscalYear' | 'dueOn'>,
  ): Promise<void> {
    const { id: roundId, projectId, fundId, title } = round;
    const { pledge_id: pledgeId, reference, organization_id: organizationId } = pledge;
    const called = { pledgeId, fiscalYear, amount: BigInt(pledge.amount_cents!) };
    await tx.query(
      `update pledge_instalment set called_on = $3, due_on = $4, reminded_for = null
       where pledge_id = $1 and fiscal_year = $2`,
      [pledgeId, fiscalYear, today(this.clock), dueOn],
    );
    const text = `Mittelabruf ${fiscalYear} (${reference}), fällig am ${germanDay(dueOn)}`;
    await this.books.book(tx, actor, { kind: 'CALL', roundId, text }, [
      ...moved([called], 'COMMITMENTS', 'COMMITTED'),
      ...moved([called], 'RECEIVABLE', 'CONTRIBUTED'),
    ]);
    await followBooks(tx, pledgeId, this.clock.now());
    const told = { fundingRoundId: roundId, projectId, fundId, pledgeId, organizationId };
    await this.outbox.append(tx, actor, 'pledge.called', { ...told, fiscalYear, dueOn });
    if (!pledge.fund_id) return;
    await allocate(tx, actor, this.books, { fundId: pledge.fund_id, roundId, roundTitle: title, called });
    const { state } = await followBooks(tx, pledgeId, this.clock.now());
    if (state === 'PAID') await this.outbox.append(tx, actor, 'pledge.paid', told);
  }
}

const isCallable = ({ kind, state, amount_cents: amount, called_on: calledOn }: Candidate): boolean =>
  kind === 'MONEY' &&
  (state === 'APPROVED' || state === 'CALLED') &&
  amount !== null &&
  amount !== '0' &&
  calledOn === null;

const candidates = `
  select p.id as pledge_id, p.reference, p.organization_id, p.fund_id, p.kind, p.state, i.amount_cents, i.called_on::text
  from pledge p left join pledge_instalment i on i.pledge_id = p.id and i.fiscal_year = $2
  where p.round_id = $1 and ($3::uuid[] is null or p.id = any($3)) order by p.created_at, p.id`;
