import { circlesWith } from '@allmende/organizations';
import { render, sql, type Columns, type Sql } from '@allmende/platform/graphql';
import type { Tx } from '@allmende/platform/database';

/**
 * The organization may pledge in the round `r`: MEMBERS are admitted, in a circle that takes part in projects (observers
 * only read); PROJECT: it takes part in the project now; NAMED: it is a participant of the key. Nobody dissolved, and nobody
 * whose membership rests: it reads and does not act.
 */
export const isEligible = (r: Columns, organizationId: Sql): Sql => sql`(
  exists (select from organization eo where eo.id = ${organizationId} and eo.dissolved_on is null)
  and not exists (select from membership rm where rm.organization_id = ${organizationId} and rm.state = 'SUSPENDED')
  and case ${r('eligible')}
    when 'MEMBERS' then exists (select from membership em where em.organization_id = ${organizationId}
      and em.state = 'ADMITTED' and em.circle = any(${[...circlesWith('joinProjects')]}::text[]))
    when 'PROJECT' then exists (select from participation ep where ep.organization_id = ${organizationId}
      and ep.project_id = ${r('project_id')} and ep.state = 'OPEN')
    else exists (select from funding_participant ef where ef.organization_id = ${organizationId}
      and ef.round_id = ${r('id')}) end)`;

/** Those of the organizations that may pledge in the round, whatever its state; ask under the lock of the round. */
export async function eligibleFor(
  tx: Tx,
  roundId: string,
  organizationIds: readonly string[],
): Promise<string[]> {
  const { text, values } = render(sql`
    select o.id from funding_round r, unnest(${[...organizationIds]}::uuid[]) o (id)
    where r.id = ${roundId} and ${isEligible((name) => sql`r.${sql.id(name)}`, sql`o.id`)}`);
  const found = await tx.query<{ id: string }[]>(text, values);
  return found.map(({ id }) => id);
}
