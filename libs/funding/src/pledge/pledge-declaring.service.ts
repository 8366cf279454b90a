import { Inject, Injectable } from '@nestjs/common';
import { today, type Actor, type Clock } from '@allmende/kernel';
import { CLOCK } from '@allmende/platform/config';
import { fault, requiredText, UserFaults, type UserFault } from '@allmende/platform/graphql';
import { Outbox } from '@allmende/platform/outbox';
import type { PledgeKind } from '../enums.js';
import { MoneyRequests } from '../ledger/money-requests.js';
import type { FundingRoundEntity } from '../round/funding-round.entity.js';
import { contentFaults, longestText, type PledgeContent } from './pledge.content.js';
import { PledgeEntity } from './pledge.entity.js';
import { changedMeanwhile, councilDayOutOfRange, councilDayPassed, wrongState } from './pledge.faults.js';
import { eventOf, lastDayOf, lockPledge, lockRound, mustTakePledges } from './pledge-lock.js';
import { takerFaults } from './pledge-members.js';
import { mayGiveFor, notYourPledge } from './pledge.policy.js';
import { PledgeWriter } from './pledge-writer.js';

/** What an organization says of its pledge. */
interface Pledged extends PledgeContent {
  idempotencyKey: string;
  memberIds?: readonly string[];
  acceptTerms: boolean;
}

export interface DeclarePledge extends Pledged {
  roundId: string;
  organizationId: string;
  kind: PledgeKind;
}

export interface UpdatePledge extends Pledged {
  id: string;
  version: number;
}

export interface ReservePledge {
  idempotencyKey: string;
  id: string;
  reservation: string;
  /** `YYYY-MM-DD`. */
  councilOn: string;
}

