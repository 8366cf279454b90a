import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@allmende/audit';
import { newId, today, type Actor, type Clock } from '@allmende/kernel';
import { CLOCK } from '@allmende/platform/config';
import { UnitOfWork, type Tx } from '@allmende/platform/database';
import { notFound, UserFaults } from '@allmende/platform/graphql';
import { freeSlug } from '../free-slug.js';
import { FundingProgrammeEntity } from './funding-programme.entity.js';
import {
  changedMeanwhile,
  faultsOf,
  tidy,
  type ProgrammeChanges,
  type ProgrammeContent,
} from './funding-programme.faults.js';
import { whyNotKeepCatalogue } from './funding-programme.policy.js';

/** A programme as it is entered. */
export type NewProgramme = ProgrammeChanges &
  Pick<ProgrammeContent, 'name' | 'funder' | 'summary' | 'quotaPercent'>;

const nothing: ProgrammeContent = {
  ...{ name: '', funder: '', summary: '', url: null, quotaPercent: 0, maxCents: null, deadlineOn: null },
  ...{ applicantKinds: [], landCodes: [], minPopulation: null, maxPopulation: null },
  ...{ purposes: [], categories: [] },
};

/** The catalogue of programmes, kept by moderators. */
@Injectable()
export class FundingProgrammes {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @returns its id
   * @throws UserFaults REQUIRED, TOO_LONG, INVALID_TEXT, INVALID_URL, QUOTA_OUT_OF_RANGE, AMOUNT_OUT_OF_RANGE,
   * NEGATIVE_POPULATION, BOUNDS_CROSSED, DEADLINE_IN_PAST, UNKNOWN_LAND, UNKNOWN_CATEGORY, TOO_MANY; FORBIDDEN
   */
  async create(actor: Actor, given: NewProgramme): Promise<string> {
    demandKeeper(actor);
    const content = { ...nothing, ...tidy(given) };
    refuseIfAny(faultsOf(content, null, today(this.clock)));
    return this.unitOfWork.run(actor, async (tx) => {
      const now = this.clock.now();
      const slug = await freeSlug(tx, FundingProgrammeEntity, content.name, 'foerderprogramm');
      const programme = tx.create(FundingProgrammeEntity, {
        ...{ id: newId(), slug, closedOn: null, remindedFor: null, createdAt: now, updatedAt: now },
        ...content,
      });
      await tx.save(programme);
      await this.note(tx, actor, 'createFundingProgramme', programme.id, { slug });
      return programme.id;
    });
  }

  /**
   * Changes an entry. What is left out stays; null clears what may be empty. The slug never changes.
   * @param version the one that the editor saw
   * @returns its id
   * @throws UserFaults as `create`; CHANGED_MEANWHILE; NOT_FOUND, FORBIDDEN
   */
  async update(actor: Actor, id: string, version: number, given: ProgrammeChanges): Promise<string> {
    demandKeeper(actor);
    const changes = tidy(given);
    return this.unitOfWork.run(actor, async (tx) => {
      const programme = await lockProgramme(tx, id);
      if (programme.version !== version) throw changedMeanwhile(id);
      refuseIfAny(faultsOf({ ...programme, ...changes }, programme.deadlineOn, today(this.clock)));
      const changed = (Object.keys(changes) as (keyof ProgrammeContent)[]).filter(
        (key) => String(changes[key]) !== String(programme[key]),
      );
      if (changed.length === 0) return id;
      await tx.save(Object.assign(programme, changes, { updatedAt: this.clock.now() }));
      await this.note(tx, actor, 'updateFundingProgramme', id, { changed: changed.sort() });
      return id;
    });
  }

  /** It gives no more from today on; the same again changes nothing. @throws NOT_FOUND, FORBIDDEN */
  close(actor: Actor, id: string): Promise<string> {
    return this.turn(actor, id, 'closeFundingProgramme', today(this.clock));
  }

  /** It gives again; the same again changes nothing. @throws NOT_FOUND, FORBIDDEN */
  reopen(actor: Actor, id: string): Promise<string> {
    return this.turn(actor, id, 'reopenFundingProgramme', null);
  }

  private async turn(actor: Actor, id: string, action: string, closedOn: string | null): Promise<string> {
    demandKeeper(actor);
    return this.unitOfWork.run(actor, async (tx) => {
      const programme = await lockProgramme(tx, id);
      if ((programme.closedOn === null) === (closedOn === null)) return id;
      await tx.save(Object.assign(programme, { closedOn, updatedAt: this.clock.now() }));
      await this.note(tx, actor, action, id, { closedOn });
      return id;
    });
  }

  private note(tx: Tx, actor: Actor, action: string, subjectId: string, details: object) {
    return this.audit.append(tx, actor, {
      ...{ action, subjectType: 'FundingProgramme', subjectId },
      details: { ...details },
    });
  }
}

/** The programme, locked until the end of the transaction. @throws OperationError NOT_FOUND */
export async function lockProgramme(tx: Tx, id: string): Promise<FundingProgrammeEntity> {
  // Weaker than FOR UPDATE: pledges that refer to it need not wait.
  const programme = await tx.findOne(FundingProgrammeEntity, {
    where: { id },
    lock: { mode: 'for_no_key_update' },
  });
  if (!programme) throw notFound();
  return programme;
}

function demandKeeper(actor: Actor): void {
  const refusal = whyNotKeepCatalogue(actor);
  if (refusal) throw refusal;
}

function refuseIfAny(faults: ReturnType<typeof faultsOf>): void {
  if (faults.length > 0) throw new UserFaults(...faults);
}
