import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, systemActor, type Actor } from '@allmende/kernel';
import { SignedLinks } from '@allmende/platform/config';
import { Accounts, Grants, Invitations } from '../index.js';
import { IdentityServer } from '../proof/identity-server.js';

const system = systemActor('test');
const offer = 'query($token: String!) { invitation(token: $token) { state } }';

describe('an invitation by somebody whose account is disabled', () => {
  let server: IdentityServer;
  let organizationId: string;
  beforeAll(async () => {
    server = await IdentityServer.start();
    ({ id: organizationId } = await server.organization('Solingen'));
  });
  afterAll(() => server.stop());

  const coordinator = async (): Promise<Actor & { accountId: string }> => {
    const id = await server.account(`${newId()}@example.org`, { role: 'COORDINATOR', organizationId });
    return server.app.get(Grants).actorOfAccount(id, newId(), 'de');
  };
  const invite = (actor: Actor): Promise<string> =>
    server.app
      .get(Invitations)
      .invite(actor, { organizationId, role: 'COORDINATOR', email: `${newId()}@example.org` });
  const stateOf = async (id: string): Promise<unknown> => {
    const token = server.app.get(SignedLinks).sign('invitation', id);
    const { body } = await server.browser().post('/graphql', { query: offer, variables: { token } });
    return body.data!['invitation'];
  };

  it('lets nobody in: who had taken the account over must not come back by it', async () => {
    const [stolen, other] = [await coordinator(), await coordinator()];
    const [bad, good] = [await invite(stolen), await invite(other)];
    await server.app.get(Accounts).disable(system, stolen.accountId);
    expect([await stateOf(bad), await stateOf(good)]).toEqual([{ state: 'REVOKED' }, { state: 'OPEN' }]);
    await server.app.get(Accounts).enable(system, stolen.accountId);
    expect(await stateOf(bad)).toEqual({ state: 'REVOKED' });
    const written = await server.db.query<object[]>(
      `select actor, action, details from audit_entry where subject_id = $1 order by id desc limit 1`,
      [bad],
    );
    expect(written).toEqual([
      { actor: 'system:test', action: 'revokeInvitation', details: { organizationId, role: 'COORDINATOR' } },
    ]);
  });
});
