import { Injectable } from '@nestjs/common';
import type { Actor } from '@allmende/kernel';

/** Gives open rounds a later deadline, or calls them off. */
@Injectable()
export class RoundCourse {
  extend(_actor: Actor, _id: string, _closesAt: Date, _decisionId: string): Promise<string> {
    throw new Error('not yet');
  }
  cancel(_actor: Actor, _id: string, _reason: string): Promise<string> {
    throw new Error('not yet');
  }
}
