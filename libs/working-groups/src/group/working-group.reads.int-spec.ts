import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiTokens, Grants } from '@allmende/identity';
import { anonymous, newId, toNodeId, type Actor } from '@allmende/kernel';
import { GroupRoom, operator, startup, type Person } from '../proof/group-room.js';

let room: GroupRoom;
let group: string;
let chair: Person;
let berliner: { id: string; person: Person };
let moderator: Person;
/** Belongs to the network, not to the group. */
let colleague: Person;

beforeAll(async () => {
  room = await GroupRoom.start();
  moderator = await room.person('MODERATOR');
  colleague = await room.person('COORDINATOR', room.demo.muenchen);
  ({ id: group, chair } = await room.group({ name: 'Die Gruppe' }));
  berliner = await room.member(group, room.demo.berlin, 'Berta');
}, startup);
afterAll(() => room.stop());

interface Member {
  role: string;
  organization: { name: string };
  account: { displayName: string } | null;
  until: string | null;
  current: boolean;
  viewerCanEnd: boolean;
}
interface Group {
  name: string;
  chair: Member | null;
  members: { totalCount: number; nodes: Member[] };
  viewerIsMember: boolean;
  viewerCanManage: boolean;
  viewerCanEdit: boolean;
}

const memberFields = `role organization { name } account { displayName } until current viewerCanEnd`;
const seenBy = async (actor: Actor, slug = 'die-gruppe', past = false): Promise<Group> => {
  const { workingGroup } = await room.data<{ workingGroup: Group }>(
    actor,
    `query ($slug: String!, $past: Boolean!) { workingGroup(slug: $slug) { name chair { ${memberFields} }
      members(first: 10, past: $past) { totalCount nodes { ${memberFields} } }
      viewerIsMember viewerCanManage viewerCanEdit } }`,
    { slug, past },
  );
  return workingGroup;
};
const rights = ({ viewerIsMember, viewerCanManage, viewerCanEdit }: Group) => [
  ...(viewerIsMember ? ['MEMBER'] : []),
  ...(viewerCanManage ? ['MANAGE'] : []),
  ...(viewerCanEdit ? ['EDIT'] : []),
];
const tokenOf = async (person: Person, organizationId: string): Promise<Actor> => {
  const wish = { name: 'Export', organizationId, scopes: ['read'], expiresOn: '2026-12-31' };
  const { token } = await room.get(ApiTokens).create(person, wish);
  return room.get(ApiTokens).machineOf(token);
};

