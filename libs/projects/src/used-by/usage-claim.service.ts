import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@allmende/audit';
import { actorLabel, newId, type Actor, type Clock } from '@allmende/kernel';
import { CLOCK } from '@allmende/platform/config';
import { UnitOfWork, violatedConstraint, type Tx } from '@allmende/platform/database';
import { notFound } from '@allmende/platform/graphql';
import { Outbox } from '@allmende/platform/outbox';
import { lockCatalogue } from '../catalogue.js';
import { Participations } from '../participation.service.js';
import { lockProject } from '../project-lock.js';
import { optionalText, requiredText } from '../text-input.js';
import { foldedName } from './fold.js';
import { settleClaims } from './settle-claims.js';
import { KnownNameEntity, UsageClaimEntity, type UsageClaimState } from './usage-claim.entity.js';
import { noSuchOrganization, notInState, notYourClaim } from './usage-claim.faults.js';
import { mayAnswerFor, maySeeClaim } from './usage-claim.policy.js';
import { proposal, tellProposals, usersOf } from './proposal.js';

const longestReason = 2000;
/** A moderator may still mend a decision; what the organization confirmed is the organization's. */
const decidable: readonly UsageClaimState[] = ['UNSURE', 'PROPOSED', 'DENIED', 'NOBODY'];

export interface UsageAnswer {
  confirm: boolean;
  /** First day of the Nachnutzung; today when left out. */
  since?: string | null;
  /** Needed to deny. */
  reason?: string | null;
}

/** Moderators say whom an entry of usedBy means; the organization says whether it is so. */
@Injectable()
export class UsageClaims {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(Participations) private readonly participations: Participations,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Says whom a claim means. Who calls must be a moderator: the operation says so.
   * @param organizationId null: nobody of the directory
   * @param remember all other UNSURE claims with this name, and those of later files, are decided likewise
   * @throws UserFaults ALREADY_ANSWERED, GONE, NO_SUCH_ORGANIZATION
   * @throws OperationError NOT_FOUND
   */
  async resolve(actor: Actor, id: string, organizationId: string | null, remember: boolean): Promise<string> {
    try {
      return await this.unitOfWork.run(actor, async (tx) => {
        // No import brings in the same name meanwhile and misses the decision.
        await lockCatalogue(tx);
        const claim = await this.locked(tx, actor, id);
        if (!decidable.includes(claim.state))
          throw notInState(claim, claim.state === 'GONE' ? 'GONE' : 'ALREADY_ANSWERED');
        if (remember) await this.remember(tx, actor, claim.text, organizationId);
        const alike = remember ? await this.unsureOfName(tx, claim) : [];
        await this.decide(tx, actor, [claim, ...alike], organizationId);
        await this.record(tx, actor, 'resolveUsageClaim', claim, {
          ...{ text: claim.text, organizationId, remember },
          alike: alike.length,
        });
        return id;
      });
    } catch (error) {
      const missing = ['usage_claim_organization_id_fkey', 'known_name_organization_id_fkey'];
      throw missing.includes(violatedConstraint(error) ?? '') ? noSuchOrganization() : error;
    }
  }

  /**
   * An organization answers what a file says of it. Confirming joins it as USING, or links the participation that runs
   * already. The answer counts for every spelling of its name in this file.
   * @throws UserFaults NOT_PROPOSED, REQUIRED (reason, to deny), DATE_OUT_OF_RANGE, TOO_LONG, INVALID_TEXT
   * @throws OperationError NOT_FOUND, FORBIDDEN
   */
  async answer(actor: Actor, id: string, { confirm, since, reason: given }: UsageAnswer): Promise<string> {
    const reason = (confirm ? optionalText : requiredText)('input.reason', given, longestReason);
    return this.unitOfWork.run(actor, async (tx) => {
      const seen = await tx.findOneBy(UsageClaimEntity, { id });
      if (!seen || !maySeeClaim(actor, seen)) throw notFound();
      await lockProject(tx, actor, seen.projectId);
      const claim = await this.locked(tx, actor, id);
      const { projectId, organizationId } = claim;
      if (!organizationId) throw notInState(claim, 'NOT_PROPOSED');
      if (!mayAnswerFor(actor, organizationId)) throw notYourClaim();
      if (claim.state !== 'PROPOSED') throw notInState(claim, 'NOT_PROPOSED');
      if (confirm) await this.confirm(tx, actor, claim, organizationId, since);
      else await this.deny(tx, actor, claim, reason);
      await this.record(tx, actor, 'answerUsageClaim', claim, { projectId, organizationId, confirm }, reason);
      return id;
    });
  }

