import { Inject, Injectable } from '@nestjs/common';
import { Sweeper } from '@allmende/platform/queue';
import { PledgeLapse } from './pledge-lapse.service.js';
import { RoundEvaluation } from './round-evaluation.service.js';

/** Milliseconds; by so much a round is evaluated later than it closed. What comes in between is refused. */
const every = 5_000;

/** Evaluates rounds at their deadline, and lets pledges lapse whose council day has passed. */
@Injectable()
export class RoundSweeper extends Sweeper {
  constructor(
    @Inject(RoundEvaluation) private readonly evaluation: RoundEvaluation,
    @Inject(PledgeLapse) private readonly lapse: PledgeLapse,
  ) {
    super(every);
  }

  async sweep(): Promise<void> {
    await this.evaluation.evaluateDue();
    await this.lapse.lapseOverdue();
  }
}
