import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@allmende/kernel';
import { MembershipKeeping, Memberships, Organizations } from '@allmende/organizations';
import type { ParticipationKind } from './index.js';
import { CatalogueApp, operator, person, publicId, stranger, token, startup } from './proof/catalogue-app.js';
import { refusal } from './proof/refusal.js';

let app: CatalogueApp;
let solingen: Actor;
let dortmund: Actor;
let projectId: string;
let nextProject = 0;

beforeAll(async () => {
  app = await CatalogueApp.start();
  solingen = person('COORDINATOR', app.demo.solingen);
  dortmund = person('DEPUTY', app.demo.dortmund);
  projectId = await freshProject();
}, startup);
afterAll(() => app.stop());

const freshProject = () => app.project(`Versuch ${(nextProject += 1)}`);
const join = (
  actor: Actor,
  organizationId: string,
  kind: ParticipationKind = 'USING',
  more: { since?: string; note?: string; projectId?: string } = {},
) => app.participations.join(actor, { projectId, organizationId, kind, ...more });
const row = async (id: string) => {
  const [found] = await app.db.query<Record<string, unknown>[]>(
    `select state, since::text, ended_on::text, end_reason, note from participation where id = $1`,
    [id],
  );
  return found!;
};

describe('joining a project', () => {
  it('opens at once, today, with its event and its entry in the log', async () => {
    const own = await freshProject();
    const id = await join(solingen, app.demo.solingen, 'USING', { projectId: own });
    expect(await row(id)).toMatchObject({ state: 'OPEN', since: '2026-11-21', ended_on: null });
    expect((await app.events(own)).at(-1)).toEqual({
      name: 'participation.opened',
      payload: { participationId: id, projectId: own, organizationId: app.demo.solingen, kind: 'USING' },
    });
    const [entry] = await app.db.query<{ action: string }[]>(
      `select action from audit_entry where subject_id = $1`,
      [id],
    );
    expect(entry).toEqual({ action: 'joinProject' });
  });

  it('is not for observers nor for suspended members, who only read; what they take part in they may end', async () => {
    const [memberships, keeping] = [app.app.get(Memberships), app.app.get(MembershipKeeping)];
    const organizationId = await app.app
      .get(Organizations)
      .create(operator, { kind: 'ASSOCIATION', name: 'Zaungäste' });
    const coordinator = person('COORDINATOR', organizationId);
    const running = await join(coordinator, organizationId);
    const observing = await memberships.admit(operator, {
      organizationId,
      circle: 'OBSERVER',
      reason: 'Aufnahme',
    });
    const refused = () => refusal(join(coordinator, organizationId, 'PILOTING'));
    expect(await refused()).toBe('OBSERVERS_ONLY_READ input.organizationId');
    expect(await refusal(app.participations.end(coordinator, running))).toBe(null);
    await keeping.end(operator, observing, 'Wechsel');
    const id = await memberships.admit(operator, { organizationId, circle: 'NETWORK', reason: 'Aufnahme' });
    await keeping.suspend(operator, id, 'Beitrag offen');
    expect(await refused()).toBe('MEMBERSHIP_SUSPENDED input.organizationId');
    await keeping.resume(operator, id, 'Beitrag bezahlt');
    expect(await refused()).toBe(null);
  });

  it('answers a second click with the participation that is there', async () => {
    const own = await freshProject();
    const id = await join(solingen, app.demo.solingen, 'PILOTING', { projectId: own });
    const again = `mutation ($input: JoinProjectInput!) { joinProject(input: $input) {
      participation { id kind } userErrors { code path message } } }`;
    const input = {
      projectId: publicId('Project', own),
      organizationId: publicId('Organization', app.demo.solingen),
      kind: 'PILOTING',
    };
    expect(await app.data(solingen, again, { input })).toEqual({
      joinProject: {
        participation: { id: publicId('Participation', id), kind: 'PILOTING' },
        userErrors: [
          {
            code: 'ALREADY_OPEN',
            path: ['input', 'kind'],
            message: 'Die Organisation ist hier schon seit 21.11.2026 mit „Erprobung“ beteiligt.',
          },
        ],
      },
    });
    expect(await app.events(own)).toHaveLength(2);
  });

  it('makes one row of twelve clicks at once', async () => {
    const own = await freshProject();
    const clicks = await Promise.all(
      Array.from({ length: 12 }, () =>
        refusal(join(solingen, app.demo.solingen, 'USING', { projectId: own })),
      ),
    );
    expect(clicks.filter((code) => code === null)).toHaveLength(1);
    expect(clicks.filter((code) => code === 'ALREADY_OPEN input.kind')).toHaveLength(11);
    const [{ count }] = await app.db.query<[{ count: number }]>(
      `select count(*)::int as count from participation where project_id = $1`,
      [own],
    );
    expect(count).toBe(1);
  });

  it('is possible again after it ended, and in another kind beside it', async () => {
    const own = await freshProject();
    const first = await join(solingen, app.demo.solingen, 'USING', { projectId: own });
    await join(solingen, app.demo.solingen, 'CONTRIBUTING', { projectId: own });
    await app.participations.end(solingen, first);
    const second = await join(solingen, app.demo.solingen, 'USING', { projectId: own });
    expect(second).not.toBe(first);
  });

  it.each([
    ['1989-12-31', 'DATE_OUT_OF_RANGE input.since'],
    ['1990-01-01', null],
    ['2027-11-21', null],
    ['2027-11-22', 'DATE_OUT_OF_RANGE input.since'],
  ])('since %s: %s', async (since, expected) => {
    const own = await freshProject();
    expect(await refusal(join(solingen, app.demo.solingen, 'USING', { projectId: own, since }))).toBe(
      expected,
    );
  });

  it('refuses a day that is none, before anything runs', async () => {
    const { errors } = await app.ask(
      solingen,
      `mutation { joinProject(input: { projectId: "prj_x", organizationId: "org_x", kind: USING, since: "2026-02-29" }) {
        userErrors { code } } }`,
    );
    expect(errors?.[0]?.message).toContain('2026-02-29');
  });

  it('takes a note of 2,000 characters and no more', async () => {
    const own = await freshProject();
    const note = 'ü'.repeat(2000);
    expect(
      await refusal(join(solingen, app.demo.solingen, 'USING', { projectId: own, note: `${note}!` })),
    ).toBe('TOO_LONG input.note');
    expect(await refusal(join(solingen, app.demo.solingen, 'USING', { projectId: own, note }))).toBeNull();
  });

  it('counts the day in Germany: just after midnight it is the next one', async () => {
    app.clock.set('2026-11-20T23:30:00Z');
    const id = await join(solingen, app.demo.solingen, 'USING', { projectId: await freshProject() });
    app.clock.set('2026-11-21T12:00:00Z');
    expect(await row(id)).toMatchObject({ since: '2026-11-21' });
  });

  it('is for the organization’s own people: roles, tokens, moderators and strangers', async () => {
    const may = async (actor: Actor) =>
      refusal(join(actor, app.demo.solingen, 'USING', { projectId: await freshProject() }));
    const { solingen: city } = app.demo;
    expect(await may(person('COORDINATOR', city))).toBeNull();
    expect(await may(person('REPRESENTATIVE', city))).toBeNull();
    expect(await may(person('DEPUTY', city))).toBeNull();
    expect(await may(token(city, 'participations:write'))).toBeNull();
    expect(await may(person('VIEWER', city))).toBe('FORBIDDEN');
    expect(await may(person('MODERATOR'))).toBe('FORBIDDEN');
    expect(await may(dortmund)).toBe('FORBIDDEN');
    expect(await may(token(app.demo.dortmund, 'participations:write'))).toBe('FORBIDDEN');
    expect(await may(token(city, 'read'))).toBe('FORBIDDEN');
    expect(await may(stranger())).toBe('FORBIDDEN');
  });

  it('lets an association join as one, in its own name only', async () => {
    const own = await freshProject();
    const buehl = person('COORDINATOR', app.demo.buehl);
    expect(await refusal(join(buehl, app.demo.redi, 'USING', { projectId: own }))).toBe('FORBIDDEN');
    await join(person('COORDINATOR', app.demo.redi), app.demo.redi, 'USING', { projectId: own });
    const answer = await app.data(
      buehl,
      `query ($id: ID!) { project(id: $id) { participations { totalCount nodes { organization { name } } } } }`,
      {
        id: publicId('Project', own),
      },
    );
    expect(answer).toEqual({
      project: { participations: { totalCount: 1, nodes: [{ organization: { name: 're@di' } }] } },
    });
  });
});

