import { newId, toNodeId, type Actor, type Cents } from '@allmende/kernel';
import { Calls } from '../ledger/calls.service.js';
import { Payments } from '../ledger/payments.service.js';
import { Reversals } from '../ledger/reversals.service.js';
import { Settlements } from '../settlement/settlement.service.js';
import { Spends } from '../spend/spend.service.js';
import { BooksStage } from './books-stage.js';
import { Treasury, type Person } from './treasury.js';

const names = ['committed', 'called', 'outstanding', 'paid', 'spent', 'available'] as const;
type Balance = Record<(typeof names)[number], number>;

/** The codes of the faults with which a command is refused, or the words of another error; none when it is done. */
export const codes = async (work: Promise<unknown>): Promise<string[]> => {
  try {
    await work;
    return [];
  } catch (error) {
    return (error as { faults?: { code: string }[] }).faults?.map(({ code }) => code) ?? [String(error)];
  }
};

/** Two treasurers of the network with their hands on the books. */
export class CashDesk {
  private constructor(
    readonly treasury: Treasury,
    readonly stage: BooksStage,
    readonly treasurer: Person,
    readonly second: Person,
    readonly moderator: Person,
    readonly projectId: string,
  ) {}

  static async open(): Promise<CashDesk> {
    const treasury = await Treasury.start();
    const treasurer = await treasury.person('TREASURER', null, 'Kassenführung');
    const second = await treasury.person('TREASURER', null, 'Vertretung');
    const moderator = await treasury.person('MODERATOR');
    const stage = new BooksStage(treasury, moderator.accountId);
    return new CashDesk(treasury, stage, treasurer, second, moderator, await stage.project());
  }

  /** A funded round in which Dortmund pledged 600 € for 2027 and 400 € for 2028, Solingen 500 € for 2027. */
  async funded() {
    const { stage, projectId } = this;
    const { dortmund, solingen } = this.treasury.demo;
    const roundId = await stage.round({ projectId }, [2027, 2028]);
    const big = await stage.pledge(roundId, { organizationId: dortmund }, { 2027: 60_000n, 2028: 40_000n });
    const small = await stage.pledge(roundId, { organizationId: solingen }, { 2027: 50_000n, 2028: 0n });
    await stage.close(roundId);
    return { roundId, big, small };
  }

  call(
    roundId: string,
    fiscalYear = 2027,
    pledgeIds: string[] | null = null,
    { by = this.treasurer, dueOn = '2027-01-31' }: { by?: Actor; dueOn?: string } = {},
  ): Promise<string> {
    return this.treasury
      .get(Calls)
      .call(by, { idempotencyKey: newId(), roundId, fiscalYear, dueOn, pledgeIds });
  }

  pay(pledgeId: string, amountCents: Cents, fiscalYear = 2027, idempotencyKey = newId()): Promise<string> {
    const payment = { idempotencyKey, pledgeId, fiscalYear, amountCents, paidOn: '2026-11-20' };
    return this.treasury.get(Payments).record(this.treasurer, payment);
  }

  propose(roundId: string, amountCents: Cents): Promise<string> {
    return this.treasury.get(Spends).record(this.treasurer, {
      ...{ idempotencyKey: newId(), roundId, milestoneId: null, purpose: 'Paketverwaltung' },
      ...{ payee: 'Beispiel GmbH', spentOn: '2026-11-20', amountCents },
    });
  }

  approve(spendId: string, by: Actor = this.second): Promise<string> {
    return this.treasury.get(Spends).approve(by, { idempotencyKey: newId(), spendId });
  }

  reverse(entryId: string): Promise<string> {
    const reversal = { idempotencyKey: newId(), entryId, reason: 'Falsch gebucht' };
    return this.treasury.get(Reversals).reverse(this.treasurer, reversal);
  }

  settle(roundId: string): Promise<string> {
    const settlement = { idempotencyKey: newId(), roundId, remainder: 'REFUND' as const };
    return this.treasury.get(Settlements).settle(this.treasurer, settlement);
  }

  async state(table: 'pledge' | 'spend' | 'funding_round', id: string): Promise<string> {
    const [row] = await this.treasury.db.query<{ state: string }[]>(
      `select state from ${table} where id = $1`,
      [id],
    );
    return row!.state;
  }

  /** The latest entry of a kind about a pledge. */
  async entryOf(pledgeId: string, kind: string): Promise<string> {
    const [row] = await this.treasury.db.query<{ id: string }[]>(
      `select e.id from ledger_entry e join ledger_line l on l.entry_id = e.id
       where l.pledge_id = $1 and e.kind = $2 order by e.number desc limit 1`,
      [pledgeId, kind],
    );
    return row!.id;
  }

  /** As GraphQL tells it. */
  async balance(roundId: string): Promise<Balance> {
    const fields = names.map((name) => `${name} { amountCents }`).join(' ');
    const { node } = await this.treasury.data<{ node: { balance: Record<string, { amountCents: number }> } }>(
      this.treasurer,
      `query ($id: ID!) { node(id: $id) { ... on FundingRound { balance { ${fields} } } } }`,
      { id: toNodeId('FundingRound', roundId) },
    );
    return Object.fromEntries(names.map((name) => [name, node.balance[name]!.amountCents])) as Balance;
  }
}
