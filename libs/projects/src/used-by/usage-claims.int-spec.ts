import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, toNodeId, type Actor } from '@allmende/kernel';
import { person, publicId, startup, stranger, token } from '../proof/catalogue-app.js';
import { refusal } from '../proof/refusal.js';
import { ClaimsBoard } from './proof/claims-board.js';

let board: ClaimsBoard;
beforeAll(async () => {
  board = await ClaimsBoard.start();
}, startup);
afterAll(() => board.stop());

const moderator = person('MODERATOR');

describe('a moderator', () => {
  it('says whom a name means, once for all files that write it so', async () => {
    const first = await board.project('L.H. Köln');
    const second = await board.project('l.h.  Koeln');
    const { id } = await board.row(first.projectId, 'L.H. Köln');
    await board.claims.resolve(moderator, id, board.app.demo.koeln, true);
    const third = await board.project('L.H. KÖLN');
    for (const { projectId } of [first, second, third]) {
      expect(Object.values(await board.states(projectId))).toEqual(['PROPOSED']);
      expect(await board.told(projectId, 'usage.proposed')).toHaveLength(1);
    }
    expect((await board.row(first.projectId, 'L.H. Köln')).reason).toBe('DECIDED');
    expect((await board.row(third.projectId, 'L.H. KÖLN')).reason).toBe('REMEMBERED');
  });

  it('says that nobody of the directory is meant, and is not asked again', async () => {
    const first = await board.project('Comune di Padova');
    await board.claims.resolve(moderator, (await board.rows(first.projectId))[0]!.id, null, true);
    const second = await board.project('Comune di Padova');
    for (const { projectId } of [first, second])
      expect(await board.states(projectId)).toEqual({ 'Comune di Padova': 'NOBODY' });
    expect(await board.told(second.projectId, 'usage.unsure')).toEqual([]);
  });

  it('decides one claim alone when the name is not to be remembered', async () => {
    const first = await board.project('Die Stadt am Rhein');
    const second = await board.project('Die Stadt am Rhein');
    await board.claims.resolve(
      moderator,
      (await board.rows(first.projectId))[0]!.id,
      board.app.demo.koeln,
      false,
    );
    expect(await board.states(second.projectId)).toEqual({ 'Die Stadt am Rhein': 'UNSURE' });
  });

  it('may mend a decision, but not what the organization has confirmed', async () => {
    const { projectId } = await board.project('Stadt Mannheim');
    const { id } = await board.row(projectId, 'Stadt Mannheim');
    await board.claims.resolve(moderator, id, board.app.demo.koeln, false);
    await board.claims.answer(board.koeln, id, { confirm: true });
    expect(await refusal(board.claims.resolve(moderator, id, null, false))).toBe(
      'ALREADY_ANSWERED input.usageClaimId',
    );
  });

  it('is told of an organization that is not there, and nothing is remembered', async () => {
    const { projectId } = await board.project('Wer auch immer');
    const [claim] = await board.rows(projectId);
    expect(await refusal(board.claims.resolve(moderator, claim!.id, newId(), true))).toBe(
      'NO_SUCH_ORGANIZATION input.organizationId',
    );
    expect(await board.states(projectId)).toEqual({ 'Wer auch immer': 'UNSURE' });
  });
});

describe('the organization', () => {
  it('confirms, and joins as USING from the day it names', async () => {
    const { projectId } = await board.project('Stadt Köln', 'Köln');
    const { id } = await board.row(projectId, 'Stadt Köln');
    await board.claims.answer(token(board.app.demo.koeln, 'participations:write'), id, {
      confirm: true,
      since: '2024-05-01',
    });
    const [participation] = await board.app.db.query<{ id: string }[]>(
      `select id, kind, state, since::text from participation where project_id = $1`,
      [projectId],
    );
    expect(participation).toMatchObject({ kind: 'USING', state: 'OPEN', since: '2024-05-01' });
    for (const row of await board.rows(projectId))
      expect(row).toMatchObject({ state: 'CONFIRMED', participation_id: participation!.id });
    expect(await board.told(projectId, 'participation.opened')).toHaveLength(1);
  });

  it('has answered as well when it joins by itself', async () => {
    const { projectId } = await board.project('Stadt Köln');
    const join = { projectId, organizationId: board.app.demo.koeln };
    await board.app.participations.join(board.koeln, { ...join, kind: 'INTERESTED' });
    expect(await board.states(projectId)).toEqual({ 'Stadt Köln': 'PROPOSED' });
    await board.app.participations.join(board.koeln, { ...join, kind: 'USING' });
    expect(await board.states(projectId)).toEqual({ 'Stadt Köln': 'CONFIRMED' });
  });

  it('denies with a reason, which is told; the file may say so again', async () => {
    const { projectId, again } = await board.project('Stadt Köln');
    const { id } = await board.row(projectId, 'Stadt Köln');
    expect(await refusal(board.claims.answer(board.koeln, id, { confirm: false, reason: ' ' }))).toBe(
      'REQUIRED input.reason',
    );
    await board.claims.answer(board.koeln, id, { confirm: false, reason: 'Nur erprobt.' });
    const denied = { claimId: id, projectId, organizationId: board.app.demo.koeln, reason: 'Nur erprobt.' };
    expect(await board.told(projectId, 'usage.denied')).toEqual([denied]);
    await again('Stadt Köln', 'Stadt Mannheim');
    expect(await board.states(projectId)).toMatchObject({ 'Stadt Köln': 'DENIED' });
    expect(await refusal(board.claims.answer(board.koeln, id, { confirm: true }))).toBe(
      'NOT_PROPOSED input.usageClaimId',
    );
  });

  it('alone answers, by those who act for it', async () => {
    const { projectId } = await board.project('Stadt Köln');
    const { id } = await board.row(projectId, 'Stadt Köln');
    const answer = (actor: Actor) => refusal(board.claims.answer(actor, id, { confirm: true }));
    expect(await answer(stranger())).toBe('NOT_FOUND');
    for (const actor of [
      person('COORDINATOR', board.app.demo.mannheim),
      person('VIEWER', board.app.demo.koeln),
      token(board.app.demo.koeln, 'read'),
      moderator,
    ])
      expect(await answer(actor)).toBe('FORBIDDEN');
    expect(await board.states(projectId)).toEqual({ 'Stadt Köln': 'PROPOSED' });
  });

  it('confirms once when two of its people click at once', async () => {
    const { projectId } = await board.project('Stadt Köln');
    const { id } = await board.row(projectId, 'Stadt Köln');
    const answers = await Promise.all(
      [1, 2].map(() => refusal(board.claims.answer(board.koeln, id, { confirm: true }))),
    );
    expect(answers.sort()).toEqual(['NOT_PROPOSED input.usageClaimId', null]);
  });
});

