import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { systemActor, today, type Clock } from '@allmende/kernel';
import { CLOCK } from '@allmende/platform/config';
import { UnitOfWork, type Tx } from '@allmende/platform/database';
import { Outbox } from '@allmende/platform/outbox';
import { Sweeper } from '@allmende/platform/queue';

const system = systemActor('pledge-reminders');

/** At most so many of each kind in one round of the sweeper; the next one goes on. */
const batch = 500;

/** What a reminder is about: its row, the round that is its lock, and the day on which it became due. */
interface Due {
  id: string;
  roundId: string;
  stage: string;
  fundingRoundId: string;
  projectId: string | null;
  fundId: string | null;
}
interface DuePledge extends Due {
  pledgeId: string;
  organizationId: string | null;
}

const roundColumns = `r.id as "roundId", r.id as "fundingRoundId", r.project_id as "projectId", r.fund_id as "fundId"`;
const pledgeColumns = `p.id as "pledgeId", p.organization_id as "organizationId", ${roundColumns}`;

/** The later one of the days before a date that are reached on day $1; null when none is. Written into `reminded_for`. */
const stageOf = (date: string, days: readonly number[]): string =>
  `(select max(${date} - n) from unnest('{${days.join(',')}}'::int[]) n where ${date} - n <= $1::date)`;

const closingDay = `(r.closes_at at time zone 'Europe/Berlin')::date`;
const openedDay = `(r.opened_at at time zone 'Europe/Berlin')::date`;

/** 21 and 7 days before the council. Who has just named the day is not told of it at once (`reserve`). */
const councils = `
  select p.id, s.stage::text, p.council_on::text as "councilOn", ${pledgeColumns}
  from pledge p join funding_round r on r.id = p.round_id
  cross join lateral (select ${stageOf('p.council_on', [21, 7])} as stage) s
  where p.state = 'RESERVED' and p.council_on >= $1::date and s.stage > coalesce(p.reminded_for, '-infinity')`;

/** 14 and 2 days before a round closes, unless it was opened later than that. */
const closings = `
  select r.id, s.stage::text, r.closes_at as "closesAt", ${roundColumns}
  from funding_round r cross join lateral (select ${stageOf(closingDay, [14, 2])} as stage) s
  where r.state = 'OPEN' and r.closes_at > $2 and s.stage > greatest(coalesce(r.reminded_for, '-infinity'), ${openedDay})
 `;

/** 7 days before called money is due, unless it was called later than that; and the day after. */
const payments = `
  select i.id, s.stage::text, i.fiscal_year as "fiscalYear", i.due_on::text as "dueOn", $1::date > i.due_on as overdue,
    ${pledgeColumns}
  from pledge_instalment i join pledge p on p.id = i.pledge_id join funding_round r on r.id = p.round_id
  join ledger_balance b on (b.pledge_id, b.fiscal_year, b.account) = (i.pledge_id, i.fiscal_year, 'RECEIVABLE')
  cross join lateral (select ${stageOf('i.due_on', [7, -1])} as stage) s
  where b.amount_cents > 0 and s.stage > greatest(coalesce(i.reminded_for, '-infinity'), i.called_on)`;

/**
 * Reminds of councils, of rounds that close, and of money that is due: each once, however many workers do it. Days are
 * counted in Germany.
 */
@Injectable()
export class PledgeReminders extends Sweeper {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    super();
  }

  async sweep(): Promise<void> {
    const [day, now] = [today(this.clock), this.clock.now()];
    await this.remind<DuePledge & { councilOn: string }>('pledge', councils, [day], (tx, due) =>
      this.outbox.append(tx, system, 'pledge.councilDue', { ...pledgeOf(due), councilOn: due.councilOn }),
    );
    await this.remind<Due & { closesAt: Date }>('funding_round', closings, [day, now], (tx, due) => {
      const payload = { ...roundOf(due), closesAt: due.closesAt.toISOString() };
      return this.outbox.append(tx, system, 'fundingRound.closing', payload);
    });
    type Payment = DuePledge & { fiscalYear: number; dueOn: string; overdue: boolean };
    await this.remind<Payment>('pledge_instalment', payments, [day], (tx, due) => {
      const { fiscalYear, dueOn, overdue } = due;
      const payload = { ...pledgeOf(due), fiscalYear, dueOn, overdue };
      return this.outbox.append(tx, system, 'pledge.paymentDue', payload);
    });
  }

  /** Each in a transaction of its own, asked again under the lock: another worker may have told it, a person ended it. */
  private async remind<Row extends Due>(
    table: 'pledge' | 'funding_round' | 'pledge_instalment',
    statement: string,
    values: readonly unknown[],
    tell: (tx: Tx, due: Row) => Promise<unknown>,
  ): Promise<void> {
    const found = `select d.* from (${statement}) d`;
    const rows = await this.dataSource.query<Row[]>(`${found} limit ${batch}`, [...values]);
    for (const { id, roundId } of rows)
      await this.unitOfWork.run(system, async (tx) => {
        await tx.query(`select from funding_round where id = $1 for update`, [roundId]);
        const again = `${found} where d.id = $${values.length + 1}`;
        const [due] = await tx.query<Row[]>(again, [...values, id]);
        if (!due) return;
        // No new version: an edit begun is not refused.
        await tx.query(`update ${table} set reminded_for = $2 where id = $1`, [id, due.stage]);
        await tell(tx, due);
      });
  }
}

const roundOf = ({ fundingRoundId, projectId, fundId }: Due) => ({ fundingRoundId, projectId, fundId });
const pledgeOf = (due: DuePledge) => ({
  ...roundOf(due),
  pledgeId: due.pledgeId,
  organizationId: due.organizationId,
});
