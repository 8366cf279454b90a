import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, systemActor, toNodeId, uuidOf } from '@allmende/kernel';
import { Agenda, Meetings, ProposalDesk, Proposals } from '@allmende/meetings';
import { MembershipKeeping } from '@allmende/organizations';
import { House } from '../support/house.js';
import { Stage } from './stage.js';

const operator = systemActor('test');
const missing = '01900000-0000-7000-8000-000000000000';

let house: House;
let stage: Stage;

beforeAll(async () => {
  house = await House.start();
  stage = new Stage(house);
});

afterAll(() => house.stop());

const act = (name: string, input: string) =>
  `mutation ($id: ID!) { ${name}(input: ${input}) { userErrors { code message path } } }`;
const item = 'title: "x", outcome: DISCUSSION, minutes: 5';

describe('a draft', () => {
  const onMeeting = [
    act('startMeeting', '{ id: $id }'),
    act('closeMeeting', '{ id: $id }'),
    act('updateMeeting', '{ id: $id, version: 1, title: "x" }'),
    act('inviteToMeeting', '{ id: $id }'),
    act('draftMinutes', '{ meetingId: $id }'),
    act('addAgendaItem', `{ meetingId: $id, ${item} }`),
    act('proposeItem', `{ meetingId: $id, ${item}, sponsorOrganizationId: "%dortmund" }`),
    act('replyToInvitation', '{ meetingId: $id, answer: YES, organizationId: "%dortmund" }'),
    act('recordAttendance', '{ meetingId: $id, accountId: "%account", capacity: GUEST, present: true }'),
  ];
  const onItem = [
    act('openAgendaItem', '{ id: $id }'),
    act('finishAgendaItem', '{ id: $id }'),
    act('postponeAgendaItem', '{ id: $id, reason: "x" }'),
    act('saveNotes', '{ itemId: $id, notes: "x", version: 1 }'),
    act('updateAgendaItem', '{ id: $id, version: 1, title: "x" }'),
    act('moveAgendaItem', '{ id: $id }'),
    act('removeAgendaItem', '{ id: $id }'),
    act('deferProposal', '{ id: $id, reason: "x" }'),
    act('openBallot', '{ agendaItemId: $id, kind: NAMED }'),
    act('recordDecision', '{ agendaItemId: $id, result: ADOPTED, tallyNote: "x" }'),
  ];

  it.each([
    ...onMeeting.map((document) => ['Meeting', document] as const),
    ...onItem.map((document) => ['AgendaItem', document] as const),
  ])('is not there for the people of the board: %s, %s', async (type, document) => {
    const draft = await stage.board.draft();
    const id = type === 'Meeting' ? draft : await stage.board.item(draft);
    const account = toNodeId('Account', house.world.people.dortmund.accountId);
    const filled = document.replace('%dortmund', stage.dortmund).replace('%account', account);
    for (const name of ['dortmund', 'reader', 'solingen'] as const) {
      const caller = await house.person(name);
      const there = await caller.raw(filled, { id });
      expect(there).toEqual(await caller.raw(filled, { id: toNodeId(type, missing) }));
      expect(there.text).not.toContain('INTERNAL');
    }
  });
});

describe('what leaves a confidential agenda', () => {
  const backlog = `{ backlog(filter: { states: [PROPOSED, DEFERRED, DECLINED, MERGED, WITHDRAWN] }, first: 100) { totalCount nodes { title } } }`;
  const open = { outcome: 'DISCUSSION', minutes: 5, standing: null, sponsorWorkingGroupId: null } as const;
  const none = { sponsorOrganizationId: null, visibility: 'PUBLIC' } as const;

  /** A draft with an item that everybody might read elsewhere: under a confidential one, or in a confidential session. */
  async function confidential(nested: boolean): Promise<{ meeting: string; title: string; inner: string }> {
    const title = `Vertraulich ${newId()}`;
    const meetings = house.app.get(Meetings);
    const meeting = await meetings.plan(operator, {
      ...{ workingGroupId: null, title: 'Sitzung', visibility: nested ? 'PUBLIC' : 'BOARD' },
      ...{ startsAt: new Date('2026-12-05T09:00Z'), endsAt: new Date('2026-12-05T12:00Z') },
    });
    const agenda = house.app.get(Agenda);
    const add = (name: string, visibility: 'PUBLIC' | 'BOARD', into: string | null) =>
      agenda.add(
        operator,
        { meetingId: meeting, ...open, ...none, title: name, visibility },
        into ? { intoId: into } : {},
      );
    const outer = nested ? await add('Dach', 'BOARD', null) : null;
    return { meeting, title, inner: await add(title, 'PUBLIC', outer) };
  }

  const leaving = {
    'called off': ({ meeting }: { meeting: string }) =>
      house.app.get(Meetings).cancel(operator, meeting, 'Weil.'),
    'taken off': ({ inner }: { inner: string }) => house.app.get(Agenda).remove(operator, inner),
    deferred: ({ inner }: { inner: string }) => house.app.get(ProposalDesk).defer(operator, inner, 'Weil.'),
    declined: ({ inner }: { inner: string }) => house.app.get(ProposalDesk).decline(operator, inner, 'Weil.'),
  };

  it.each(
    Object.entries(leaving).flatMap(([how, leave]) =>
      [true, false].map((nested) => [how, nested, leave] as const),
    ),
  )('stays so in the backlog: %s, nested %s', async (_, nested, leave) => {
    const secret = await confidential(nested);
    await leave(secret);
    // Who proposes to the board need not sit on it.
    const partner = await house.person('partner');
    expect((await partner.raw(backlog)).text).not.toContain(secret.title);
    const dortmund = await house.person('dortmund');
    expect((await dortmund.raw(backlog)).text).toContain(secret.title);
  });
});

