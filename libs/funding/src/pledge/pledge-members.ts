import type { Tx } from '@allmende/platform/database';
import { UserFaults, type UserFault } from '@allmende/platform/graphql';
import { eligibleFor } from '../round/eligibility.js';
import type { FundingRoundEntity } from '../round/funding-round.entity.js';
import {
  alreadyPledged,
  memberPledgesItself,
  noAssociation,
  noMember,
  notEligible,
  pledgedByAssociation,
} from './pledge.faults.js';
import type { PledgeKind } from '../enums.js';

/** An organization, alone or for its members, that is to take part in a round. */
export interface Taker {
  organizationId: string;
  memberIds: readonly string[];
  kind: PledgeKind;
  /** Its own pledge, when that is changed. */
  pledgeId: string | null;
}

interface Standing {
  kind: string;
  active: string | null;
  through: string | null;
  resting: boolean;
}

const activeIn = `p.round_id = $1 and p.state not in ('WITHDRAWN', 'LAPSED')`;

const standingSql = `
  select o.kind,
    (select p.id from pledge p where ${activeIn} and p.organization_id = o.id and p.kind = $3 and p.id is distinct from $4) as active,
    (select a.name from pledge p join pledge_member m on m.pledge_id = p.id join organization a on a.id = p.organization_id
      where ${activeIn} and m.organization_id = o.id limit 1) as through,
    exists (select from membership rm where rm.organization_id = o.id and rm.state = 'SUSPENDED') as resting
  from organization o where o.id = $2`;

/** Under the lock of the round: everything that keeps the organization or its members out. */
export async function takerFaults(
  tx: Tx,
  round: FundingRoundEntity,
  taker: Taker,
  today: string,
): Promise<UserFault[]> {
  const { organizationId, memberIds, kind, pledgeId } = taker;
  const [standing] = await tx.query<Standing[]>(standingSql, [round.id, organizationId, kind, pledgeId]);
  if (standing?.active) throw new UserFaults(alreadyPledged()).with({ pledge: standing.active });
  if (standing?.through) return [pledgedByAssociation(standing.through)];
  const ineligible = await ineligibleAmong(tx, round, [organizationId, ...memberIds]);
  if (memberIds.length === 0 || standing?.resting)
    return ineligible.has(organizationId) ? [notEligible(round.eligible, 'input.organizationId')] : [];
  if (standing?.kind !== 'ASSOCIATION') return [noAssociation()];
  return [
    // An association that is none of those who may pledge may still do it for members who all are.
    ...(ineligible.has(organizationId)
      ? memberIds.flatMap((id, index) =>
          ineligible.has(id) ? [notEligible(round.eligible, `input.memberIds.${index}`)] : [],
        )
      : []),
    ...(await memberFaults(tx, round.id, taker, today)),
  ];
}

/**
 * Whoever has left or rests since she declared makes nothing binding any more; asked under the lock of the round.
 * @throws UserFaults NOT_ELIGIBLE
 */
export async function mustStillBeEligible(
  tx: Tx,
  round: FundingRoundEntity,
  { id, organizationId }: { id: string; organizationId: string | null },
): Promise<void> {
  if (!organizationId) return;
  const [{ members, resting }] = await tx.query<[{ members: string[]; resting: boolean }]>(
    `select array(select m.organization_id::text from pledge_member m where m.pledge_id = $1) as members,
       exists (select from membership rm where rm.organization_id = $2 and rm.state = 'SUSPENDED') as resting`,
    [id, organizationId],
  );
  const ineligible = await ineligibleAmong(tx, round, [organizationId, ...members]);
  // An association that is none of those who may pledge may still do it for members who all are; but not while it rests.
  const forMembers = !resting && members.length > 0 && members.every((member) => !ineligible.has(member));
  if (ineligible.has(organizationId) && !forMembers)
    throw new UserFaults(notEligible(round.eligible, 'input.pledgeId'));
}

async function ineligibleAmong(
  tx: Tx,
  round: FundingRoundEntity,
  organizationIds: readonly string[],
): Promise<Set<string>> {
  const eligible = await eligibleFor(tx, round.id, organizationIds);
  return new Set(organizationIds.filter((id) => !eligible.includes(id)));
}

/** They belong to the association today, and take part in no other way. */
async function memberFaults(
  tx: Tx,
  roundId: string,
  { organizationId, memberIds }: Taker,
  today: string,
): Promise<UserFault[]> {
  const rows = await tx.query<{ belongs: boolean; otherwise: string | null }[]>(
    `select exists (select from association_member a where a.association_id = $2 and a.organization_id = w.id
        and a.since <= $4 and (a.until is null or a.until >= $4)) as belongs,
      (select o.name from organization o where o.id = w.id and exists (select from pledge p
        left join pledge_member m on m.pledge_id = p.id and m.organization_id = o.id
        where ${activeIn} and p.organization_id <> $2 and (p.organization_id = o.id or m.pledge_id is not null))) as otherwise
    from unnest($3::uuid[]) with ordinality w (id, n) order by w.n`,
    [roundId, organizationId, memberIds, today],
  );
  return rows.flatMap(({ belongs, otherwise }, index) => [
    ...(belongs ? [] : [noMember(index)]),
    ...(otherwise ? [memberPledgesItself(otherwise, index)] : []),
  ]);
}
