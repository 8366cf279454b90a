import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { newId, toNodeId } from '@allmende/kernel';
import { liveLimits, LiveServer } from '@allmende/platform/graphql';
import type { Caller } from '../support/caller.js';
import { House } from '../support/house.js';
import { LiveSocket } from '../support/live.js';

interface Answer {
  meetingChanged: { title: string; items: { title: string | null; withheld: boolean }[] } | null;
}

const watching = `subscription ($id: ID!) { meetingChanged(id: $id) { title items { title withheld } } }`;
const secret = 'Kanarienvogel der vertraulichen Beratung';

let house: House;
let meeting: string;
let sockets: LiveSocket[];

beforeAll(async () => {
  house = await House.start();
});
afterAll(() => house.stop());

beforeEach(async () => {
  sockets = [];
  meeting = newId();
  await house.write(
    `insert into meeting (id, title, state, starts_at, ends_at, visibility, invited_at, created_at, updated_at)
     values ($1, 'Anfang', 'INVITED', '2026-12-01T10:00Z', '2026-12-01T12:00Z', 'PUBLIC', now(), now(), now())`,
    [meeting],
  );
  await house.write(
    `insert into agenda_item (id, meeting_id, position, state, title, outcome, minutes, visibility, proposed_at, created_at, updated_at)
     values (uuidv7(), $1, 0, 'PLACED', $2, 'DISCUSSION', 10, 'BOARD', now(), now(), now())`,
    [meeting, secret],
  );
});
afterEach(() => Promise.all(sockets.map((socket) => socket.close())));

const change = (title: string): Promise<void> =>
  house.write(`update meeting set title = $2 where id = $1`, [meeting, title]);

/** A socket of somebody who watches the meeting and has the first answer. */
async function watch(caller: Caller, baseUrl?: string): Promise<{ live: LiveSocket; id: string }> {
  const live = await caller.live({}, baseUrl);
  sockets.push(live);
  const id = live.subscribe(watching, { id: toNodeId('Meeting', meeting) });
  await live.answer<Answer>(id, 1);
  return { live, id };
}

const title = async (live: LiveSocket, id: string, count: number): Promise<string | undefined> =>
  (await live.answer<Answer>(id, count)).data?.meetingChanged?.title;