describe('a group', () => {
  it('shows strangers its organizations, and no person', async () => {
    const { members, chair: leads } = await seenBy(anonymous());
    expect(
      members.nodes.map(({ role, organization, account }) => [role, organization.name, account]),
    ).toEqual([
      ['CHAIR', 'Solingen', null],
      ['MEMBER', 'Berlin', null],
    ]);
    expect(leads!.account).toBeNull();
    const guest = await room.person('VIEWER', room.demo.dortmund);
    await room.write(`delete from role_grant where account_id = $1`, [guest.accountId]);
    expect((await seenBy({ ...guest, grants: [] })).members.nodes.map((one) => one.account)).toEqual([
      null,
      null,
    ]);
  });

  it('shows the network who they are', async () => {
    const names = ({ members }: Group) => members.nodes.map((one) => one.account?.displayName);
    for (const actor of [colleague, moderator, await tokenOf(colleague, room.demo.muenchen)])
      expect(names(await seenBy(actor))).toEqual(['Leitung', 'Berta']);
  });

  it('is stood in an order that tells nothing of the persons', async () => {
    const { id } = await room.group({ name: 'Ordnung' });
    for (const [place, name] of [
      ['muenchen', 'Anna'],
      ['dortmund', 'Zoe'],
      ['berlin', 'Max'],
      ['berlin', 'Adam'],
    ] as const)
      await room.member(id, room.demo[place], name);
    const { members } = await seenBy(colleague, 'ordnung');
    expect(
      members.nodes.map(({ organization, account }) => [organization.name, account?.displayName]),
    ).toEqual([
      ['Solingen', 'Leitung'],
      ['Berlin', 'Max'],
      ['Berlin', 'Adam'],
      ['Dortmund', 'Zoe'],
      ['München', 'Anna'],
    ]);
  });

  it('says what the viewer is and may do there', async () => {
    expect(rights(await seenBy(moderator))).toEqual(['MANAGE', 'EDIT']);
    expect(rights(await seenBy(chair))).toEqual(['MEMBER', 'MANAGE']);
    expect(rights(await seenBy(berliner.person))).toEqual(['MEMBER']);
    for (const actor of [colleague, anonymous()]) expect(rights(await seenBy(actor))).toEqual([]);
  });

  it('lets a token be a member for its organization only, and manage nothing', async () => {
    await room.get(Grants).grant(operator, {
      ...{ accountId: chair.accountId, role: 'COORDINATOR', organizationId: room.demo.bochum },
    });
    expect(rights(await seenBy(await tokenOf(chair, room.demo.solingen)))).toEqual(['MEMBER']);
    const both = (await room.get(Grants).actorOfAccount(chair.accountId, newId(), 'de')) as Person;
    expect(rights(await seenBy(await tokenOf(both, room.demo.bochum)))).toEqual([]);
  });

  it('offers to end a membership to those who may: all but the chair’s own', async () => {
    const offers = async (actor: Actor) => (await seenBy(actor)).members.nodes.map((one) => one.viewerCanEnd);
    expect(await offers(chair)).toEqual([false, true]);
    expect(await offers(moderator)).toEqual([false, true]);
    expect(await offers(berliner.person)).toEqual([false, true]);
    expect(await offers(await tokenOf(chair, room.demo.solingen))).toEqual([false, false]);
    expect(await offers(colleague)).toEqual([false, false]);
    expect(await offers(anonymous())).toEqual([false, false]);
  });

  it('shows who rests as a member who does not count', async () => {
    const { id, chair: leads } = await room.group({ name: 'Ruhe' });
    const rests = await room.member(id, room.demo.berlin);
    for (const { accountId } of [leads, rests.person])
      await room.write(`delete from role_grant where account_id = $1`, [accountId]);
    const seen = await seenBy(moderator, 'ruhe');
    expect(seen.chair).toMatchObject({ role: 'CHAIR', current: false });
    expect(seen.members.nodes.map((one) => one.current)).toEqual([false, false]);
  });

  it('shows past members when asked, after those of now', async () => {
    const { id } = await room.group({ name: 'Früher' });
    const left = await room.member(id, room.demo.berlin, 'War hier');
    await room.members.end(operator, left.id);
    await room.member(id, room.demo.dortmund, 'Ist hier');
    const names = ({ members }: Group) => members.nodes.map((one) => one.account?.displayName);
    expect(names(await seenBy(moderator, 'frueher'))).toEqual(['Leitung', 'Ist hier']);
    const all = await seenBy(moderator, 'frueher', true);
    expect(names(all)).toEqual(['Leitung', 'Ist hier', 'War hier']);
    expect(all.members.totalCount).toBe(3);
    expect(all.members.nodes[2]).toMatchObject({ until: '2026-11-21', current: false, viewerCanEnd: false });
  });

  it('that has ended shows those of its end, with that day as their last; nobody may do anything', async () => {
    const { id, chair: leads } = await room.group({ name: 'Vorbei' });
    await room.groups.end(operator, id, 'Fertig.');
    const seen = await seenBy(leads, 'vorbei');
    expect(seen.members.nodes).toEqual([
      expect.objectContaining({ until: '2026-11-21', current: false, viewerCanEnd: false }),
    ]);
    expect(rights(seen)).toEqual([]);
    expect(rights(await seenBy(moderator, 'vorbei'))).toEqual([]);
  });

  it('is null under a slug that nobody has', async () => {
    expect(await seenBy(anonymous(), 'gibt-es-nicht')).toBeNull();
  });
});

