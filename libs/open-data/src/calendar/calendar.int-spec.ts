import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import ICAL from 'ical.js';
import { newId, toNodeId } from '@allmende/kernel';
import { calendarPaths, Meetings, type NewMeeting } from '@allmende/meetings';
import { OpenHouse, startup, type Person } from '../proof/open-house.js';

let house: OpenHouse;
let moderator: Person;
let member: Person;
let partner: Person;
beforeAll(async () => {
  house = await OpenHouse.start();
  moderator = await house.person('MODERATOR');
  member = await house.person('COORDINATOR', house.demo.dortmund);
  partner = await house.person('COORDINATOR', house.demo.kgst);
}, startup);
afterAll(() => house.stop());

/** A meeting of the board; invited unless told otherwise. */
async function meeting(title: string, more: Partial<NewMeeting> = {}, invite = true): Promise<string> {
  const times = { startsAt: new Date('2026-12-10T09:00:00Z'), endsAt: new Date('2026-12-10T12:00:00Z') };
  const plan = {
    title,
    workingGroupId: null,
    place: 'Köln',
    visibility: 'PUBLIC' as const,
    ...times,
    ...more,
  };
  const id = await house.get(Meetings).plan(moderator, plan);
  if (invite) await house.get(Meetings).invite(moderator, id);
  return id;
}

async function group(...people: readonly [Person, string][]): Promise<{ id: string; slug: string }> {
  const id = newId();
  await house.write(
    `insert into working_group (id, name, slug, mandate, founded_on, created_at, updated_at)
     values ($1::uuid, 'Gruppe ' || $1::text, $1::text, 'Ein Auftrag', '2026-01-01', now(), now())`,
    [id],
  );
  for (const [{ accountId }, organizationId] of people)
    await house.write(
      `insert into working_group_member (id, working_group_id, account_id, organization_id, role, since, created_at)
       values (uuidv7(), $1, $2, $3, 'MEMBER', '2026-01-01', now())`,
      [id, accountId, organizationId],
    );
  return { id, slug: id };
}

const eventsOf = (text: string): ICAL.Event[] =>
  new ICAL.Component(ICAL.parse(text) as never[])
    .getAllSubcomponents('vevent')
    .map((event) => new ICAL.Event(event));
const titles = async (path: string, person: Person | null = null): Promise<string[]> =>
  eventsOf((await house.fetch(path, person)).text).map(({ summary }) => summary);

interface FeedAnswer {
  calendarFeed: { id: string; url: string; createdAt: string; lastUsedOn: string | null } | null;
}
const feedFields = `calendarFeed { id url createdAt lastUsedOn }`;
const pathOf = ({ calendarFeed }: FeedAnswer): string => new URL(calendarFeed!.url).pathname;
async function command(person: Person, name: 'create' | 'renew' | 'revoke'): Promise<FeedAnswer> {
  const field = `${name}CalendarFeed`;
  const source = `mutation { ${field} { ${feedFields} userErrors { code } } }`;
  return (await house.data<Record<string, FeedAnswer>>(person, source))[field]!;
}
const viewerFeed = async (actor: Parameters<OpenHouse['data']>[0]) =>
  (await house.data<{ viewer: FeedAnswer }>(actor, `{ viewer { ${feedFields} } }`)).viewer.calendarFeed;

describe('the calendar of one meeting', () => {
  it('is given to who may see the meeting, with the online address for its people only', async () => {
    const id = await meeting('Für das Netzwerk', {
      visibility: 'NETWORK',
      onlineUrl: 'https://video.example.org/geheim',
    });
    const path = calendarPaths.meeting(id);
    expect((await house.fetch(path)).status).toBe(404);
    const [others, own] = [await house.fetch(path, partner), await house.fetch(path, member)];
    expect([others.status, own.status]).toEqual([200, 200]);
    expect(own.headers['content-type']).toBe('text/calendar; charset=utf-8; method=PUBLISH');
    expect(own.headers['content-disposition']).toBe(`attachment; filename="${toNodeId('Meeting', id)}.ics"`);
    expect(eventsOf(own.text)[0]!.description).toContain('video.example.org');
    expect(eventsOf(others.text)[0]!.description).not.toContain('video.example.org');
  });

  it('is not there for a draft, but for who leads the body, as tentative', async () => {
    const path = calendarPaths.meeting(await meeting('Entwurf', {}, false));
    expect((await house.fetch(path, member)).status).toBe(404);
    expect((await house.fetch(path, moderator)).text).toContain('STATUS:TENTATIVE');
  });

  it.each(['/calendar/meetings/mtg_1.ics', '/calendar/meetings/x', '/calendar/working-groups/none.ics'])(
    'there is nothing at %s',
    async (path) => expect((await house.fetch(path)).status).toBe(404),
  );
});

