import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, systemActor, toNodeId } from '@allmende/kernel';
import { Organizations, RegisterImport } from '@allmende/organizations';
import { SignedLinks } from '@allmende/platform/config';
import { password } from '../support/people.js';
import type { Caller, UserError } from '../support/caller.js';
import { House } from '../support/house.js';
import { StatementCounter } from '../support/statements.js';

const errors = 'userErrors { code path }';
const status = `organizationName circle state contactName expiresAt waitingPosition decisionReason
  messages { author authorName text writtenAt } canAnswer canWithdraw`;

const apply = `mutation ($input: ApplyForMembershipInput!) {
  applyForMembership(input: $input) { addressToConfirm application { id state } ${errors} }
}`;
const confirm = `mutation ($input: ConfirmApplicationInput!) {
  confirmApplication(input: $input) { status { ${status} } statusToken ${errors} }
}`;
const answer = `mutation ($input: AnswerApplicationInput!) {
  answerApplication(input: $input) { status { ${status} } ${errors} }
}`;
const withdraw = `mutation ($input: WithdrawApplicationInput!) {
  withdrawApplication(input: $input) { status { state } ${errors} }
}`;
const ask = `mutation ($input: AskApplicantInput!) {
  askApplicant(input: $input) { application { state messages { author authorName text } } ${errors} }
}`;
const recommend = `mutation ($input: RecommendApplicationInput!) {
  recommendApplication(input: $input) { application { recommendation recommendationReason } ${errors} }
}`;
const decide = `mutation ($input: DecideApplicationInput!) {
  decideApplication(input: $input) { application { state boardDecision decisionReason decidedAt } ${errors} }
}`;
const statusOf = `query ($token: String!) { applicationStatus(token: $token) { ${status} } }`;
const desk = `{ applications { nodes { id state ageDays contactName contactEmail organization { name } } } }`;
const one = `query ($id: ID!) { application(id: $id) {
  state motivation contactEmail recommendation recommendationReason membership { state } messages { text } viewerCanDecide
} }`;

type Answer = Record<string, unknown> & { userErrors: UserError[] };

let house: House;
let visitor: Caller;
let moderator: Caller;
let places = 0;

beforeAll(async () => {
  house = await House.start();
  visitor = house.visitor();
  moderator = await house.person('moderator');
});
afterAll(() => house.stop());

describe('the way in', () => {
  it('leads from a form without an account to the first coordinator, and on to the waiting list of the board', async () => {
    const { organizationId, name } = await town();
    const contactEmail = `${newId()}@example.org`;
    const applied = await did(visitor, apply, { ...form(organizationId), contactEmail });
    expect(applied).toEqual({ addressToConfirm: contactEmail, application: null, userErrors: [] });
    const before = await onTheDesk();

    const id = await idOf(contactEmail);
    const letter = link('application-address', id);
    for (const _ of ['the mail program', 'the applicant'])
      expect(await seen(letter)).toMatchObject({ state: 'UNCONFIRMED', organizationName: name });
    const confirmed = await did(visitor, confirm, { token: letter });
    expect(confirmed).toMatchObject({ status: { state: 'APPLIED', expiresAt: null }, userErrors: [] });
    const token = confirmed['statusToken'] as string;
    expect(await seen(token)).toEqual(confirmed['status']);

    const applicationId = toNodeId('Application', id);
    expect(await onTheDesk()).toEqual([
      ...before,
      {
        ...{
          id: applicationId,
          state: 'APPLIED',
          ageDays: expect.any(Number) as unknown,
          organization: { name },
        },
        ...{ contactName: 'Mika Muster', contactEmail },
      },
    ]);
    const text = 'Wer <em>koordiniert</em>?';
    expect(await did(moderator, ask, { applicationId, text })).toMatchObject({
      application: {
        state: 'ASKED',
        messages: [{ author: 'MODERATOR', authorName: 'Person moderator', text }],
      },
    });
    expect(await did(visitor, answer, { token, text: 'Das Hauptamt.' })).toMatchObject({
      status: { state: 'UNDER_REVIEW', canAnswer: false },
    });
    await did(moderator, recommend, { applicationId, recommendation: 'ADMIT', reason: 'Passt.' });
    expect(await did(moderator, decide, { applicationId, admit: true, reason: 'Willkommen.' })).toMatchObject(
      {
        application: { state: 'ADMITTED', decisionReason: 'Willkommen.' },
        userErrors: [],
      },
    );
    expect(await seen(token)).toMatchObject({ state: 'ADMITTED', decisionReason: 'Willkommen.' });

    const coordinator = await accepted(organizationId, contactEmail);
    const board = { ...form(organizationId), circle: 'BOARD', contactEmail };
    const asked = await did(coordinator, apply, board);
    expect(asked).toMatchObject({
      addressToConfirm: null,
      application: { state: 'APPLIED' },
      userErrors: [],
    });
    const { id: second } = asked['application'] as { id: string };
    await house.write(`update seat_cap set seats = 1`);
    const granted = { applicationId: second, admit: true, reason: 'Sobald ein Sitz frei ist.' };
    expect((await did(moderator, decide, granted)).userErrors).toEqual([
      { code: 'REQUIRED', path: ['input', 'boardDecision'] },
    ]);
    expect(await did(moderator, decide, { ...granted, boardDecision: 'B-2026-014' })).toMatchObject({
      application: { state: 'WAITING', boardDecision: 'B-2026-014' },
    });
    const pending = `query ($id: ID!) { organization(id: $id) {
      membership { circle state }
      pendingMembership { circle state waitingPosition application { id state recommendation } }
    } }`;
    expect(await coordinator.data(pending, { id: organizationId })).toEqual({
      organization: {
        membership: { circle: 'NETWORK', state: 'ADMITTED' },
        pendingMembership: {
          ...{ circle: 'BOARD', state: 'WAITING', waitingPosition: 1 },
          application: { id: second, state: 'WAITING', recommendation: null },
        },
      },
    });
    expect(await did(coordinator, withdraw, { applicationId: second })).toEqual({
      status: { state: 'WITHDRAWN' },
      userErrors: [],
    });
  });

  it('tells what is wrong with a form in the language of the reader', async () => {
    const { organizationId } = await town();
    const input = { ...form(organizationId), consent: false, contactEmail: 'mika' };
    const messages = `mutation ($input: ApplyForMembershipInput!) {
      applyForMembership(input: $input) { userErrors { code message path } }
    }`;
    const english = house.visitor({ 'accept-language': 'en' });
    expect(await did(english, messages, input)).toEqual({
      userErrors: [
        {
          code: 'INVALID_EMAIL',
          path: ['input', 'contactEmail'],
          message: 'This is not a valid e-mail address. Please check its spelling.',
        },
        {
          code: 'CONSENT_NEEDED',
          path: ['input', 'consent'],
          message: 'We cannot take the application without your consent. Please tick the box.',
        },
      ],
    });
    const terms = '{ applicationTerms { consentText } }';
    const texts = await Promise.all([visitor.data(terms), english.data(terms)]);
    expect(JSON.stringify(texts[0])).toContain('Ich bin einverstanden');
    expect(JSON.stringify(texts[1])).toContain('I agree');
  });
});

