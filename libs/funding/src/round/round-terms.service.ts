import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@allmende/audit';
import { largestAmount, newId, today, uuidOf, type Actor, type Cents, type Clock } from '@allmende/kernel';
import { CLOCK } from '@allmende/platform/config';
import { UnitOfWork, type Tx } from '@allmende/platform/database';
import { fault, notFound, textFaults, UserFaults, type UserFault } from '@allmende/platform/graphql';
import type { CostParticipantInput } from '../cost-key/cost-key.inputs.js';
import { participantFaults, unknownOrganization } from '../cost-key/participant.policy.js';
import type { FundingRoundEntity } from './funding-round.entity.js';
import { changedMeanwhile, noDraft, notFundedYet } from './funding-round.faults.js';
import { lockRound, touchRound } from './round-lock.js';
import { milestonesOverTarget } from './round-plan.js';
import { demandPlanner } from './round.policy.js';

export interface NewMilestone {
  title: string;
  /** `YYYY-MM-DD` */
  dueOn?: string | null;
  amountCents: Cents;
}

const mostMilestones = 50;

/** Participants and milestones of a round. */
@Injectable()
export class RoundTerms {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Replaces the participants of a draft.
   * @param participants with public ids of organizations; an empty list takes all out
   * @returns id of the round
   * @throws UserFaults CHANGED_MEANWHILE, NOT_A_DRAFT, UNKNOWN_ORGANIZATION, see `participantFaults`; NOT_FOUND, FORBIDDEN
   */
  async setParticipants(
    actor: Actor,
    id: string,
    version: number,
    participants: readonly CostParticipantInput[],
  ): Promise<string> {
    demandPlanner(actor);
    const faults = [
      ...(participants.length > 0 ? participantFaults(participants, 'input.participants') : []),
      ...participants.flatMap(boundFault),
    ];
    if (faults.length > 0) throw new UserFaults(...faults);
    return this.inDraft(actor, id, version, async (tx, round) => {
      await refuseUnknown(tx, participants);
      await tx.query(`delete from funding_participant where round_id = $1`, [id]);
      await tx.query(insertParticipants, [id, JSON.stringify(participants.map(participantRow))]);
      await this.note(tx, actor, 'setFundingParticipants', round, { count: participants.length });
    });
  }

  /**
   * Replaces the milestones of a draft.
   * @returns id of the round
   * @throws UserFaults CHANGED_MEANWHILE, NOT_A_DRAFT, REQUIRED, TOO_LONG, INVALID_TEXT, OUT_OF_RANGE, TOO_MANY,
   * MILESTONES_OVER_TARGET; NOT_FOUND, FORBIDDEN
   */
  async setMilestones(
    actor: Actor,
    id: string,
    version: number,
    milestones: readonly NewMilestone[],
  ): Promise<string> {
    demandPlanner(actor);
    const faults = milestoneFaults(milestones);
    if (faults.length > 0) throw new UserFaults(...faults);
    return this.inDraft(actor, id, version, async (tx, round) => {
      const sum = milestones.reduce((so, { amountCents }) => so + amountCents, 0n);
      if (sum > round.targetCents) throw new UserFaults(milestonesOverTarget('input.milestones'));
      await tx.query(`delete from funding_milestone where round_id = $1`, [id]);
      await tx.query(insertMilestones, [id, JSON.stringify(milestones.map(milestoneRow))]);
      await this.note(tx, actor, 'setFundingMilestones', round, {
        ...{ count: milestones.length, sumCents: sum.toString() },
      });
    });
  }

  /**
   * Says that a step of a funded round is done; null takes it back.
   * @returns id of the milestone
   * @throws UserFaults DATE_IN_FUTURE, ROUND_NOT_FUNDED; NOT_FOUND, FORBIDDEN
   */
  async markReached(actor: Actor, milestoneId: string, reachedOn: string | null): Promise<string> {
    demandPlanner(actor);
    if (reachedOn && reachedOn > today(this.clock)) throw new UserFaults(reachedInFuture());
    return this.unitOfWork.run(actor, async (tx) => {
      const [found] = await tx.query<{ roundId: string }[]>(
        `select round_id as "roundId" from funding_milestone where id = $1`,
        [milestoneId],
      );
      if (!found) throw notFound();
      const round = await lockRound(tx, found.roundId);
      if (round.state !== 'FUNDED' && round.state !== 'SETTLED') throw notFundedYet(round.state);
      const [changed] = await tx.query<[unknown[], number]>(
        `update funding_milestone set reached_on = $2 where id = $1 and reached_on is distinct from $2::date
         returning id`,
        [milestoneId, reachedOn],
      );
      if (changed.length > 0)
        await this.note(tx, actor, 'markMilestoneReached', round, { milestoneId, reachedOn });
      return milestoneId;
    });
  }