/** What an organization promises before it binds. */
@Injectable()
export class PledgeDeclaring {
  constructor(
    @Inject(MoneyRequests) private readonly requests: MoneyRequests,
    @Inject(PledgeWriter) private readonly writer: PledgeWriter,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Promises money or work to an open round.
   * @returns id of the pledge
   * @throws UserFaults ROUND_NOT_OPEN, ROUND_CLOSED, TERMS_NOT_ACCEPTED, NOT_ELIGIBLE, ALREADY_PLEDGED, OVER_CAP,
   * PLEDGED_BY_ASSOCIATION, NO_ASSOCIATION, NOT_A_MEMBER, MEMBER_PLEDGES_ITSELF, those of the content and of the key
   * @throws OperationError NOT_FOUND, FORBIDDEN
   */
  async declare(actor: Actor, { idempotencyKey, ...input }: DeclarePledge): Promise<string> {
    const body = { ...bodyOf(input), ...pick(input, 'roundId', 'organizationId', 'kind') };
    return this.requests.once(
      actor,
      { key: idempotencyKey, operation: 'declarePledge', body },
      async (tx) => {
        const round = await lockRound(tx, actor, input.roundId);
        if (!mayGiveFor(actor, input.organizationId)) throw notYourPledge();
        mustTakePledges(round, this.clock, 'input.fundingRoundId');
        const memberIds = distinct(input.memberIds);
        const { organizationId, kind } = input;
        const faults = [
          ...termsFaults(round, input),
          ...contentFaults(kind, input, round),
          ...(await takerFaults(
            tx,
            round,
            { organizationId, memberIds, kind, pledgeId: null },
            today(this.clock),
          )),
        ];
        if (faults.length > 0) throw new UserFaults(...faults);
        const giver = { organizationId, fundId: null, programmeId: null };
        const pledge = { ...giver, kind, content: input, memberIds };
        return this.writer.declare(tx, actor, 'declarePledge', round, pledge);
      },
    );
  }

  /**
   * Changes a pledge as long as it is DECLARED.
   * @throws UserFaults CHANGED_MEANWHILE, WRONG_STATE, and those of `declare`
   * @throws OperationError NOT_FOUND, FORBIDDEN
   */
  async update(actor: Actor, { idempotencyKey, ...input }: UpdatePledge): Promise<string> {
    const body = { ...bodyOf(input), ...pick(input, 'id', 'version') };
    return this.requests.once(actor, { key: idempotencyKey, operation: 'updatePledge', body }, async (tx) => {
      const { round, pledge } = await lockPledge(tx, actor, input.id);
      const { organizationId, kind, id: pledgeId } = pledge;
      if (!organizationId || !mayGiveFor(actor, organizationId)) throw notYourPledge();
      mustTakePledges(round, this.clock, 'input.pledgeId');
      if (pledge.state !== 'DECLARED') throw new UserFaults(wrongState(pledge.state, ['DECLARED']));
      if (pledge.version !== input.version)
        throw new UserFaults(changedMeanwhile()).with({ pledge: pledgeId });
      const memberIds = distinct(input.memberIds);
      const faults = [
        ...termsFaults(round, input),
        ...contentFaults(kind, input, round),
        ...(await takerFaults(tx, round, { organizationId, memberIds, kind, pledgeId }, today(this.clock))),
      ];
      if (faults.length > 0) throw new UserFaults(...faults);
      await this.writer.rewrite(tx, actor, round, pledge, input, memberIds);
      return pledgeId;
    });
  }

  /**
   * Says that a pledge waits for budget and council; again to name another day.
   * @throws UserFaults ROUND_NOT_OPEN, ROUND_CLOSED, WRONG_STATE, COUNCIL_DATE_PASSED, DATE_OUT_OF_RANGE, REQUIRED,
   * TOO_LONG, INVALID_TEXT, those of the key
   * @throws OperationError NOT_FOUND, FORBIDDEN
   */
  async reserve(actor: Actor, { idempotencyKey, id, councilOn, ...input }: ReservePledge): Promise<string> {
    const reservation = requiredText('input.reservation', input.reservation, longestText);
    const body = { id, councilOn, reservation };
    return this.requests.once(
      actor,
      { key: idempotencyKey, operation: 'reservePledge', body },
      async (tx) => {
        const { round, pledge } = await lockPledge(tx, actor, id);
        if (!mayGiveFor(actor, pledge.organizationId)) throw notYourPledge();
        mustTakePledges(round, this.clock, 'input.pledgeId');
        this.mustBeReservable(round, pledge, councilOn);
        // Who has just named the day needs no reminder that was due before.
        const remindedFor = pledge.councilOn === councilOn ? pledge.remindedFor : today(this.clock);
        const step = { state: 'RESERVED', reservation, councilOn, remindedFor } as const;
        Object.assign(pledge, step, { updatedAt: this.clock.now() });
        await tx.save(pledge);
        await this.writer.log(tx, actor, 'reservePledge', pledge, { councilOn });
        await this.outbox.append(tx, actor, 'pledge.reserved', { ...eventOf(round, pledge), councilOn });
        return id;
      },
    );
  }

  private mustBeReservable(round: FundingRoundEntity, pledge: PledgeEntity, councilOn: string): void {
    const { state, councilOn: before } = pledge;
    if (state !== 'DECLARED' && state !== 'RESERVED')
      throw new UserFaults(wrongState(state, ['DECLARED', 'RESERVED']));
    const [first, last] = [today(this.clock), lastDayOf(round)];
    if (state === 'RESERVED' && before! < first) throw new UserFaults(councilDayPassed(before!));
    if (councilOn < first || councilOn > last) throw new UserFaults(councilDayOutOfRange(first, last));
  }
}

const distinct = (ids: readonly string[] | undefined): string[] => [...new Set(ids ?? [])];

const pick = <T extends object, K extends keyof T>(from: T, ...keys: K[]): Pick<T, K> =>
  Object.fromEntries(keys.map((key) => [key, from[key]])) as Pick<T, K>;

/** What makes two requests the same: left out and null are one. */
const bodyOf = (input: Omit<Pledged, 'idempotencyKey'>) => ({
  amountCents: input.amountCents ?? null,
  personDays: input.personDays ?? null,
  instalments: (input.instalments ?? []).map((one) => pick(one, 'fiscalYear', 'amountCents')),
  minOrganizations: input.minOrganizations ?? null,
  minTotalCents: input.minTotalCents ?? null,
  memberIds: input.memberIds ?? [],
  note: input.note ?? null,
  acceptTerms: input.acceptTerms,
});

/** A round without terms asks for nothing. */
const termsFaults = (
  round: FundingRoundEntity,
  { acceptTerms }: Pledged | Omit<Pledged, 'idempotencyKey'>,
): UserFault[] =>
  acceptTerms || !round.terms
    ? []
    : [
        fault('TERMS_NOT_ACCEPTED', 'input.acceptTerms', {
          de: 'Bitte lesen Sie die Bedingungen der Runde und stimmen Sie ihnen zu.',
          en: 'Please read the terms of the round and accept them.',
        }),
      ];
