import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, toNodeId, type Actor } from '@allmende/kernel';
import { BallotClosing } from '../ballot/ballot-closing.service.js';
import { BallotOpening } from '../ballot/ballot-opening.service.js';
import { Voting } from '../ballot/voting.service.js';
import { DecisionRecording } from '../decision/decision-recording.service.js';
import { Meetings } from '../meeting/meeting.service.js';
import { startup, type Person } from '../proof/board-room.js';
import { MinutesRoom } from '../proof/minutes-room.js';
import { Attendances } from '../session/attendances.service.js';
import { MeetingSession } from '../session/meeting-session.service.js';
import { SessionAgenda } from '../session/session-agenda.service.js';
import { SessionNotes } from '../session/session-notes.service.js';
import { sha256OfMinutes, type SectionOfText } from './minutes.text.js';

let desk: MinutesRoom;
let moderator: Person;
let dortmund: Person;
let berlin: Person;
let partner: Person;
const stranger = anonymous();
const secret = /Zwetschge|Mirabelle|Quitte/;

beforeAll(async () => {
  desk = await MinutesRoom.start();
  ({ moderator } = desk);
  const { demo } = desk.room;
  dortmund = await desk.room.person('COORDINATOR', demo.dortmund, 'Käthe Zwetschge');
  berlin = await desk.room.person('COORDINATOR', demo.berlin, 'Ole Zwetschge');
  partner = await desk.room.person('COORDINATOR', demo.kgst);
}, startup);
afterAll(() => desk.room.stop());

const everything = `id state circulatedAt objectionsUntil approvedAt publishedAt sha256 publicSha256 version
  viewerCanManage viewerCanObject meeting { id title } approvedItem { number title }
  sections { id position heading text visibility withheld version editedAt editedBy { displayName }
    agendaItem { number title withheld } variants { text } }
  objections { text answer organization { name } section { heading } } addenda { number text visibility }`;
interface ReadSection {
  position: number;
  heading: string | null;
  text: string | null;
  visibility: string;
  withheld: boolean;
  editedAt: string | null;
}
interface ReadMinutes {
  state: string;
  sha256: string | null;
  publicSha256: string | null;
  sections: ReadSection[];
  objections: unknown[];
  addenda: { number: number; text: string }[];
  approvedItem: { number: string } | null;
}
const read = async (actor: Actor, minutesId: string): Promise<ReadMinutes | null> => {
  const query = `query ($id: ID!) { minutes(id: $id) { ${everything} } }`;
  const variables = { id: toNodeId('Minutes', minutesId) };
  return (await desk.room.data<{ minutes: ReadMinutes | null }>(actor, query, variables)).minutes;
};

/** A session with a vote, a decision, a confidential item, and one that nobody got to. */
async function held(): Promise<string> {
  const { room, planner } = desk;
  const meetingId = await planner.meeting(moderator, {
    ...{ title: 'Sitzung im Advent', place: 'Rathaus', visibility: 'PUBLIC' },
    ...{ startsAt: new Date('2026-11-30T09:00:00Z'), endsAt: new Date('2026-11-30T11:00:00Z') },
  });
  const vote = await planner.item(moderator, meetingId, {
    ...{ title: 'Gemeinsames Repositorium', motion: 'Das Board tritt bei.', outcome: 'DECISION' },
    ...{ visibility: 'PUBLIC', sponsorOrganizationId: room.demo.dortmund },
  });
  const hidden = await planner.item(moderator, meetingId, {
    ...{ title: 'Personalie Mirabelle', motion: 'Quitte wird bestellt.', visibility: 'BOARD' },
  });
  const left = await planner.item(moderator, meetingId, { title: 'Ausblick', visibility: 'PUBLIC' });
  await room.get(Meetings).invite(moderator, meetingId);
  await room.get(MeetingSession).start(moderator, meetingId);
  for (const [person, organizationId] of [
    [dortmund, room.demo.dortmund],
    [berlin, room.demo.berlin],
  ] as const)
    await room.get(Attendances).record(moderator, {
      ...{ meetingId, accountId: person.accountId, organizationId, capacity: 'VOTING', present: true },
    });
  await handle(vote, 'Es wurde **lange** gesprochen.', dortmund);
  await handle(hidden, 'Über Mirabelle wurde gesprochen.', berlin);
  await room.get(SessionAgenda).postpone(moderator, left, 'Die Zeit war um.');
  room.clock.advance(2 * 3600 * 1000);
  await room.get(MeetingSession).close(moderator, meetingId);
  return meetingId;
}

