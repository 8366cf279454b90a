import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, newId } from '@allmende/kernel';
import { ApplyBench, operator } from '../proof/apply-bench.js';
import { ApplicationSweeper } from './application-sweeper.js';
import { consentText } from './consent.js';

const minute = 60_000;
const day = 24 * 60 * minute;

let bench: ApplyBench;
beforeAll(async () => {
  bench = await ApplyBench.start();
});
afterAll(() => bench.stop());

const address = (id: string) => bench.links.sign('application-address', id);
const confirm = (id: string) => bench.applying.confirm(anonymous(), address(id));
const names = async (organizationId: string) => (await bench.events(organizationId)).map(({ name }) => name);

describe('applying without an account', () => {
  it('writes to the address and shows nobody anything yet', async () => {
    const town = await bench.town();
    const form = bench.form(town, {
      councilDecision: { decidedOn: '2026-10-01', body: 'Rat', title: 'Beitritt' },
    });
    expect(await bench.applying.apply(anonymous('en'), form)).toEqual({
      addressToConfirm: form.contactEmail,
      application: null,
    });
    const rows = await bench.db.query<Record<string, unknown>[]>(
      `select membership_id, verified_at, locale, consent_text, decision_title, expires_at - created_at = interval '7 days' as week
       from application where organization_id = $1`,
      [town],
    );
    expect(rows).toEqual([
      {
        ...{ membership_id: null, verified_at: null, locale: 'en', consent_text: consentText.en },
        ...{ decision_title: 'Beitritt', week: true },
      },
    ]);
    expect(await bench.count('membership', 'organization_id = $1', [town])).toBe(0);
    expect(await names(town)).toEqual(['application.received']);
  });

  it('lies on the desk when the address is confirmed', async () => {
    const town = await bench.town();
    const id = await bench.submitted(town);
    expect(await bench.status(id)).toMatchObject({ state: 'APPLIED', expiresAt: null, canWithdraw: true });
    expect(await bench.count('membership', `organization_id = $1 and state = 'APPLIED'`, [town])).toBe(1);
    expect(await names(town)).toEqual(['application.received', 'application.submitted']);
  });

  it('is confirmed once, also by two clicks at the same moment', async () => {
    const town = await bench.town();
    const id = await bench.applied(town);
    expect(await Promise.all([confirm(id), confirm(id), confirm(id)])).toEqual([id, id, id]);
    expect(await confirm(id)).toBe(id);
    expect(await names(town)).toEqual(['application.received', 'application.submitted']);
    expect(await bench.count('membership', 'organization_id = $1', [town])).toBe(1);
  });

  it('lets one of two applicants for the same town in, and tells the other one by her own link', async () => {
    const town = await bench.town();
    const both = [await bench.applied(town), await bench.applied(town)];
    const answers = await Promise.all(both.map((id) => bench.refusal(confirm(id))));
    expect(answers.sort()).toEqual(['ALREADY_OPEN input.token', null]);
  });

  it('expires after seven days, and is then deleted also when nobody else applies', async () => {
    const confirmed = await bench.submitted(await bench.town());
    const id = await bench.applied(await bench.town());
    const sweeper = new ApplicationSweeper(bench.applying);
    bench.clock.advance(7 * day - 1);
    await sweeper.sweep();
    expect(await bench.count('application', 'id = $1', [id])).toBe(1);
    bench.clock.advance(1);
    expect(await bench.refusal(confirm(id))).toBe('EXPIRED input.token');
    await sweeper.sweep();
    expect(await bench.count('application', 'id = $1', [id])).toBe(0);
    expect(await bench.count('application', 'id = $1', [confirmed])).toBe(1);
    expect(await bench.refusal(confirm(id))).toBe('EXPIRED input.token');
  });

  it('is confirmed by our own links only', async () => {
    const id = await bench.applied(await bench.town());
    const foreign = ['', 'x', address(newId()).slice(0, 60), bench.links.sign('application', id)];
    for (const token of foreign)
      expect(await bench.refusal(bench.applying.confirm(anonymous(), token))).toBe('NOT_FOUND');
  });
});

describe('what is wrong with a form', () => {
  it('is told all at once', async () => {
    const wrong = bench.form(await bench.town(), {
      ...{ motivation: ' ', contactName: 'Mika\nMuster', contactEmail: 'mika', contactPhone: '1'.repeat(51) },
      councilDecision: {
        decidedOn: '2027-11-22',
        body: '',
        title: 'x'.repeat(501),
        sourceUrl: 'javascript:1',
      },
      ...{ consent: false, locale: 'fr' },
    });
    expect(await bench.refusal(bench.applying.apply(anonymous(), wrong))).toBe(
      [
        'REQUIRED input.motivation',
        'INVALID_TEXT input.contactName',
        'INVALID_EMAIL input.contactEmail',
        'TOO_LONG input.contactPhone',
        'REQUIRED input.councilDecision.body',
        'TOO_LONG input.councilDecision.title',
        'BAD_SOURCE input.councilDecision.sourceUrl',
        'DATE_IN_FUTURE input.councilDecision.decidedOn',
        'UNKNOWN_LOCALE input.locale',
        'CONSENT_NEEDED input.consent',
      ].join(', '),
    );
  });

  it('is what everybody can look up: who there is, who lives there, which circle, who is a member', async () => {
    const member = await bench.town();
    await bench.memberships.admit(operator, { organizationId: member, circle: 'NETWORK', reason: 'Test' });
    const [town, partner] = [await bench.town(), await bench.partner()];
    const refused = (organizationId: string, circle: 'BOARD' | 'NETWORK' | 'PARTNER' | 'OBSERVER') =>
      bench.refusal(bench.applying.apply(anonymous(), bench.form(organizationId, { circle })));
    expect(await refused(newId(), 'NETWORK')).toBe('NO_SUCH_ORGANIZATION input.organizationId');
    expect(await refused(await bench.town(0), 'NETWORK')).toBe('NOBODY_LIVES_THERE input.organizationId');
    expect(await refused(town, 'PARTNER')).toBe('WRONG_CIRCLE input.circle');
    expect(await refused(partner, 'BOARD')).toBe('WRONG_CIRCLE input.circle');
    expect(await refused(member, 'NETWORK')).toMatch(/^ALREADY_MEMBER/);
    expect(await refused(member, 'OBSERVER')).toMatch(/^ALREADY_MEMBER/);
    expect(await refused(member, 'BOARD')).toBeNull();
    expect(await refused(partner, 'PARTNER')).toBeNull();
  });
});

