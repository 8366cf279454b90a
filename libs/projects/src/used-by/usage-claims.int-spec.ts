import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, toNodeId, type Actor } from '@allmende/kernel';
import {
  CatalogueApp,
  operator,
  person,
  publicId,
  startup,
  stranger,
  token,
} from '../proof/catalogue-app.js';
import { publiccodeText } from '../proof/publiccode-text.js';
import { refusal } from '../proof/refusal.js';
import { UsageClaims } from './usage-claim.service.js';

let app: CatalogueApp;
let claims: UsageClaims;
beforeAll(async () => {
  app = await CatalogueApp.start();
  claims = app.app.get(UsageClaims);
}, startup);
afterAll(() => app.stop());

const moderator = person('MODERATOR');
const koeln = () => person('COORDINATOR', app.demo.koeln);

interface Row {
  id: string;
  text: string;
  state: string;
  reason: string;
  organization_id: string | null;
  participation_id: string | null;
  candidates: { organizationId: string }[];
}
const rows = (projectId: string): Promise<Row[]> =>
  app.db.query(`select * from usage_claim where project_id = $1 order by text`, [projectId]);
const rowOf = async (projectId: string, text: string): Promise<Row> =>
  (await rows(projectId)).find((row) => row.text === text)!;
const states = async (projectId: string) =>
  Object.fromEntries((await rows(projectId)).map(({ text, state }) => [text, state]));

let counter = 0;
/** A project whose file names these users; again with others by its own function. */
async function project(...usedBy: string[]) {
  const url = `https://git.example.org/nutzung/${(counter += 1)}`;
  const again = (...users: string[]) =>
    app.imports.importText(operator, publiccodeText({ url, usedBy: users }), 'test');
  const { projectId } = await again(...usedBy);
  return { projectId: projectId!, again };
}
const eventsOf = async (projectId: string, name: string) =>
  (await app.events(projectId)).filter((event) => event.name === name).map(({ payload }) => payload);