  private inDraft(
    actor: Actor,
    id: string,
    version: number,
    work: (tx: Tx, round: FundingRoundEntity) => Promise<void>,
  ): Promise<string> {
    return this.unitOfWork.run(actor, async (tx) => {
      const round = await lockRound(tx, id);
      if (round.state !== 'DRAFT') throw noDraft(round.state);
      if (round.version !== version) throw changedMeanwhile(id);
      await work(tx, round);
      await touchRound(tx, round, this.clock.now());
      return id;
    });
  }

  private note(tx: Tx, actor: Actor, action: string, { id }: FundingRoundEntity, details: object) {
    return this.audit.append(tx, actor, {
      ...{ action, subjectType: 'FundingRound', subjectId: id },
      details: { ...details },
    });
  }
}

const uuidOfParticipant = ({ organizationId }: CostParticipantInput): string =>
  uuidOf('Organization', organizationId)!;

/** Nobody who is dissolved pays for anything new. */
async function refuseUnknown(tx: Tx, participants: readonly CostParticipantInput[]): Promise<void> {
  const ids = participants.map(uuidOfParticipant);
  const known = await tx.query<{ id: string }[]>(
    `select id from organization where id = any($1::uuid[]) and dissolved_on is null`,
    [ids],
  );
  const there = new Set(known.map(({ id }) => id));
  const faults = participants.flatMap(({ organizationId }, at) =>
    there.has(ids[at]!)
      ? []
      : [unknownOrganization(organizationId, `input.participants.${at}.organizationId`)],
  );
  if (faults.length > 0) throw new UserFaults(...faults);
}

const text = (value: bigint | null | undefined): string | null => value?.toString() ?? null;

const participantRow = (one: CostParticipantInput) => ({
  ...{ id: newId(), organization_id: uuidOfParticipant(one), source: one.source?.trim() || null },
  ...{ weight: text(one.weight), second_base: text(one.secondBase), fixed_cents: text(one.fixedCents) },
  ...{ least_cents: text(one.leastCents), most_cents: text(one.mostCents) },
});

const insertParticipants = `
  insert into funding_participant (id, round_id, organization_id, weight, second_base, source, fixed_cents, least_cents, most_cents)
  select p.id, $1, p.organization_id, p.weight, p.second_base, p.source, p.fixed_cents, p.least_cents, p.most_cents
  from jsonb_to_recordset($2::jsonb) p (id uuid, organization_id uuid, weight bigint, second_base bigint, source text,
    fixed_cents bigint, least_cents bigint, most_cents bigint)`;

const milestoneRow = ({ title, dueOn, amountCents }: NewMilestone, at: number) => ({
  ...{ id: newId(), position: at + 1, title: title.trim(), due_on: dueOn ?? null },
  amount_cents: amountCents.toString(),
});

const insertMilestones = `
  insert into funding_milestone (id, round_id, position, title, due_on, amount_cents)
  select m.id, $1, m.position, m.title, m.due_on, m.amount_cents
  from jsonb_to_recordset($2::jsonb) m (id uuid, position integer, title text, due_on date, amount_cents bigint)`;

const boundFault = ({ leastCents, mostCents }: CostParticipantInput, at: number): UserFault[] =>
  typeof leastCents === 'bigint' && typeof mostCents === 'bigint' && leastCents > mostCents
    ? [
        fault('BOUNDS_CROSS', `input.participants.${at}.leastCents`, {
          de: 'Der Mindestanteil liegt über dem Höchstanteil. Bitte berichtigen Sie einen von beiden.',
          en: 'The least share lies above the most. Please correct one of them.',
        }),
      ]
    : [];

function milestoneFaults(milestones: readonly NewMilestone[]): UserFault[] {
  if (milestones.length > mostMilestones)
    return [
      fault('TOO_MANY', 'input.milestones', {
        de: `Höchstens ${mostMilestones} Meilensteine sind möglich. Bitte fassen Sie einige zusammen.`,
        en: `At most ${mostMilestones} milestones are possible. Please put some together.`,
      }),
    ];
  return milestones.flatMap(({ title, amountCents }, at) => [
    ...textFaults(`input.milestones.${at}.title`, title, 200, 1),
    ...(amountCents < 1n || amountCents > largestAmount
      ? [
          fault('OUT_OF_RANGE', `input.milestones.${at}.amountCents`, {
            de: 'Bitte geben Sie einen Betrag über 0 € bis 1.000.000.000 € an.',
            en: 'Please give an amount above €0 up to €1,000,000,000.',
          }),
        ]
      : []),
  ]);
}

const reachedInFuture = (): UserFault =>
  fault('DATE_IN_FUTURE', 'input.reachedOn', {
    de: 'Dieser Tag liegt in der Zukunft. Bitte geben Sie heute oder einen früheren Tag an.',
    en: 'This day lies in the future. Please give today or an earlier day.',
  });
