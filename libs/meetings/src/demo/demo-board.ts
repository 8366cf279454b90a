import { BallotClosing } from '../ballot/ballot-closing.service.js';
import { BallotOpening } from '../ballot/ballot-opening.service.js';
import { Decisions } from '../decision/decision.service.js';
import { DecisionRecording } from '../decision/decision-recording.service.js';
import { DemoStage } from './demo-stage.js';
import type { DemoMeetings } from './seed-meetings.js';
import { held } from './texts.js';

/** A decision as its event tells of it. */
export interface DemoDecision {
  decisionId: string;
  number: string;
  workingGroupId: null;
  result: 'ADOPTED';
  fundingRoundId: string;
}

/** The board of the demo deciding about money, for the demo data of rooms that know no meetings. */
export class DemoBoard {
  private readonly stage: DemoStage;

  constructor({ services, clock, organizations, actors }: DemoMeetings) {
    this.stage = new DemoStage(services, clock, organizations, actors);
  }

  /** The decision on the depot of packages, which the board took in its first session, names a round now. */
  async nameRound(fundingRoundId: string): Promise<DemoDecision> {
    const [found] = await this.stage.read<{ id: string; version: number }>(
      `select id, version from decision where title = $1 and result = 'ADOPTED'`,
      [held.operation.title],
    );
    if (!found) throw new Error('The demo decision on the depot is missing.');
    await this.stage
      .get(Decisions)
      .update(this.stage.actor('moderation'), found.id, found.version, { fundingRoundId });
    return this.toldOf(found.id, fundingRoundId);
  }

  /** A resolution without a session, to which nobody objects. The clock must be at its begin; it is at its end then. */
  async resolve(question: string, until: Date, fundingRoundId: string): Promise<DemoDecision> {
    const moderation = this.stage.actor('moderation');
    const rules = { kind: 'CONSENT', visibility: 'PUBLIC', openUntil: until } as const;
    const place = { agendaItemId: null, workingGroupId: null, question };
    const ballotId = await this.stage.get(BallotOpening).open(moderation, { ...rules, ...place });
    this.stage.at(until, 1);
    await this.stage.get(BallotClosing).close(moderation, ballotId);
    const decisionId = await this.stage
      .get(DecisionRecording)
      .record(moderation, { ballotId, title: question, fundingRoundId, visibility: 'PUBLIC' });
    return this.toldOf(decisionId, fundingRoundId);
  }

  private async toldOf(decisionId: string, fundingRoundId: string): Promise<DemoDecision> {
    const [row] = await this.stage.read<{ number: string }>(
      `select payload ->> 'number' as number from outbox
        where name in ('decision.recorded', 'decision.roundNamed') and payload ->> 'decisionId' = $1 limit 1`,
      [decisionId],
    );
    return { decisionId, number: row!.number, workingGroupId: null, result: 'ADOPTED', fundingRoundId };
  }
}
