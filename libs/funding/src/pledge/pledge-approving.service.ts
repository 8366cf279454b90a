import { Inject, Injectable } from '@nestjs/common';
import { accountIdOf, today, type Actor, type Clock } from '@allmende/kernel';
import { CLOCK } from '@allmende/platform/config';
import type { Tx } from '@allmende/platform/database';
import { optionalText, requiredText, UserFaults } from '@allmende/platform/graphql';
import { Outbox } from '@allmende/platform/outbox';
import type { PledgeApproval } from '../enums.js';
import { Books } from '../ledger/books.js';
import { MoneyRequests } from '../ledger/money-requests.js';
import { longestText } from './pledge.content.js';
import { PledgeInstalmentEntity, type PledgeEntity } from './pledge.entity.js';
import {
  approvalDoesNotFit,
  councilDayPassed,
  councilDecisionMissing,
  councilDidNotAdopt,
  foreignCouncilDecision,
  fourEyes,
  refused,
  wrongState,
} from './pledge.faults.js';
import { eventOf, lockPledge, mustTakePledges } from './pledge-lock.js';
import { mustStillBeEligible } from './pledge-members.js';
import { canStep } from './pledge.machine.js';
import { approvalsFor, isSameHand, mayApprove, notYourApproval } from './pledge.policy.js';
import { PledgeWriter } from './pledge-writer.js';

export interface ApprovePledge {
  idempotencyKey: string;
  id: string;
  approval: PledgeApproval;
  /** COUNCIL. */
  councilDecisionId?: string | null;
  /** ADMINISTRATION, GRANT_NOTICE. */
  note?: string | null;
}

/** Makes pledges binding, by a second person. */
@Injectable()
export class PledgeApproving {
  constructor(
    @Inject(MoneyRequests) private readonly requests: MoneyRequests,
    @Inject(Books) private readonly books: Books,
    @Inject(PledgeWriter) private readonly writer: PledgeWriter,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Makes a pledge binding and books it as committed.
   * @throws UserFaults ROUND_NOT_OPEN, ROUND_CLOSED, WRONG_STATE, COUNCIL_DATE_PASSED, FOUR_EYES, APPROVAL_DOES_NOT_FIT,
   * NOT_ELIGIBLE, REQUIRED, FOREIGN_COUNCIL_DECISION, COUNCIL_DID_NOT_ADOPT, TOO_LONG, INVALID_TEXT, those of the key
   * @throws OperationError NOT_FOUND, FORBIDDEN
   */
  async approve(actor: Actor, { idempotencyKey, id, approval, ...input }: ApprovePledge): Promise<string> {
    const byCouncil = approval === 'COUNCIL';
    const note = byCouncil
      ? optionalText('input.note', input.note, longestText)
      : requiredText('input.note', input.note, longestText);
    const councilDecisionId = byCouncil ? (input.councilDecisionId ?? null) : null;
    const body = { id, approval, councilDecisionId, note };
    return this.requests.once(
      actor,
      { key: idempotencyKey, operation: 'approvePledge', body },
      async (tx) => {
        const { round, pledge } = await lockPledge(tx, actor, id);
        if (!mayApprove(actor, pledge)) throw notYourApproval();
        mustTakePledges(round, this.clock, 'input.pledgeId');
        this.mustBeApprovable(actor, pledge, approval);
        await mustStillBeEligible(tx, round, pledge);
        if (byCouncil) await mustCarry(tx, councilDecisionId, pledge.organizationId);
        const step = { state: 'APPROVED', approval, approvalNote: note, councilDecisionId } as const;
        Object.assign(pledge, step, { approvedBy: accountIdOf(actor), updatedAt: this.clock.now() });
        await tx.save(pledge).catch(refused);
        await this.commit(tx, actor, pledge);
        await this.writer.log(tx, actor, 'approvePledge', pledge, { approval, councilDecisionId });
        await this.outbox.append(tx, actor, 'pledge.approved', eventOf(round, pledge));
        return id;
      },
    );
  }

  private mustBeApprovable(actor: Actor, pledge: PledgeEntity, approval: PledgeApproval): void {
    const { state, councilOn, declaredBy } = pledge;
    if (!canStep(state, 'APPROVED', 'OPEN') || state === 'CALLED')
      throw new UserFaults(wrongState(state, ['DECLARED', 'RESERVED']));
    if (state === 'RESERVED' && councilOn! < today(this.clock))
      throw new UserFaults(councilDayPassed(councilOn!));
    if (isSameHand(actor, declaredBy)) throw new UserFaults(fourEyes());
    const fitting = approvalsFor(pledge);
    if (!fitting.includes(approval)) throw new UserFaults(approvalDoesNotFit(fitting));
  }

  private async commit(tx: Tx, actor: Actor, { id, roundId, kind, reference }: PledgeEntity): Promise<void> {
    if (kind === 'IN_KIND') return;
    const years = await tx.find(PledgeInstalmentEntity, {
      where: { pledgeId: id },
      order: { fiscalYear: 'asc' },
    });
    const amounts = years.map(({ fiscalYear, amountCents }) => ({
      ...{ pledgeId: id, fiscalYear },
      amount: amountCents,
    }));
    await this.books.commit(tx, actor, roundId, `Zusage ${reference} verbindlich`, amounts);
  }
}

/** The decision is one of the organization's own council, and not one that failed. */
async function mustCarry(tx: Tx, decisionId: string | null, organizationId: string | null): Promise<void> {
  if (!decisionId) throw new UserFaults(councilDecisionMissing());
  const [known] = await tx.query<{ result: string | null }[]>(
    `select result from council_decision where id = $1 and organization_id = $2`,
    [decisionId, organizationId],
  );
  if (!known) throw new UserFaults(foreignCouncilDecision());
  if (known.result && !['ADOPTED', 'AMENDED'].includes(known.result))
    throw new UserFaults(councilDidNotAdopt());
}
