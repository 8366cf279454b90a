import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import type { Cents as CentsValue } from '@allmende/kernel';
import { OrganizationKinds, type OrganizationKind } from '@allmende/organizations';
import { CalendarDate, Cents, PageArgs } from '@allmende/platform/graphql';
import { FundingPurposes, type FundingPurpose } from '../enums.js';

@InputType()
export class FundingProgrammeFilter {
  @Field(() => String, { nullable: true, description: 'Part of the name, the funder or the summary.' })
  search?: string | null;
  @Field(() => ID, { nullable: true, description: 'Only those for which this organization may apply.' })
  organizationId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Only those that are meant for this project.' })
  projectId?: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'true: one may apply today; false: not any more. Both when left out.',
  })
  open?: boolean | null;
}

@ArgsType()
export class FundingProgrammesArgs extends PageArgs {
  @Field(() => FundingProgrammeFilter, { nullable: true }) filter?: FundingProgrammeFilter | null;
}

@InputType()
export class CreateFundingProgrammeInput {
  @Field({ description: 'At most 200 characters.' }) name: string;
  @Field({ description: 'Who gives the money; at most 200 characters.' }) funder: string;
  @Field({ description: 'Markdown, at most 10,000 characters.' }) summary: string;
  @Field(() => String, { nullable: true, description: 'http(s), at most 1,000 characters.' })
  url?: string | null;
  @Field(() => Int, { description: 'Share of the cost that it bears at most, 1 to 100.' })
  quotaPercent: number;
  @Field(() => Cents, { nullable: true, description: 'The most that it gives to one round.' })
  maxCents?: CentsValue | null;
  @Field(() => CalendarDate, { nullable: true, description: 'The last day to apply; not in the past.' })
  deadlineOn?: string | null;
  @Field(() => [OrganizationKinds], { nullable: true, description: 'Everybody when left out or empty.' })
  applicantKinds?: OrganizationKind[] | null;
  @Field(() => [String], { nullable: true, description: '`01` to `16`; all when left out or empty.' })
  landCodes?: string[] | null;
  @Field(() => Int, { nullable: true }) minPopulation?: number | null;
  @Field(() => Int, { nullable: true }) maxPopulation?: number | null;
  @Field(() => [FundingPurposes], { nullable: true, description: 'All when left out or empty.' })
  purposes?: FundingPurpose[] | null;
  @Field(() => [String], {
    nullable: true,
    description: 'Words of the publiccode.yml vocabulary; all when left out or empty.',
  })
  categories?: string[] | null;
}

@InputType({ description: 'What is left out stays; null clears what may be empty.' })
export class UpdateFundingProgrammeInput {
  @Field(() => ID) programmeId: string;
  @Field(() => Int, { description: 'The version that you saw.' }) version: number;
  @Field(() => String, { nullable: true }) name?: string | null;
  @Field(() => String, { nullable: true }) funder?: string | null;
  @Field(() => String, { nullable: true, description: 'Markdown.' }) summary?: string | null;
  @Field(() => String, { nullable: true }) url?: string | null;
  @Field(() => Int, { nullable: true }) quotaPercent?: number | null;
  @Field(() => Cents, { nullable: true }) maxCents?: CentsValue | null;
  @Field(() => CalendarDate, { nullable: true }) deadlineOn?: string | null;
  @Field(() => [OrganizationKinds], { nullable: true }) applicantKinds?: OrganizationKind[] | null;
  @Field(() => [String], { nullable: true }) landCodes?: string[] | null;
  @Field(() => Int, { nullable: true }) minPopulation?: number | null;
  @Field(() => Int, { nullable: true }) maxPopulation?: number | null;
  @Field(() => [FundingPurposes], { nullable: true }) purposes?: FundingPurpose[] | null;
  @Field(() => [String], { nullable: true }) categories?: string[] | null;
}

@InputType()
export class CloseFundingProgrammeInput {
  @Field(() => ID) programmeId: string;
}

@InputType()
export class ReopenFundingProgrammeInput {
  @Field(() => ID) programmeId: string;
}
