import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { OrganizationKinds } from '@allmende/organizations';
import type { OrganizationKind } from '@allmende/organizations';
import { CalendarDate, connectionOf, Money, Node } from '@allmende/platform/graphql';
import { Project } from '@allmende/projects';
import { FundingPurposes, type FundingPurpose } from '../enums.js';

/** `matchingProjects` and `shares` are declared by `FundingProgrammeLists`. */
@ObjectType({
  implements: () => [Node],
  description:
    'Money that others give (federation, a Land, the EU, foundations), with who may apply and what it is for. Empty lists mean everybody and everything.',
})
export class FundingProgramme implements Node {
  @Field(() => ID) id: string;
  @Field({ description: 'Name in the address of its page; never changes.' }) slug: string;
  @Field({ description: 'Plain text: escape it on output.' }) name: string;
  @Field({ description: 'Who gives the money.' }) funder: string;
  @Field({ description: 'Markdown.' }) summary: string;
  @Field(() => String, { nullable: true, description: 'Where the programme is told of; http(s).' })
  url: string | null;
  @Field(() => Int, { description: 'Share of the cost that it bears at most, 1 to 100.' })
  quotaPercent: number;
  @Field(() => Money, { nullable: true, description: 'The most that it gives to one round; null: no bound.' })
  max: Money | null;
  @Field(() => CalendarDate, {
    nullable: true,
    description: 'The last day on which one may apply; null: at any time.',
  })
  deadlineOn: string | null;
  @Field(() => [OrganizationKinds]) applicantKinds: OrganizationKind[];
  @Field(() => [String], { description: 'First two digits of the official key, e.g. `05`.' })
  landCodes: string[];
  @Field(() => Int, { nullable: true, description: 'Applicants have at least so many inhabitants.' })
  minPopulation: number | null;
  @Field(() => Int, { nullable: true, description: 'Applicants have at most so many inhabitants.' })
  maxPopulation: number | null;
  @Field(() => [FundingPurposes]) purposes: FundingPurpose[];
  @Field(() => [String], { description: 'Words of the publiccode.yml vocabulary.' }) categories: string[];
  @Field(() => CalendarDate, {
    nullable: true,
    description: 'The day on which the entry was closed; null while it stands.',
  })
  closedOn: string | null;
  @Field({ description: 'One may apply today: neither closed nor past its deadline.' }) open: boolean;
  @Field(() => Int, { description: 'Number to send back with an update; a stale one is refused.' })
  version: number;
  @Field({ description: 'The viewer keeps the catalogue: moderators.' }) viewerCanManage: boolean;
}

@ObjectType()
export class FundingProgrammeConnection extends connectionOf('FundingProgramme', () => FundingProgramme) {}

/** A list of projects without the facets of the catalogue. */
@ObjectType()
export class MatchingProjectConnection extends connectionOf('MatchingProject', () => Project) {}