describe('an import', () => {
  it('proposes to the organization what it is sure of, and keeps the rest for a moderator', async () => {
    const { projectId } = await project('Stadt Köln', 'Stadt Rastat', 'LHM', 'Comune di Roma');
    expect(await states(projectId)).toEqual({
      'Stadt Köln': 'PROPOSED',
      'Stadt Rastat': 'UNSURE',
      LHM: 'UNSURE',
      'Comune di Roma': 'UNSURE',
    });
    const similar = await rowOf(projectId, 'Stadt Rastat');
    expect(similar).toMatchObject({ reason: 'ONLY_SIMILAR', organization_id: null });
    expect(similar.candidates[0]!.organizationId).toBe(app.demo.rastatt);
    expect(await eventsOf(projectId, 'usage.unsure')).toEqual([{ projectId, count: 3 }]);
    expect(await eventsOf(projectId, 'usage.proposed')).toEqual([
      { claimId: (await rowOf(projectId, 'Stadt Köln')).id, projectId, organizationId: app.demo.koeln },
    ]);
  });

  it('asks an organization once, however many of its spellings stand in the file', async () => {
    const { projectId } = await project('Stadt Köln', 'Köln', 'Stadt Köln ', 'STADT KOELN');
    expect(Object.keys(await states(projectId))).toHaveLength(3);
    expect(await eventsOf(projectId, 'usage.proposed')).toHaveLength(1);
  });

  it('counts nobody as user before the organization has said so', async () => {
    const { projectId } = await project('Stadt Köln');
    const query = `query ($id: ID!) { project(id: $id) { usingMunicipalities participations { totalCount } } }`;
    expect(await app.data(moderator, query, { id: publicId('Project', projectId) })).toEqual({
      project: { usingMunicipalities: 0, participations: { totalCount: 0 } },
    });
  });

  it('again changes nothing: no row, no event, no entry', async () => {
    const { projectId, again } = await project('Stadt Köln', 'LHM');
    const everything = `select (select json_agg(c) from usage_claim c) as claims, (select count(*) from outbox) as events,
      (select count(*) from audit_entry) as entries`;
    const [before] = await app.db.query<unknown[]>(everything);
    expect(await again('Stadt Köln', 'LHM')).toMatchObject({ outcome: 'UNCHANGED', projectId });
    expect((await app.db.query<unknown[]>(everything))[0]).toEqual(before);
  });

  it('of the same file makes the claims that an older version did not make', async () => {
    const { projectId, again } = await project('Stadt Köln');
    await app.write(`delete from usage_claim where project_id = $1`, [projectId]);
    await again('Stadt Köln');
    expect(await states(projectId)).toEqual({ 'Stadt Köln': 'PROPOSED' });
  });

  it('marks as GONE what the file no longer says, and reopens what comes back', async () => {
    const { projectId, again } = await project('Stadt Köln', 'LHM', 'Stadt Mannheim');
    const mannheim = await rowOf(projectId, 'Stadt Mannheim');
    await claims.answer(person('DEPUTY', app.demo.mannheim), mannheim.id, { confirm: true });
    await again('Stadt Solingen');
    // What the organization itself has confirmed no longer hangs on the file.
    expect(await states(projectId)).toEqual({
      'Stadt Köln': 'GONE',
      LHM: 'GONE',
      'Stadt Mannheim': 'CONFIRMED',
      'Stadt Solingen': 'PROPOSED',
    });
    await again('Stadt Köln', 'Stadt Solingen');
    expect(await states(projectId)).toMatchObject({ 'Stadt Köln': 'PROPOSED', LHM: 'GONE' });
    expect(await eventsOf(projectId, 'usage.proposed')).toHaveLength(4);
  });

  it('looks again for those who wait: the directory may know them by now', async () => {
    const { projectId, again } = await project('Gemeinde Birkenwerder');
    expect(await states(projectId)).toEqual({ 'Gemeinde Birkenwerder': 'UNSURE' });
    await app.write(
      `insert into organization (id, kind, name, official_name, official_key, created_at, updated_at)
       values ($1, 'MUNICIPALITY', 'Birkenwerder', 'Birkenwerder', '12065036', now(), now())`,
      [newId()],
    );
    await again('Gemeinde Birkenwerder');
    expect(await states(projectId)).toEqual({ 'Gemeinde Birkenwerder': 'PROPOSED' });
  });

  it('need not ask who uses the project already', async () => {
    const { projectId, again } = await project();
    const using = await app.participations.join(koeln(), {
      ...{ projectId, organizationId: app.demo.koeln },
      kind: 'USING',
    });
    await again('Stadt Köln');
    expect(await rowOf(projectId, 'Stadt Köln')).toMatchObject({
      state: 'CONFIRMED',
      participation_id: using,
    });
    expect(await eventsOf(projectId, 'usage.proposed')).toEqual([]);
  });

  it('refuses a name longer than a name can be, and more names than a person can look through', async () => {
    expect(await refusal(project('x'.repeat(501)))).toBe('TOO_LONG input.text');
    expect(await refusal(project(...Array.from({ length: 501 }, (_, n) => `Stadt ${n}`)))).toBe(
      'TOO_MANY input.text',
    );
  });

  it('twice at once makes each claim once', async () => {
    const text = publiccodeText({
      url: 'https://git.example.org/nutzung/zugleich',
      usedBy: ['Stadt Köln', 'LHM'],
    });
    const results = await Promise.all(
      Array.from({ length: 6 }, () => app.imports.importText(operator, text, 'test')),
    );
    expect(await rows(results[0]!.projectId!)).toHaveLength(2);
  });
});

