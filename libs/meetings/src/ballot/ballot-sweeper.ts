import { Inject, Injectable } from '@nestjs/common';
import { Sweeper } from '@allmende/platform/queue';
import { BallotClosing } from './ballot-closing.service.js';

/** Milliseconds; by so much a ballot is closed later than it ended. Votes that come in between are refused. */
const every = 5_000;

/** Closes ballots at their end, and reminds of it. */
@Injectable()
export class BallotSweeper extends Sweeper {
  constructor(@Inject(BallotClosing) private readonly closing: BallotClosing) {
    super(every);
  }

  async sweep(): Promise<void> {
    await this.closing.closeDue();
    await this.closing.remind();
  }
}