describe('the list of groups', () => {
  const list = async (actor: Actor, filter: object = {}): Promise<string[]> => {
    const { workingGroups } = await room.data<{ workingGroups: { nodes: { name: string }[] } }>(
      actor,
      `query ($filter: WorkingGroupFilter) { workingGroups(first: 50, filter: $filter) { nodes { name } } }`,
      { filter },
    );
    return workingGroups.nodes.map(({ name }) => name);
  };

  it('has those at work first, each part by name', async () => {
    expect(await list(anonymous())).toEqual(['Die Gruppe', 'Früher', 'Ordnung', 'Ruhe', 'Vorbei']);
  });

  it('is cut down to those at work, those ended, or the viewer’s own', async () => {
    expect(await list(anonymous(), { state: 'ENDED' })).toEqual(['Vorbei']);
    expect(await list(anonymous(), { state: 'ACTIVE' })).toEqual(['Die Gruppe', 'Früher', 'Ordnung', 'Ruhe']);
    expect(await list(berliner.person, { mine: true })).toEqual(['Die Gruppe']);
    expect(await list(moderator, { mine: true })).toEqual([]);
    expect(await list(anonymous(), { mine: true })).toEqual([]);
  });

  it('of an organization has the groups at work that it sends somebody to', async () => {
    const { organization } = await room.data<{ organization: { workingGroups: { nodes: unknown[] } } }>(
      anonymous(),
      `query ($id: ID!) { organization(id: $id) { workingGroups(first: 10) { nodes { name } } } }`,
      { id: toNodeId('Organization', room.demo.dortmund) },
    );
    expect(organization.workingGroups.nodes).toEqual([{ name: 'Früher' }, { name: 'Ordnung' }]);
  });
});

describe('whom an organization can send', () => {
  const people = async (actor: Actor, search?: string): Promise<string[]> => {
    const { organization } = await room.data<{
      organization: { activePeople: { nodes: { displayName: string }[] } };
    }>(
      actor,
      `query ($id: ID!, $search: String) { organization(id: $id) { activePeople(first: 10, search: $search) {
        totalCount nodes { displayName } } } }`,
      { id: toNodeId('Organization', room.demo.kgst), search },
    );
    return organization.activePeople.nodes.map(({ displayName }) => displayName);
  };
  beforeAll(async () => {
    const ute = await room.person('COORDINATOR', room.demo.kgst, 'Ute Überall');
    await room.get(Grants).grant(operator, {
      ...{ accountId: ute.accountId, role: 'REPRESENTATIVE', organizationId: room.demo.kgst },
    });
    await room.person('VIEWER', room.demo.kgst, 'Anton_1');
    const gone = await room.person('VIEWER', room.demo.kgst, 'Gestern');
    await room.write(`update account set state = 'DISABLED' where id = $1`, [gone.accountId]);
    const later = await room.person('DEPUTY', room.demo.kgst, 'Morgen');
    await room.write(`update role_grant set valid_from = '2099-01-01' where account_id = $1`, [
      later.accountId,
    ]);
  });

  it('is told to the network in the browser: each active person once, by name', async () => {
    for (const actor of [colleague, chair, moderator])
      expect(await people(actor)).toEqual(['Anton_1', 'Ute Überall']);
  });

  it('is told neither to strangers nor to programs', async () => {
    for (const actor of [anonymous(), await tokenOf(colleague, room.demo.muenchen)])
      expect(await people(actor)).toEqual([]);
  });

  it('is searched by part of the name, signs of patterns being letters', async () => {
    expect(await people(colleague, ' ÜBER ')).toEqual(['Ute Überall']);
    expect(await people(colleague, 'n_1')).toEqual(['Anton_1']);
    expect([await people(colleague, '%'), await people(colleague, 'e_')]).toEqual([[], []]);
  });
});

it('a mutation answers with what the caller may see', async () => {
  const person = await room.person('VIEWER', room.demo.bochum, 'Neu dabei');
  const { addWorkingGroupMember } = await room.data<{ addWorkingGroupMember: unknown }>(
    chair,
    `mutation ($input: AddWorkingGroupMemberInput!) { addWorkingGroupMember(input: $input) {
      member { role account { displayName } workingGroup { name members { totalCount } } } userErrors { code } } }`,
    {
      input: {
        workingGroupId: toNodeId('WorkingGroup', group),
        accountId: toNodeId('Account', person.accountId),
        organizationId: toNodeId('Organization', room.demo.bochum),
      },
    },
  );
  expect(addWorkingGroupMember).toEqual({
    member: {
      ...{ role: 'MEMBER', account: { displayName: 'Neu dabei' } },
      workingGroup: { name: 'Die Gruppe', members: { totalCount: 3 } },
    },
    userErrors: [],
  });
});
