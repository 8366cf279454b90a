import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, newId } from '@allmende/kernel';
import { EventHandlers } from '@allmende/platform/outbox-relay';
import { ApplyBench, operator, person } from '../proof/apply-bench.js';
import { PromotionListener } from './promotion-listener.js';

const moderator = person('MODERATOR');
const day = 24 * 60 * 60_000;
const granted = { admit: true, reason: 'Passt gut.' };
const onBoard = { ...granted, boardDecision: 'B-2026-014' };

let bench: ApplyBench;
beforeAll(async () => {
  bench = await ApplyBench.start();
});
afterAll(() => bench.stop());

const names = async (organizationId: string) => (await bench.events(organizationId)).map(({ name }) => name);
const entries = (id: string, action: string) =>
  bench.count('audit_entry', 'subject_id = $1 and action = $2', [id, action]);
const invitations = (organizationId: string) =>
  bench.db.query<Record<string, unknown>[]>(
    `select email::text, role, display_name, locale from invitation where organization_id = $1 and revoked_at is null`,
    [organizationId],
  );
const answer = (id: string, text: string) =>
  bench.applicants.answer(anonymous(), { token: bench.links.sign('application', id) }, text);
const withdraw = (id: string) =>
  bench.applicants.withdraw(anonymous(), { token: bench.links.sign('application', id) });
const seats = (n: number) => bench.keeping.setSeats(operator, n);

describe('questions and answers', () => {
  it('take turns, and keep the text as it was typed', async () => {
    const [town, text] = [await bench.town(), 'Wer <b>coordiniert</b>?\n\n"Zitat" & \\n – 100 %'];
    const id = await bench.submitted(town, { contactName: 'Mika Muster' });
    await bench.desk.ask(moderator, id, `  ${text} `);
    expect(await bench.status(id)).toMatchObject({
      ...{ state: 'ASKED', canAnswer: true, canWithdraw: true },
      messages: [{ author: 'MODERATOR', authorName: 'Moderation', text }],
    });
    await answer(id, 'Das Hauptamt.');
    expect(await bench.status(id)).toMatchObject({
      ...{ state: 'UNDER_REVIEW', canAnswer: false },
      messages: [{ text }, { author: 'APPLICANT', authorName: 'Mika Muster', text: 'Das Hauptamt.' }],
    });
    expect(await names(town)).toEqual([
      ...['application.received', 'application.submitted', 'application.asked', 'application.answered'],
    ]);
  });

  it('count once, however often somebody clicks', async () => {
    const id = await bench.submitted(await bench.town());
    await Promise.all([1, 2, 3].map(() => bench.desk.ask(moderator, id, 'Wer?')));
    await Promise.all([1, 2, 3].map(() => answer(id, 'Ich.')));
    expect(await bench.count('application_message', 'application_id = $1', [id])).toBe(2);
    expect(await entries(id, 'askApplicant')).toBe(1);
    expect(await entries(id, 'answerApplication')).toBe(1);
    expect(await bench.refusal(answer(id, 'Und noch etwas.'))).toBe('NOT_ASKED input.text');
  });

  it('have limits: not empty, not endless, no control characters', async () => {
    const id = await bench.submitted(await bench.town());
    const refused = (text: string) => bench.refusal(bench.desk.ask(moderator, id, text));
    expect(await refused(' \n ')).toBe('REQUIRED input.text');
    expect(await refused('x'.repeat(5001))).toBe('TOO_LONG input.text');
    expect(await refused('a\u0000b')).toBe('INVALID_TEXT input.text');
    expect(await refused('ä'.repeat(5000))).toBeNull();
    expect(await bench.refusal(answer(id, '\u001b[31mrot'))).toBe('INVALID_TEXT input.text');
  });

  it('are answered by colleagues who are signed in, under their own name', async () => {
    const town = await bench.town();
    const id = await bench.submitted(town);
    const { actor } = await bench.colleague(town);
    await bench.desk.ask(moderator, id, 'Wer?');
    await bench.applicants.answer(actor, { applicationId: id }, 'Wir.');
    expect((await bench.status(id))?.messages.map(({ authorName }) => authorName)).toEqual([
      'Moderation',
      'Rike Rathaus',
    ]);
  });

  it('are for the applicant alone: strangers find nothing, moderators and readers may not speak for her', async () => {
    const town = await bench.town();
    const id = await bench.submitted(town);
    await bench.desk.ask(moderator, id, 'Wer?');
    const tried = (actor: Parameters<typeof bench.applicants.answer>[0]) =>
      bench.refusal(bench.applicants.answer(actor, { applicationId: id }, 'Ich.'));
    expect(await tried(anonymous())).toBe('NOT_FOUND');
    expect(await tried(person('COORDINATOR', await bench.town()))).toBe('NOT_FOUND');
    expect(await tried(person('VIEWER', town))).toBe('NOT_FOUND');
    expect(await tried(moderator)).toBe('FORBIDDEN');
    const both = { applicationId: id, token: bench.links.sign('application', id) };
    for (const key of [{}, both])
      expect(await bench.refusal(bench.applicants.answer(anonymous(), key, 'Ich.'))).toBe(
        'EXACTLY_ONE input.token',
      );
  });
});

