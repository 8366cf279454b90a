import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@allmende/kernel';
import type { ParticipationKind } from './index.js';
import { CatalogueApp, person, publicId, stranger, startup } from './proof/catalogue-app.js';
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

describe('leading a project', () => {
  it('of two first leaders at once exactly one opens and the other waits', async () => {
    for (let round = 0; round < 8; round += 1) {
      const own = await freshProject();
      const ids = await Promise.all([
        join(solingen, app.demo.solingen, 'LEADING', { projectId: own }),
        join(dortmund, app.demo.dortmund, 'LEADING', { projectId: own }),
      ]);
      const states = [(await row(ids[0]!)).state, (await row(ids[1]!)).state].sort();
      expect(states).toEqual(['OPEN', 'PROPOSED']);
    }
  });

  /** A project led by Solingen, with Dortmund's request. */
  const requested = async () => {
    const own = await freshProject();
    const leading = await join(solingen, app.demo.solingen, 'LEADING', { projectId: own });
    const since = '2026-10-01';
    const request = await join(dortmund, app.demo.dortmund, 'LEADING', { projectId: own, since });
    return { own, leading, request };
  };
  const answer = (actor: Actor, id: string, accept: boolean, reason?: string) =>
    app.participations.answerLeadership(actor, id, accept, reason);

  it('is accepted by who leads now, from that day on', async () => {
    const { own, request } = await requested();
    expect((await app.events(own)).at(-1)).toMatchObject({ name: 'participation.proposed' });
    await answer(solingen, request, true);
    expect(await row(request)).toMatchObject({ state: 'OPEN', since: '2026-11-21' });
    expect((await app.events(own)).at(-1)).toMatchObject({ name: 'participation.opened' });
    expect(await refusal(answer(solingen, request, true))).toBe('NOT_PROPOSED input.participationId');
  });

  it('is declined only with a reason, which the event carries', async () => {
    const { own, request } = await requested();
    expect(await refusal(answer(solingen, request, false))).toBe('REQUIRED input.reason');
    expect(await refusal(answer(solingen, request, false, '  '))).toBe('REQUIRED input.reason');
    await answer(solingen, request, false, 'Wir ordnen uns gerade neu.');
    expect(await row(request)).toMatchObject({ state: 'DECLINED', end_reason: 'Wir ordnen uns gerade neu.' });
    expect((await app.events(own)).at(-1)).toMatchObject({
      name: 'participation.declined',
      payload: { reason: 'Wir ordnen uns gerade neu.' },
    });
    await join(dortmund, app.demo.dortmund, 'LEADING', { projectId: own });
  });

  it('is withdrawn without a word to those who never knew of it', async () => {
    const { own, request } = await requested();
    await app.participations.end(dortmund, request, 'Doch nicht');
    expect(await row(request)).toMatchObject({ state: 'WITHDRAWN', end_reason: 'Doch nicht' });
    expect((await app.events(own)).at(-1)).toMatchObject({ name: 'participation.withdrawn' });
    expect(await refusal(answer(solingen, request, true))).toBe('NOT_PROPOSED input.participationId');
  });

  it('is answered by nobody else', async () => {
    const { request } = await requested();
    for (const actor of [dortmund, person('MODERATOR'), person('VIEWER', app.demo.solingen)])
      expect(await refusal(answer(actor, request, true))).toBe('FORBIDDEN');
    expect(await refusal(answer(stranger(), request, true))).toBe('NOT_FOUND');
  });

  it('of accept and decline at once one counts', async () => {
    const { request } = await requested();
    const outcomes = await Promise.all([
      refusal(answer(solingen, request, true)),
      refusal(answer(solingen, request, false, 'Nein')),
    ]);
    expect(outcomes.filter((one) => one === null)).toHaveLength(1);
  });

  it('when the last leader leaves, the oldest request opens and younger ones wait for the new leader', async () => {
    const { own, leading, request } = await requested();
    app.clock.advance(1000);
    const third = await join(person('COORDINATOR', app.demo.mannheim), app.demo.mannheim, 'LEADING', {
      projectId: own,
    });
    await app.participations.end(solingen, leading, 'Abgegeben');
    expect(await row(request)).toMatchObject({ state: 'OPEN' });
    expect(await row(third)).toMatchObject({ state: 'PROPOSED' });
    expect((await app.events(own)).slice(-2).map(({ name }) => name)).toEqual([
      'participation.ended',
      'participation.opened',
    ]);
    expect(await refusal(answer(dortmund, third, true))).toBeNull();
  });

  it('shows what waits to those who may answer, and to nobody else', async () => {
    const accountId = await app.account('solingen-leads@example.org');
    const other = await app.account('dortmund-waits@example.org');
    const { request } = await requested();
    const asked = async (actor: Actor, id: string) =>
      app.data<{ node: { pendingConsents: { nodes: { id: string; viewerCanAnswer: boolean }[] } } }>(
        actor,
        `{ node: viewer { pendingConsents(first: 100) { nodes { id viewerCanAnswer } } } }`,
        { id },
      );
    const mine = await asked(person('COORDINATOR', app.demo.solingen, accountId), accountId);
    expect(mine.node.pendingConsents.nodes).toContainEqual({
      id: publicId('Participation', request),
      viewerCanAnswer: true,
    });
    const theirs = await asked(person('COORDINATOR', app.demo.mannheim, other), other);
    expect(theirs.node.pendingConsents.nodes.map(({ id }) => id)).not.toContain(
      publicId('Participation', request),
    );
  });
});