describe('leaving a project', () => {
  it('keeps the row with day and reason, and tells it', async () => {
    const own = await freshProject();
    const id = await join(solingen, app.demo.solingen, 'USING', { projectId: own, since: '2024-01-01' });
    await app.participations.end(solingen, id, 'Umstieg');
    expect(await row(id)).toMatchObject({ state: 'ENDED', ended_on: '2026-11-21', end_reason: 'Umstieg' });
    expect((await app.events(own)).at(-1)).toMatchObject({
      name: 'participation.ended',
      payload: { reason: 'Umstieg' },
    });
    expect(await refusal(app.participations.end(solingen, id))).toBe('ALREADY_ENDED input.participationId');
  });

  it('before it began ends it on the day on which it would have begun', async () => {
    const id = await join(solingen, app.demo.solingen, 'USING', {
      projectId: await freshProject(),
      since: '2027-01-01',
    });
    await app.participations.end(solingen, id);
    expect(await row(id)).toMatchObject({ state: 'ENDED', ended_on: '2027-01-01' });
  });

  it('is for the organization’s own people', async () => {
    const id = await join(solingen, app.demo.solingen, 'USING', { projectId: await freshProject() });
    expect(await refusal(app.participations.end(dortmund, id))).toBe('FORBIDDEN');
    expect(
      await refusal(app.participations.end(operator, publicId('Project', id).slice(0, 0) || id)),
    ).toBeNull();
  });
});

