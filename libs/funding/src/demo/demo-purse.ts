import { DataSource } from 'typeorm';
import { AuditLog } from '@allmende/audit';
import { newId, systemActor, toNodeId, today, type Actor, type Cents, type Clock } from '@allmende/kernel';
import type { DemoOrganizations } from '@allmende/organizations';
import { UnitOfWork } from '@allmende/platform/database';
import { EventHandlers } from '@allmende/platform/outbox-relay';
import type { CostParticipantInput } from '../cost-key/cost-key.inputs.js';
import { RoundEvaluation } from '../evaluation/round-evaluation.service.js';
import { Calls } from '../ledger/calls.service.js';
import { Payments } from '../ledger/payments.service.js';
import { PledgeApproving } from '../pledge/pledge-approving.service.js';
import { PledgeDeclaring, type DeclarePledge } from '../pledge/pledge-declaring.service.js';
import { DecisionListener, type HeardDecision } from '../round/decision-listener.js';
import { RoundDrafts, type NewRound } from '../round/round-drafts.service.js';
import { RoundOpening } from '../round/round-opening.service.js';
import { RoundTerms, type NewMilestone } from '../round/round-terms.service.js';

export type Place = keyof DemoOrganizations;

/** A clock that can be set: what lies in the past is entered at its own time, so every rule about time holds for it, too. */
export interface MovableClock extends Clock {
  set(time: Date): void;
}

/** Where the services come from. Their clock must be the purse's. */
export interface Services {
  get<Service>(type: new (...args: never[]) => Service): Service;
}

/** Who acts: the moderation, who keeps the network's books, a city's treasury, and who coordinates for a place. */
export type DemoPayers = Readonly<Partial<Record<Place | 'moderation' | 'treasurer' | 'kaemmerei', Actor>>>;

/** The board, where the demo has one: this room knows of no meetings. */
export interface DemoBoard {
  /** A decision that the board has taken names a round now. */
  nameRound(fundingRoundId: string): Promise<HeardDecision>;
  /** Decides from now on until then; the clock is there afterwards. */
  resolve(question: string, until: Date, fundingRoundId: string): Promise<HeardDecision>;
}

export interface DemoFunding {
  services: Services;
  clock: MovableClock;
  organizations: DemoOrganizations;
  /** By the names of the demo files. */
  projects: Readonly<Record<string, string>>;
  actors: DemoPayers;
  board: DemoBoard;
}

export const euros = (amount: number): Cents => BigInt(amount) * 100n;
const day = 24 * 60 * 60_000;
const demo = systemActor('demo');

/** The services, people and time with which the demo rounds are played. */
export class DemoPurse {
  /** The real time, at which all this is entered. */
  readonly begun = this.given.clock.now();
  readonly board = this.given.board;
  readonly moderation = this.actor('moderation');
  readonly treasurer = this.actor('treasurer');

  constructor(private readonly given: DemoFunding) {}

  get<Service>(type: new (...args: never[]) => Service): Service {
    return this.given.services.get(type);
  }

  /** So many days from the real now. */
  in(days: number): Date {
    return new Date(this.begun.getTime() + days * day);
  }

  /** The day in Germany so many days from today, `YYYY-MM-DD`. */
  dayIn(days: number): string {
    return today({ now: () => this.in(days) });
  }

  yearIn(days: number): number {
    return Number(this.dayIn(days).slice(0, 4));
  }

  /** From here on it is so many days from the real now. */
  at(days: number): void {
    this.given.clock.set(this.in(days));
  }

  /** The real time again. */
  end(): void {
    this.given.clock.set(this.begun);
  }

  /** @throws Error when the demo has no such project */
  project(name: string): string {
    const id = this.given.projects[name];
    if (!id) throw new Error(`There is no demo project ${name}.`);
    return id;
  }

  organization(place: Place): string {
    return this.given.organizations[place];
  }

  read<Row>(statement: string, values: unknown[] = []): Promise<Row[]> {
    return this.get(DataSource).query<Row[]>(statement, values);
  }