describe('a subscription', () => {
  it('tells how things are at once, and each change after it', async () => {
    const { live, id } = await watch(await house.person('dortmund'));
    expect(await title(live, id, 1)).toBe('Anfang');
    await change('Zweiter Stand');
    expect(await title(live, id, 2)).toBe('Zweiter Stand');
  });

  it('tells who watches at another process of the API the same', async () => {
    const other = await house.neighbour();
    const person = await house.person('dortmund');
    const [here, there] = [await watch(person), await watch(person, other)];
    await change('Für beide');
    expect(await title(here.live, here.id, 2)).toBe('Für beide');
    expect(await title(there.live, there.id, 2)).toBe('Für beide');
  });

  it.each([
    [
      'an attachment',
      'allItems { attachments { fileName } }',
      `insert into attachment (id, agenda_item_id, file_name, media_type, size, sha256, created_at)
       select uuidv7(), id, 'Neu.pdf', 'application/pdf', 1, repeat('a', 64), now() from agenda_item where meeting_id = $1`,
    ],
    [
      'who comes',
      'attendances { answer }',
      `insert into attendance (id, meeting_id, account_id, answer) select uuidv7(), $1, id, 'YES' from account limit 1`,
    ],
    [
      'an item',
      'allItems { state }',
      `update agenda_item set state = 'HANDLED', opened_at = now(), finished_at = now() where meeting_id = $1`,
    ],
  ])('tells when something of the meeting changes: %s', async (_, selection, statement) => {
    const live = await (await house.person('dortmund')).live();
    sockets.push(live);
    const id = live.subscribe(`subscription ($id: ID!) { meetingChanged(id: $id) { ${selection} } }`, {
      id: toNodeId('Meeting', meeting),
    });
    const before = await live.answer(id, 1);
    await house.write(statement, [meeting]);
    expect(await live.answer(id, 2)).not.toEqual(before);
  });

  it('shows a stranger the confidential item as a placeholder, and tells her nothing when only that changes', async () => {
    const { live, id } = await watch(house.visitor());
    const first = await live.answer<Answer>(id, 1);
    expect(first.data?.meetingChanged?.items).toEqual([{ title: null, withheld: true }]);
    await house.write(`update agenda_item set title = $2 where meeting_id = $1`, [meeting, `${secret} 2`]);
    await live.quiet();
    expect(live.answers(id)).toHaveLength(1);
    await change('Sichtbar für alle');
    expect(await title(live, id, 2)).toBe('Sichtbar für alle');
    expect(JSON.stringify(live.messages)).not.toContain(secret);
  });

  it('makes few messages of a flood of changes, and the last one is true', async () => {
    const { live, id } = await watch(await house.person('dortmund'));
    const begin = Date.now();
    for (let n = 1; n <= 200; n += 1) await change(`Stand ${n}`);
    const last = () => live.answers<Answer>(id).at(-1)?.data?.meetingChanged?.title;
    for (const end = Date.now() + 10_000; last() !== 'Stand 200' && Date.now() < end;) await sleep(20);
    expect(last()).toBe('Stand 200');
    // One in a tenth of a second at most, however fast they come.
    expect(live.answers(id).length).toBeLessThanOrEqual(2 + (Date.now() - begin) / 100);
    expect(live.answers(id).length).toBeLessThan(100);
  });

  it('goes on after the connection to the database is lost, and misses nothing', async () => {
    const { live, id } = await watch(await house.person('dortmund'));
    await change('Vorher');
    expect(await title(live, id, 2)).toBe('Vorher');
    const killed = await house.rows(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where application_name = 'allmende-listen' and datname = current_database()`,
    );
    expect(killed.length).toBeGreaterThan(0);
    await change('Während niemand hört');
    expect(await title(live, id, 3)).toBe('Während niemand hört');
    await change('Wieder da');
    expect(await title(live, id, 4)).toBe('Wieder da');
  });

  it('ends when the reader ends it, and nothing more comes', async () => {
    const { live, id } = await watch(await house.person('dortmund'));
    live.send({ id, type: 'complete' });
    await change('Ungehört');
    await live.quiet();
    expect(live.of(id)).toHaveLength(1);
  });
});

describe('a reader whose right ends', () => {
  it('hears nothing more once she has signed out', async () => {
    const person = await house.signIn('dortmund');
    const { live, id } = await watch(person);
    await person.fetch('/auth/logout', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    await change('Nicht mehr für sie');
    expect(await live.closed()).toEqual({
      code: 4401,
      reason: 'Ihre Anmeldung ist beendet. Bitte melden Sie sich neu an.',
    });
    expect(live.answers(id)).toHaveLength(1);
  });

  it('is let go although nothing changes, when it is asked again who is there', async () => {
    const { live } = await watch(await house.signIn('partner'));
    const { live: stranger } = await watch(house.visitor());
    await house.app.get(LiveServer).recheck();
    expect(live.end).toBeNull();
    await house.write(`delete from session where account_id = $1`, [house.world.people.partner.accountId]);
    await house.app.get(LiveServer).recheck();
    expect((await live.closed()).code).toBe(4401);
    expect(stranger.end).toBeNull();
  });

  it('is told that her token was revoked, and gets nothing more', async () => {
    const token = await house.tokenOf('dortmund', 'read');
    const { live, id } = await watch(house.machine(token));
    await house.write(`update api_token set revoked_at = now() where prefix = $1`, [token.split('_')[1]]);
    await change('Nicht mehr für das Programm');
    expect(await live.closed()).toEqual({ code: 4401, reason: 'Dieses Token wurde widerrufen.' });
    expect(live.answers(id)).toHaveLength(1);
  });

  it('sees a placeholder where her role showed more before', async () => {
    const { live, id } = await watch(await house.signIn('reader'));
    const items = async (count: number) => (await live.answer<Answer>(id, count)).data?.meetingChanged?.items;
    expect(await items(1)).toEqual([{ title: secret, withheld: false }]);
    const { accountId } = house.world.people.reader;
    await house.write(`delete from role_grant where account_id = $1`, [accountId]);
    await change('Ohne Rolle');
    expect(await items(2)).toEqual([{ title: null, withheld: true }]);
  });
});

describe('the doors for sockets', () => {
  const origin = (value: string) => ({ headers: { origin: value } });

  it('refuse the page of another site at /graphql, since cookies come along', async () => {
    const person = await house.person('dortmund');
    await expect(person.live(origin('https://evil.example.org'))).rejects.toThrow('HTTP 403');
    await expect(person.live(origin('null'))).rejects.toThrow('HTTP 403');
  });

  it('open to our own pages', async () => {
    const person = await house.person('dortmund');
    for (const own of [house.url, 'http://localhost:3000']) {
      const live = await person.live(origin(own));
      sockets.push(live);
      expect(live.end).toBeNull();
    }
  });

  it('never look at cookies at /api/graphql, and take the token from the header, too', async () => {
    const person = await house.person('dortmund');
    const cookie = [...person.cookies].map((pair) => pair.join('=')).join('; ');
    const seen = async (headers: Record<string, string>) => {
      const live = await house.machine().live({ headers });
      sockets.push(live);
      const id = live.subscribe(watching, { id: toNodeId('Meeting', meeting) });
      return (await live.answer<Answer>(id, 1)).data?.meetingChanged?.items[0]?.withheld;
    };
    expect(await seen({ cookie })).toBe(true);
    const token = await house.tokenOf('dortmund', 'read');
    expect(await seen({ authorization: `Bearer ${token}` })).toBe(false);
  });

  it.each([
    [{ authorization: 'Bearer hunter2' }, 'Dieses Token ist unbekannt.'],
    [{ Authorization: 42 }, 'Der Kopf „Authorization“'],
  ])('close on a token that does not count: %j', async (init, reason) => {
    const live = await house.machine().live({ init });
    const end = await live.closed();
    expect(end.code).toBe(4401);
    expect(end.reason).toContain(reason);
  });

  it('give a token without the scope to read nothing', async () => {
    const machine = await house.machineOf('dortmund', 'projects:write');
    const live = await machine.live();
    sockets.push(live);
    expect((await live.refusal(watching, { id: toNodeId('Meeting', meeting) })).code).toBe('FORBIDDEN');
  });

  it('are nowhere else, and speak no other protocol', async () => {
    await expect(LiveSocket.open(house.url, '/api/elsewhere')).rejects.toThrow('HTTP 404');
    await expect(house.visitor().live({ protocol: 'graphql-ws' })).rejects.toThrow('subprotocol');
  });
});

describe('a document over a socket', () => {
  const deep = (n: number): string => (n === 0 ? 'title' : `items { meeting { ${deep(n - 1)} } }`);

  it.each([
    ['a query', '{ viewer { email } }', 'BAD_USER_INPUT', 'nur Abonnements'],
    ['a mutation', 'mutation { signOutEverywhere { count } }', 'BAD_USER_INPUT', 'nur Abonnements'],
    ['no GraphQL', 'subscription {', 'GRAPHQL_PARSE_FAILED', 'Syntax Error'],
    ['what the schema does not know', 'subscription { nothing }', 'GRAPHQL_VALIDATION_FAILED', 'nothing'],
    ['a missing variable', watching, 'BAD_USER_INPUT', '$id'],
    [
      'an id of no meeting',
      'subscription { meetingChanged(id: "x") { title } }',
      'NOT_FOUND',
      'gibt es nicht',
    ],
    [
      'too deep',
      `subscription { meetingChanged(id: "x") { ${deep(7)} } }`,
      'BAD_USER_INPUT',
      'tiefer als 12 Ebenen',
    ],
    [
      'too many aliases',
      `subscription { meetingChanged(id: "x") { ${Array.from({ length: 31 }, (_, n) => `a${n}: title`).join(' ')} } }`,
      'BAD_USER_INPUT',
      'mehr als 30 Felder um',
    ],
    [
      'too long',
      `subscription { meetingChanged(id: "x") { ${'title '.repeat(4_001)} } }`,
      'GRAPHQL_PARSE_FAILED',
      'tokens',
    ],
  ])('is refused by the rules of the HTTP doors: %s', async (_, query, code, message) => {
    const live = await (await house.person('dortmund')).live();
    sockets.push(live);
    const refusal = await live.refusal(query);
    expect(refusal.code).toBe(code);
    expect(refusal.message).toContain(message);
  });

  it('is refused by HTTP, where no guard would look at it', async () => {
    const error = await (
      await house.person('dortmund')
    ).error(watching, { id: toNodeId('Meeting', meeting) }, { 'accept-language': 'de' });
    expect(error).toEqual({ code: 'BAD_USER_INPUT', message: expect.stringContaining('WebSocket') });
  });

  it('finds room for twenty subscriptions on one connection, and for no more', async () => {
    const live = await (await house.person('dortmund')).live();
    sockets.push(live);
    const ids = Array.from({ length: liveLimits.subscriptions }, () =>
      live.subscribe(watching, { id: toNodeId('Meeting', meeting) }),
    );
    for (const id of ids) await live.answer(id, 1);
    const refusal = await live.refusal(watching, { id: toNodeId('Meeting', meeting) });
    expect(refusal.code).toBe('RATE_LIMITED');
    live.send({ id: ids[0]!, type: 'complete' });
    await live.quiet(50);
    const again = live.subscribe(watching, { id: toNodeId('Meeting', meeting) });
    expect((await live.answer<Answer>(again, 1)).data?.meetingChanged?.title).toBe('Anfang');
  });

  it('finds twenty connections of one account, and no more', async () => {
    const machine = await house.machineOf('solingen', 'read');
    for (let n = 0; n < liveLimits.connectionsOfActor; n += 1) sockets.push(await machine.live());
    const late = await machine.live();
    expect(await late.closed()).toMatchObject({ code: 4403 });
    await sockets[0]!.close();
    const next = await machine.live();
    sockets.push(next);
    expect(next.end).toBeNull();
  });
});

describe('a process that stops', () => {
  it('says goodbye to those who listen, and does not wait for them', async () => {
    const leaving = await House.start();
    const live = await leaving.visitor().live();
    const begin = Date.now();
    await leaving.stop();
    expect(await live.closed()).toMatchObject({ code: 1001 });
    expect(Date.now() - begin).toBeLessThan(5_000);
  });
});
