import { Injectable } from '@nestjs/common';
import type { Actor } from '@allmende/kernel';

/** Opens rounds: from then on their terms are fixed. */
@Injectable()
export class RoundOpening {
  open(_actor: Actor, _id: string): Promise<string> {
    throw new Error('not yet');
  }
}