describe('the calendar of a body', () => {
  it('shows strangers what is public, and each what she may see', async () => {
    await meeting('Öffentlich');
    await meeting('Vertraulich', { visibility: 'BOARD' });
    const seen = async (person: Person | null) =>
      (await titles(calendarPaths.board, person)).filter((title) => /^(Öff|Vertr)/.test(title)).sort();
    expect(await seen(null)).toEqual(['Öffentlich']);
    expect(await seen(partner)).toEqual(['Öffentlich']);
    expect(await seen(member)).toEqual(['Vertraulich', 'Öffentlich'].sort());
  });

  it('of a group holds its meetings and no others', async () => {
    const { id, slug } = await group([member, house.demo.dortmund]);
    await meeting('Gruppentreffen', { workingGroupId: id, visibility: 'BOARD' });
    expect(await titles(calendarPaths.workingGroup(slug), member)).toEqual(['Gruppentreffen']);
    expect(await titles(calendarPaths.workingGroup(slug), partner)).toEqual([]);
  });

  it('has the address that the API names, for a meeting and for a group', async () => {
    const { id, slug } = await group([member, house.demo.dortmund]);
    const meetingId = toNodeId('Meeting', await meeting('Mit Adresse', { workingGroupId: id }));
    const source = `query ($id: ID!) { node(id: $id) { ... on Meeting { calendarUrl workingGroup { calendarUrl } } } }`;
    type Answer = { node: { calendarUrl: string; workingGroup: { calendarUrl: string } } };
    const { node } = await house.data<Answer>(member, source, { id: meetingId });
    expect(node.workingGroup.calendarUrl).toBe(calendarPaths.workingGroup(slug));
    for (const path of [node.calendarUrl, node.workingGroup.calendarUrl])
      expect(await titles(path)).toEqual(['Mit Adresse']);
  });

  it('shows the move and the cancellation of a meeting under the same UID, with a higher SEQUENCE', async () => {
    const id = await meeting('Beweglich');
    const entry = async () => {
      const { text } = await house.fetch(calendarPaths.board, member);
      return eventsOf(text).find(({ uid }) => uid.startsWith(id))!;
    };
    const before = await entry();
    const [row] = await house.db.query<{ version: number }[]>(`select version from meeting where id = $1`, [
      id,
    ]);
    const times = { startsAt: new Date('2027-06-10T09:00:00Z'), endsAt: new Date('2027-06-10T12:00:00Z') };
    await house.get(Meetings).update(moderator, id, row!.version, times);
    const moved = await entry();
    await house.get(Meetings).cancel(moderator, id, 'Sturm');
    const cancelled = await entry();
    expect([moved.uid, cancelled.uid]).toEqual([before.uid, before.uid]);
    expect([before, moved, cancelled].map(({ sequence }) => sequence)).toEqual([0, 1, 2]);
    expect([before, moved].map(({ startDate }) => startDate.toString())).toEqual([
      '2026-12-10T10:00:00',
      '2027-06-10T11:00:00',
    ]);
    expect(cancelled.component.getFirstPropertyValue('status')).toBe('CANCELLED');
  });

  it('lets go of a cancelled meeting after a while', async () => {
    const id = await meeting('Längst abgesagt');
    await house.get(Meetings).cancel(moderator, id, 'Sturm');
    expect(await titles(calendarPaths.board)).toContain('Längst abgesagt');
    await house.write(`update meeting set cancelled_at = cancelled_at - interval '61 days' where id = $1`, [
      id,
    ]);
    expect(await titles(calendarPaths.board)).not.toContain('Längst abgesagt');
  });
});

