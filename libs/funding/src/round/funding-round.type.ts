import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, DateTime, Money, Node } from '@allmende/platform/graphql';
import { Project } from '@allmende/projects';
import {
  Eligibilities,
  FundingPurposes,
  OverTargetRules,
  RoundStates,
  type Eligibility,
  type FundingPurpose,
  type OverTargetRule,
  type RoundState,
} from '../enums.js';
import {
  FundingDay,
  FundingDecision,
  FundingExtension,
  FundingMilestone,
  FundingParticipant,
  PledgeOffer,
} from './round-parts.type.js';

/** What other nouns give it (fund, cost key, pledges, books) is declared by them and by `FundingRoundLinks`. */
@ObjectType({
  implements: () => [Node],
  description:
    'Money sought for a project until a deadline, or a year’s contributions to a fund. All or nothing: evaluated once, at its deadline. Drafts are for moderators, treasurers and the participants of the key; once opened it is as public as its project.',
})
export class FundingRound implements Node {
  @Field(() => ID) id: string;
  @Field({ description: 'Plain text: escape it on output.' }) title: string;
  @Field({ description: 'Markdown: what the money is for.' }) summary: string;
  @Field(() => String, { nullable: true, description: 'Markdown: what a giver agrees to.' })
  terms: string | null;
  @Field(() => FundingPurposes) purpose: FundingPurpose;
  @Field(() => RoundStates) state: RoundState;
  @Field(() => Project, { nullable: true, description: 'Null: for a fund.' }) project: Project | null;
  @Field(() => Money, { description: 'Less than this, and nothing holds.' }) minimum: Money;
  @Field(() => Money) target: Money;
  @Field(() => Money, { description: 'All active pledges together never exceed it.' }) cap: Money;
  @Field(() => OverTargetRules) overTarget: OverTargetRule;
  @Field(() => DateTime, { description: 'A pledge that comes at this instant is late.' }) closesAt: Date;
  @Field(() => [Int], { description: 'Years whose budgets it may burden, ascending.' }) fiscalYears: number[];
  @Field(() => Eligibilities) eligible: Eligibility;
  @Field({ description: 'Opens by itself once a decision that names it is adopted.' })
  opensByDecision: boolean;
  @Field(() => DateTime, { nullable: true }) openedAt: Date | null;
  @Field(() => DateTime, { nullable: true }) evaluatedAt: Date | null;
  @Field(() => DateTime, { nullable: true }) settledAt: Date | null;
  @Field(() => String, { nullable: true }) cancelReason: string | null;
  @Field(() => Money, { description: 'Pledges that are DECLARED or RESERVED: they do not bind yet.' })
  promised: Money;
  @Field(() => Money, { description: 'Pledges that bind: APPROVED, CALLED, PAID.' }) approved: Money;
  @Field(() => Int, { description: 'Of active pledges in kind.' }) pledgedPersonDays: number;
  @Field(() => Int, {
    description: 'Organizations behind active pledges; named members of an association count one by one.',
  })
  organizationCount: number;
  @Field(() => [FundingMilestone], { description: 'In their order.' }) milestones: FundingMilestone[];
  @Field(() => [FundingParticipant], { description: 'Of the cost key, by name; at most 500.' })
  participants: FundingParticipant[];
  @Field(() => [FundingDecision], { description: 'In the order in which they were recorded.' })
  decisions: FundingDecision[];
  @Field(() => [FundingExtension], { description: 'In their order.' }) extensions: FundingExtension[];
  @Field(() => [FundingDay], { description: 'Oldest first.' }) timeline: FundingDay[];
  @Field(() => DateTime) createdAt: Date;
  @Field(() => DateTime) updatedAt: Date;
  @Field(() => Int, {
    description: 'Number to send back with an update; a stale one is refused. Pledges do not change it.',
  })
  version: number;
  @Field({ description: 'The viewer plans rounds: edits, opens, extends, cancels.' })
  viewerCanManage: boolean;
  @Field({ description: 'The viewer keeps the books: calls, payments, spends.' }) viewerCanBook: boolean;
  @Field(() => [PledgeOffer], {
    description:
      'Organizations the viewer acts for that may pledge in this round while it is open, by name, with their share.',
  })
  viewerMayPledgeFor: PledgeOffer[];
}

@ObjectType()
export class FundingRoundConnection extends connectionOf('FundingRound', () => FundingRound) {}
