import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@allmende/audit';
import { toNodeId, type Actor, type Clock } from '@allmende/kernel';
import { CLOCK } from '@allmende/platform/config';
import { UnitOfWork, type Tx } from '@allmende/platform/database';
import { UserFaults, type UserFault } from '@allmende/platform/graphql';
import { Outbox } from '@allmende/platform/outbox';
import { readCostKey } from '../cost-key/cost-key.policy.js';
import { shares } from '../cost-key/shares.js';
import type { FundingRoundEntity } from './funding-round.entity.js';
import { decisionMissing, noDraft } from './funding-round.faults.js';
import { aboutRound, lockRound } from './round-lock.js';
import { incomplete, type Freezable } from './round-opening.faults.js';
import { demandPlanner } from './round.policy.js';

/** A participant with what is frozen of it. */
interface Frozen {
  id: string;
  population: number | null;
  populationDate: string | null;
  share: string | null;
}

/** Opens rounds: from then on their terms are fixed, and they take pledges. */
@Injectable()
export class RoundOpening {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Opens by hand. A round that is tied to a decision needs an adopted one. One that is open stays as it is.
   * @returns its id
   * @throws UserFaults NOT_A_DRAFT, and everything that it lacks at once: see `incomplete`; NOT_FOUND, FORBIDDEN
   */
  async open(actor: Actor, id: string): Promise<string> {
    demandPlanner(actor);
    return this.unitOfWork.run(actor, async (tx) => {
      const round = await lockRound(tx, id);
      if (round.state === 'OPEN') return id;
      if (round.state !== 'DRAFT') throw noDraft(round.state);
      const decisionId = round.opensByDecision ? await this.adopted(tx, id) : null;
      const tied = round.opensByDecision && !decisionId ? [decisionMissing()] : [];
      const faults = [...tied, ...(await this.openIn(tx, actor, round, decisionId, tied.length > 0))];
      if (faults.length > 0) throw new UserFaults(...faults);
      return id;
    });
  }

  /**
   * Opens a locked draft, or says why not and writes nothing.
   * @param decisionId the adopted, unused decision that opens it, or null
   * @param lookOnly only says what is missing
   */
  async openIn(
    tx: Tx,
    actor: Actor,
    round: FundingRoundEntity,
    decisionId: string | null,
    lookOnly = false,
  ): Promise<UserFault[]> {
    const now = this.clock.now();
    const participants = await participantsOf(tx, round.id);
    const milestones = await milestoneSum(tx, round.id);
    const faults = incomplete(round, participants, milestones, now);
    if (faults.length > 0 || lookOnly) return faults;
    const split = splitOf(round, participants);
    if (split.faults) return split.faults;
    await freeze(tx, split.frozen);
    await tx.save(Object.assign(round, { state: 'OPEN', openedAt: now, updatedAt: now }));
    if (decisionId)
      await tx.query(`update funding_decision set used_for = 'OPENING', used_at = $2 where id = $1`, [
        decisionId,
        now,
      ]);
    await this.tell(tx, actor, round, decisionId, participants.length);
    return [];
  }

  private async adopted(tx: Tx, roundId: string): Promise<string | null> {
    const [found] = await tx.query<{ id: string }[]>(
      `select id from funding_decision where round_id = $1 and adopted and used_for is null
       order by recorded_at, id limit 1 for update`,
      [roundId],
    );
    return found?.id ?? null;
  }

  private async tell(
    tx: Tx,
    actor: Actor,
    round: FundingRoundEntity,
    decisionId: string | null,
    participants: number,
  ): Promise<void> {
    await this.audit.append(tx, actor, {
      ...{ action: 'openFundingRound', subjectType: 'FundingRound', subjectId: round.id },
      details: {
        ...{ decisionId, participants, targetCents: round.targetCents.toString() },
        closesAt: round.closesAt.toISOString(),
      },
    });
    await this.outbox.append(tx, actor, 'fundingRound.opened', aboutRound(round));
  }
}

/** The participants with the register's population of this moment. */
async function participantsOf(tx: Tx, roundId: string): Promise<Freezable[]> {
  const rows = await tx.query<(Record<string, string | null> & { id: string; population: number | null })[]>(
    `select p.id, o.id as "organizationId", o.name, o.official_key as "officialKey", o.population,
       o.population_date::text as "populationDate", p.weight, p.second_base, p.fixed_cents, p.least_cents, p.most_cents
     from funding_participant p join organization o on o.id = p.organization_id
     where p.round_id = $1 order by fold_german(o.name), o.id`,
    [roundId],
  );
  const big = (value: string | null | undefined): bigint | null => (value ? BigInt(value) : null);
  return rows.map((row) => ({
    rowId: row.id,
    populationDate: row.populationDate ?? null,
    registered: row.population,
    id: row.officialKey ?? toNodeId('Organization', row.organizationId!),
    name: row.name!,
    population: row.population === null ? null : BigInt(row.population),
    weight: big(row.weight),
    secondBase: big(row.second_base),
    fixed: big(row.fixed_cents),
    least: big(row.least_cents),
    most: big(row.most_cents),
  }));
}

async function milestoneSum(tx: Tx, roundId: string): Promise<bigint> {
  const [{ sum }] = await tx.query<[{ sum: string }]>(
    `select coalesce(sum(amount_cents), 0)::text as sum from funding_milestone where round_id = $1`,
    [roundId],
  );
  return BigInt(sum);
}

/** The shares of the target by the key, where there is one. */
function splitOf(
  { costKey, targetCents }: FundingRoundEntity,
  participants: readonly Freezable[],
): { frozen: Frozen[]; faults?: undefined } | { frozen?: undefined; faults: UserFault[] } {
  const { rows, faults } = costKey
    ? shares(readCostKey(costKey), targetCents, participants)
    : { rows: null, faults: undefined };
  if (faults) return { faults: faults.map(({ code, text }) => ({ code, path: openingPath, text })) };
  return {
    frozen: participants.map(({ rowId, registered, populationDate }, at) => ({
      ...{ id: rowId, population: registered, populationDate: registered === null ? null : populationDate },
      share: rows?.[at]?.share.toString() ?? null,
    })),
  };
}

const openingPath = 'input.fundingRoundId';

const freeze = (tx: Tx, frozen: readonly Frozen[]): Promise<unknown> =>
  tx.query(
    `update funding_participant p set population = f.population, population_date = f."populationDate", share_cents = f.share
     from jsonb_to_recordset($1::jsonb) f (id uuid, population integer, "populationDate" date, share bigint)
     where p.id = f.id`,
    [JSON.stringify(frozen)],
  );