describe('what may be read of a participation', () => {
  const query = `query ($id: ID!) { node(id: $id) { ... on Participation {
    state note endReason viewerCanEnd viewerCanAnswer organization { name } project { name } } } }`;
  const read = async (actor: Actor, id: string) =>
    (
      await app.data<{ node: Record<string, unknown> | null }>(actor, query, {
        id: publicId('Participation', id),
      })
    ).node;

  it('shows the note only to the organization’s own people', async () => {
    const id = await join(solingen, app.demo.solingen, 'USING', {
      projectId: await freshProject(),
      note: 'Haushalt 2027',
    });
    expect(await read(solingen, id)).toMatchObject({ note: 'Haushalt 2027', viewerCanEnd: true });
    expect(await read(person('VIEWER', app.demo.solingen), id)).toMatchObject({
      note: 'Haushalt 2027',
      viewerCanEnd: false,
    });
    for (const actor of [dortmund, person('MODERATOR'), stranger(), token(app.demo.dortmund, 'read')])
      expect(await read(actor, id)).toMatchObject({ note: null, viewerCanEnd: false });
  });

  it('hides requests, refusals and reasons from strangers', async () => {
    const own = await freshProject();
    await join(solingen, app.demo.solingen, 'LEADING', { projectId: own });
    const request = await join(dortmund, app.demo.dortmund, 'LEADING', { projectId: own });
    const ended = await join(dortmund, app.demo.dortmund, 'USING', { projectId: own });
    await app.participations.end(dortmund, ended, 'Kein Geld');
    expect(await read(stranger(), request)).toBeNull();
    expect(await read(dortmund, request)).toMatchObject({ state: 'PROPOSED', viewerCanAnswer: false });
    expect(await read(solingen, request)).toMatchObject({ viewerCanAnswer: true });
    expect(await read(stranger(), ended)).toMatchObject({ state: 'ENDED', endReason: null });
    expect(await read(solingen, ended)).toMatchObject({ endReason: 'Kein Geld' });
  });
});