describe('the desk', () => {
  it('is for moderators', async () => {
    const town = await bench.town();
    const id = await bench.submitted(town);
    for (const actor of [anonymous(), person('COORDINATOR', town)]) {
      expect(await bench.refusal(bench.desk.ask(actor, id, 'Wer?'))).toBe('FORBIDDEN');
      expect(await bench.refusal(bench.desk.recommend(actor, id, 'ADMIT', 'Gut.'))).toBe('FORBIDDEN');
      expect(await bench.refusal(bench.desk.decide(actor, id, granted))).toBe('FORBIDDEN');
    }
  });

  it('knows nothing of an application whose address is not confirmed', async () => {
    const id = await bench.applied(await bench.town());
    for (const unknown of [id, newId()])
      expect(await bench.refusal(bench.desk.decide(moderator, unknown, granted))).toBe('NOT_FOUND');
  });

  it('keeps the last recommendation, and every one in the log', async () => {
    const id = await bench.submitted(await bench.town());
    await bench.desk.recommend(moderator, id, 'DECLINE', 'Zu früh.');
    await bench.desk.recommend(moderator, id, 'ADMIT', 'Doch nicht.');
    expect(await bench.count('application', `id = $1 and recommendation = 'ADMIT'`, [id])).toBe(1);
    expect(await entries(id, 'recommendApplication')).toBe(2);
    expect(await bench.status(id)).toMatchObject({ state: 'UNDER_REVIEW' });
  });
});

describe('a decision', () => {
  it('is made once, also when two moderators decide at the same moment', async () => {
    const town = await bench.town();
    const id = await bench.submitted(town);
    const decisions = [granted, { admit: false, reason: 'Zu früh.' }].map((one) =>
      bench.refusal(bench.desk.decide(moderator, id, one)),
    );
    expect((await Promise.all(decisions)).sort()).toEqual(['ALREADY_DECIDED input.applicationId', null]);
    expect(await entries(id, 'decideApplication')).toBe(1);
    expect((await names(town)).filter((name) => name === 'application.decided')).toHaveLength(1);
    expect(await bench.refusal(bench.desk.ask(moderator, id, 'Wer?'))).toBe(
      'ALREADY_DECIDED input.applicationId',
    );
  });

  it('that declines is told with its reason, and the link still shows it a year later', async () => {
    const id = await bench.submitted(await bench.town());
    await bench.desk.decide(moderator, id, { admit: false, reason: 'Zu früh.' });
    bench.clock.advance(365 * day);
    expect(await bench.status(id)).toMatchObject({
      ...{ state: 'DECLINED', decisionReason: 'Zu früh.', canAnswer: false, canWithdraw: false },
    });
  });

  it('needs a reason, and for a seat of the board the decision of the board', async () => {
    const id = await bench.submitted(await bench.town(), { circle: 'BOARD' });
    const refused = (decision: Parameters<typeof bench.desk.decide>[2]) =>
      bench.refusal(bench.desk.decide(moderator, id, decision));
    expect(await refused({ admit: true, reason: ' ' })).toBe('REQUIRED input.reason');
    expect(await refused(granted)).toBe('REQUIRED input.boardDecision');
    expect(await refused({ ...granted, boardDecision: 'x'.repeat(201) })).toBe(
      'TOO_LONG input.boardDecision',
    );
    expect(await bench.status(id)).toMatchObject({ state: 'APPLIED' });
    expect(await refused(onBoard)).toBeNull();
    expect(await bench.count('application', `id = $1 and board_decision = 'B-2026-014'`, [id])).toBe(1);
  });

  it('stays what it was when the membership is suspended, resumed or left', async () => {
    const id = await bench.submitted(await bench.town());
    await bench.desk.decide(moderator, id, granted);
    const [{ membershipId }] = await bench.db.query<[{ membershipId: string }]>(
      `select membership_id as "membershipId" from application where id = $1`,
      [id],
    );
    const stillGranted = async () =>
      expect(await bench.status(id)).toMatchObject({ state: 'ADMITTED', decisionReason: granted.reason });
    await bench.keeping.suspend(operator, membershipId, 'Ruht.');
    await stillGranted();
    await bench.keeping.resume(operator, membershipId, 'Weiter.');
    await stillGranted();
    await bench.keeping.end(operator, membershipId, 'Vorbei.');
    await stillGranted();
  });
});

describe('withdrawing', () => {
  it('closes the application once, and lets the town apply anew', async () => {
    const town = await bench.town();
    const id = await bench.submitted(town);
    await Promise.all([withdraw(id), withdraw(id)]);
    expect(await bench.status(id)).toMatchObject({ state: 'WITHDRAWN', canWithdraw: false });
    expect((await names(town)).filter((name) => name === 'application.withdrawn')).toHaveLength(1);
    expect(await bench.refusal(bench.desk.decide(moderator, id, granted))).toBe(
      'WITHDRAWN input.applicationId',
    );
    expect(await bench.status(await bench.submitted(town))).toMatchObject({ state: 'APPLIED' });
  });

  it('is too late once it is decided', async () => {
    const id = await bench.submitted(await bench.town());
    await bench.desk.decide(moderator, id, granted);
    expect(await bench.refusal(withdraw(id))).toBe('ALREADY_DECIDED input.token');
  });
});

