import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Organization } from '@allmende/organizations';
import { CalendarDate, connectionOf, DateTime, Node } from '@allmende/platform/graphql';
import { Project } from '@allmende/projects';
import { WorkingGroup } from '@allmende/working-groups';
import { AdoptionSummary } from '../adoption/decision-adoption.type.js';
import { MeetingVisibilities } from '../enums.js';
import type { Visibility } from '../visibility.js';
import type { DecisionResult } from './decision.entity.js';
import { DecisionResults } from './decision.enums.js';

@ObjectType({ description: 'The counted votes of the ballot behind a decision.' })
export class DecisionTally {
  @Field(() => Int) entitled: number;
  @Field(() => Int) cast: number;
  @Field(() => Int) yes: number;
  @Field(() => Int) no: number;
  @Field(() => Int) abstain: number;
  @Field(() => Int) objections: number;
}

/** Lists take arguments and are declared by `DecisionLists`. */
@ObjectType({
  implements: () => [Node],
  description:
    'A recorded outcome. Number, title, wording, result and day never change. Confidential ones are invisible to others.',
})
export class Decision implements Node {
  @Field(() => ID) id: string;
  @Field({ description: '`B-2026-014` of the board, `AG-2026-003` of working groups.' }) number: string;
  @Field() title: string;
  @Field({ description: 'Markdown, as it was voted on.' }) wording: string;
  @Field(() => DecisionResults) result: DecisionResult;
  @Field(() => DecisionTally, { nullable: true, description: 'Null without a ballot; see `tallyNote`.' })
  tally: DecisionTally | null;
  @Field(() => String, { nullable: true, description: 'How it was found without a ballot.' })
  tallyNote: string | null;
  @Field(() => CalendarDate) decidedOn: string;
  @Field(() => MeetingVisibilities) visibility: Visibility;
  @Field({ description: 'A position that organizations carry with their names.' }) jointPosition: boolean;
  @Field(() => WorkingGroup, { nullable: true, description: 'Null: the board.' })
  workingGroup: WorkingGroup | null;
  @Field(() => Organization, { nullable: true, description: 'Who sees to it.' })
  ownerOrganization: Organization | null;
  @Field(() => CalendarDate, { nullable: true }) dueOn: string | null;
  @Field(() => CalendarDate, { nullable: true, description: 'When it is to be looked at again.' })
  reviewOn: string | null;
  @Field(() => CalendarDate, { nullable: true }) doneOn: string | null;
  @Field(() => String, { nullable: true }) doneNote: string | null;
  @Field(() => Project, { nullable: true }) project: Project | null;
  @Field(() => ID, { nullable: true, description: 'Id of the `FundingRound` that it is about.' })
  fundingRoundId: string | null;
  @Field(() => AdoptionSummary, { nullable: true, description: 'Null: rejected, so nothing to take home.' })
  adoptionSummary: AdoptionSummary | null;
  @Field(() => DateTime) createdAt: Date;
  @Field(() => DateTime) updatedAt: Date;
  @Field(() => Int, { description: 'Number to send back with an update; a stale one is refused.' })
  version: number;
  @Field({ description: 'The viewer presides over the body: owner, dates and project.' })
  viewerCanManage: boolean;
  @Field({ description: 'The viewer may say that it is carried out.' }) viewerCanMarkDone: boolean;
  @Field({ description: 'The viewer acts for an organization that may carry it and does not yet.' })
  viewerCanEndorse: boolean;
  @Field({ description: 'The viewer may say how an organization takes it home.' }) viewerCanAdopt: boolean;
}

@ObjectType()
export class DecisionYear {
  @Field(() => Int) year: number;
  @Field(() => Int) count: number;
}

@ObjectType()
export class DecisionConnection extends connectionOf('Decision', () => Decision) {}

@ObjectType({ description: 'Decisions with the years in which there are any.' })
export class DecisionRegister extends connectionOf('DecisionRegister', () => Decision) {
  @Field(() => [DecisionYear], {
    description: 'Newest first, counted over all that the filter finds; the chosen year is ignored.',
  })
  years: DecisionYear[];
}
