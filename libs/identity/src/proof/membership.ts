import { newId } from '@allmende/kernel';
import type { IdentityServer } from './identity-server.js';

/** Makes an organization a member of the network, or lets it leave, as rows: the room that keeps members lies downstream. */
export async function putMembership(
  server: IdentityServer,
  organizationId: string,
  state: 'ADMITTED' | 'LEFT',
): Promise<void> {
  await server.write(
    `insert into membership (id, organization_id, circle, state, applied_on, admitted_on, ended_on, created_at, updated_at)
     values ($1, $2, 'NETWORK', $3, '2026-01-01', '2026-01-01',
             case when $3 = 'LEFT' then date '2026-02-01' end, now(), now())`,
    [newId(), organizationId, state],
  );
}
