import { newId, type Actor, type Cents } from '@allmende/kernel';
import { CouncilDecisions } from '@allmende/organizations';
import { PledgeApproving, type ApprovePledge } from '../pledge/pledge-approving.service.js';
import { PledgeDeclaring, type DeclarePledge } from '../pledge/pledge-declaring.service.js';
import { PledgeEnding } from '../pledge/pledge-ending.service.js';
import { operator, type Person, type Treasury } from './treasury.js';

/** What differs from a round of MEMBERS for 2027 with 100,000.00 € that takes pledges until Christmas. */
export interface RoundOfStage {
  fiscalYears?: readonly number[];
  capCents?: Cents;
  minimumCents?: Cents;
  eligible?: 'MEMBERS' | 'PROJECT' | 'NAMED';
  overTarget?: 'REFUSE' | 'KEEP' | 'REDUCE';
  terms?: string | null;
  closesAt?: string;
  /** Shares of the participants. */
  shares?: Readonly<Record<string, Cents>>;
  draft?: boolean;
}

export const christmas = '2026-12-24T11:00:00Z';

/** Rounds by plain statements, pledges by the real commands, with a fresh key each time. */
export class PledgeStage {
  readonly declaring = this.treasury.get(PledgeDeclaring);
  readonly approving = this.treasury.get(PledgeApproving);
  readonly ending = this.treasury.get(PledgeEnding);
  private constructor(
    readonly treasury: Treasury,
    readonly projectId: string,
    /** People of Dortmund: who declares, and who approves. */
    readonly coordinator: Person,
    readonly kaemmerei: Person,
    readonly moderator: Person,
  ) {}

  static async prepare(treasury: Treasury): Promise<PledgeStage> {
    const projectId = newId();
    await treasury.write(
      `insert into project (id, slug, name, visibility, created_at, updated_at) values ($1, $2, 'OPSI', 'PUBLIC', now(), now())`,
      [projectId, `opsi-${projectId}`],
    );
    const { dortmund } = treasury.demo;
    return new PledgeStage(
      treasury,
      projectId,
      await treasury.person('COORDINATOR', dortmund, 'Dora Dort'),
      await treasury.person('TREASURER', dortmund, 'Karl Kämmerer'),
      await treasury.person('MODERATOR', null, 'Mona Moderat'),
    );
  }

  async round(wanted: RoundOfStage = {}): Promise<string> {
    const id = newId();
    const cap = (wanted.capCents ?? 10_000_000n).toString();
    await this.treasury.write(
      `insert into funding_round (id, project_id, title, summary, terms, purpose, state, minimum_cents, target_cents,
         cap_cents, over_target, closes_at, fiscal_years, eligible, created_at, updated_at)
       values ($1, $2, 'OPSI 2027', 'Wofür.', $3, 'DEVELOPMENT', 'DRAFT', $4, $5, $5, $6, $7, $8, $9, $10, $10)`,
      [
        ...[id, this.projectId, wanted.terms ?? null, (wanted.minimumCents ?? 0n).toString(), cap],
        ...[wanted.overTarget ?? 'KEEP', wanted.closesAt ?? christmas, [...(wanted.fiscalYears ?? [2027])]],
        ...[wanted.eligible ?? 'MEMBERS', this.treasury.clock.now()],
      ],
    );
    for (const [organizationId, share] of Object.entries(wanted.shares ?? {}))
      await this.treasury.write(
        `insert into funding_participant (id, round_id, organization_id, share_cents) values ($1, $2, $3, $4)`,
        [newId(), id, organizationId, share.toString()],
      );
    if (!wanted.draft) await this.step(id, `state = 'OPEN', opened_at = now()`);
    return id;
  }

  /** Moves a round on past its commands. */
  step = (roundId: string, set: string): Promise<unknown> =>
    this.treasury.write(`update funding_round set ${set} where id = $1`, [roundId]);

  /** The round is evaluated, by a plain statement; its pledges stay as they are. */
  fund = (roundId: string): Promise<unknown> => this.step(roundId, `state = 'FUNDED', evaluated_at = now()`);

  /** Dortmund pledges 1,000.00 € unless told otherwise. */
  declare(
    roundId: string,
    other: Partial<DeclarePledge> = {},
    actor: Actor = this.coordinator,
  ): Promise<string> {
    return this.declaring.declare(actor, {
      ...{ idempotencyKey: newId(), roundId, organizationId: this.treasury.demo.dortmund },
      ...{ kind: 'MONEY', amountCents: other.kind === 'IN_KIND' ? null : 100_000n, acceptTerms: true },
      ...other,
    });
  }

  reserve = (id: string, councilOn = '2026-12-10', actor: Actor = this.coordinator): Promise<string> =>
    this.declaring.reserve(actor, {
      ...{ idempotencyKey: newId(), id, councilOn },
      reservation: 'vorbehaltlich des Haushalts 2027',
    });

  approve = (
    id: string,
    other: Partial<ApprovePledge> = {},
    actor: Actor = this.kaemmerei,
  ): Promise<string> =>
    this.approving.approve(actor, {
      ...{ idempotencyKey: newId(), id, approval: 'ADMINISTRATION', note: '§ 41 GO NRW, Dienstanweisung 3' },
      ...other,
    });

  withdraw = (id: string, actor: Actor = this.coordinator): Promise<string> =>
    this.ending.withdraw(actor, { idempotencyKey: newId(), id, reason: 'Der Haushalt reicht nicht.' });

  writeOff = (id: string, actor: Actor = this.moderator): Promise<string> =>
    this.ending.writeOff(actor, { idempotencyKey: newId(), id, reason: 'Die Stadt kann nicht zahlen.' });

  councilDecision(
    organizationId = this.treasury.demo.dortmund,
    result: 'ADOPTED' | 'REJECTED' | 'NOTED' = 'ADOPTED',
  ): Promise<string> {
    const decision = {
      decidedOn: '2026-11-19',
      body: 'Rat der Stadt',
      title: `Beitrag zu OPSI ${newId()}`,
      result,
    };
    return this.treasury.get(CouncilDecisions).record(operator, { organizationId, ...decision });
  }

  async row<Row = Record<string, unknown>>(table: string, id: string): Promise<Row> {
    const [row] = await this.treasury.db.query<Row[]>(`select * from ${table} where id = $1`, [id]);
    return row!;
  }

  stateOf = async (id: string): Promise<string> => (await this.row<{ state: string }>('pledge', id)).state;

  /** Balances of a pledge that are not zero: `2027 COMMITTED` and so on. */
  async balances(id: string): Promise<Record<string, bigint>> {
    const rows = await this.treasury.db.query<{ name: string; amount: string }[]>(
      `select fiscal_year || ' ' || account as name, amount_cents as amount from ledger_balance
       where pledge_id = $1 and amount_cents <> 0`,
      [id],
    );
    return Object.fromEntries(rows.map(({ name, amount }) => [name, BigInt(amount)]));
  }

  async sums(roundId: string): Promise<{ promised: bigint; approved: bigint }> {
    const row = await this.row<{ promised_cents: string; approved_cents: string }>('funding_round', roundId);
    return { promised: BigInt(row.promised_cents), approved: BigInt(row.approved_cents) };
  }
}
