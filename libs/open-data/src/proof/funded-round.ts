import { RoundEvaluation } from '@allmende/funding';
import { newId, toNodeId, uuidOf, type Actor } from '@allmende/kernel';
import type { OpenHouse, Person } from './open-house.js';

/** What the key counts somebody by. */
export type Named = Record<string, unknown>;

/** Money for a project, by the real commands: planned, opened, pledged, evaluated, called, paid, spent. */
export class FundedRound {
  private constructor(
    private readonly house: OpenHouse,
    private readonly moderator: Person,
    /** Public id. */
    readonly id: string,
  ) {}

  /** A draft with a key and its participants; 12,345.67 € for 2027. */
  static async draft(
    house: OpenHouse,
    moderator: Person,
    participants: Named[],
    { title = 'OPSI 2027', costKey = { kind: 'PER_CAPITA' } as Named } = {},
  ): Promise<FundedRound> {
    const ask = mutation(house);
    const project = newId();
    await house.write(
      `insert into project (id, slug, name, created_at, updated_at) values ($1, $2, 'OPSI', now(), now())`,
      [project, `opsi-${project}`],
    );
    const id = await ask(moderator, 'createFundingRound', 'fundingRound', {
      ...{
        projectId: toNodeId('Project', project),
        title,
        summary: 'Wofür.',
        terms: 'Dem stimme ich zu.',
        purpose: 'DEVELOPMENT',
      },
      ...{ minimumCents: 0, targetCents: 1_234_567, overTarget: 'KEEP', capCents: 9_000_000 },
      ...{ closesAt: '2026-12-01T12:00:00Z', fiscalYears: [2027], eligible: 'NAMED', costKey },
    });
    await ask(moderator, 'setFundingParticipants', 'fundingRound', {
      ...{ fundingRoundId: id, version: 1, participants },
    });
    return new FundedRound(house, moderator, id);
  }

  async open(): Promise<void> {
    await this.ask(this.moderator, 'openFundingRound', 'fundingRound', { fundingRoundId: this.id });
  }

  /** A binding pledge: one declares, another one approves. @returns its public id */
  async pledged(organizationId: string, amountCents: number): Promise<string> {
    const coordinator = await this.house.person('COORDINATOR', organizationId);
    const treasurer = await this.house.person('TREASURER', organizationId);
    const pledgeId = await this.ask(coordinator, 'declarePledge', 'pledge', {
      ...{ idempotencyKey: newId(), fundingRoundId: this.id, kind: 'MONEY', amountCents, acceptTerms: true },
      organizationId: toNodeId('Organization', organizationId),
    });
    return this.ask(treasurer, 'approvePledge', 'pledge', {
      ...{
        idempotencyKey: newId(),
        pledgeId,
        approval: 'ADMINISTRATION',
        note: 'Im Rahmen der Zuständigkeit.',
      },
    });
  }

  /** The deadline passes, everything is called. */
  async called(): Promise<void> {
    this.house.clock.set('2026-12-01T12:00:00Z');
    await this.house.get(RoundEvaluation).evaluate(uuidOf('FundingRound', this.id)!);
    await this.ask(this.moderator, 'callPledges', 'fundingRound', {
      ...{ idempotencyKey: newId(), fundingRoundId: this.id, fiscalYear: 2027, dueOn: '2027-03-31' },
    });
  }

  async paid(pledgeId: string, amountCents: number): Promise<void> {
    await this.ask(this.moderator, 'recordPayment', 'pledge', {
      ...{ idempotencyKey: newId(), pledgeId, fiscalYear: 2027, amountCents, paidOn: '2026-12-01' },
    });
  }

  async spent(purpose: string, amountCents: number): Promise<void> {
    const other = await this.house.person('MODERATOR');
    const spendId = await this.ask(this.moderator, 'recordSpend', 'spend', {
      ...{ idempotencyKey: newId(), fundingRoundId: this.id, purpose, payee: 'Firma', spentOn: '2026-12-01' },
      ...{ amountCents, invoiceNumber: 'R-1' },
    });
    await this.ask(other, 'approveSpend', 'spend', { idempotencyKey: newId(), spendId });
  }

  private readonly ask = mutation(this.house);
}

type Answer = Record<string, { userErrors: object[] } & Record<string, unknown>>;

/** Sends a mutation with one input. @returns the public id of what it answers */
const mutation =
  (house: OpenHouse) =>
  async (actor: Actor, name: string, noun: string, input: Named): Promise<string> => {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
    const source = `mutation ($input: ${type}!) { ${name}(input: $input) { ${noun} { id } userErrors { code message path } } }`;
    const answer = (await house.data<Answer>(actor, source, { input }))[name]!;
    if (answer.userErrors.length > 0) throw new Error(`${name}: ${JSON.stringify(answer.userErrors)}`);
    return (answer[noun] as { id: string }).id;
  };