  /** A draft with participants and milestones. */
  async draft(
    plan: NewRound,
    participants: readonly (Omit<CostParticipantInput, 'organizationId'> & { place: Place })[] = [],
    milestones: readonly NewMilestone[] = [],
  ): Promise<string> {
    const id = await this.get(RoundDrafts).create(this.moderation, plan);
    const named = participants.map(({ place, ...more }) => ({
      ...{ ...more, organizationId: toNodeId('Organization', this.organization(place)) },
    }));
    const terms = this.get(RoundTerms);
    if (named.length > 0) await terms.setParticipants(this.moderation, id, await this.versionOf(id), named);
    if (milestones.length > 0)
      await terms.setMilestones(this.moderation, id, await this.versionOf(id), milestones);
    return id;
  }

  async open(roundId: string): Promise<void> {
    await this.get(RoundOpening).open(this.moderation, roundId);
  }

  /** What the board has decided reaches this room as it does by its event; that event changes nothing more then. */
  async hear(decision: HeardDecision): Promise<string> {
    const ear = new DecisionListener(new EventHandlers(), this.get(RoundOpening), this.get(AuditLog));
    const now = this.given.clock.now();
    await this.get(UnitOfWork).run(demo, (tx) => ear.hear(tx, decision, now));
    return decision.decisionId;
  }

  /** What a place has to pay by the key of an open round. */
  async share(roundId: string, place: Place): Promise<Cents> {
    const [row] = await this.read<{ share: string }>(
      `select share_cents as share from funding_participant where round_id = $1 and organization_id = $2`,
      [roundId, this.organization(place)],
    );
    return BigInt(row!.share);
  }

  /** A pledge that is not binding yet. Where a place has one account only, the first of four eyes are the demo's. */
  declare(
    place: Place,
    roundId: string,
    more: Partial<DeclarePledge>,
    by: Actor = place === 'dortmund' ? this.actor(place) : demo,
  ): Promise<string> {
    const organizationId = this.organization(place);
    return this.get(PledgeDeclaring).declare(by, {
      ...{ idempotencyKey: newId(), roundId, organizationId, kind: 'MONEY', acceptTerms: true, ...more },
    });
  }

  /** Made binding within the powers of the administration, by another account than declared it. */
  approve(place: Place, id: string, note: string): Promise<string> {
    const by = place === 'dortmund' ? this.actor('kaemmerei') : this.actor(place);
    return this.get(PledgeApproving).approve(by, {
      ...{ idempotencyKey: newId(), id, approval: 'ADMINISTRATION', note },
    });
  }

  /** A binding pledge. */
  async pledge(place: Place, roundId: string, note: string, more: Partial<DeclarePledge>): Promise<string> {
    return this.approve(place, await this.declare(place, roundId, more), note);
  }

  async evaluate(roundId: string): Promise<void> {
    if (!(await this.get(RoundEvaluation).evaluate(roundId)))
      throw new Error('The demo round was not evaluated.');
  }

  async call(roundId: string, fiscalYear: number, dueInDays: number): Promise<void> {
    await this.get(Calls).call(this.treasurer, {
      ...{ idempotencyKey: newId(), roundId, fiscalYear, dueOn: this.dayIn(dueInDays), pledgeIds: null },
    });
  }

  /** All of a pledge is paid so many days from now. */
  async pay(pledgeId: string, fiscalYear: number, days: number): Promise<void> {
    this.at(days);
    const [row] = await this.read<{ amount: string }>(
      `select amount_cents as amount from pledge_instalment where pledge_id = $1 and fiscal_year = $2`,
      [pledgeId, fiscalYear],
    );
    await this.get(Payments).record(this.treasurer, {
      ...{ idempotencyKey: newId(), pledgeId, fiscalYear, amountCents: BigInt(row!.amount) },
      paidOn: this.dayIn(days),
    });
  }

  /** @throws Error when there is no account for the place */
  actor(place: Place | 'moderation' | 'treasurer' | 'kaemmerei'): Actor {
    const actor = this.given.actors[place];
    if (!actor) throw new Error(`There is no demo account for ${place}.`);
    return actor;
  }

  private async versionOf(roundId: string): Promise<number> {
    const [row] = await this.read<{ version: number }>(`select version from funding_round where id = $1`, [
      roundId,
    ]);
    return row!.version;
  }
}
