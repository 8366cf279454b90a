import { Injectable } from '@nestjs/common';
import type { Actor, Cents } from '@allmende/kernel';

/** What a moderator allocates. */
export interface NewAllocation {
  idempotencyKey: string;
  fundId: string;
  roundId: string;
  amountCents: Cents;
  decisionId: string;
}

@Injectable()
export class Allocations {
  allocate(_actor: Actor, _allocation: NewAllocation): Promise<string> {
    return Promise.reject(new Error('to come'));
  }
}
