import type { Actor } from '@allmende/kernel';
import type { Tx } from '@allmende/platform/database';
import { notFound } from '@allmende/platform/graphql';
import type { Bodies, BodyId } from '@allmende/working-groups';
import { notYoursToPropose, oneSponsor, reportsGoToBoard } from './agenda-item.faults.js';

/** Who brings an item in: an organization, or a group that reports back to the board. */
export interface Sponsor {
  sponsorOrganizationId: string | null;
  sponsorWorkingGroupId: string | null;
}

/** The actor with her roles for one organization only: neither as moderator nor for another. */
const onlyFor = (actor: Actor, organizationId: string): Actor =>
  'grants' in actor
    ? { ...actor, grants: actor.grants.filter((grant) => grant.organizationId === organizationId) }
    : actor;

/**
 * The actor may bring something into the body for this sponsor. Who leads the body may do so for each, and for none.
 * @throws UserFaults ONE_SPONSOR, REPORTS_GO_TO_BOARD; OperationError FORBIDDEN, NOT_FOUND
 */
export async function demandSponsor(
  tx: Tx,
  bodies: Bodies,
  actor: Actor,
  body: BodyId,
  { sponsorOrganizationId, sponsorWorkingGroupId }: Sponsor,
): Promise<void> {
  if (sponsorOrganizationId && sponsorWorkingGroupId) throw oneSponsor();
  if (sponsorWorkingGroupId) {
    if (body !== null) throw reportsGoToBoard();
    await demandRow(tx, 'working_group', sponsorWorkingGroupId);
    if (!(await bodies.may(tx, actor, 'PRESIDE', sponsorWorkingGroupId))) throw notYoursToPropose();
    return;
  }
  const leads = await bodies.may(tx, actor, 'PRESIDE', body);
  if (sponsorOrganizationId) {
    await demandRow(tx, 'organization', sponsorOrganizationId);
    const asSponsor = onlyFor(actor, sponsorOrganizationId);
    if (!leads && !(await bodies.may(tx, asSponsor, 'PROPOSE', body))) throw notYoursToPropose();
  } else if (!leads) {
    throw (await bodies.may(tx, actor, 'PROPOSE', body)) ? oneSponsor() : notYoursToPropose();
  }
}

async function demandRow(tx: Tx, table: 'organization' | 'working_group', id: string): Promise<void> {
  const [found] = await tx.query<unknown[]>(`select from ${table} where id = $1`, [id]);
  if (!found) throw notFound();
}
