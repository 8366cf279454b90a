import type { Tx } from '@allmende/platform/database';

/*
 * An organization is coordinated while somebody who can sign in holds the role, and it counts. To be asked in SERIALIZABLE
 * transactions by whoever takes such a role or account away.
 */

/** True while somebody coordinates for the organization. */
export async function isCoordinated(tx: Tx, organizationId: string): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    `select from current_role_grant g join account a on a.id = g.account_id
     where g.organization_id = $1 and g.role = 'COORDINATOR' and a.state = 'ACTIVE' limit 1`,
    [organizationId],
  );
  return rows.length > 0;
}

/** True while somebody moderates the network. */
export async function isModerated(tx: Tx): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    `select from role_grant g join account a on a.id = g.account_id
     where g.role = 'MODERATOR' and a.state = 'ACTIVE' limit 1`,
  );
  return rows.length > 0;
}

/** The organizations for which the account, disabled a moment ago, was the last to coordinate. */
export async function leftWithoutCoordinator(tx: Tx, accountId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `select g.organization_id as id from current_role_grant g
     where g.account_id = $1 and g.role = 'COORDINATOR' and not exists (
       select from current_role_grant o join account a on a.id = o.account_id
       where o.organization_id = g.organization_id and o.role = 'COORDINATOR' and a.state = 'ACTIVE')
     order by g.organization_id`,
    [accountId],
  );
  return rows.map(({ id }) => id);
}

/** True when the account, disabled a moment ago, was the last to moderate. */
export async function wasLastModerator(tx: Tx, accountId: string): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    `select from role_grant where account_id = $1 and role = 'MODERATOR'`,
    [accountId],
  );
  return rows.length > 0 && !(await isModerated(tx));
}
