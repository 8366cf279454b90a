import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@allmende/audit';
import { newId, type Actor, type Clock } from '@allmende/kernel';
import { CLOCK } from '@allmende/platform/config';
import { UnitOfWork, violatedConstraint, type Tx } from '@allmende/platform/database';
import { fault, UserFaults, type UserFault } from '@allmende/platform/graphql';
import type { CostKeyData } from '../cost-key/cost-key.data.js';
import type { CostKeyInput } from '../cost-key/cost-key.inputs.js';
import { costKeyFaults, costKeyOf } from '../cost-key/cost-key.policy.js';
import { FundingRoundEntity } from './funding-round.entity.js';
import { changedMeanwhile, namedByDecision, noDraft, termsFixed } from './funding-round.faults.js';
import { lockRound } from './round-lock.js';
import { milestonesOverTarget, planFaults, tidyYears, type RoundPlan } from './round-plan.js';
import { demandPlanner } from './round.policy.js';

/** What a moderator says of a round; null clears what may be empty, and stands for left out elsewhere. */
export type RoundInput = { [Key in keyof RoundPlan]?: RoundPlan[Key] | null } & {
  costKey?: CostKeyInput | null;
  opensByDecision?: boolean | null;
};

/** A round as it is created. */
export type NewRound = RoundInput &
  Omit<RoundPlan, 'projectId' | 'fundId' | 'terms' | 'capCents'> & {
    projectId?: string | null;
    fundId?: string | null;
  };

type Terms = RoundPlan & { costKey: CostKeyData | null; opensByDecision: boolean };
const openForEver: ReadonlySet<string> = new Set(['title', 'summary']);

/** Creates, changes and removes rounds that have not opened. */
@Injectable()
export class RoundDrafts {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @returns id of the draft
   * @throws UserFaults everything that is wrong at once, see `planFaults` and `costKeyFaults`; UNKNOWN_PROJECT,
   * UNKNOWN_FUND; FORBIDDEN
   */
  async create(actor: Actor, input: NewRound): Promise<string> {
    demandPlanner(actor);
    const { costKey, opensByDecision, ...plan } = given(input);
    const planned: RoundPlan = {
      ...{ projectId: null, fundId: null, terms: null, capCents: input.targetCents },
      ...(plan as Omit<RoundPlan, 'capCents'>),
    };
    const now = this.clock.now();
    refuseIfAny([...planFaults(planned, now), ...keyFaults(costKey)]);
    return this.unitOfWork.run(actor, async (tx) => {
      await checkOwner(tx, planned);
      const round = tx.create(FundingRoundEntity, {
        ...{ id: newId(), state: 'DRAFT', ...planned, createdAt: now, updatedAt: now },
        costKey: costKey ? costKeyOf(costKey, 'input.costKey') : null,
        opensByDecision: opensByDecision ?? false,
        ...{ openedAt: null, evaluatedAt: null, settledAt: null, cancelReason: null, remindedFor: null },
      });
      await tx.insert(FundingRoundEntity, round);
      await this.note(tx, actor, 'createFundingRound', round.id, detailsOf(round));
      return round.id;
    });
  }

  /**
   * What is left out stays. Once the round has opened, only title and summary change.
   * @param version the one that the editor saw
   * @returns its id
   * @throws UserFaults as `create`; CHANGED_MEANWHILE, TERMS_FIXED, MILESTONES_OVER_TARGET; NOT_FOUND, FORBIDDEN
   */
  async update(actor: Actor, id: string, version: number, input: RoundInput): Promise<string> {
    demandPlanner(actor);
    return this.unitOfWork.run(actor, async (tx) => {
      const round = await lockRound(tx, id);
      if (round.version !== version) throw changedMeanwhile(id);
      refuseIfAny(keyFaults(input.costKey));
      const changes = changesOf(round, input);
      const changed = Object.keys(changes).sort();
      if (changed.length === 0) return id;
      const fixed = round.state === 'DRAFT' ? [] : changed.filter((name) => !openForEver.has(name));
      refuseIfAny(fixed.map((name) => termsFixed(`input.${name}`)));
      Object.assign(round, changes);
      refuseIfAny(planFaults(round, changes.closesAt ? this.clock.now() : null));
      if (changes.targetCents !== undefined) await this.checkMilestones(tx, round);
      await checkOwner(tx, changes);
      await tx.save(Object.assign(round, { updatedAt: this.clock.now() }));
      await this.note(tx, actor, 'updateFundingRound', id, { changed, ...detailsOf(round) });
      return id;
    });
  }

