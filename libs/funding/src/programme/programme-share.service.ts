import { Injectable } from '@nestjs/common';
import type { Actor, Cents } from '@allmende/kernel';

/** What a programme is going to give to a round. */
export interface NewProgrammeShare {
  idempotencyKey: string;
  programmeId: string;
  roundId: string;
  amountCents: Cents;
  instalments?: readonly { fiscalYear: number; amountCents: Cents }[] | null;
  note?: string | null;
}

@Injectable()
export class ProgrammeShares {
  record(_actor: Actor, _share: NewProgrammeShare): Promise<string> {
    return Promise.reject(new Error('to come'));
  }
}
