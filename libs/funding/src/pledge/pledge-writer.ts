import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@allmende/audit';
import { accountIdOf, newId, type Actor, type Cents, type Clock } from '@allmende/kernel';
import { CLOCK } from '@allmende/platform/config';
import type { Tx } from '@allmende/platform/database';
import { UserFaults } from '@allmende/platform/graphql';
import { Outbox } from '@allmende/platform/outbox';
import type { PledgeKind } from '../enums.js';
import type { FundingRoundEntity } from '../round/funding-round.entity.js';
import { instalmentsOf, type Instalment, type PledgeContent } from './pledge.content.js';
import { PledgeEntity } from './pledge.entity.js';
import { overCap, refused } from './pledge.faults.js';
import { eventOf } from './pledge-lock.js';
import type { Giver } from './pledge.policy.js';

/** What is written of a pledge: who gives, and checked content. */
export interface NewPledge extends Giver {
  kind: PledgeKind;
  content: PledgeContent;
  memberIds: readonly string[];
}

/** Writes pledges of organizations and programmes; needs the lock of the round, and content without faults. */
@Injectable()
export class PledgeWriter {
  constructor(
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Declares a pledge and tells of it.
   * @param action of the audit log
   * @returns id of the pledge
   * @throws UserFaults OVER_CAP, ALREADY_PLEDGED
   */
  async declare(
    tx: Tx,
    actor: Actor,
    action: string,
    round: FundingRoundEntity,
    { kind, content, memberIds, ...giver }: NewPledge,
  ): Promise<string> {
    const amountCents = content.amountCents ?? 0n;
    mustFitCap(round, amountCents, 0n);
    const now = this.clock.now();
    const pledge = tx.create(PledgeEntity, {
      ...{ id: newId(), roundId: round.id, kind, state: 'DECLARED', ...giver },
      ...columnsOf(content),
      ...{ declaredBy: accountIdOf(actor), createdAt: now, updatedAt: now },
    });
    await tx.insert(PledgeEntity, pledge).catch(refused);
    await writeInstalments(tx, pledge.id, instalmentsOf(kind, content, round));
    await writeMembers(tx, pledge.id, memberIds);
    await this.log(tx, actor, action, pledge, { memberIds });
    await this.outbox.append(tx, actor, 'pledge.declared', eventOf(round, pledge));
    return pledge.id;
  }

  /** Changes one that is DECLARED; whoever does is the one who has declared what it is now. */
  async rewrite(
    tx: Tx,
    actor: Actor,
    round: FundingRoundEntity,
    pledge: PledgeEntity,
    content: PledgeContent,
    memberIds: readonly string[],
  ): Promise<void> {
    mustFitCap(round, content.amountCents ?? 0n, pledge.amountCents);
    const declaredBy = accountIdOf(actor) ?? pledge.declaredBy;
    Object.assign(pledge, columnsOf(content), { declaredBy, updatedAt: this.clock.now() });
    await tx.save(pledge);
    await tx.query(`delete from pledge_instalment where pledge_id = $1`, [pledge.id]);
    await writeInstalments(tx, pledge.id, instalmentsOf(pledge.kind, content, round));
    await tx.query(`delete from pledge_member where pledge_id = $1`, [pledge.id]);
    await writeMembers(tx, pledge.id, memberIds);
    await this.log(tx, actor, 'updatePledge', pledge, { memberIds });
  }

  /** Keeps what was done to a pledge. */
  log(
    tx: Tx,
    actor: Actor,
    action: string,
    pledge: PledgeEntity,
    details: Record<string, unknown> = {},
    reason: string | null = null,
  ): Promise<void> {
    const { id: subjectId, roundId, organizationId, kind, state, amountCents, personDays } = pledge;
    return this.audit.append(tx, actor, {
      ...{ action, subjectType: 'Pledge', subjectId, reason },
      details: {
        ...{ roundId, organizationId, kind, state, amountCents: amountCents.toString(), personDays },
        ...details,
      },
    });
  }
}

/** The database asks this again. @param own what the pledge takes of the cap already */
function mustFitCap(round: FundingRoundEntity, amount: Cents, own: Cents): void {
  const free = round.capCents - round.promisedCents - round.approvedCents + own;
  if (amount > free) throw new UserFaults(overCap(free));
}

const columnsOf = (content: PledgeContent) => ({
  amountCents: content.amountCents ?? 0n,
  declaredCents: content.amountCents ?? 0n,
  personDays: content.personDays ?? null,
  minOrganizations: content.minOrganizations ?? null,
  minTotalCents: content.minTotalCents ?? null,
  note: content.note?.trim() || null,
});

async function writeInstalments(tx: Tx, pledgeId: string, instalments: readonly Instalment[]) {
  if (instalments.length === 0) return;
  await tx.query(
    `insert into pledge_instalment (id, pledge_id, fiscal_year, amount_cents)
     select i.id, $1, i.year, i.amount from unnest($2::uuid[], $3::integer[], $4::bigint[]) i (id, year, amount)`,
    [
      pledgeId,
      instalments.map(() => newId()),
      instalments.map(({ fiscalYear }) => fiscalYear),
      instalments.map(({ amountCents }) => amountCents.toString()),
    ],
  );
}

async function writeMembers(tx: Tx, pledgeId: string, memberIds: readonly string[]) {
  if (memberIds.length === 0) return;
  await tx.query(
    `insert into pledge_member (pledge_id, organization_id) select $1, m from unnest($2::uuid[]) m`,
    [pledgeId, memberIds],
  );
}
