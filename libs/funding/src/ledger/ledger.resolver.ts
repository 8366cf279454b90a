import { Inject } from '@nestjs/common';
import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '@allmende/kernel';
import { Organization } from '@allmende/organizations';
import { CurrentActor, idOf, PageArgs, Permission } from '@allmende/platform/graphql';
import { FundingRound } from '../round/funding-round.type.js';
import { RoundBalance, YearBalance } from './balance.type.js';
import { Calls } from './calls.service.js';
import { LedgerEntry, LedgerEntryConnection } from './ledger-entry.type.js';
import {
  CallPledgesInput,
  RecordPaymentInput,
  ReverseLedgerEntryInput,
  StatementArgs,
} from './ledger.inputs.js';
import { CallPledgesPayload, RecordPaymentPayload, ReverseLedgerEntryPayload } from './ledger.payloads.js';
import { Payments } from './payments.service.js';
import { Reversals } from './reversals.service.js';
import { FundingStatement } from './statement.type.js';

const inPerson = { who: 'session', because: 'The books are kept by persons, not by programs.' } as const;

@Resolver(() => LedgerEntry)
export class LedgerResolver {
  constructor(
    @Inject(Calls) private readonly calls: Calls,
    @Inject(Payments) private readonly payments: Payments,
    @Inject(Reversals) private readonly reversals: Reversals,
  ) {}

  @Permission(inPerson)
  @Mutation(() => CallPledgesPayload, {
    description:
      'Calls in what a funded round was pledged for a year. What a fund gives comes at once. By treasurers and moderators.',
  })
  async callPledges(
    @Args('input') { fundingRoundId, pledgeIds, ...input }: CallPledgesInput,
    @CurrentActor() actor: Actor,
  ): Promise<CallPledgesPayload> {
    const roundId = idOf('FundingRound', fundingRoundId, 'input.fundingRoundId');
    const chosen = pledgeIds?.map((id, at) => idOf('Pledge', id, `input.pledgeIds.${at}`)) ?? null;
    return { fundingRound: await this.calls.call(actor, { ...input, roundId, pledgeIds: chosen }) };
  }

  @Permission(inPerson)
  @Mutation(() => RecordPaymentPayload, {
    description: 'Books money that has come in; a part of what is outstanding is fine.',
  })
  async recordPayment(
    @Args('input') { pledgeId, ...input }: RecordPaymentInput,
    @CurrentActor() actor: Actor,
  ): Promise<RecordPaymentPayload> {
    const id = idOf('Pledge', pledgeId, 'input.pledgeId');
    return { pledge: id, ledgerEntry: await this.payments.record(actor, { ...input, pledgeId: id }) };
  }

  @Permission(inPerson)
  @Mutation(() => ReverseLedgerEntryPayload, {
    description:
      'Takes back a CALL, PAYMENT, SPENDING or ALLOCATION by a mirrored entry; pledge and spend follow. Refused while later bookings need the money.',
  })
  async reverseLedgerEntry(
    @Args('input') { ledgerEntryId, ...input }: ReverseLedgerEntryInput,
    @CurrentActor() actor: Actor,
  ): Promise<ReverseLedgerEntryPayload> {
    const entryId = idOf('LedgerEntry', ledgerEntryId, 'input.ledgerEntryId');
    return { ledgerEntry: await this.reversals.reverse(actor, { ...input, entryId }) };
  }
}

/** Declares the fields; their values come from the read model. */
@Resolver(() => FundingRound)
export class FundingRoundBooks {
  @ResolveField(() => RoundBalance, { description: 'What the books say of its money.' })
  balance(): void {}

  @ResolveField(() => [YearBalance], { description: 'The same, for each of its years.' })
  yearBalances(): void {}

  @ResolveField(() => LedgerEntryConnection, {
    description: 'Its bookings, newest first, as far as the viewer may see them.',
  })
  ledger(@Args() _page: PageArgs): void {}
}

/** Declares the field; its value comes from the read model. */
@Resolver(() => Organization)
export class OrganizationStatement {
  @ResolveField(() => FundingStatement, {
    nullable: true,
    description: 'For its own people, moderators and treasurers; null for others.',
  })
  statement(@Args() _args: StatementArgs): void {}
}
