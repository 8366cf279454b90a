import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, systemActor, toNodeId } from '@allmende/kernel';
import { ProjectService } from '@allmende/projects';
import type { Caller, UserError } from '../support/caller.js';
import { House } from '../support/house.js';

const join = `mutation ($input: JoinProjectInput!) {
  joinProject(input: $input) {
    participation { id kind state since note viewerCanEnd }
    userErrors { code message path }
  }
}`;
const end = `mutation ($input: EndParticipationInput!) {
  endParticipation(input: $input) { participation { id state endedOn endReason } userErrors { code message path } }
}`;
const answer = `mutation ($input: AnswerLeadershipInput!) {
  answerLeadership(input: $input) { participation { id state } userErrors { code message path } }
}`;

interface Payload {
  participation: Record<string, unknown> | null;
  userErrors: UserError[];
}

let house: House;
let dortmund: Caller;
let solingen: Caller;

beforeAll(async () => {
  house = await House.start();
  dortmund = await house.person('dortmund');
  solingen = await house.person('solingen');
});

afterAll(() => house.stop());

describe('joining a project', () => {
  it('takes part from today on and leaves an event and an audit entry', async () => {
    const projectId = await project();
    const { participation, userErrors } = await joined(dortmund, { projectId, note: 'Für die Schulen.' });
    expect(userErrors).toEqual([]);
    const expected = {
      kind: 'USING',
      state: 'OPEN',
      since: '2026-11-21',
      note: 'Für die Schulen.',
      viewerCanEnd: true,
    };
    expect(participation).toMatchObject(expected);
    expect(await traces(projectId)).toEqual({ rows: 1, events: 1, entries: 1 });
  });

  it('answers a second click with what is there already, in the language of the reader', async () => {
    const projectId = await project();
    const first = await joined(dortmund, { projectId });
    const second = await joined(dortmund, { projectId });
    expect(second.userErrors).toEqual([
      {
        code: 'ALREADY_OPEN',
        path: ['input', 'kind'],
        message: 'Die Organisation ist hier schon seit 21.11.2026 mit „Nachnutzung“ beteiligt.',
      },
    ]);
    expect(second.participation?.['id']).toBe(first.participation?.['id']);
    expect(await traces(projectId)).toEqual({ rows: 1, events: 1, entries: 1 });
  });

  it('makes one row of twenty clicks at once; all others learn that it is there', async () => {
    const projectId = await project();
    const answers = await Promise.all(Array.from({ length: 20 }, () => joined(dortmund, { projectId })));
    const codes = answers.map(({ userErrors }) => userErrors.map(({ code }) => code).join() || 'OK').sort();
    expect(codes).toEqual([...Array<string>(19).fill('ALREADY_OPEN'), 'OK']);
    expect(new Set(answers.map(({ participation }) => participation?.['id'])).size).toBe(1);
    expect(await traces(projectId)).toEqual({ rows: 1, events: 1, entries: 1 });
  });

  it('keeps one open participation of each kind', async () => {
    const projectId = await project();
    for (const kind of ['USING', 'PILOTING', 'CONTRIBUTING', 'INTERESTED'])
      expect((await joined(dortmund, { projectId, kind })).userErrors).toEqual([]);
    expect(await traces(projectId)).toMatchObject({ rows: 4 });
  });

  it.each([
    ['1989-12-31', 'Das Datum muss zwischen dem 01.01.1990 und dem 21.11.2027 liegen.'],
    ['2027-11-22', 'Das Datum muss zwischen dem 01.01.1990 und dem 21.11.2027 liegen.'],
  ])('refuses a beginning on %s', async (since, message) => {
    const projectId = await project();
    const { userErrors } = await joined(dortmund, { projectId, since });
    expect(userErrors).toEqual([{ code: 'DATE_OUT_OF_RANGE', path: ['input', 'since'], message }]);
    expect(await traces(projectId)).toEqual({ rows: 0, events: 0, entries: 0 });
  });

  it('refuses a note that is too long, and says how long it may be', async () => {
    const { userErrors } = await joined(dortmund, { projectId: await project(), note: 'x'.repeat(2001) });
    const message = 'Der Text hat 2001 Zeichen; höchstens 2000 sind möglich.';
    expect(userErrors).toEqual([{ code: 'TOO_LONG', path: ['input', 'note'], message }]);
  });
});

