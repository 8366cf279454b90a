import { Inject, Injectable } from '@nestjs/common';
import { DataSource, Like } from 'typeorm';
import { AuditLog } from '@allmende/audit';
import { newId, slugBase, slugFor, today, type Actor, type Clock } from '@allmende/kernel';
import { CLOCK } from '@allmende/platform/config';
import { UnitOfWork, violatedConstraint, type Tx } from '@allmende/platform/database';
import { UserFaults } from '@allmende/platform/graphql';
import { Outbox } from '@allmende/platform/outbox';
import { WorkingGroupMembers, type Seat } from '../member/working-group-member.service.js';
import { lockGroup, refuseEnded } from './group-lock.js';
import { WorkingGroupEntity } from './working-group.entity.js';
import {
  alreadyEnded,
  changedMeanwhile,
  faultsOf,
  nameTaken,
  noSuchDecision,
  reasonOf,
  tidy,
  type WorkingGroupChanges,
  type WorkingGroupTexts,
} from './working-group.faults.js';
import { whyNotForBoard } from './working-group.policy.js';

/** A group as it is founded. */
export interface NewWorkingGroup extends WorkingGroupChanges {
  name: string;
  mandate: string;
  /** `YYYY-MM-DD`, not in the future. */
  foundedOn: string;
  chair: Omit<Seat, 'role'>;
}

const fallbackSlug = 'arbeitsgruppe';

/** Founds, changes and ends working groups: the board's, for which its moderators act. */
@Injectable()
export class WorkingGroups {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(WorkingGroupMembers) private readonly members: WorkingGroupMembers,
  ) {}

  /**
   * Founds a group; its chair works in it from the day of the founding on.
   * @returns its id
   * @throws UserFaults REQUIRED, TOO_LONG, INVALID_TEXT, DATE_IN_FUTURE, DEADLINE_IN_PAST, ENDS_BEFORE_START, NAME_TAKEN,
   * NO_SUCH_DECISION, NO_ROLE; FORBIDDEN
   */
  async create(actor: Actor, { chair, foundedOn, ...given }: NewWorkingGroup): Promise<string> {
    demandBoard(actor);
    const texts = tidy(given);
    refuseIfAny(faultsOf(texts, foundedOn, today(this.clock)));
    return this.inOneName(actor, async (tx) => {
      await tx.query(`select pg_advisory_xact_lock(hashtext('allmende.working-groups'))`);
      const now = this.clock.now();
      const group = tx.create(WorkingGroupEntity, {
        ...{ id: newId(), foundedOn, foundingNote: null, foundingDecisionId: null, endsOn: null },
        ...{ endedOn: null, endReason: null, remindedFor: null, createdAt: now, updatedAt: now },
        ...texts,
      });
      group.slug = await freeSlug(tx, group.name);
      await tx.save(group);
      await this.note(tx, actor, 'createWorkingGroup', group.id, { foundedOn, endsOn: group.endsOn });
      await this.outbox.append(tx, actor, 'workingGroup.founded', { workingGroupId: group.id });
      await this.members.joinIn(tx, actor, group, { ...chair, role: 'CHAIR' }, foundedOn, 'input.chair');
      return group.id;
    });
  }

  /**
   * Changes a group at work. What is left out stays; null clears what may be empty. The slug never changes.
   * @param version the one that the editor saw
   * @returns its id
   * @throws UserFaults as `create`; CHANGED_MEANWHILE, GROUP_ENDED; NOT_FOUND, FORBIDDEN
   */
  async update(actor: Actor, id: string, version: number, given: WorkingGroupChanges): Promise<string> {
    demandBoard(actor);
    return this.inOneName(actor, async (tx) => {
      const group = await lockGroup(tx, id);
      refuseEnded(group);
      if (group.version !== version) throw changedMeanwhile(id);
      const changes = changesOf(group, tidy(given));
      refuseIfAny(faultsOf(changes, group.foundedOn, today(this.clock)));
      const changed = Object.keys(changes).sort();
      if (changed.length === 0) return id;
      await tx.save(Object.assign(group, changes, { updatedAt: this.clock.now() }));
      await this.note(tx, actor, 'updateWorkingGroup', id, { changed });
      return id;
    });
  }

  /**
   * Ends a group today; the same again changes nothing. Its memberships stay as they are and count no longer.
   * @returns its id
   * @throws UserFaults REQUIRED, TOO_LONG, INVALID_TEXT, ALREADY_ENDED; NOT_FOUND, FORBIDDEN
   */
  async end(actor: Actor, id: string, givenReason: string): Promise<string> {
    demandBoard(actor);
    const reason = reasonOf(givenReason);
    return this.unitOfWork.run(actor, async (tx) => {
      const group = await lockGroup(tx, id);
      if (group.endedOn !== null && group.endReason === reason) return id;
      if (group.endedOn !== null) throw alreadyEnded(id, group.endedOn);
      const endedOn = today(this.clock);
      await tx.save(Object.assign(group, { endedOn, endReason: reason, updatedAt: this.clock.now() }));
      await this.note(tx, actor, 'endWorkingGroup', id, { endedOn }, reason);
      await this.outbox.append(tx, actor, 'workingGroup.ended', { workingGroupId: id, reason });
      return id;
    });
  }

  /** The group with this slug, or null. */
  async bySlug(slug: string): Promise<string | null> {
    const found = await this.dataSource.getRepository(WorkingGroupEntity).findOneBy({ slug });
    return found?.id ?? null;
  }

  private note(tx: Tx, actor: Actor, action: string, subjectId: string, details: object, reason?: string) {
    return this.audit.append(tx, actor, {
      ...{ action, subjectType: 'WorkingGroup', subjectId, reason },
      details: { ...details },
    });
  }

  /** What the database refuses, in words. */
  private async inOneName<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    try {
      return await this.unitOfWork.run(actor, work);
    } catch (error) {
      const constraint = violatedConstraint(error);
      if (constraint === 'working_group_name_key') throw nameTaken();
      throw constraint === 'working_group_founding_decision' ? noSuchDecision() : error;
    }
  }
}

function demandBoard(actor: Actor): void {
  const refusal = whyNotForBoard(actor);
  if (refusal) throw refusal;
}

function refuseIfAny(faults: ReturnType<typeof faultsOf>): void {
  if (faults.length > 0) throw new UserFaults(...faults);
}

async function freeSlug(tx: Tx, name: string): Promise<string> {
  const similar = await tx.find(WorkingGroupEntity, {
    select: { id: true, slug: true },
    where: { slug: Like(`${slugBase(name, fallbackSlug)}%`) },
  });
  return slugFor(name, new Set(similar.map(({ slug }) => slug)), fallbackSlug);
}

/** The given values that differ from those of the group. */
function changesOf(group: WorkingGroupEntity, given: Partial<WorkingGroupTexts>): Partial<WorkingGroupTexts> {
  const differs = ([key, value]: [string, unknown]): boolean =>
    value !== undefined && value !== group[key as keyof WorkingGroupTexts];
  return Object.fromEntries(Object.entries(given).filter(differs));
}