describe('who sees a claim', () => {
  const query = `query ($id: ID!) { project(id: $id) {
    usageClaims(states: [UNSURE, PROPOSED, CONFIRMED, DENIED, NOBODY, GONE]) { nodes { text state } } } }`;
  const seenBy = async (actor: Actor, projectId: string) => {
    const { project } = await board.app.data<{ project: { usageClaims: { nodes: { text: string }[] } } }>(
      actor,
      query,
      {
        id: publicId('Project', projectId),
      },
    );
    return project.usageClaims.nodes.map(({ text }) => text).sort();
  };

  it('depends on its state: strangers none, the network what is sure, its own organization also what it denied', async () => {
    const { projectId } = await board.project('Stadt Köln', 'Stadt Mannheim', 'LHM');
    const { id } = await board.row(projectId, 'Stadt Köln');
    await board.claims.answer(board.koeln, id, { confirm: false, reason: 'Nein.' });
    expect(await seenBy(stranger(), projectId)).toEqual([]);
    expect(await seenBy(person('VIEWER', board.app.demo.bochum), projectId)).toEqual(['Stadt Mannheim']);
    expect(await seenBy(person('VIEWER', board.app.demo.koeln), projectId)).toEqual([
      'Stadt Köln',
      'Stadt Mannheim',
    ]);
    expect(await seenBy(moderator, projectId)).toEqual(['LHM', 'Stadt Köln', 'Stadt Mannheim']);
  });

  it('reads the queue with reason and candidates in her language, and answers through the API', async () => {
    const { projectId } = await board.project('Stadt Rastadt');
    const queue = `{ usageClaims(first: 100) { nodes { id project { name } text state reason viewerCanAnswer
      organization { name } participation { id } candidates { organization { name } score } } } }`;
    const { usageClaims } = await board.app.data<{ usageClaims: { nodes: { id: string }[] } }>(
      moderator,
      queue,
    );
    const { id } = await board.row(projectId, 'Stadt Rastadt');
    const own = usageClaims.nodes.find((node) => node.id === toNodeId('UsageClaim', id));
    expect(own).toMatchObject({
      ...{ text: 'Stadt Rastadt', state: 'UNSURE', organization: null, viewerCanAnswer: false },
      reason: 'Im Verzeichnis stehen nur ähnliche Namen.',
      candidates: [{ organization: { name: 'Rastatt' }, score: expect.any(Number) as unknown }],
    });
    const resolve = `mutation ($input: ResolveUsageClaimInput!) { resolveUsageClaim(input: $input) {
      usageClaim { state organization { name } } userErrors { code } } }`;
    const input = { usageClaimId: own!.id, organizationId: publicId('Organization', board.app.demo.rastatt) };
    expect(await board.app.data(moderator, resolve, { input })).toEqual({
      resolveUsageClaim: {
        usageClaim: { state: 'PROPOSED', organization: { name: 'Rastatt' } },
        userErrors: [],
      },
    });
    const rastatt = person('COORDINATOR', board.app.demo.rastatt);
    const mine = `query ($id: ID!) { organization(id: $id) { usageClaims { nodes { viewerCanAnswer project { name } } } } }`;
    expect(await board.app.data(rastatt, mine, { id: input.organizationId })).toMatchObject({
      organization: { usageClaims: { nodes: [{ viewerCanAnswer: true }] } },
    });
    const answer = `mutation ($input: AnswerUsageClaimInput!) { answerUsageClaim(input: $input) {
      usageClaim { state participation { kind since } } userErrors { code } } }`;
    expect(
      await board.app.data(rastatt, answer, { input: { usageClaimId: own!.id, confirm: true } }),
    ).toEqual({
      answerUsageClaim: {
        usageClaim: { state: 'CONFIRMED', participation: { kind: 'USING', since: '2026-11-21' } },
        userErrors: [],
      },
    });
  });
});
