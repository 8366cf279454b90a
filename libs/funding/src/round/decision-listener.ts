import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { AuditLog } from '@allmende/audit';
import { systemActor } from '@allmende/kernel';
import type { Tx } from '@allmende/platform/database';
import { EventHandlers } from '@allmende/platform/outbox-relay';
import type { FundingRoundEntity } from './funding-round.entity.js';
import { lockRound } from './round-lock.js';
import { RoundOpening } from './round-opening.service.js';

/** What is heard of a decision. */
export interface HeardDecision {
  decisionId: string;
  number: string;
  workingGroupId: string | null;
  result: 'ADOPTED' | 'REJECTED';
  fundingRoundId: string | null;
}

const actor = systemActor('decisions');

/**
 * Keeps the board's decisions that name a round, each once. An adopted one opens a draft that is tied to it. Where the
 * draft is not complete the decision is kept, so that a moderator can complete and open it by hand.
 */
@Injectable()
export class DecisionListener implements OnModuleInit {
  private readonly logger = new Logger(DecisionListener.name);

  constructor(
    @Inject(EventHandlers) private readonly events: EventHandlers,
    @Inject(RoundOpening) private readonly opening: RoundOpening,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  onModuleInit(): void {
    this.events.on('decision.recorded', async (tx, { payload, occurredAt }) => {
      await this.hear(tx, payload, occurredAt);
      return [];
    });
    this.events.on('decision.roundNamed', async (tx, { payload, occurredAt }) => {
      await this.hear(tx, payload, occurredAt);
      return [];
    });
  }

  /** Safe to repeat: what is known already changes nothing. Only the board decides on money of the network. */
  async hear(tx: Tx, decision: HeardDecision, recordedAt: Date): Promise<void> {
    const { decisionId, number, workingGroupId, result, fundingRoundId } = decision;
    if (!fundingRoundId || workingGroupId !== null) return;
    const round = await lockRound(tx, fundingRoundId);
    const adopted = result === 'ADOPTED';
    const fresh = await tx.query<unknown[]>(
      `insert into funding_decision (id, round_id, number, adopted, recorded_at) values ($1, $2, $3, $4, $5)
       on conflict (id) do nothing returning id`,
      [decisionId, fundingRoundId, number, adopted, recordedAt],
    );
    if (fresh.length === 0) return;
    await this.note(tx, 'noteFundingDecision', round, { decisionId, number, adopted });
    if (adopted && round.state === 'DRAFT' && round.opensByDecision)
      await this.open(tx, round, decisionId, number);
  }

  private async open(tx: Tx, round: FundingRoundEntity, decisionId: string, number: string): Promise<void> {
    const faults = await this.opening.openIn(tx, actor, round, decisionId);
    if (faults.length === 0) return;
    const codes = faults.map(({ code }) => code);
    this.logger.warn(`Decision ${number} could not open round ${round.id}: ${codes.join(', ')}`);
    await this.note(tx, 'openFundingRoundRefused', round, { decisionId, number, faults: codes });
  }

  private note(tx: Tx, action: string, { id }: FundingRoundEntity, details: Record<string, unknown>) {
    return this.audit.append(tx, actor, { action, subjectType: 'FundingRound', subjectId: id, details });
  }
}
