import { RoundEvaluation } from '@allmende/funding';
import { Accounts, Grants } from '@allmende/identity';
import { newId, systemActor, toNodeId, uuidOf, type Role } from '@allmende/kernel';
import { CouncilDecisions, type NewCouncilDecision } from '@allmende/organizations';
import type { Caller } from '../support/caller.js';
import type { House } from '../support/house.js';

type Values = Record<string, unknown>;
type Payload = Record<string, { userErrors: { code: string; message: string }[] } & Values>;

const operator = systemActor('test');
const password = 'lang genug für alle Türen';

/** Noun that a mutation answers with. */
const nouns: Record<string, string> = {
  callPledges: 'fundingRound',
  deleteFundingRound: 'deletedId',
  recordPayment: 'ledgerEntry',
  reverseLedgerEntry: 'ledgerEntry',
  recordCouncilDecision: 'councilDecision',
  settleFundingRound: 'fundingRound',
  setFundingParticipants: 'fundingRound',
  setFundingMilestones: 'fundingRound',
  allocateFromFund: 'pledge',
  recordProgrammeShare: 'pledge',
};
const withoutKey = /FundingRound$|FundingParticipants$|FundingMilestones$|Milestone|Fund$|FundingProgramme$/;

/** Money by the real doors: people with real roles, rounds, pledges, books; everything as mutations over HTTP. */
export class FundingStage {
  constructor(readonly house: House) {}

  get dortmund(): string {
    return toNodeId('Organization', this.house.world.organizations.dortmund);
  }
  get solingen(): string {
    return toNodeId('Organization', this.house.world.organizations.solingen);
  }

  /** Somebody new with these roles, signed in by browser; `null`: for the network. */
  async person(
    name: string,
    ...roles: (readonly [Role, string | null])[]
  ): Promise<{ caller: Caller; accountId: string }> {
    const { app } = this.house;
    const email = `${newId()}@example.org`;
    const account = { email, displayName: name, password };
    const accountId = await app.get(Accounts).create(operator, account);
    for (const [role, organizationId] of roles)
      await app.get(Grants).grant(operator, { accountId, role, organizationId });
    const caller = this.house.visitor();
    const { status } = await caller.fetch('/auth/login', {
      ...{ method: 'POST', headers: { 'content-type': 'application/json' } },
      body: JSON.stringify({ email, password }),
    });
    if (status !== 204) throw new Error(`The sign-in of ${name} was answered with ${status}.`);
    return { caller, accountId };
  }

  /** What the mutation comes to: the id of its noun, or the codes of what is refused. */
  async attempt(
    caller: Caller,
    name: string,
    input: Values,
  ): Promise<{ id: string | null; codes: string; text: string }> {
    const noun =
      nouns[name] ?? /(FundingRound|Pledge|Spend|Fund|FundingProgramme|Milestone)$/.exec(name)![1]!;
    const field = `${noun[0]!.toLowerCase()}${noun.slice(1)}`;
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
    const selected = field === 'deletedId' ? field : `${field} { id }`;
    const source = `mutation ($input: ${type}!) { ${name}(input: $input) { ${selected} userErrors { code message } } }`;
    const all =
      withoutKey.test(name) && name !== 'settleFundingRound' && name !== 'allocateFromFund'
        ? input
        : { idempotencyKey: newId(), ...input };
    const { body } = await caller.ask<Payload>(source, { input: all });
    if (body.errors) {
      const codes = body.errors.map((one) => String(one.extensions?.['code'])).join();
      return { id: null, codes, text: JSON.stringify(body.errors) };
    }
    const { userErrors, ...rest } = body.data![name]!;
    const found = rest[field] as { id: string } | string | null;
    return {
      id: typeof found === 'string' ? found : (found?.id ?? null),
      codes: userErrors.map(({ code }) => code).join(),
      text: JSON.stringify(userErrors),
    };
  }

  /** The public id of what the mutation answers. @throws Error when it is refused */
  async act(caller: Caller, name: string, input: Values): Promise<string> {
    const { id, codes, text } = await this.attempt(caller, name, input);
    if (codes || !id) throw new Error(`${name}: ${text}`);
    return id;
  }

  /** Codes of what the mutation is refused with; empty when it is done. */
  codes = async (caller: Caller, name: string, input: Values): Promise<string> =>
    (await this.attempt(caller, name, input)).codes;

  /** A draft of a moderator: 100.00 € of members for 2027 until noon of 2026-12-01, for the public project. */
  async draft(other: Values = {}, named: readonly string[] = []): Promise<string> {
    const moderator = await this.house.person('moderator');
    const id = await this.act(moderator, 'createFundingRound', {
      ...{
        projectId: toNodeId('Project', this.house.world.projects.open),
        title: 'Runde',
        summary: 'Wofür.',
        terms: 'Ja.',
      },
      ...{ purpose: 'DEVELOPMENT', minimumCents: 0, targetCents: 10_000, capCents: 1_000_000_000 },
      ...{ overTarget: 'KEEP', closesAt: '2026-12-01T12:00:00Z', fiscalYears: [2027], eligible: 'MEMBERS' },
      ...other,
    });
    if (named.length > 0)
      await this.act(moderator, 'setFundingParticipants', {
        ...{ fundingRoundId: id, version: 1 },
        participants: named.map((organizationId) => ({ organizationId })),
      });
    return id;
  }

  async round(other: Values = {}, named: readonly string[] = []): Promise<string> {
    const id = await this.draft(other, named);
    return this.act(await this.house.person('moderator'), 'openFundingRound', { fundingRoundId: id });
  }

  /** By default 50.00 € of Dortmund, declared by its coordinator. */
  async declare(fundingRoundId: string, other: Values = {}, caller?: Caller): Promise<string> {
    return this.act(
      caller ?? (await this.house.person('dortmund')),
      'declarePledge',
      pledgeOf(this, fundingRoundId, other),
    );
  }

  /** The evaluation of its deadline, which is now. */
  async evaluate(fundingRoundId: string): Promise<void> {
    await this.house.app.get(RoundEvaluation).evaluate(uuidOf('FundingRound', fundingRoundId)!);
  }

  async councilDecision(organizationId: string, other: Partial<NewCouncilDecision> = {}): Promise<string> {
    const decision = { decidedOn: '2026-11-19', body: 'Rat' };
    const title = `Beitrag ${newId()}`;
    const record = { organizationId, ...decision, title, ...other };
    return toNodeId('CouncilDecision', await this.house.app.get(CouncilDecisions).record(operator, record));
  }
}

/** What a pledge is declared with. */
export const pledgeOf = (stage: FundingStage, fundingRoundId: string, other: Values = {}): Values => ({
  ...{ fundingRoundId, organizationId: stage.dortmund, kind: 'MONEY', acceptTerms: true },
  ...(other['kind'] === 'IN_KIND' ? {} : { amountCents: 5_000 }),
  ...other,
});

/** By whose word an administration binds itself. */
export const administration = { approval: 'ADMINISTRATION', note: 'Vollmacht' } as const;