async function handle(itemId: string, notes: string, voter: Person): Promise<void> {
  const { room } = desk;
  await room.get(SessionAgenda).open(moderator, itemId);
  await room.get(SessionNotes).save(moderator, itemId, notes, 1);
  const ballotId = await room.get(BallotOpening).open(moderator, {
    ...{ agendaItemId: itemId, workingGroupId: null, kind: 'NAMED', quorumPercent: 0 },
  });
  const organizationId = voter.grants[0]!.organizationId!;
  await room.get(Voting).cast(voter, { ballotId, organizationId }, 'YES');
  await room.get(BallotClosing).close(moderator, ballotId);
  await room.get(DecisionRecording).record(moderator, { ballotId, agendaItemId: itemId });
  await room.get(SessionAgenda).finish(moderator, itemId);
}

describe('minutes from the session to the public', () => {
  let meetingId: string;
  let minutesId: string;
  let approvalItem: string;

  it('are drafted from what happened, in the order of the agenda', async () => {
    meetingId = await held();
    const input = { meetingId: toNodeId('Meeting', meetingId) };
    const fields = `minutes { id state sections { heading visibility } }`;
    const drafted = await desk.send<{ minutes: { id: string; state: string; sections: unknown } }>(
      ...([moderator, 'draftMinutes', input, fields] as const),
    );
    expect(drafted.minutes).toMatchObject({
      state: 'DRAFT',
      sections: [
        { heading: 'Niederschrift: Sitzung im Advent', visibility: 'PUBLIC' },
        { heading: 'Anwesenheitsliste', visibility: 'BOARD' },
        { heading: 'TOP 1 Gemeinsames Repositorium', visibility: 'PUBLIC' },
        { heading: 'TOP 2 Personalie Mirabelle', visibility: 'BOARD' },
        { heading: 'TOP 3 Ausblick', visibility: 'PUBLIC' },
        { heading: 'Schluss der Sitzung', visibility: 'PUBLIC' },
      ],
    });
    minutesId = await desk.drafting.draft(moderator, meetingId);
    expect(toNodeId('Minutes', minutesId)).toBe(drafted.minutes.id);
  });

  it('tell the vote, the decision with its number, what was postponed, and who was there', async () => {
    const [head, list, vote, , left] = (await read(moderator, minutesId))!.sections;
    expect(head!.text).toContain('- **Anwesend (stimmberechtigt):** Berlin, Dortmund\n');
    expect(head!.text).not.toMatch(secret);
    expect(list!.text).toContain('| Käthe Zwetschge | Dortmund | stimmberechtigt |');
    expect(vote!.text).toBe(
      `Eingebracht von: Dortmund

Es wurde **lange** gesprochen.

**Abstimmung:**

Namentlich: 1 Ja, 0 Nein, 0 Enthaltungen – **angenommen**

| Organisation | Stimme |
| --- | --- |
| Dortmund | Ja |

**Beschluss B-2026-001**

> Das Board tritt bei.`,
    );
    expect(left!.text).toBe('Der Punkt wird vertagt. Grund: Die Zeit war um.');
  });

  it('are drafted once: asked again, the same ones answer, as they are by then', async () => {
    const before = await read(moderator, minutesId);
    expect(await desk.drafting.draft(moderator, meetingId)).toBe(minutesId);
    const both = [desk.drafting.draft(moderator, meetingId), desk.drafting.draft(moderator, meetingId)];
    expect(await Promise.all(both)).toEqual([minutesId, minutesId]);
    expect(await read(moderator, minutesId)).toEqual(before);
  });

  it('are there for who presides only, while they are a draft', async () => {
    for (const actor of [stranger, partner, dortmund]) expect(await read(actor, minutesId)).toBeNull();
    const query = `query ($id: ID!) { meeting(id: $id) { minutes { id } } }`;
    const id = toNodeId('Meeting', meetingId);
    expect(await desk.room.data(dortmund, query, { id })).toEqual({ meeting: { minutes: null } });
  });

  it('are circulated to the people of the body', async () => {
    await desk.circulation.circulate(moderator, minutesId, desk.in(3600));
    expect((await read(dortmund, minutesId))!.sections.map(({ withheld }) => withheld)).not.toContain(true);
    for (const actor of [stranger, partner]) expect(await read(actor, minutesId)).toBeNull();
  });

  it('are taken up by the standing item of the next session that names none', async () => {
    const next = await desk.running();
    ({ approvalItem } = next);
    const query = `query ($id: ID!) { meeting(id: $id) { minutesToApprove { meeting { title } }
      allItems { minutesToApprove { meeting { title } } } } }`;
    const waiting = { meeting: { title: 'Sitzung im Advent' } };
    const id = toNodeId('Meeting', next.meetingId);
    expect(await desk.room.data(dortmund, query, { id })).toEqual({
      meeting: { minutesToApprove: [waiting], allItems: [{ minutesToApprove: waiting }] },
    });
    expect(await desk.room.data(stranger, query, { id })).toEqual({
      meeting: { minutesToApprove: [], allItems: [{ minutesToApprove: null }] },
    });
  });

  it('are approved there with the hashes of their text, which anybody of the body can compute again', async () => {
    for (let times = 0; times < 2; times += 1)
      await desk.approval.approve(moderator, minutesId, approvalItem);
    const approved = (await read(dortmund, minutesId))!;
    expect(approved).toMatchObject({ state: 'APPROVED', approvedItem: { number: '1' } });
    expect(approved.sha256).toBe(sha256OfMinutes(meetingId, approved.sections as SectionOfText[]));
    expect(
      await desk.room.db.query(`select minutes_id from agenda_item where id = $1`, [approvalItem]),
    ).toEqual([{ minutes_id: minutesId }]);
    for (const actor of [stranger, partner]) expect(await read(actor, minutesId)).toBeNull();
  });

  it('take addenda, numbered, the same one once', async () => {
    const amend = (text: string, visibility: 'PUBLIC' | 'BOARD') =>
      desk.approval.amend(moderator, minutesId, { text, visibility });
    const first = await amend('Es waren drei.', 'PUBLIC');
    expect(await amend('Es waren drei.', 'PUBLIC')).toBe(first);
    await amend('Quitte hieß anders.', 'BOARD');
    expect((await read(dortmund, minutesId))!.addenda.map(({ number }) => number)).toEqual([1, 2]);
  });

  it('are published to everybody, and stand in the public list', async () => {
    const list = `{ publishedMinutes { totalCount nodes { meeting { title } } } }`;
    expect(await desk.room.data(stranger, list)).toEqual({ publishedMinutes: { totalCount: 0, nodes: [] } });
    for (let times = 0; times < 2; times += 1) await desk.approval.publish(moderator, minutesId);
    expect(await desk.room.data(stranger, list)).toEqual({
      publishedMinutes: { totalCount: 1, nodes: [{ meeting: { title: 'Sitzung im Advent' } }] },
    });
  });

  it('hold no confidential word for strangers, wherever they ask', async () => {
    const query = `query ($id: ID!, $meeting: ID!) { minutes(id: $id) { ${everything} } node(id: $id) { ... on Minutes { ${everything} } }
      publishedMinutes { totalCount nodes { ${everything} } } meeting(id: $meeting) { minutes { ${everything} } allItems { title notes minutesToApprove { ${everything} } } } }`;
    const variables = { id: toNodeId('Minutes', minutesId), meeting: toNodeId('Meeting', meetingId) };
    const answer = JSON.stringify(await desk.room.data(stranger, query, variables));
    expect(answer).toContain('Das Board tritt bei.');
    expect(answer).not.toMatch(secret);
    expect(JSON.stringify(await desk.room.data(dortmund, query, variables))).toMatch(secret);
  });

  it('show placeholders for what is withheld, and let strangers compute the public hash', async () => {
    const seen = (await read(stranger, minutesId))!;
    const withheld = seen.sections.filter((section) => section.withheld);
    expect(withheld).toHaveLength(2);
    for (const section of withheld)
      expect(section).toMatchObject({ heading: null, text: null, editedAt: null, visibility: 'BOARD' });
    const open = seen.sections.filter((section) => !section.withheld) as SectionOfText[];
    expect(seen.publicSha256).toBe(sha256OfMinutes(meetingId, open));
    expect(seen).toMatchObject({ sha256: null, objections: [], addenda: [{ number: 1 }] });
  });

  it('told each step once, and left an entry for each in the log', async () => {
    const told = (await desk.room.events())
      .filter(({ name, payload }) => name.startsWith('minutes.') && payload.minutesId === minutesId)
      .map(({ name }) => name);
    const steps = ['circulated', 'approved', 'amended', 'amended', 'published'];
    expect(told).toEqual(steps.map((step) => `minutes.${step}`));
    const log = await desk.room.db.query<{ action: string }[]>(
      `select action from audit_entry where subject_id = $1 order by id`,
      [minutesId],
    );
    expect(log.map(({ action }) => action)).toEqual([
      ...['draftMinutes', 'circulateMinutes', 'approveMinutes', 'addMinutesAddendum', 'addMinutesAddendum'],
      'publishMinutes',
    ]);
  });
});

describe('minutes of a confidential session', () => {
  it('are for its people, published or not, and count nowhere for others', async () => {
    const group = await desk.planner.group([dortmund, desk.room.demo.dortmund]);
    const minutesId = await desk.circulated({ workingGroupId: group, visibility: 'BOARD' });
    const { approvalItem } = await desk.running({ workingGroupId: group, visibility: 'BOARD' });
    await desk.approval.approve(dortmund, minutesId, approvalItem);
    const list = `{ publishedMinutes { totalCount } }`;
    const before = await desk.room.data(stranger, list);
    await desk.approval.publish(dortmund, minutesId);
    for (const actor of [stranger, partner, berlin]) {
      expect(await read(actor, minutesId)).toBeNull();
      expect(await desk.room.data(actor, list)).toEqual(before);
    }
    expect(await read(dortmund, minutesId)).toMatchObject({ state: 'PUBLISHED' });
  });
});
