import { Inject } from '@nestjs/common';
import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '@allmende/kernel';
import { CurrentActor, Permission, UserFaults, type Money } from '@allmende/platform/graphql';
import { FundingRound } from '../round/funding-round.type.js';
import type { CostKeyKind } from './cost-key.data.js';
import { CostSharesInput } from './cost-key.inputs.js';
import { CostKey } from './cost-key.type.js';
import { CostProof, CostProofRow, CostShares } from './cost-proof.type.js';
import { CostSharesService } from './cost-shares.service.js';
import { ruleOf } from './cost-rule.js';
import { euros, proofRows, type ProofSource } from './proof-source.js';

@Resolver()
export class CostSharesResolver {
  constructor(@Inject(CostSharesService) private readonly shares: CostSharesService) {}

  @Permission({ who: 'signedIn', scope: 'read' })
  @Query(() => CostShares, {
    description: 'What each would pay: splits a sum by a key without storing anything.',
  })
  async costShares(@Args('input') input: CostSharesInput, @CurrentActor() actor: Actor): Promise<object> {
    const amount = euros(input.amountCents);
    try {
      return { amount, proof: await this.shares.whatIf(input), userErrors: [] };
    } catch (error) {
      if (!(error instanceof UserFaults)) throw error;
      const userErrors = error.faults.map(({ code, path, text }) => ({
        code,
        message: text[actor.locale],
        path: path.split('.'),
      }));
      return { amount, proof: null, userErrors };
    }
  }
}

/** Works out a proof from what the read, or the question, gives. */
@Resolver(() => CostProof)
export class CostProofResolver {
  @ResolveField(() => String)
  rule(@Parent() { costKey }: ProofSource, @CurrentActor() { locale }: Actor): string {
    return ruleOf(costKey)[locale];
  }

  @ResolveField()
  kind(@Parent() { costKey }: ProofSource): CostKeyKind {
    return costKey.kind;
  }

  @ResolveField()
  total(@Parent() { amountCents }: ProofSource): Money {
    return euros(BigInt(amountCents));
  }

  @ResolveField(() => [CostProofRow])
  rows(@Parent() source: ProofSource): CostProofRow[] {
    return proofRows(source);
  }
}

/** Declares the fields; their values come from the read model. */
@Resolver(() => FundingRound)
export class FundingRoundCostKey {
  @ResolveField(() => CostKey, { nullable: true, description: 'Null: everybody gives what she likes.' })
  costKey(): void {}

  @ResolveField(() => CostProof, {
    nullable: true,
    description: 'How the target was split when the round opened. Null without a key, and before.',
  })
  proof(): void {}
}