describe('leaving a project', () => {
  it('ends the participation and keeps it', async () => {
    const projectId = await project();
    const { participation } = await joined(dortmund, { projectId });
    const input = { participationId: participation!['id'], reason: 'Abgelöst.' };
    const { endParticipation } = await dortmund.data<{ endParticipation: Payload }>(end, { input });
    expect(endParticipation).toEqual({
      userErrors: [],
      participation: {
        id: participation!['id'],
        state: 'ENDED',
        endedOn: '2026-11-21',
        endReason: 'Abgelöst.',
      },
    });
    const { endParticipation: again } = await dortmund.data<{ endParticipation: Payload }>(end, { input });
    expect(again.userErrors).toMatchObject([
      { code: 'ALREADY_ENDED', message: 'Diese Beteiligung ist bereits beendet.' },
    ]);
    expect(await traces(projectId)).toEqual({ rows: 1, events: 2, entries: 2 });
  });

  it('lets the organization join anew', async () => {
    const projectId = await project();
    const { participation } = await joined(dortmund, { projectId });
    await dortmund.data(end, { input: { participationId: participation!['id'] } });
    const anew = await joined(dortmund, { projectId });
    expect(anew.userErrors).toEqual([]);
    expect(anew.participation?.['id']).not.toBe(participation!['id']);
  });
});

describe('leading a project', () => {
  it('opens at once for the first and waits for consent after that', async () => {
    const projectId = await project();
    expect((await joined(dortmund, { projectId, kind: 'LEADING' })).participation?.['state']).toBe('OPEN');
    const asked = await joined(solingen, { projectId, kind: 'LEADING' });
    expect(asked.participation?.['state']).toBe('PROPOSED');
    const input = { participationId: asked.participation!['id'], accept: true };
    expect((await solingen.error(answer, { input }))?.code).toBe('FORBIDDEN');
    const pending = `{ viewer { pendingConsents { nodes { id viewerCanAnswer } } } }`;
    expect(await dortmund.data(pending)).toMatchObject({
      viewer: {
        pendingConsents: {
          nodes: expect.arrayContaining([{ id: input.participationId, viewerCanAnswer: true }]) as unknown,
        },
      },
    });
    const { answerLeadership } = await dortmund.data<{ answerLeadership: Payload }>(answer, { input });
    expect(answerLeadership).toMatchObject({ participation: { state: 'OPEN' }, userErrors: [] });
  });

  it('is declined with a reason only', async () => {
    const projectId = await project();
    await joined(dortmund, { projectId, kind: 'LEADING' });
    const { participation } = await joined(solingen, { projectId, kind: 'LEADING' });
    const decline = (reason?: string) =>
      dortmund.data<{ answerLeadership: Payload }>(answer, {
        input: { participationId: participation!['id'], accept: false, reason },
      });
    const silent = await decline();
    expect(silent.answerLeadership.userErrors).toMatchObject([
      { code: 'REQUIRED', path: ['input', 'reason'] },
    ]);
    const told = await decline('Zu früh.');
    expect(told.answerLeadership.participation?.['state']).toBe('DECLINED');
    const twice = await decline('Noch einmal.');
    expect(twice.answerLeadership.userErrors).toMatchObject([{ code: 'NOT_PROPOSED' }]);
  });

  it('is given to one of two who ask at the same moment', async () => {
    const projectId = await project();
    const asking = [dortmund, solingen].map((who) => joined(who, { projectId, kind: 'LEADING' }));
    const states = (await Promise.all(asking)).map(({ participation }) => participation?.['state']).sort();
    expect(states).toEqual(['OPEN', 'PROPOSED']);
  });
});

async function project(): Promise<string> {
  const entry = { name: `Vorhaben ${newId()}`, shortDescription: 'Ein Versuch.' };
  return toNodeId('Project', await house.app.get(ProjectService).create(systemActor('test'), entry));
}

async function joined(caller: Caller, given: Record<string, unknown>): Promise<Payload> {
  const { organizations } = house.world;
  const own = caller === solingen ? organizations.solingen : organizations.dortmund;
  const input = { organizationId: toNodeId('Organization', own), kind: 'USING', ...given };
  return (await caller.data<{ joinProject: Payload }>(join, { input })).joinProject;
}

/** What has been left behind about the participations of a project. */
async function traces(projectId: string) {
  const uuid = projectId.slice(4);
  const ofProject = `(select id from participation where replace(project_id::text, '-', '') = $1)`;
  const event = `payload ->> 'participationId' in (select id::text from participation
    where replace(project_id::text, '-', '') = $1)`;
  return {
    rows: await house.count('participation', `id in ${ofProject}`, [uuid]),
    events: await house.count('outbox', event, [uuid]),
    entries: await house.count('audit_entry', `subject_id in ${ofProject}`, [uuid]),
  };
}