describe('a moderator', () => {
  it('says whom a name means, once for all files that write it so', async () => {
    const first = await project('L.H. Köln');
    const second = await project('l.h.  Koeln');
    const { id } = await rowOf(first.projectId, 'L.H. Köln');
    await claims.resolve(moderator, id, app.demo.koeln, true);
    const third = await project('L.H. KÖLN');
    for (const { projectId } of [first, second, third]) {
      expect(Object.values(await states(projectId))).toEqual(['PROPOSED']);
      expect(await eventsOf(projectId, 'usage.proposed')).toHaveLength(1);
    }
    expect((await rowOf(first.projectId, 'L.H. Köln')).reason).toBe('DECIDED');
    expect((await rowOf(third.projectId, 'L.H. KÖLN')).reason).toBe('REMEMBERED');
  });

  it('says that nobody of the directory is meant, and is not asked again', async () => {
    const first = await project('Comune di Padova');
    await claims.resolve(moderator, (await rows(first.projectId))[0]!.id, null, true);
    const second = await project('Comune di Padova');
    for (const { projectId } of [first, second])
      expect(await states(projectId)).toEqual({ 'Comune di Padova': 'NOBODY' });
    expect(await eventsOf(second.projectId, 'usage.unsure')).toEqual([]);
  });

  it('decides one claim alone when the name is not to be remembered', async () => {
    const first = await project('Die Stadt am Rhein');
    const second = await project('Die Stadt am Rhein');
    await claims.resolve(moderator, (await rows(first.projectId))[0]!.id, app.demo.koeln, false);
    expect(await states(second.projectId)).toEqual({ 'Die Stadt am Rhein': 'UNSURE' });
  });

  it('may mend a decision, but not what the organization has confirmed', async () => {
    const { projectId } = await project('Stadt Mannheim');
    const { id } = await rowOf(projectId, 'Stadt Mannheim');
    await claims.resolve(moderator, id, app.demo.koeln, false);
    await claims.answer(koeln(), id, { confirm: true });
    expect(await refusal(claims.resolve(moderator, id, null, false))).toBe(
      'ALREADY_ANSWERED input.usageClaimId',
    );
  });

  it('is told of an organization that is not there, and nothing is remembered', async () => {
    const { projectId } = await project('Wer auch immer');
    const [claim] = await rows(projectId);
    expect(await refusal(claims.resolve(moderator, claim!.id, newId(), true))).toBe(
      'NO_SUCH_ORGANIZATION input.organizationId',
    );
    expect(await states(projectId)).toEqual({ 'Wer auch immer': 'UNSURE' });
  });
});

describe('the organization', () => {
  it('confirms, and joins as USING from the day it names', async () => {
    const { projectId } = await project('Stadt Köln', 'Köln');
    const { id } = await rowOf(projectId, 'Stadt Köln');
    await claims.answer(token(app.demo.koeln, 'participations:write'), id, {
      confirm: true,
      since: '2024-05-01',
    });
    const [participation] = await app.db.query<{ id: string }[]>(
      `select id, kind, state, since::text from participation where project_id = $1`,
      [projectId],
    );
    expect(participation).toMatchObject({ kind: 'USING', state: 'OPEN', since: '2024-05-01' });
    for (const row of await rows(projectId))
      expect(row).toMatchObject({ state: 'CONFIRMED', participation_id: participation!.id });
    expect(await eventsOf(projectId, 'participation.opened')).toHaveLength(1);
  });

  it('has answered as well when it joins by itself', async () => {
    const { projectId } = await project('Stadt Köln');
    const join = { projectId, organizationId: app.demo.koeln };
    await app.participations.join(koeln(), { ...join, kind: 'INTERESTED' });
    expect(await states(projectId)).toEqual({ 'Stadt Köln': 'PROPOSED' });
    await app.participations.join(koeln(), { ...join, kind: 'USING' });
    expect(await states(projectId)).toEqual({ 'Stadt Köln': 'CONFIRMED' });
  });

  it('denies with a reason, which is told; the file may say so again', async () => {
    const { projectId, again } = await project('Stadt Köln');
    const { id } = await rowOf(projectId, 'Stadt Köln');
    expect(await refusal(claims.answer(koeln(), id, { confirm: false, reason: ' ' }))).toBe(
      'REQUIRED input.reason',
    );
    await claims.answer(koeln(), id, { confirm: false, reason: 'Nur erprobt.' });
    const denied = { claimId: id, projectId, organizationId: app.demo.koeln, reason: 'Nur erprobt.' };
    expect(await eventsOf(projectId, 'usage.denied')).toEqual([denied]);
    await again('Stadt Köln', 'Stadt Mannheim');
    expect(await states(projectId)).toMatchObject({ 'Stadt Köln': 'DENIED' });
    expect(await refusal(claims.answer(koeln(), id, { confirm: true }))).toBe(
      'NOT_PROPOSED input.usageClaimId',
    );
  });

  it('alone answers, by those who act for it', async () => {
    const { projectId } = await project('Stadt Köln');
    const { id } = await rowOf(projectId, 'Stadt Köln');
    const answer = (actor: Actor) => refusal(claims.answer(actor, id, { confirm: true }));
    expect(await answer(stranger())).toBe('NOT_FOUND');
    for (const actor of [
      person('COORDINATOR', app.demo.mannheim),
      person('VIEWER', app.demo.koeln),
      token(app.demo.koeln, 'read'),
      moderator,
    ])
      expect(await answer(actor)).toBe('FORBIDDEN');
    expect(await states(projectId)).toEqual({ 'Stadt Köln': 'PROPOSED' });
  });

  it('confirms once when two of its people click at once', async () => {
    const { projectId } = await project('Stadt Köln');
    const { id } = await rowOf(projectId, 'Stadt Köln');
    const answers = await Promise.all(
      [1, 2].map(() => refusal(claims.answer(koeln(), id, { confirm: true }))),
    );
    expect(answers.sort()).toEqual(['NOT_PROPOSED input.usageClaimId', null]);
  });
});