describe('a stranger who probes', () => {
  /** The statements that one application sends, without their values. */
  async function statementsOf(organizationId: string, contactEmail: string): Promise<string[]> {
    const sent: string[] = [];
    const logQuery = (query: string): void => void sent.push(query);
    const { logger } = bench.db;
    Object.assign(bench.db, { logger: { ...logger, logQuery } });
    await bench.applying.apply(anonymous(), bench.form(organizationId, { contactEmail }));
    Object.assign(bench.db, { logger });
    return sent;
  }

  it('gets the same answer for the same work, whether we know address and application or not', async () => {
    const [fresh, busy] = [await bench.town(), await bench.town()];
    await bench.submitted(busy);
    const { email } = await bench.colleague(busy);
    const unknown = await statementsOf(fresh, `${newId()}@example.org`);
    expect(unknown.length).toBeGreaterThan(5);
    expect(await statementsOf(busy, email)).toEqual(unknown);
    expect(
      await bench.applying.apply(anonymous(), bench.form(busy, { contactEmail: 'neu@example.org' })),
    ).toEqual({ addressToConfirm: 'neu@example.org', application: null });
  });

  it('sends three letters a day to an address at most, and learns nothing of those that were held back', async () => {
    const contactEmail = `${newId()}@example.org`;
    const towns = [await bench.town(), await bench.town(), await bench.town(), await bench.town()];
    const sent: string[][] = [];
    for (const town of towns) sent.push(await statementsOf(town, contactEmail));
    const taken = (statements: string[]) =>
      statements.map((one) => one.replace(/^(release|rollback to) /, ''));
    expect(taken(sent[3]!)).toEqual(taken(sent[0]!));
    const letters = () => bench.count('application', 'contact_email = $1', [contactEmail]);
    expect(await letters()).toBe(3);
    expect(await names(towns[3]!)).toEqual([]);
    bench.clock.advance(day);
    await bench.applied(towns[3]!, { contactEmail: contactEmail.toUpperCase() });
    expect(await letters()).toBe(4);
  });

  it('sends one letter for the same wish in ten minutes, also when many forms come at once', async () => {
    const [town, contactEmail] = [await bench.town(), `${newId()}@example.org`];
    const form = bench.form(town, { contactEmail });
    await Promise.all([1, 2, 3, 4].map(() => bench.applying.apply(anonymous(), form)));
    expect(await names(town)).toEqual(['application.received']);
    bench.clock.advance(10 * minute);
    await bench.applying.apply(anonymous(), form);
    expect(await names(town)).toEqual(['application.received', 'application.received']);
  });

  it('does not use up the letters of somebody who has confirmed', async () => {
    const contactEmail = `${newId()}@example.org`;
    for (let n = 0; n < 4; n += 1) await bench.submitted(await bench.town(), { contactEmail });
    expect(await bench.count('application', 'contact_email = $1', [contactEmail])).toBe(4);
  });
});

describe('applying for the organization that one acts for', () => {
  it('needs no confirmation with the address of the own account', async () => {
    const town = await bench.town();
    const { actor, email } = await bench.colleague(town);
    const { addressToConfirm, application } = await bench.applying.apply(
      actor,
      bench.form(town, { contactEmail: email.toUpperCase() }),
    );
    expect(addressToConfirm).toBeNull();
    expect(await bench.status(application!)).toMatchObject({ state: 'APPLIED' });
    expect(await names(town)).toEqual(['application.submitted']);
  });

  it('tells that an application is open already', async () => {
    const town = await bench.town();
    await bench.submitted(town);
    const { actor, email } = await bench.colleague(town);
    const again = bench.applying.apply(actor, bench.form(town, { contactEmail: email }));
    expect(await bench.refusal(again)).toBe('ALREADY_OPEN input.organizationId');
  });

  it('has another address confirmed like any other, and so it is for readers and for other organizations', async () => {
    const [town, other] = [await bench.town(), await bench.town()];
    const coordinator = await bench.colleague(town);
    const viewer = await bench.colleague(town, 'VIEWER');
    const attempts = [
      [coordinator.actor, town, 'sonstwer@example.org'],
      [coordinator.actor, other, coordinator.email],
      [viewer.actor, town, viewer.email],
    ] as const;
    for (const [actor, organizationId, contactEmail] of attempts)
      expect(await bench.applying.apply(actor, bench.form(organizationId, { contactEmail }))).toEqual({
        addressToConfirm: contactEmail,
        application: null,
      });
  });
});