describe('strangers', () => {
  it('see nothing of an application, by no link that is not theirs and by no id', async () => {
    const { id } = await onDesk();
    const strange = [
      '',
      'x',
      link('application', newId()),
      link('invitation', id),
      link('password-reset', id),
    ];
    for (const token of strange) expect(await seen(token)).toBeNull();
    const applicationId = toNodeId('Application', id);
    for (const caller of [
      await house.person('guest'),
      await house.person('solingen'),
      await house.person('reader'),
    ]) {
      expect(await caller.data(one, { id: applicationId })).toEqual({ application: null });
      expect((await caller.error(answer, { input: { applicationId, text: 'Ich.' } }))?.code).toBe(
        'NOT_FOUND',
      );
    }
    expect(await visitor.data('query ($id: ID!) { node(id: $id) { id } }', { id: applicationId })).toEqual({
      node: null,
    });
    expect((await visitor.error(confirm, { input: { token: link('application', id) } }))?.code).toBe(
      'NOT_FOUND',
    );
  });

  it('get one and the same answer for an address that has an account and for one that nobody knows', async () => {
    const { organizationId } = await town();
    const answers: Answer[] = [];
    for (const contactEmail of [house.world.people.dortmund.email, 'niemand@example.org'])
      answers.push(await did(visitor, apply, { ...form(organizationId), contactEmail }));
    const [known, unknown] = answers.map((one) => ({ ...one, addressToConfirm: null }));
    expect(known).toEqual(unknown);
  });
});

describe('those who act for the organization', () => {
  it('see their application but not what moderators recommend; their readers and their tokens see none', async () => {
    const { id, organizationId } = await onDesk();
    const applicationId = toNodeId('Application', id);
    await did(moderator, recommend, { applicationId, recommendation: 'DECLINE', reason: 'Unter uns.' });
    const { people } = house.world;
    const role = (accountId: string, kind: string) =>
      house.write(
        `insert into role_grant (id, account_id, role, organization_id, created_at) values ($1, $2, $3, $4, now())`,
        [newId(), accountId, kind, organizationId],
      );
    await role(people.partner.accountId, 'REPRESENTATIVE');
    await role(people.guest.accountId, 'VIEWER');
    expect(await (await house.person('partner')).data(one, { id: applicationId })).toMatchObject({
      application: {
        ...{
          state: 'UNDER_REVIEW',
          motivation: 'Wir möchten mitmachen.',
          membership: { state: 'UNDER_REVIEW' },
        },
        ...{ recommendation: null, recommendationReason: null, viewerCanDecide: false },
      },
    });
    expect(await moderator.data(one, { id: applicationId })).toMatchObject({
      application: { recommendation: 'DECLINE', recommendationReason: 'Unter uns.', viewerCanDecide: true },
    });
    expect(await (await house.person('guest')).data(one, { id: applicationId })).toEqual({
      application: null,
    });
    const machine = await house.machineOf('partner', 'read');
    expect(await machine.data(one, { id: applicationId })).toEqual({ application: null });
  });
});

