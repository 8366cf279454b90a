import { Field, Float, ID, ObjectType } from '@nestjs/graphql';
import { Organization } from '@allmende/organizations';
import { connectionOf, DateTime, Node } from '@allmende/platform/graphql';
import { UsageClaimStates } from '../enums.js';
import { Participation } from '../participation.type.js';
import { Project } from '../project.type.js';
import type { UsageClaimState } from './usage-claim.entity.js';

@ObjectType({ description: 'An organization that an entry of usedBy may mean.' })
export class UsageCandidate {
  @Field(() => Organization) organization: Organization;
  @Field(() => Float, { description: 'From 0 to 1: how well name, addition and kind agree.' }) score: number;
}

@ObjectType({
  implements: () => [Node],
  description:
    "One entry of a project's usedBy, and whom it means. It counts as Nachnutzung only when CONFIRMED.",
})
export class UsageClaim implements Node {
  @Field(() => ID) id: string;
  @Field(() => Project) project: Project;
  @Field({ description: 'As the file has it. Plain text: escape it on output.' }) text: string;
  @Field(() => UsageClaimStates) state: UsageClaimState;

  @Field(() => Organization, { nullable: true, description: 'Whom it means; null while that is open.' })
  organization: Organization | null;

  @Field({ description: "Why it was matched, or why it is unsure: a sentence in the reader's language." })
  reason: string;

  @Field(() => [UsageCandidate], { description: 'Best first; only while UNSURE.' })
  candidates: UsageCandidate[];

  @Field(() => Participation, { nullable: true, description: 'The Nachnutzung that it was confirmed with.' })
  participation: Participation | null;

  @Field(() => String, { nullable: true, description: 'Why the organization denies it.' })
  answerReason: string | null;

  @Field(() => DateTime) createdAt: Date;
  @Field({ description: 'True when the viewer may confirm or deny it for the organization.' })
  viewerCanAnswer: boolean;
}

@ObjectType()
export class UsageClaimConnection extends connectionOf('UsageClaim', () => UsageClaim) {}
