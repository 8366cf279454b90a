import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@allmende/audit';
import { newId, type Actor, type Clock } from '@allmende/kernel';
import { CLOCK } from '@allmende/platform/config';
import { UnitOfWork, type Tx } from '@allmende/platform/database';
import { notFound, UserFaults } from '@allmende/platform/graphql';
import { freeSlug } from '../free-slug.js';
import { FundEntity } from './fund.entity.js';
import { changedMeanwhile, faultsOf, type FundTexts } from './fund.faults.js';
import { whyNotKeepFunds } from './fund.policy.js';

/** Founds and changes standing funds: the board's, for which its moderators act. */
@Injectable()
export class Funds {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @returns its id
   * @throws UserFaults REQUIRED, TOO_LONG, INVALID_TEXT; FORBIDDEN
   */
  async create(actor: Actor, given: FundTexts): Promise<string> {
    demandKeeper(actor);
    refuseIfAny(faultsOf(given));
    const name = given.name.trim();
    return this.unitOfWork.run(actor, async (tx) => {
      const now = this.clock.now();
      const slug = await freeSlug(tx, FundEntity, name, 'fonds');
      const fund = tx.create(FundEntity, {
        ...{ id: newId(), slug, name, summary: given.summary.trim() },
        ...{ createdAt: now, updatedAt: now },
      });
      await tx.save(fund);
      await this.note(tx, actor, 'createFund', fund.id, { slug });
      return fund.id;
    });
  }

  /**
   * Changes its texts; what is left out stays. The slug never changes.
   * @param version the one that the editor saw
   * @returns its id
   * @throws UserFaults as `create`; CHANGED_MEANWHILE; NOT_FOUND, FORBIDDEN
   */
  async update(
    actor: Actor,
    id: string,
    version: number,
    given: { [Key in keyof FundTexts]?: string | null },
  ): Promise<string> {
    demandKeeper(actor);
    const texts = tidy(given);
    refuseIfAny(faultsOf(texts));
    return this.unitOfWork.run(actor, async (tx) => {
      const fund = await tx.findOne(FundEntity, { where: { id }, lock: { mode: 'for_no_key_update' } });
      if (!fund) throw notFound();
      if (fund.version !== version) throw changedMeanwhile(id);
      const changed = (Object.keys(texts) as (keyof FundTexts)[]).filter((key) => texts[key] !== fund[key]);
      if (changed.length === 0) return id;
      await tx.save(Object.assign(fund, texts, { updatedAt: this.clock.now() }));
      await this.note(tx, actor, 'updateFund', id, { changed: changed.sort() });
      return id;
    });
  }

  private note(tx: Tx, actor: Actor, action: string, subjectId: string, details: object) {
    return this.audit.append(tx, actor, { action, subjectType: 'Fund', subjectId, details: { ...details } });
  }
}

/** Trimmed texts; null is an empty one, which is refused. */
const tidy = (given: { [Key in keyof FundTexts]?: string | null }): Partial<FundTexts> =>
  Object.fromEntries(
    Object.entries(given)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => [key, (value ?? '').trim()]),
  );

function demandKeeper(actor: Actor): void {
  const refusal = whyNotKeepFunds(actor);
  if (refusal) throw refusal;
}

function refuseIfAny(faults: ReturnType<typeof faultsOf>): void {
  if (faults.length > 0) throw new UserFaults(...faults);
}