describe('what is merged into the proposal of another organization', () => {
  it('does not show its confidential attachments to that organization', async () => {
    const wish = {
      workingGroupId: null,
      meetingId: null,
      sponsorWorkingGroupId: null,
      outcome: 'DISCUSSION',
      minutes: 5,
    } as const;
    const { dortmund, solingen } = house.world.organizations;
    const proposals = house.app.get(Proposals);
    const secret = await proposals.propose(operator, {
      ...wish,
      title: 'Eins',
      visibility: 'BOARD',
      sponsorOrganizationId: dortmund,
    });
    const other = await proposals.propose(operator, {
      ...wish,
      title: 'Zwei',
      sponsorOrganizationId: solingen,
    });
    const attach = (itemId: string, name: string, visibility: string | null, by: string) =>
      house.write(
        `insert into attachment (id, agenda_item_id, file_name, media_type, size, sha256, visibility, uploaded_by, created_at)
         values ($1, $2, $3, 'application/pdf', 1, repeat('0', 64), $4, $5, now())`,
        [newId(), itemId, name, visibility, by],
      );
    const { people } = house.world;
    await attach(secret, 'Kanarienvogel.pdf', null, people.dortmund.accountId);
    await attach(other, 'Eigenes.pdf', 'BOARD', people.solingen.accountId);
    await house.app.get(ProposalDesk).merge(operator, secret, other, 'Dasselbe.');
    const query = `query ($id: ID!) { node(id: $id) { ... on AgendaItem { attachments { fileName } } } }`;
    const seen = async (name: 'solingen' | 'dortmund' | 'partner') =>
      (await (await house.person(name)).raw(query, { id: toNodeId('AgendaItem', other) })).text;
    expect(await seen('solingen')).not.toContain('Kanarienvogel');
    expect(await seen('solingen')).toContain('Eigenes');
    expect(await seen('dortmund')).toContain('Kanarienvogel');
    expect(await seen('partner')).not.toContain('.pdf');
  });
});

describe('a token', () => {
  const machine = (...scopes: Parameters<House['machineOf']>[1][]) => house.machineOf('dortmund', ...scopes);

  it('reads calendars and ballots only where it may read', async () => {
    const blind = await machine('meetings:write');
    const meeting = await stage.board.meeting();
    for (const path of ['/calendar/board.ics', `/calendar/meetings/${meeting}.ics`]) {
      expect((await blind.fetch(path)).status).toBe(403);
      expect((await (await machine('read')).fetch(path)).status).toBe(200);
    }
  });

  it('leaves the address of a personal calendar to who holds it', async () => {
    expect((await (await machine('meetings:write')).fetch('/calendar/personal/x.ics')).status).toBe(404);
  });

  it('proposes for its own organization only', async () => {
    const solingen = toNodeId('Organization', house.world.organizations.solingen);
    const document = act('proposeItem', `{ sponsorOrganizationId: $id, ${item} }`);
    const writer = await machine('meetings:write');
    expect((await writer.error(document, { id: solingen }))?.code).toBe('FORBIDDEN');
    expect((await writer.ask(document, { id: stage.dortmund })).body.errors).toBeUndefined();
  });

  it('leads no group that its person leads', async () => {
    const { id } = await stage.workingGroup();
    const document = `query ($id: ID!) { node(id: $id) { ... on WorkingGroup { viewerIsMember viewerCanManage } } }`;
    const seen = async (caller: Awaited<ReturnType<typeof machine>>) =>
      (await caller.data<{ node: unknown }>(document, { id })).node;
    expect(await seen(await machine('read', 'meetings:write'))).toEqual({
      viewerIsMember: true,
      viewerCanManage: false,
    });
    expect(await seen(await house.person('dortmund'))).toEqual({
      viewerIsMember: true,
      viewerCanManage: true,
    });
  });
});

describe('a suspended member', () => {
  it('neither leads nor votes in its groups until it is resumed', async () => {
    const { id } = await stage.workingGroup();
    const vote = `query ($id: ID!) { node(id: $id) { ... on WorkingGroup { viewerIsMember viewerCanManage } } }`;
    const dortmund = await house.person('dortmund');
    const membership = uuidOf('Membership', await stage.seat())!;
    const voices = () =>
      house.count('current_working_group_member', 'working_group_id = $1', [uuidOf('WorkingGroup', id)]);
    expect(await voices()).toBe(1);
    await house.app.get(MembershipKeeping).suspend(operator, membership, 'Weil.');
    expect(await voices()).toBe(0);
    expect(await dortmund.data(vote, { id })).toEqual({
      node: { viewerIsMember: false, viewerCanManage: false },
    });
    await house.app.get(MembershipKeeping).resume(operator, membership, 'Weil.');
    expect(await voices()).toBe(1);
  });
});
