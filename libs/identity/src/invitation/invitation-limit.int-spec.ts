import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, systemActor, type Actor, type Role } from '@allmende/kernel';
import { UnitOfWork } from '@allmende/platform/database';
import { UserFaults } from '@allmende/platform/graphql';
import { Grants, Invitations } from '../index.js';
import { IdentityServer } from '../proof/identity-server.js';

const system = systemActor('test');
const day = 24 * 3_600_000;

describe('inviting, taking it back and inviting again', () => {
  let server: IdentityServer;
  let invitations: Invitations;
  let organizationId: string;
  let coordinator: Actor;
  beforeAll(async () => {
    server = await IdentityServer.start();
    invitations = server.app.get(Invitations);
    ({ id: organizationId } = await server.organization('Solingen'));
    const id = await server.account('anna@example.org', { role: 'COORDINATOR', organizationId });
    coordinator = await server.app.get(Grants).actorOfAccount(id, newId(), 'de');
  });
  afterAll(() => server.stop());

  const again = async (email: string, role: Role = 'VIEWER', by = organizationId): Promise<string[]> => {
    const actor = by === organizationId ? coordinator : system;
    const work = invitations.invite(actor, { organizationId: by, role, email });
    const outcome: unknown = await work.catch((error: unknown) => error);
    if (outcome instanceof UserFaults) return outcome.faults.map(({ code, path }) => `${code} ${path}`);
    await invitations.revoke(actor, outcome as string);
    return [];
  };
  const letters = async (): Promise<number> => {
    const [row] = await server.db.query<[{ n: number }]>(
      `select count(*)::int as n from outbox where name = 'invitation.sent'`,
    );
    return row.n;
  };

  it('fills nobody’s mailbox: an organization writes to an address five times a day at most', async () => {
    const email = `${newId()}@example.org`;
    const before = await letters();
    for (let n = 0; n < 5; n += 1) expect(await again(email)).toEqual([]);
    expect(await again(email.toUpperCase(), 'COORDINATOR')).toEqual(['INVITED_TOO_OFTEN input.email']);
    expect((await letters()) - before).toBe(5);
    expect(await again(`${newId()}@example.org`)).toEqual([]);
    const { id: elsewhere } = await server.organization('Bochum');
    expect(await again(email, 'VIEWER', elsewhere)).toEqual([]);
    server.clock.advance(day);
    expect(await again(email)).toEqual([]);
  });

  it('stops no other command that invites as a part of it', async () => {
    const wish = { organizationId, role: 'VIEWER' as const, email: `${newId()}@example.org` };
    for (let n = 0; n < 5; n += 1) await again(wish.email);
    const work = server.app.get(UnitOfWork).run(system, (tx) => invitations.inviteIn(tx, system, wish));
    expect(await work).toEqual(expect.any(String));
  });
});
