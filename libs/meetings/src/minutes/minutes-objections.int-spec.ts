import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, toNodeId, type Actor } from '@allmende/kernel';
import { startup, type Person } from '../proof/board-room.js';
import { MinutesRoom } from '../proof/minutes-room.js';
import { refusalOf } from '../proof/planner.js';

let desk: MinutesRoom;
let moderator: Person;
let dortmund: Person;
let viewer: Person;

beforeAll(async () => {
  desk = await MinutesRoom.start();
  ({ moderator } = desk);
  dortmund = await desk.room.person('COORDINATOR', desk.room.demo.dortmund);
  viewer = await desk.room.person('VIEWER', desk.room.demo.dortmund);
}, startup);
afterAll(() => desk.room.stop());

const object = (actor: Actor, minutesId: string, more: object = {}) =>
  desk.circulation.object(actor, {
    ...{ minutesId, sectionId: null, organizationId: desk.room.demo.dortmund, text: 'Wir waren dagegen.' },
    ...more,
  });
const answer = (id: string, accepted = true) =>
  desk.circulation.answer(moderator, id, { accepted, answer: 'Ist geändert.' });

describe('circulating', () => {
  it('gives the minutes to the people of the body, once, and tells them until when they may object', async () => {
    const { minutesId, meetingId } = await desk.drafted();
    const until = desk.in(3600);
    expect(await readBy(viewer, minutesId)).toBeNull();
    for (let times = 0; times < 2; times += 1) await desk.circulation.circulate(moderator, minutesId, until);
    expect(await readBy(viewer, minutesId)).toMatchObject({ state: 'CIRCULATED' });
    expect((await desk.room.events('minutes.circulated')).map(({ payload }) => payload)).toContainEqual({
      ...{ minutesId, meetingId, workingGroupId: null, objectionsUntil: until.toISOString() },
    });
    expect(await refusalOf(desk.circulation.circulate(moderator, minutesId, desk.in(7200)))).toEqual([
      'MINUTES_CIRCULATED input.id',
    ]);
  });

  it.each([0, -1])('is refused with a deadline %d seconds from now', async (seconds) => {
    const { minutesId } = await desk.drafted();
    const circulating = desk.circulation.circulate(moderator, minutesId, desk.in(seconds));
    expect(await refusalOf(circulating)).toEqual(['DEADLINE_IN_PAST input.objectionsUntil']);
  });

  it('waits until two texts of a section are brought together', async () => {
    const { minutesId } = await desk.drafted();
    const [section] = await desk.sections(minutesId);
    for (const text of ['Der erste.', 'Der zweite.'])
      await desk.editing.save(moderator, section!.id, { version: 1, text }).catch(() => null);
    const circulating = desk.circulation.circulate(moderator, minutesId, desk.in(60));
    expect(await refusalOf(circulating)).toEqual(['OPEN_VARIANTS input.id']);
  });

  it('is for who presides', async () => {
    const { minutesId } = await desk.drafted();
    expect(await refusalOf(desk.circulation.circulate(dortmund, minutesId, desk.in(60)))).toBe('NOT_FOUND');
  });
});

