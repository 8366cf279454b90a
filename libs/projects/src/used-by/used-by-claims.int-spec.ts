import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@allmende/kernel';
import { operator, person, publicId, startup } from '../proof/catalogue-app.js';
import { publiccodeText } from '../proof/publiccode-text.js';
import { refusal } from '../proof/refusal.js';
import { ClaimsBoard } from './proof/claims-board.js';

let board: ClaimsBoard;
beforeAll(async () => {
  board = await ClaimsBoard.start();
}, startup);
afterAll(() => board.stop());

const moderator = person('MODERATOR');

describe('an import', () => {
  it('proposes to the organization what it is sure of, and keeps the rest for a moderator', async () => {
    const { projectId } = await board.project('Stadt Köln', 'Stadt Rastat', 'LHM', 'Comune di Roma');
    expect(await board.states(projectId)).toEqual({
      'Stadt Köln': 'PROPOSED',
      'Stadt Rastat': 'UNSURE',
      LHM: 'UNSURE',
      'Comune di Roma': 'UNSURE',
    });
    const similar = await board.row(projectId, 'Stadt Rastat');
    expect(similar).toMatchObject({ reason: 'ONLY_SIMILAR', organization_id: null });
    expect(similar.candidates[0]!.organizationId).toBe(board.app.demo.rastatt);
    expect(await board.told(projectId, 'usage.unsure')).toEqual([{ projectId, count: 3 }]);
    expect(await board.told(projectId, 'usage.proposed')).toEqual([
      {
        claimId: (await board.row(projectId, 'Stadt Köln')).id,
        projectId,
        organizationId: board.app.demo.koeln,
      },
    ]);
  });

  it('asks an organization once, however many of its spellings stand in the file', async () => {
    const { projectId } = await board.project('Stadt Köln', 'Köln', 'Stadt Köln ', 'STADT KOELN');
    expect(Object.keys(await board.states(projectId))).toHaveLength(3);
    expect(await board.told(projectId, 'usage.proposed')).toHaveLength(1);
  });

  it('counts nobody as user before the organization has said so', async () => {
    const { projectId } = await board.project('Stadt Köln');
    const query = `query ($id: ID!) { project(id: $id) { usingMunicipalities participations { totalCount } } }`;
    expect(await board.app.data(moderator, query, { id: publicId('Project', projectId) })).toEqual({
      project: { usingMunicipalities: 0, participations: { totalCount: 0 } },
    });
  });

  it('again changes nothing: no row, no event, no entry', async () => {
    const { projectId, again } = await board.project('Stadt Köln', 'LHM');
    const everything = `select (select json_agg(c) from usage_claim c) as claims, (select count(*) from outbox) as events,
      (select count(*) from audit_entry) as entries`;
    const [before] = await board.app.db.query<unknown[]>(everything);
    expect(await again('Stadt Köln', 'LHM')).toMatchObject({ outcome: 'UNCHANGED', projectId });
    expect((await board.app.db.query<unknown[]>(everything))[0]).toEqual(before);
  });

  it('of the same file makes the claims that an older version did not make', async () => {
    const { projectId, again } = await board.project('Stadt Köln');
    await board.app.write(`delete from usage_claim where project_id = $1`, [projectId]);
    await again('Stadt Köln');
    expect(await board.states(projectId)).toEqual({ 'Stadt Köln': 'PROPOSED' });
  });

  it('marks as GONE what the file no longer says, and reopens what comes back', async () => {
    const { projectId, again } = await board.project('Stadt Köln', 'LHM', 'Stadt Mannheim');
    const mannheim = await board.row(projectId, 'Stadt Mannheim');
    await board.claims.answer(person('DEPUTY', board.app.demo.mannheim), mannheim.id, { confirm: true });
    await again('Stadt Solingen');
    // What the organization itself has confirmed no longer hangs on the file.
    expect(await board.states(projectId)).toEqual({
      'Stadt Köln': 'GONE',
      LHM: 'GONE',
      'Stadt Mannheim': 'CONFIRMED',
      'Stadt Solingen': 'PROPOSED',
    });
    await again('Stadt Köln', 'Stadt Solingen');
    expect(await board.states(projectId)).toMatchObject({ 'Stadt Köln': 'PROPOSED', LHM: 'GONE' });
    expect(await board.told(projectId, 'usage.proposed')).toHaveLength(4);
  });

  it('looks again for those who wait: the directory may know them by now', async () => {
    const { projectId, again } = await board.project('Gemeinde Birkenwerder');
    expect(await board.states(projectId)).toEqual({ 'Gemeinde Birkenwerder': 'UNSURE' });
    await board.app.write(
      `insert into organization (id, kind, name, official_name, official_key, created_at, updated_at)
       values ($1, 'MUNICIPALITY', 'Birkenwerder', 'Birkenwerder', '12065036', now(), now())`,
      [newId()],
    );
    await again('Gemeinde Birkenwerder');
    expect(await board.states(projectId)).toEqual({ 'Gemeinde Birkenwerder': 'PROPOSED' });
  });

  it('need not ask who uses the project already', async () => {
    const { projectId, again } = await board.project();
    const using = await board.app.participations.join(board.koeln, {
      ...{ projectId, organizationId: board.app.demo.koeln },
      kind: 'USING',
    });
    await again('Stadt Köln');
    expect(await board.row(projectId, 'Stadt Köln')).toMatchObject({
      state: 'CONFIRMED',
      participation_id: using,
    });
    expect(await board.told(projectId, 'usage.proposed')).toEqual([]);
  });

  it('refuses a name longer than a name can be, and more names than a person can look through', async () => {
    expect(await refusal(board.project('x'.repeat(501)))).toBe('TOO_LONG input.text');
    expect(await refusal(board.project(...Array.from({ length: 501 }, (_, n) => `Stadt ${n}`)))).toBe(
      'TOO_MANY input.text',
    );
  });

  it('twice at once makes each claim once', async () => {
    const text = publiccodeText({
      url: 'https://git.example.org/nutzung/zugleich',
      usedBy: ['Stadt Köln', 'LHM'],
    });
    const results = await Promise.all(
      Array.from({ length: 6 }, () => board.app.imports.importText(operator, text, 'test')),
    );
    expect(await board.rows(results[0]!.projectId!)).toHaveLength(2);
  });
});
