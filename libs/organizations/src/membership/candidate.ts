import type { Tx } from '@allmende/platform/database';
import type { OrganizationKind } from '../directory/organization.entity.js';
import { circleFits, isAsCloseAs } from './circle-rights.js';
import type { MembershipCircle, MembershipEntity } from './membership.entity.js';
import * as faults from './membership.faults.js';

/** Who wants which place, and from when. */
export interface Candidate {
  organizationId: string;
  circle: MembershipCircle;
  /** Day from which it is to count; today when left out. */
  on?: string;
}

/**
 * Checks that such an organization may be in this circle at all.
 * @throws UserFaults NO_SUCH_ORGANIZATION, NOBODY_LIVES_THERE, WRONG_CIRCLE
 */
export async function checkCandidate(tx: Tx, { organizationId, circle }: Candidate): Promise<void> {
  const [found] = await tx.query<
    { kind: OrganizationKind; name: string; population: number | null; dissolved: boolean }[]
  >(`select kind, name, population, dissolved_on is not null as dissolved from organization where id = $1`, [
    organizationId,
  ]);
  if (!found) throw faults.noSuchOrganization();
  if (found.dissolved) throw faults.dissolvedOrganization(found.name);
  if (found.population === 0) throw faults.nobodyLivesThere(found.name);
  if (!circleFits(circle, found.kind)) throw faults.wrongCircle();
}

/**
 * Checks that the organization has no such place already, asks for none, and was no member from that day on.
 * @throws UserFaults ALREADY_MEMBER, ALREADY_APPLIED
 */
export async function checkFree(
  tx: Tx,
  { organizationId, circle, on }: Candidate,
  { current, pending }: { current: MembershipEntity | null; pending: MembershipEntity | null },
): Promise<void> {
  if (current && isAsCloseAs(current.circle, circle)) throw faults.alreadyMember();
  if (on && (await wasMemberAfter(tx, organizationId, on))) throw faults.memberThen();
  if (pending) throw faults.alreadyApplied();
}

/** True when a step of a membership that ever counted lies after that day: a new one would overlap with it. */
async function wasMemberAfter(tx: Tx, organizationId: string, day: string): Promise<boolean> {
  const found = await tx.query<unknown[]>(
    `select from membership m join membership_step s on s.membership_id = m.id
      where m.organization_id = $1 and m.admitted_on is not null and s.effective_on > $2 limit 1`,
    [organizationId, day],
  );
  return found.length > 0;
}