describe('objecting', () => {
  it('is possible until the second before the deadline; at that instant it is late', async () => {
    const minutesId = await desk.circulated();
    desk.room.clock.advance(3_599_000);
    await object(dortmund, minutesId);
    desk.room.clock.advance(1_000);
    expect(await refusalOf(object(dortmund, minutesId, { text: 'Noch etwas.' }))).toEqual([
      'OBJECTIONS_CLOSED input.minutesId',
    ]);
  });

  it('is refused at the closing instant by the database too', async () => {
    const minutesId = await desk.circulated();
    const insert = (seconds: number) =>
      desk.room.write(
        `insert into minutes_objection (id, minutes_id, organization_id, text, raised_at)
         select $1, id, $2, 'Nein.', objections_until + make_interval(secs => $4) from minutes where id = $3`,
        [newId(), desk.room.demo.dortmund, minutesId, seconds],
      );
    await expect(insert(0)).rejects.toThrow('minutes_objection_in_time');
    await expect(insert(-0.001)).resolves.toBeDefined();
  });

  it('twice with the same words is one objection, told once', async () => {
    const minutesId = await desk.circulated();
    const [section] = await desk.sections(minutesId);
    const id = await object(dortmund, minutesId, { sectionId: section!.id });
    expect(await object(dortmund, minutesId, { sectionId: section!.id })).toBe(id);
    expect(await object(dortmund, minutesId)).not.toBe(id);
    const told = await desk.room.events('minutes.objected');
    expect(told.filter(({ payload }) => payload.objectionId === id)).toHaveLength(1);
  });

  it.each([
    ['who only reads for the organization', () => viewer, 'FORBIDDEN'],
    ['who acts for another one', () => desk.room.person('COORDINATOR', desk.room.demo.berlin), 'FORBIDDEN'],
    ['a partner', () => desk.room.person('COORDINATOR', desk.room.demo.kgst), 'NOT_FOUND'],
    ['a moderator', () => moderator, 'FORBIDDEN'],
  ] as const)('is not for %s', async (_, who, refusal) => {
    const minutesId = await desk.circulated();
    expect(await refusalOf(object(await who(), minutesId))).toBe(refusal);
  });

  it('is not possible for an organization without a voice, whoever acts for it', async () => {
    const minutesId = await desk.circulated();
    const both = await desk.room.person('COORDINATOR', desk.room.demo.kgst);
    const grants = [...both.grants, ...dortmund.grants];
    const objection = object({ ...both, grants }, minutesId, { organizationId: desk.room.demo.kgst });
    expect(await refusalOf(objection)).toBe('FORBIDDEN');
  });

  it('in a working group is for those whom an organization has sent, whatever their role', async () => {
    const chair = await desk.room.person('COORDINATOR', desk.room.demo.solingen);
    const group = await desk.planner.group(
      [chair, desk.room.demo.solingen],
      [viewer, desk.room.demo.dortmund],
    );
    const minutesId = await desk.circulated({ workingGroupId: group });
    await object(viewer, minutesId);
    expect(await refusalOf(object(dortmund, minutesId))).toBe('NOT_FOUND');
  });

  it.each([
    [{ sectionId: newId() }, 'OTHER_MINUTES input.sectionId'],
    [{ text: ' ' }, 'REQUIRED input.text'],
    [{ text: 'a'.repeat(5001) }, 'TOO_LONG input.text'],
  ])('is refused where it makes no sense: case %#', async (more, refusal) => {
    const minutesId = await desk.circulated();
    expect(await refusalOf(object(dortmund, minutesId, more))).toEqual([refusal]);
  });

  it('to a draft meets nothing, to approved minutes is too late', async () => {
    const { minutesId } = await desk.drafted();
    expect(await refusalOf(object(dortmund, minutesId))).toBe('NOT_FOUND');
    expect(await refusalOf(object(dortmund, await desk.approved()))).toEqual([
      'MINUTES_APPROVED input.minutesId',
    ]);
  });

  it('shows to the people of the body, with its section', async () => {
    const minutesId = await desk.circulated();
    const [section] = await desk.sections(minutesId);
    const input = {
      ...{ minutesId: toNodeId('Minutes', minutesId), sectionId: toNodeId('MinutesSection', section!.id) },
      ...{ organizationId: toNodeId('Organization', desk.room.demo.dortmund), text: 'Falsch.' },
    };
    const fields = `objection { text section { heading } organization { name } accepted answer }`;
    expect(await desk.send(dortmund, 'objectToMinutes', input, fields)).toEqual({
      objection: {
        ...{ text: 'Falsch.', section: { heading: section!.heading }, organization: { name: 'Dortmund' } },
        ...{ accepted: null, answer: null },
      },
      userErrors: [],
    });
  });
});

describe('an objection', () => {
  it('is answered once, by who presides, and its organization is told', async () => {
    const minutesId = await desk.circulated();
    const id = await object(dortmund, minutesId);
    expect(await refusalOf(desk.circulation.answer(dortmund, id, { accepted: false, answer: 'Nein.' }))).toBe(
      'FORBIDDEN',
    );
    for (let times = 0; times < 2; times += 1) await answer(id);
    const told = (await desk.room.events('minutes.answered')).filter(
      ({ payload }) => payload.objectionId === id,
    );
    expect(told).toHaveLength(1);
    expect(told[0]!.payload).toMatchObject({ organizationId: desk.room.demo.dortmund, accepted: true });
    expect(await refusalOf(answer(id, false))).toEqual(['ALREADY_ANSWERED input.id']);
  });

  it('holds the approval back until it is answered, and the refusal says how many there are', async () => {
    const minutesId = await desk.circulated();
    const ids = [await object(dortmund, minutesId), await object(dortmund, minutesId, { text: 'Und das.' })];
    const { approvalItem } = await desk.running();
    const approve = () =>
      desk.approval.approve(moderator, minutesId, approvalItem).catch((error: Error) => error.message);
    expect(await approve()).toMatch(/OPEN_OBJECTIONS.*2 objections are still open/);
    await answer(ids[0]!);
    expect(await approve()).toMatch(/One objection is still open/);
    await answer(ids[1]!, false);
    expect(await approve()).toBe(minutesId);
  });
});

interface Read {
  state: string;
  viewerCanObject: boolean;
}
async function readBy(actor: Actor, minutesId: string): Promise<Read | null> {
  const query = `query ($id: ID!) { minutes(id: $id) { state viewerCanObject } }`;
  const id = toNodeId('Minutes', minutesId);
  return (await desk.room.data<{ minutes: Read | null }>(actor, query, { id })).minutes;
}

it('the API says who may object now', async () => {
  const minutesId = await desk.circulated();
  // Reads go by the database's own clock.
  await desk.room.write(`update minutes set objections_until = now() + interval '1 day' where id = $1`, [
    minutesId,
  ]);
  expect(await readBy(dortmund, minutesId)).toMatchObject({ viewerCanObject: true });
  expect(await readBy(viewer, minutesId)).toMatchObject({ viewerCanObject: false });
  expect(await readBy(moderator, minutesId)).toMatchObject({ viewerCanObject: false });
});
