import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { systemActor, today, type Clock } from '@allmende/kernel';
import { CLOCK } from '@allmende/platform/config';
import { UnitOfWork } from '@allmende/platform/database';
import { lockRound } from '../round/round-lock.js';
import { Lapsing } from './lapsing.js';

const actor = systemActor('evaluation');
const germanDay = (day: string): string => day.split('-').reverse().join('.');

/** Lets pledges lapse whose council should have decided: on the day after, where nobody has said what came of it. */
@Injectable()
export class PledgeLapse {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(Lapsing) private readonly lapsing: Lapsing,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Each pledge by itself, so that one does not keep the others. @throws the first failure, at the end */
  async lapseOverdue(): Promise<void> {
    const overdue = await this.dataSource.query<{ id: string; roundId: string }[]>(
      `select id, round_id as "roundId" from pledge where state = 'RESERVED' and council_on < $1 order by council_on, id`,
      [today(this.clock)],
    );
    const failures: unknown[] = [];
    for (const { id, roundId } of overdue)
      await this.lapse(roundId, id).catch((error: unknown) => failures.push(error));
    if (failures.length > 0) throw failures[0];
  }

  /** Asks again under the lock: meanwhile it may have been approved, or have a new day. */
  private lapse(roundId: string, pledgeId: string): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      const round = await lockRound(tx, roundId);
      const [still] = await tx.query<{ councilOn: string }[]>(
        `select council_on::text as "councilOn" from pledge where id = $1 and state = 'RESERVED' and council_on < $2`,
        [pledgeId, today(this.clock)],
      );
      if (!still) return;
      const reason = `Der Ratstermin am ${germanDay(still.councilOn)} ist vergangen, ohne dass ein Beschluss eingetragen wurde.`;
      await this.lapsing.these(tx, actor, round, [pledgeId], { cause: 'COUNCIL_DATE_PASSED', reason });
    });
  }
}