describe('the calendar of a person', () => {
  it('shows the meetings of all bodies that she belongs to now, by its address alone', async () => {
    const person = await house.person('VIEWER', house.demo.solingen);
    const { id } = await group([person, house.demo.solingen]);
    await meeting('Board intern', { visibility: 'BOARD' });
    await meeting('Gruppe intern', { workingGroupId: id, visibility: 'BOARD' });
    const path = pathOf(await command(person, 'create'));
    expect(await titles(path)).toEqual(expect.arrayContaining(['Board intern', 'Gruppe intern']));
    await house.write(`update working_group_member set until = current_date where account_id = $1`, [
      person.accountId,
    ]);
    expect(await titles(path)).not.toContain('Gruppe intern');
    await house.write(`delete from role_grant where account_id = $1`, [person.accountId]);
    expect(await titles(path)).toEqual([]);
  });

  it('has one address, made twice or at once, until it is renewed; the one before is dead', async () => {
    const person = await house.person('COORDINATOR', house.demo.berlin);
    const [first, second] = await Promise.all([command(person, 'create'), command(person, 'create')]);
    expect(second).toEqual(first);
    const renewed = await command(person, 'renew');
    expect(renewed.calendarFeed!.url).not.toBe(first!.calendarFeed!.url);
    expect((await house.fetch(pathOf(first!))).status).toBe(404);
    expect((await house.fetch(pathOf(renewed))).status).toBe(200);
  });

  it('is dead when it is revoked, and while the account is disabled', async () => {
    const person = await house.person('COORDINATOR', house.demo.berlin);
    const path = pathOf(await command(person, 'create'));
    const disable = (state: string) =>
      house.write(`update account set state = $2 where id = $1`, [person.accountId, state]);
    await disable('DISABLED');
    expect((await house.fetch(path)).status).toBe(404);
    await disable('ACTIVE');
    expect((await house.fetch(path)).status).toBe(200);
    expect(await command(person, 'revoke')).toMatchObject({ calendarFeed: null });
    expect(await command(person, 'revoke')).toMatchObject({ calendarFeed: null });
    expect((await house.fetch(path)).status).toBe(404);
  });

  it('does not open by a changed or foreign address, nor by a link made for something else', async () => {
    const path = pathOf(await command(await house.person('COORDINATOR', house.demo.berlin), 'create'));
    const other = path.replace(/.(?=\.ics$)/, (last) => (last === 'A' ? 'B' : 'A'));
    for (const wrong of [other, path.replace('.ics', ''), '/calendar/personal/x.ics'])
      expect((await house.fetch(wrong)).status).toBe(404);
  });

  it('shows its address to the person herself in the browser, and to nobody else', async () => {
    const person = await house.person('COORDINATOR', house.demo.berlin);
    const { calendarFeed } = await command(person, 'create');
    expect(await viewerFeed(person)).toEqual(calendarFeed);
    const { accountId, grants } = person;
    const token = {
      ...({ kind: 'token', tokenId: newId(), accountId, organizationId: house.demo.berlin } as const),
      ...{ scopes: ['read'] as const, grants, locale: 'de' as const },
    };
    expect(await viewerFeed(token)).toBeNull();
    const source = `query ($id: ID!) { node(id: $id) { id } }`;
    for (const actor of [moderator, token, member])
      expect(await house.data(actor, source, { id: calendarFeed!.id })).toEqual({ node: null });
  });

  it('tells the day on which a program last fetched it, with one write a day', async () => {
    const person = await house.person('COORDINATOR', house.demo.berlin);
    const path = pathOf(await command(person, 'create'));
    await house.fetch(path);
    expect(await viewerFeed(person)).toMatchObject({ lastUsedOn: '2026-11-21' });
    const version = () =>
      house.db.query(`select xmin from calendar_feed where account_id = $1`, [person.accountId]);
    const before = await version();
    await house.fetch(path);
    expect(await version()).toEqual(before);
  });

  it('says that it is unchanged as long as it is, also where a meeting is no longer hers', async () => {
    const person = await house.person('COORDINATOR', house.demo.berlin);
    const path = pathOf(await command(person, 'create'));
    const first = await house.fetch(path);
    expect(first.headers['cache-control']).toBe('private, no-cache');
    expect(first.headers['last-modified']).toMatch(/GMT$/);
    const known = { 'if-none-match': first.headers['etag']! };
    const again = await house.fetch(path, null, known);
    expect([again.status, again.text]).toEqual([304, '']);
    await house.write(`delete from role_grant where account_id = $1`, [person.accountId]);
    expect((await house.fetch(path, null, known)).status).toBe(200);
  });

  it('leaves its address in no table and in no log', async () => {
    const lines: string[] = [];
    const spies = (['stdout', 'stderr'] as const).map((stream) =>
      jest.spyOn(process[stream], 'write').mockImplementation((line) => lines.push(String(line)) > 0),
    );
    const person = await house.person('COORDINATOR', house.demo.berlin);
    const path = pathOf(await command(person, 'create'));
    await house.fetch(path);
    await house.fetch(`${path}x`);
    await command(person, 'renew');
    await house.fetch(path);
    // A failure of ours is logged; what was asked for is not.
    const query = jest.spyOn(house.db, 'query').mockRejectedValue(new Error('the database is away'));
    expect((await house.fetch(path)).status).toBe(500);
    query.mockRestore();
    spies.forEach((spy) => spy.mockRestore());
    const token = path.split('/').at(-1)!.replace('.ics', '');
    const signature = token.split('.')[1]!;
    expect(lines.join('')).toContain('the database is away');
    expect(lines.join('')).not.toContain(signature);
    const tables = await house.db.query<{ name: string }[]>(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
       where table_schema in ('public', 'bullmq') and table_type = 'BASE TABLE'`,
    );
    for (const { name } of tables) {
      const found = await house.db.query(`select 1 from ${name} t where t::text like '%' || $1 || '%'`, [
        signature,
      ]);
      expect({ name, found }).toEqual({ name, found: [] });
    }
  });
});
