import { Injectable } from '@nestjs/common';
import type { Actor } from '@allmende/kernel';

/** Participants and milestones of a round. */
@Injectable()
export class RoundTerms {
  setParticipants(_actor: Actor, _id: string, _version: number, _participants: object[]): Promise<string> {
    throw new Error('not yet');
  }
  setMilestones(_actor: Actor, _id: string, _version: number, _milestones: object[]): Promise<string> {
    throw new Error('not yet');
  }
  markReached(_actor: Actor, _milestoneId: string, _reachedOn: string | null): Promise<string> {
    throw new Error('not yet');
  }
}