describe("the moderators' desk", () => {
  it('counts the days in Germany, from the confirmation to the decision', async () => {
    const { id } = await onDesk();
    const applicationId = toNodeId('Application', id);
    await did(moderator, decide, { applicationId, admit: false, reason: 'Zu früh.' });
    // 00:30 of the 19th in Germany.
    await house.write(`update application set verified_at = '2026-11-18T23:30:00Z' where id = $1`, [id]);
    const age = `query ($id: ID!) { application(id: $id) { ageDays } }`;
    expect(await moderator.data(age, { id: applicationId })).toEqual({ application: { ageDays: 2 } });
  });

  it('costs one statement, with all that is written on it', async () => {
    const { id } = await onDesk();
    await did(moderator, ask, { applicationId: toNodeId('Application', id), text: 'Wer?' });
    const counter = await StatementCounter.watch(house);
    const whole = `query ($states: [ApplicationState!]) { applications(filter: { states: $states }) { totalCount nodes {
      id state ageDays decisionReason messages { text } organization { name } membership { application { id } }
    } } }`;
    let nodes: unknown[] = [];
    const sent = await counter.of(async () => {
      const answered = await moderator.data<{ applications: { nodes: unknown[] } }>(whole, {
        states: ['ASKED'],
      });
      nodes = answered.applications.nodes;
    });
    counter.stop();
    expect(nodes.at(-1)).toMatchObject({
      ...{ id: toNodeId('Application', id), state: 'ASKED', messages: [{ text: 'Wer?' }] },
    });
    // The session of the moderator, and the query.
    expect(sent.filter((statement) => statement.includes('application'))).toHaveLength(1);
  });
});

const link = (purpose: Parameters<SignedLinks['sign']>[0], id: string): string =>
  house.app.get(SignedLinks).sign(purpose, id);

const form = (organizationId: string) => ({
  ...{ organizationId, circle: 'NETWORK', motivation: 'Wir möchten mitmachen.', consent: true },
  contactName: 'Mika Muster',
  contactEmail: `${newId()}@example.org`,
});

async function town(): Promise<{ organizationId: string; name: string }> {
  places += 1;
  const [officialKey, name] = [`09${String(100_000 + places)}`, `Ort ${places}`];
  const record = {
    ...{ kind: 'MUNICIPALITY' as const, officialKey, name, officialName: `${name}, Stadt`, population: 1000 },
    regionalKey: `${officialKey.slice(0, 5)}0000${officialKey.slice(5)}`,
    ...{ areaHectares: 1, postalCode: '99001', asOf: '2023-11-30' },
  };
  await house.app.get(RegisterImport).importRecords(systemActor('test'), [record], 'test');
  const { id } = (await house.app.get(Organizations).byOfficialKey(officialKey))!;
  return { organizationId: toNodeId('Organization', id), name };
}

async function idOf(contactEmail: string): Promise<string> {
  const [row] = await house.rows<{ id: string }>('select id from application where contact_email = $1', [
    contactEmail,
  ]);
  return row!.id;
}

/** What waits for the moderators, the oldest first. */
const onTheDesk = async (): Promise<unknown[]> =>
  (await moderator.data<{ applications: { nodes: unknown[] } }>(desk)).applications.nodes;

/** A confirmed application; both ids are uuids. */
async function onDesk(): Promise<{ id: string; organizationId: string }> {
  const input = form((await town()).organizationId);
  await did(visitor, apply, input);
  const id = await idOf(input.contactEmail);
  await did(visitor, confirm, { token: link('application-address', id) });
  const [row] = await house.rows<{ organization_id: string }>(
    'select organization_id from application where id = $1',
    [id],
  );
  return { id, organizationId: row!.organization_id };
}

/** The payload of a mutation. */
async function did(caller: Caller, mutation: string, input: Record<string, unknown>): Promise<Answer> {
  return Object.values(await caller.data<Record<string, Answer>>(mutation, { input }))[0]!;
}

async function seen(token: string): Promise<unknown> {
  return (await visitor.data<{ applicationStatus: unknown }>(statusOf, { token })).applicationStatus;
}

/** The contact accepts the invitation that came with the admission, and signs in. */
async function accepted(organizationId: string, email: string): Promise<Caller> {
  const [invitation] = await house.rows<{ id: string }>('select id from invitation where email = $1', [
    email,
  ]);
  const token = link('invitation', invitation!.id);
  const accept = `mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { ${errors} } }`;
  const caller = house.visitor();
  expect((await did(caller, accept, { token, displayName: 'Mika Muster', password })).userErrors).toEqual([]);
  const { status: answered } = await caller.fetch('/auth/login', {
    ...{ method: 'POST', body: JSON.stringify({ email, password }) },
    headers: { 'content-type': 'application/json' },
  });
  expect(answered).toBe(204);
  const mine = `query ($id: ID!) { organization(id: $id) { viewerCanAct } }`;
  expect(await caller.data(mine, { id: organizationId })).toEqual({ organization: { viewerCanAct: true } });
  return caller;
}
