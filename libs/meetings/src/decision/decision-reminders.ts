import { Inject, Injectable } from '@nestjs/common';
import { systemActor, today, type Clock } from '@allmende/kernel';
import { CLOCK } from '@allmende/platform/config';
import { UnitOfWork, type Tx } from '@allmende/platform/database';
import { Outbox } from '@allmende/platform/outbox';
import { Sweeper } from '@allmende/platform/queue';

/** Days before the day itself. */
const ahead = 14;
/** Rows of one transaction. */
const batch = 100;
const reminder = systemActor('reminders');

interface Due {
  decisionId: string;
  number: string;
  workingGroupId: string | null;
  on: string;
}

/** Tells once of each day that comes near: a decision is due, is to be looked at again, or is before a council. */
@Injectable()
export class DecisionReminders extends Sweeper {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    super();
  }

  async sweep(): Promise<void> {
    for (const round of [this.due, this.review, this.adoptions]) {
      while ((await this.unitOfWork.run(reminder, (tx) => round(tx))) === batch);
    }
  }

  private readonly due = (tx: Tx): Promise<number> =>
    this.decisions(tx, 'DUE', 'due_on', 'due_reminded_for', `result = 'ADOPTED' and done_on is null`);

  /** What is carried out or was rejected may have to be looked at again, too. */
  private readonly review = (tx: Tx): Promise<number> =>
    this.decisions(tx, 'REVIEW', 'review_on', 'review_reminded_for', 'true');

  private readonly adoptions = async (tx: Tx): Promise<number> => {
    const found = await this.marked<Due & { organizationId: string }>(
      tx,
      `update decision_adoption a set reminded_for = planned_on from decision d
       where d.id = a.decision_id and a.id in (select id from decision_adoption where state = 'PLANNED'
         and planned_on <= $1::date + $2::integer and reminded_for is distinct from planned_on
         order by planned_on, id limit $3 for update skip locked)
       returning d.id as "decisionId", d.number, d.working_group_id as "workingGroupId", a.planned_on::text as on,
         a.organization_id as "organizationId"`,
    );
    for (const one of found) await this.outbox.append(tx, reminder, 'decision.adoptionPlanned', one);
    return found.length;
  };

  private async decisions(
    tx: Tx,
    what: 'DUE' | 'REVIEW',
    day: string,
    remindedFor: string,
    when: string,
  ): Promise<number> {
    const found = await this.marked<Due>(
      tx,
      `update decision set ${remindedFor} = ${day} where id in (select id from decision
         where ${day} <= $1::date + $2::integer and ${remindedFor} is distinct from ${day} and ${when}
         order by ${day}, id limit $3 for update skip locked)
       returning id as "decisionId", number, working_group_id as "workingGroupId", ${day}::text as on`,
    );
    for (const one of found) await this.outbox.append(tx, reminder, 'decision.due', { ...one, what });
    return found.length;
  }

  private async marked<Row>(tx: Tx, statement: string): Promise<Row[]> {
    const [rows] = await tx.query<[Row[], number]>(statement, [today(this.clock), ahead, batch]);
    return rows;
  }
}