  private async confirm(
    tx: Tx,
    actor: Actor,
    { projectId }: UsageClaimEntity,
    organizationId: string,
    since: string | null | undefined,
  ): Promise<void> {
    const running = (await usersOf(tx, organizationId, [projectId])).get(projectId);
    // Joining settles the claims.
    if (!running)
      await this.participations.joinIn(tx, actor, { projectId, organizationId, kind: 'USING', since });
    else await settleClaims(tx, { id: running, projectId, organizationId }, this.clock.now());
  }

  private async deny(tx: Tx, actor: Actor, claim: UsageClaimEntity, reason: string | null): Promise<void> {
    const { id: claimId, projectId, organizationId } = claim;
    await tx.update(
      UsageClaimEntity,
      { projectId, organizationId: organizationId!, state: 'PROPOSED' },
      { state: 'DENIED', answerReason: reason, answeredAt: this.clock.now() },
    );
    await this.outbox.append(tx, actor, 'usage.denied', {
      ...{ claimId, projectId, reason },
      organizationId: organizationId!,
    });
  }

  private async remember(tx: Tx, actor: Actor, text: string, organizationId: string | null): Promise<void> {
    await tx.upsert(
      KnownNameEntity,
      {
        ...{ id: newId(), folded: foldedName(text), text, organizationId },
        ...{ decidedBy: actorLabel(actor), decidedAt: this.clock.now() },
      },
      { conflictPaths: ['folded'] },
    );
  }

  /** Other claims that wait with the same name, in whatever spelling. */
  private async unsureOfName(tx: Tx, { id, text }: UsageClaimEntity): Promise<UsageClaimEntity[]> {
    const waiting = await tx.find(UsageClaimEntity, {
      where: { state: 'UNSURE' },
      order: { id: 'asc' },
      lock: { mode: 'pessimistic_write' },
    });
    return waiting.filter((one) => one.id !== id && foldedName(one.text) === foldedName(text));
  }

  private async decide(
    tx: Tx,
    actor: Actor,
    claims: UsageClaimEntity[],
    organizationId: string | null,
  ): Promise<void> {
    const now = this.clock.now();
    const projects = claims.map(({ projectId }) => projectId);
    const users = organizationId ? await usersOf(tx, organizationId, projects) : new Map<string, string>();
    for (const [n, claim] of claims.entries()) {
      const reason = n === 0 ? 'DECIDED' : 'REMEMBERED';
      const next = proposal(organizationId, reason, users.get(claim.projectId), now);
      await tx.save(Object.assign(claim, next, { decidedAt: now, decidedBy: actorLabel(actor) }));
    }
    await tellProposals(tx, this.outbox, actor, claims);
  }

  /** The claim, locked and read after the lock; as missing when the actor may not see it. */
  private async locked(tx: Tx, actor: Actor, id: string): Promise<UsageClaimEntity> {
    const claim = await tx.findOne(UsageClaimEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!claim || !maySeeClaim(actor, claim)) throw notFound();
    return claim;
  }

  private record(
    tx: Tx,
    actor: Actor,
    action: string,
    { id }: UsageClaimEntity,
    details: Record<string, unknown>,
    reason: string | null = null,
  ): Promise<void> {
    return this.audit.append(tx, actor, {
      action,
      subjectType: 'UsageClaim',
      subjectId: id,
      reason,
      details,
    });
  }
}
