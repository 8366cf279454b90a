import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@allmende/audit';
import { accountIdOf, isModerator, newId, today, type Actor, type Clock } from '@allmende/kernel';
import { CouncilDecisions, type NewCouncilDecision } from '@allmende/organizations';
import { CLOCK } from '@allmende/platform/config';
import { UnitOfWork, type Tx } from '@allmende/platform/database';
import { notFound } from '@allmende/platform/graphql';
import { Outbox } from '@allmende/platform/outbox';
import { speaksFor } from '@allmende/working-groups';
import { lockDecision } from '../decision/decision-lock.js';
import type { DecisionEntity } from '../decision/decision.entity.js';
import { notAdopted, notYours } from '../decision/decision.faults.js';
import { DecisionAdoptionEntity, type AdoptionState } from './decision-adoption.entity.js';
import { checkedAdoption, foreignCouncilDecision, type AdoptionFacts } from './decision-adoption.policy.js';

/** How an organization takes a decision home. */
export interface NewAdoption {
  decisionId: string;
  organizationId: string;
  state: AdoptionState;
  /** PLANNED: `YYYY-MM-DD`. */
  plannedOn?: string | null;
  /** DECIDED: one that is recorded already, or … */
  councilDecisionId?: string | null;
  /** … one that is recorded along with it. */
  councilDecision?: Omit<NewCouncilDecision, 'organizationId'> | null;
  note?: string | null;
}

/** How the decisions of the board arrive in the councils at home. */
@Injectable()
export class Adoptions {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(CouncilDecisions) private readonly councilDecisions: CouncilDecisions,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Says where an organization stands with a decision, or what has changed about that. Safe to do twice.
   * @returns id of the adoption
   * @throws UserFaults NOT_ADOPTED, REQUIRED, NOT_WITH_STATE, EXACTLY_ONE, DATE_IN_PAST, FOREIGN_COUNCIL_DECISION,
   * TOO_LONG, INVALID_TEXT, and what is wrong with a new council decision; NOT_FOUND, FORBIDDEN
   */
  async record(actor: Actor, input: NewAdoption): Promise<string> {
    const { decisionId, organizationId } = input;
    return this.unitOfWork.run(actor, async (tx) => {
      const decision = await lockDecision(tx, actor, decisionId);
      if (!isModerator(actor) && !speaksFor(actor).includes(organizationId)) throw notYours();
      if (decision.result !== 'ADOPTED') throw notAdopted();
      const before = await tx.findOneBy(DecisionAdoptionEntity, { decisionId, organizationId });
      const facts = checkedAdoption(input, before, today(this.clock));
      const councilDecisionId = await this.councilDecisionOf(tx, actor, input);
      const after = { ...facts, councilDecisionId };
      if (before && isSame(before, after)) return before.id;
      return this.save(tx, actor, decision, organizationId, before, after);
    });
  }

  private async councilDecisionOf(tx: Tx, actor: Actor, input: NewAdoption): Promise<string | null> {
    const { organizationId, councilDecision, councilDecisionId } = input;
    if (councilDecision)
      return this.councilDecisions.recordIn(
        tx,
        actor,
        { ...councilDecision, organizationId },
        'input.councilDecision',
      );
    if (!councilDecisionId) return null;
    const [known] = await tx.query<unknown[]>(
      `select from council_decision where id = $1 and organization_id = $2`,
      [councilDecisionId, organizationId],
    );
    if (!known) throw foreignCouncilDecision();
    return councilDecisionId;
  }

  private async save(
    tx: Tx,
    actor: Actor,
    { id: decisionId, number, workingGroupId }: DecisionEntity,
    organizationId: string,
    before: DecisionAdoptionEntity | null,
    after: Facts,
  ): Promise<string> {
    const [organization] = await tx.query<unknown[]>(`select from organization where id = $1`, [
      organizationId,
    ]);
    if (!organization) throw notFound();
    const now = this.clock.now();
    const id = before?.id ?? newId();
    const row = { id, decisionId, organizationId, createdAt: before?.createdAt ?? now };
    const by = { recordedBy: accountIdOf(actor), updatedAt: now };
    await tx.save(tx.create(DecisionAdoptionEntity, { ...row, ...after, ...by }));
    const { state, plannedOn, councilDecisionId } = after;
    await this.audit.append(tx, actor, {
      ...{ action: 'recordAdoption', subjectType: 'DecisionAdoption', subjectId: id },
      details: { number, decisionId, organizationId, state, plannedOn, councilDecisionId },
    });
    const payload = { decisionId, number, workingGroupId, organizationId, state };
    await this.outbox.append(tx, actor, 'decision.adoption', payload);
    return id;
  }
}

type Facts = AdoptionFacts & Pick<DecisionAdoptionEntity, 'councilDecisionId'>;

const isSame = (before: DecisionAdoptionEntity, after: Facts): boolean =>
  (Object.keys(after) as (keyof Facts)[]).every((name) => before[name] === after[name]);