describe('an admission', () => {
  it('invites the contact to coordinate, in her language, and records the council decision once', async () => {
    const town = await bench.town();
    const contactEmail = `${newId()}@example.org`;
    const councilDecision = { decidedOn: '2026-10-01', body: 'Gemeinderat', title: 'Beitritt' };
    const form = { contactEmail, councilDecision, locale: 'en', contactName: 'Mika Muster' };
    const id = await bench.submitted(town, form);
    expect(await invitations(town)).toEqual([]);
    await bench.desk.decide(moderator, id, granted);
    expect(await invitations(town)).toEqual([
      { email: contactEmail, role: 'COORDINATOR', display_name: 'Mika Muster', locale: 'en' },
    ]);
    const decisions = () => bench.count('council_decision', 'organization_id = $1', [town]);
    expect(await decisions()).toBe(1);
    await bench.unitOfWork.run(operator, (tx) => bench.admissions.settlePromotion(tx, operator, id));
    expect(await decisions()).toBe(1);
    expect(await invitations(town)).toHaveLength(1);
  });

  it('invites nobody where somebody coordinates, or where the contact has a role', async () => {
    const [led, read] = [await bench.town(), await bench.town()];
    await bench.colleague(led);
    await bench.desk.decide(moderator, await bench.submitted(led), granted);
    const { email } = await bench.colleague(read, 'VIEWER');
    await bench.desk.decide(moderator, await bench.submitted(read, { contactEmail: email }), granted);
    expect([await invitations(led), await invitations(read)]).toEqual([[], []]);
  });

  it('to a full board waits visibly in line, and is settled when the town moves up', async () => {
    const [first, second] = [await bench.town(), await bench.town()];
    await seats(await bench.count('membership', `circle = 'BOARD' and state = 'ADMITTED'`));
    const councilDecision = { decidedOn: '2026-10-01', body: 'Gemeinderat', title: 'Beitritt' };
    const ids = [await bench.submitted(first, { circle: 'BOARD', councilDecision })];
    ids.push(await bench.submitted(second, { circle: 'BOARD' }));
    for (const id of ids) await bench.desk.decide(moderator, id, onBoard);
    expect(await bench.status(ids[1]!)).toMatchObject({
      state: 'WAITING',
      waitingPosition: 2,
      canWithdraw: true,
    });
    expect(await invitations(first)).toEqual([]);
    await withdraw(ids[1]!);
    await seats(1 + (await bench.count('membership', `circle = 'BOARD' and state = 'ADMITTED'`)));
    expect(await bench.status(ids[0]!)).toMatchObject({ state: 'ADMITTED', waitingPosition: null });
    await bench.unitOfWork.run(operator, async (tx) => {
      const handlers = new EventHandlers();
      new PromotionListener(handlers, bench.admissions).onModuleInit();
      const promoted = (await bench.events(first)).find(({ name }) => name === 'membership.promoted');
      const event = { id: newId(), occurredAt: bench.clock.now(), actor: 'system:test', ...promoted };
      for (const handler of handlers.of('membership.promoted')) await handler(tx, event as never);
    });
    expect(await invitations(first)).toHaveLength(1);
    expect(await bench.count('council_decision', 'organization_id = $1', [first])).toBe(1);
  });
});

describe('a link', () => {
  it('that is guessed, altered or made for something else shows nothing, exactly like one whose application is gone', async () => {
    const id = await bench.submitted(await bench.town());
    const token = bench.links.sign('application', id);
    const altered = token.slice(0, -1) + (token.endsWith('A') ? 'B' : 'A');
    const other = bench.links.sign('invitation', id);
    const strangers = ['', 'x'.repeat(66), altered, other, bench.links.sign('password-reset', id)];
    strangers.push(
      bench.links.sign('application', newId()),
      bench.links.sign('application-address', newId()),
    );
    strangers.push(`${token} `, token.toUpperCase(), '\u0000');
    for (const one of strangers) expect(await bench.applicants.statusByToken(one)).toBeNull();
    expect(await bench.applicants.statusByToken(token)).not.toBeNull();
  });

  it('of the first letter shows what is to be confirmed; that of the second opens only after that', async () => {
    const id = await bench.applied(await bench.town());
    const first = bench.links.sign('application-address', id);
    expect(await bench.status(id)).toBeNull();
    expect(await bench.applicants.statusByToken(first)).toMatchObject({
      ...{ state: 'UNCONFIRMED', canAnswer: false, canWithdraw: false, messages: [] },
      expiresAt: new Date(bench.clock.now().getTime() + 7 * day),
    });
    expect(await bench.refusal(bench.applicants.withdraw(anonymous(), { token: first }))).toBe('NOT_FOUND');
    expect(await bench.refusal(withdraw(id))).toBe('NOT_FOUND');
    await bench.applying.confirm(anonymous(), first);
    expect(await bench.applicants.statusByToken(first)).toEqual(await bench.status(id));
  });
});