  /**
   * Removes a draft. One that a decision names stays.
   * @throws UserFaults NOT_A_DRAFT, NAMED_BY_DECISION; NOT_FOUND, FORBIDDEN
   */
  async delete(actor: Actor, id: string): Promise<void> {
    demandPlanner(actor);
    const deleting = this.unitOfWork.run(actor, async (tx) => {
      const round = await lockRound(tx, id);
      if (round.state !== 'DRAFT') throw noDraft(round.state);
      await tx.delete(FundingRoundEntity, { id });
      await this.note(tx, actor, 'deleteFundingRound', id, { title: round.title });
    });
    await deleting.catch((error: unknown) => {
      const named = ['decision_funding_round', 'funding_decision_round_id_fkey'];
      throw named.includes(violatedConstraint(error) ?? '') ? namedByDecision() : error;
    });
  }

  private async checkMilestones(tx: Tx, { id, targetCents }: FundingRoundEntity): Promise<void> {
    const [{ fits }] = await tx.query<[{ fits: boolean }]>(
      `select coalesce(sum(amount_cents), 0) <= $2::bigint as fits from funding_milestone where round_id = $1`,
      [id, targetCents.toString()],
    );
    if (!fits) throw new UserFaults(milestonesOverTarget('input.targetCents'));
  }

  private note(tx: Tx, actor: Actor, action: string, subjectId: string, details: Record<string, unknown>) {
    return this.audit.append(tx, actor, { action, subjectType: 'FundingRound', subjectId, details });
  }
}

function refuseIfAny(faults: readonly UserFault[]): void {
  if (faults.length > 0) throw new UserFaults(...faults);
}

const keyFaults = (costKey: CostKeyInput | null | undefined): UserFault[] =>
  costKey ? costKeyFaults(costKey, 'input.costKey') : [];

/** What may be null although the column is not: then it is as if it had been left out. */
const clearable: ReadonlySet<string> = new Set(['projectId', 'fundId', 'terms', 'costKey']);

/** The given values, trimmed; naming a project takes the fund away, and the other way round. */
function given(input: RoundInput): RoundInput {
  const said = Object.entries(input).filter(
    ([name, value]) => value !== undefined && (value !== null || clearable.has(name)),
  );
  const all = Object.fromEntries(said) as RoundInput;
  return {
    ...all,
    ...(all.title && { title: all.title.trim() }),
    ...(all.summary && { summary: all.summary.trim() }),
    ...(all.terms !== undefined && { terms: all.terms?.trim() || null }),
    ...(all.fiscalYears && { fiscalYears: tidyYears(all.fiscalYears) }),
    ...(all.projectId && all.fundId === undefined && { fundId: null }),
    ...(all.fundId && all.projectId === undefined && { projectId: null }),
  };
}

/** The given values that differ from those of the round. */
function changesOf(round: FundingRoundEntity, input: RoundInput): Partial<Terms> {
  const { costKey, ...rest } = given(input);
  const key = costKey === undefined ? {} : { costKey: costKey && costKeyOf(costKey, 'input.costKey') };
  const differs = ([name, value]: [string, unknown]): boolean =>
    comparable(value) !== comparable(round[name as keyof Terms]);
  return Object.fromEntries(Object.entries({ ...rest, ...key }).filter(differs)) as Partial<Terms>;
}

/** Keys of objects in one order: jsonb has its own. */
const comparable = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => {
    if (typeof part === 'bigint') return part.toString();
    if (part === null || typeof part !== 'object' || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
  });

async function checkOwner(tx: Tx, { projectId, fundId }: Partial<RoundPlan>): Promise<void> {
  const [{ project, fund }] = await tx.query<[{ project: boolean; fund: boolean }]>(
    `select $1::uuid is null or exists (select from project where id = $1) as project,
       $2::uuid is null or exists (select from fund where id = $2) as fund`,
    [projectId ?? null, fundId ?? null],
  );
  refuseIfAny([...(project ? [] : [unknownProject()]), ...(fund ? [] : [unknownFund()])]);
}

const unknownProject = () =>
  fault('UNKNOWN_PROJECT', 'input.projectId', {
    de: 'Dieses Projekt gibt es nicht. Bitte wählen Sie ein anderes.',
    en: 'There is no such project. Please choose another one.',
  });
const unknownFund = () =>
  fault('UNKNOWN_FUND', 'input.fundId', {
    de: 'Diesen Fonds gibt es nicht. Bitte wählen Sie einen anderen.',
    en: 'There is no such fund. Please choose another one.',
  });

/** What the log keeps of a round; cents as text. */
const detailsOf = (round: FundingRoundEntity): Record<string, unknown> => ({
  ...{ projectId: round.projectId, fundId: round.fundId, purpose: round.purpose, title: round.title },
  minimumCents: round.minimumCents.toString(),
  targetCents: round.targetCents.toString(),
  capCents: round.capCents.toString(),
  closesAt: round.closesAt.toISOString(),
});
