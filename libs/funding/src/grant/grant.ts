import { accountIdOf, newId, type Actor, type Cents } from '@allmende/kernel';
import type { Tx } from '@allmende/platform/database';
import { notFound, type UserFault } from '@allmende/platform/graphql';
import { alreadyPledged, overCap, roundClosed, roundNotOpen } from '../pledge/pledge.faults.js';
import { PledgeEntity, PledgeInstalmentEntity } from '../pledge/pledge.entity.js';
import type { Instalment } from '../pledge/pledge.content.js';
import { FundingRoundEntity } from '../round/funding-round.entity.js';

/** What gives, when it is no organization: exactly one of the two. */
export type Grantor = { fundId: string; programmeId: null } | { fundId: null; programmeId: string };

const path = 'input.fundingRoundId';

/** The round with its lock, which comes before that of a fund or a programme. @throws OperationError NOT_FOUND */
export async function lockRound(tx: Tx, id: string): Promise<FundingRoundEntity> {
  const round = await tx.findOne(FundingRoundEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!round) throw notFound();
  return round;
}

/** Why the round takes nothing, or not so much. An amount that is out of range is not looked at. */
export function roundFaults(round: FundingRoundEntity, amount: Cents, now: Date): UserFault[] {
  if (round.state !== 'OPEN') return [roundNotOpen(round.state, path)];
  if (round.closesAt <= now) return [roundClosed(path)];
  const free = round.capCents - round.promisedCents - round.approvedCents;
  return amount > free ? [overCap(free)] : [];
}

/** One pledge of a grantor for a round at a time. Ask it under the lock of the round. */
export async function twiceFaults(tx: Tx, roundId: string, grantor: Grantor): Promise<UserFault[]> {
  const [active] = await tx.query<{ id: string }[]>(
    `select id from pledge where round_id = $1 and fund_id is not distinct from $2 and programme_id is not distinct from $3
       and organization_id is null and state not in ('WITHDRAWN', 'LAPSED')`,
    [roundId, grantor.fundId, grantor.programmeId],
  );
  return active ? [alreadyPledged()] : [];
}

/** Writes a pledge of money, DECLARED, with its years. */
export async function declareGrant(
  tx: Tx,
  actor: Actor,
  now: Date,
  given: Grantor & { roundId: string; amountCents: Cents; note: string | null; instalments: Instalment[] },
): Promise<PledgeEntity> {
  const { instalments, amountCents, ...rest } = given;
  const pledge = tx.create(PledgeEntity, {
    ...{ id: newId(), organizationId: null, kind: 'MONEY', state: 'DECLARED', ...rest },
    ...{ amountCents, declaredCents: amountCents, personDays: null },
    ...{ minOrganizations: null, minTotalCents: null, reservation: null, councilOn: null, remindedFor: null },
    ...{ approval: null, councilDecisionId: null, approvalNote: null, decisionId: null },
    // What a fund gives was declared by the board, not by who enters it and makes it binding in the same act.
    declaredBy: given.fundId ? null : accountIdOf(actor),
    ...{ endCause: null, endReason: null, approvedBy: null },
    ...{ createdAt: now, updatedAt: now },
  });
  await tx.insert(PledgeEntity, pledge);
  await tx.insert(
    PledgeInstalmentEntity,
    instalments.map((one) => ({
      ...{ id: newId(), pledgeId: pledge.id, ...one },
      ...{ calledOn: null, dueOn: null, remindedFor: null },
    })),
  );
  return pledge;
}