describe('who sees a claim', () => {
  const query = `query ($id: ID!) { project(id: $id) {
    usageClaims(states: [UNSURE, PROPOSED, CONFIRMED, DENIED, NOBODY, GONE]) { nodes { text state } } } }`;
  const seenBy = async (actor: Actor, projectId: string) => {
    const { project } = await app.data<{ project: { usageClaims: { nodes: { text: string }[] } } }>(
      actor,
      query,
      {
        id: publicId('Project', projectId),
      },
    );
    return project.usageClaims.nodes.map(({ text }) => text).sort();
  };

  it('depends on its state: strangers none, the network what is sure, its own organization also what it denied', async () => {
    const { projectId } = await project('Stadt Köln', 'Stadt Mannheim', 'LHM');
    const { id } = await rowOf(projectId, 'Stadt Köln');
    await claims.answer(koeln(), id, { confirm: false, reason: 'Nein.' });
    expect(await seenBy(stranger(), projectId)).toEqual([]);
    expect(await seenBy(person('VIEWER', app.demo.bochum), projectId)).toEqual(['Stadt Mannheim']);
    expect(await seenBy(person('VIEWER', app.demo.koeln), projectId)).toEqual([
      'Stadt Köln',
      'Stadt Mannheim',
    ]);
    expect(await seenBy(moderator, projectId)).toEqual(['LHM', 'Stadt Köln', 'Stadt Mannheim']);
  });

  it('reads the queue with reason and candidates in her language, and answers through the API', async () => {
    const { projectId } = await project('Stadt Rastadt');
    const queue = `{ usageClaims(first: 100) { nodes { id project { name } text state reason viewerCanAnswer
      organization { name } participation { id } candidates { organization { name } score } } } }`;
    const { usageClaims } = await app.data<{ usageClaims: { nodes: { id: string }[] } }>(moderator, queue);
    const { id } = await rowOf(projectId, 'Stadt Rastadt');
    const own = usageClaims.nodes.find((node) => node.id === toNodeId('UsageClaim', id));
    expect(own).toMatchObject({
      ...{ text: 'Stadt Rastadt', state: 'UNSURE', organization: null, viewerCanAnswer: false },
      reason: 'Im Verzeichnis stehen nur ähnliche Namen.',
      candidates: [{ organization: { name: 'Rastatt' }, score: expect.any(Number) as number }],
    });
    const resolve = `mutation ($input: ResolveUsageClaimInput!) { resolveUsageClaim(input: $input) {
      usageClaim { state organization { name } } userErrors { code } } }`;
    const input = { usageClaimId: own!.id, organizationId: publicId('Organization', app.demo.rastatt) };
    expect(await app.data(moderator, resolve, { input })).toEqual({
      resolveUsageClaim: {
        usageClaim: { state: 'PROPOSED', organization: { name: 'Rastatt' } },
        userErrors: [],
      },
    });
    const rastatt = person('COORDINATOR', app.demo.rastatt);
    const mine = `query ($id: ID!) { organization(id: $id) { usageClaims { nodes { viewerCanAnswer project { name } } } } }`;
    expect(await app.data(rastatt, mine, { id: input.organizationId })).toMatchObject({
      organization: { usageClaims: { nodes: [{ viewerCanAnswer: true }] } },
    });
    const answer = `mutation ($input: AnswerUsageClaimInput!) { answerUsageClaim(input: $input) {
      usageClaim { state participation { kind since } } userErrors { code } } }`;
    expect(await app.data(rastatt, answer, { input: { usageClaimId: own!.id, confirm: true } })).toEqual({
      answerUsageClaim: {
        usageClaim: { state: 'CONFIRMED', participation: { kind: 'USING', since: '2026-11-21' } },
        userErrors: [],
      },
    });
  });
});
