import { newId, toNodeId, type Actor } from '@allmende/kernel';
import { UnitOfWork } from '@allmende/platform/database';
import { EventHandlers } from '@allmende/platform/outbox-relay';
import { AuditLog } from '@allmende/audit';
import type { CostParticipantInput } from '../cost-key/cost-key.inputs.js';
import { RoundEvaluation } from '../evaluation/round-evaluation.service.js';
import { DecisionListener, type HeardDecision } from '../round/decision-listener.js';
import { RoundCourse } from '../round/round-course.service.js';
import { RoundDrafts, type NewRound, type RoundInput } from '../round/round-drafts.service.js';
import { RoundOpening } from '../round/round-opening.service.js';
import { RoundTerms } from '../round/round-terms.service.js';
import { PledgeStage } from './pledge-stage.js';
import { operator, Treasury } from './treasury.js';

export const closing = '2026-12-24T11:00:00Z';

/** Rounds by the real commands. */
export class RoundStage {
  readonly drafts = this.treasury.get(RoundDrafts);
  readonly terms = this.treasury.get(RoundTerms);
  readonly opening = this.treasury.get(RoundOpening);
  readonly course = this.treasury.get(RoundCourse);
  readonly evaluation = this.treasury.get(RoundEvaluation);
  readonly listener = new DecisionListener(new EventHandlers(), this.opening, this.treasury.get(AuditLog));

  private constructor(
    readonly treasury: Treasury,
    readonly pledges: PledgeStage,
  ) {}

  static async start(): Promise<RoundStage> {
    const treasury = await Treasury.start();
    return new RoundStage(treasury, await PledgeStage.prepare(treasury));
  }

  stop = (): Promise<void> => this.treasury.stop();

  get moderator(): Actor {
    return this.pledges.moderator;
  }

  /** A plan of 600.00 €, at least 300.00 €, for 2027. */
  plan = (other: Partial<NewRound> = {}): NewRound => ({
    ...{ projectId: this.pledges.projectId, title: 'OPSI 2027', summary: 'Wofür.', terms: 'Was gilt.' },
    ...{ purpose: 'DEVELOPMENT', minimumCents: 30_000n, targetCents: 60_000n, overTarget: 'REFUSE' },
    ...{ closesAt: new Date(closing), fiscalYears: [2027], eligible: 'MEMBERS' },
    ...other,
  });

  draft = (other: Partial<NewRound> = {}): Promise<string> =>
    this.drafts.create(this.moderator, this.plan(other));

  async opened(other: Partial<NewRound> = {}): Promise<string> {
    return this.opening.open(this.moderator, await this.draft(other));
  }

  async update(id: string, changes: RoundInput): Promise<string> {
    return this.drafts.update(this.moderator, id, (await this.row(id)).version, changes);
  }

  async participants(id: string, ...uuids: string[]): Promise<string> {
    const all = uuids.map((uuid) => ({ organizationId: toNodeId('Organization', uuid) }));
    return this.participantsAs(id, all);
  }

  async participantsAs(id: string, all: CostParticipantInput[]): Promise<string> {
    return this.terms.setParticipants(this.moderator, id, (await this.row(id)).version, all);
  }

  row = (id: string): Promise<Record<string, unknown> & { version: number; state: string }> =>
    this.pledges.row('funding_round', id);

  /** A decision of the board, as the worker hears of it. @returns its id */
  async hear(fundingRoundId: string, other: Partial<HeardDecision> = {}): Promise<string> {
    const decision: HeardDecision = {
      ...{
        decisionId: newId(),
        number: 'B-2026-014',
        workingGroupId: null,
        result: 'ADOPTED',
        fundingRoundId,
      },
      ...other,
    };
    await this.treasury
      .get(UnitOfWork)
      .run(operator, (tx) => this.listener.hear(tx, decision, this.treasury.clock.now()));
    return decision.decisionId;
  }

  decision = (id: string): Promise<Record<string, unknown>> => this.pledges.row('funding_decision', id);

  /** The people of a city who declare and approve for it. */
  async city(organizationId: string): Promise<{ coordinator: Actor; kaemmerei: Actor }> {
    return {
      coordinator: await this.treasury.person('COORDINATOR', organizationId),
      kaemmerei: await this.treasury.person('TREASURER', organizationId),
    };
  }

  async audits(subjectId: string): Promise<string[]> {
    const rows = await this.treasury.db.query<{ action: string }[]>(
      `select action from audit_entry where subject_id = $1 order by occurred_at, id`,
      [subjectId],
    );
    return rows.map(({ action }) => action);
  }

  async told(name: string, roundId: string): Promise<Record<string, unknown>[]> {
    const events = await this.treasury.events(name);
    return events.map(({ payload }) => payload).filter(({ fundingRoundId }) => fundingRoundId === roundId);
  }
}
