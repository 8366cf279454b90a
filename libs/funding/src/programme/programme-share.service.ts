import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@allmende/audit';
import { today, type Actor, type Cents, type Clock } from '@allmende/kernel';
import { CLOCK } from '@allmende/platform/config';
import { UserFaults } from '@allmende/platform/graphql';
import { Outbox } from '@allmende/platform/outbox';
import { declareGrant, lockRound, roundFaults, twiceFaults } from '../grant/grant.js';
import { MoneyRequests } from '../ledger/money-requests.js';
import { contentFaults, instalmentsOf, type Instalment } from '../pledge/pledge.content.js';
import { whyNotRecordShare } from './funding-programme.policy.js';
import { lockProgramme } from './funding-programme.service.js';
import { boundFaults, closedFaults } from './programme-share.faults.js';

/** What a programme is going to give to a round. */
export interface NewProgrammeShare {
  idempotencyKey: string;
  programmeId: string;
  roundId: string;
  amountCents: Cents;
  /** May be left out when the round has one year only. */
  instalments?: readonly Instalment[] | null;
  /** Names the grant notice when the programme is over. */
  note?: string | null;
}

/** Enters what programmes give. It binds once a second person has entered the grant notice (`PledgeApproving`). */
@Injectable()
export class ProgrammeShares {
  constructor(
    @Inject(MoneyRequests) private readonly requests: MoneyRequests,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * A pledge of the programme, DECLARED.
   * @returns uuid of the pledge
   * @throws UserFaults ROUND_NOT_OPEN, ROUND_CLOSED, OVER_CAP, ALREADY_PLEDGED, OVER_QUOTA, OVER_MAX, PROGRAMME_CLOSED, what
   * `contentFaults` says of amount, years and note, IDEMPOTENCY_KEY_…; NOT_FOUND, FORBIDDEN
   */
  async record(actor: Actor, { idempotencyKey: key, ...given }: NewProgrammeShare): Promise<string> {
    const refusal = whyNotRecordShare(actor);
    if (refusal) throw refusal;
    const { programmeId, roundId, amountCents } = given;
    const note = given.note?.trim() || null;
    const request = { key, operation: 'recordProgrammeShare', body: { ...given } };
    return this.requests.once(actor, request, async (tx) => {
      const round = await lockRound(tx, roundId);
      const programme = await lockProgramme(tx, programmeId);
      const grantor = { fundId: null, programmeId };
      const faults = [
        ...roundFaults(round, amountCents, this.clock.now()),
        ...contentFaults('MONEY', given, round),
        ...boundFaults(amountCents, round.targetCents, programme),
        ...closedFaults(today(this.clock), programme, note),
        ...(await twiceFaults(tx, roundId, grantor)),
      ];
      if (faults.length > 0) throw new UserFaults(...faults);
      const instalments = instalmentsOf('MONEY', given, round);
      const share = { ...grantor, roundId, amountCents, note, instalments };
      const { id } = await declareGrant(tx, actor, this.clock.now(), share);
      await this.audit.append(tx, actor, {
        ...{ action: 'recordProgrammeShare', subjectType: 'Pledge', subjectId: id },
        details: { programmeId, fundingRoundId: roundId, amountCents: amountCents.toString() },
      });
      const { projectId, fundId } = round;
      await this.outbox.append(tx, actor, 'pledge.declared', {
        ...{ fundingRoundId: roundId, projectId, fundId, pledgeId: id, organizationId: null },
      });
      return id;
    });
  }
}
