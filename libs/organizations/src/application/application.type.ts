import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CalendarDate, connectionOf, DateTime, Node } from '@allmende/platform/graphql';
import { Organization } from '../directory/organization.type.js';
import { enumOf } from '../enum-of.js';
import type { MembershipCircle } from '../membership/membership.entity.js';
import { Membership, MembershipCircles } from '../membership/membership.type.js';
import {
  messageAuthors,
  recommendations,
  type MessageAuthor,
  type RecommendationValue,
} from './application.entity.js';
import { applicationStates, type ApplicationState } from './application.machine.js';

export const ApplicationStates = enumOf(applicationStates);
export const MessageAuthors = enumOf(messageAuthors);
export const Recommendations = enumOf(recommendations);
registerEnumType(ApplicationStates, {
  name: 'ApplicationState',
  valuesMap: {
    UNCONFIRMED: { description: 'The address is not confirmed yet; only the holder of the link sees it.' },
    ASKED: { description: 'Under review; the last question waits for the applicant’s answer.' },
    WAITING: { description: 'Admitted to the board as soon as a seat falls free.' },
  },
});
registerEnumType(MessageAuthors, { name: 'MessageAuthor' });
registerEnumType(Recommendations, { name: 'Recommendation' });

@ObjectType({ description: 'A question of the moderators or an answer of the applicant; plain text.' })
export class ApplicationMessage {
  @Field(() => MessageAuthors) author: MessageAuthor;
  @Field() authorName: string;
  @Field() text: string;
  @Field(() => DateTime) writtenAt: Date;
}

@ObjectType({
  implements: () => [Node],
  description: 'Somebody asks for a place. Seen by moderators and by those who act for the organization.',
})
export class Application implements Node {
  @Field(() => ID) id: string;
  @Field(() => Organization) organization: Organization;
  @Field(() => Membership, { nullable: true }) membership: Membership | null;
  @Field(() => MembershipCircles, { description: 'The circle that is asked for.' }) circle: MembershipCircle;
  @Field() motivation: string;
  @Field() contactName: string;
  @Field(() => String, { nullable: true }) contactRole: string | null;
  @Field({ description: 'Confirmed by its owner.' }) contactEmail: string;
  @Field(() => String, { nullable: true }) contactPhone: string | null;
  @Field(() => CalendarDate, {
    nullable: true,
    description: 'Day on which the organization’s council decided.',
  })
  decisionOn: string | null;
  @Field(() => String, { nullable: true }) decisionBody: string | null;
  @Field(() => String, { nullable: true }) decisionTitle: string | null;
  @Field(() => String, { nullable: true }) decisionUrl: string | null;
  @Field({ description: 'The very words that the applicant agreed to.' }) consentText: string;
  @Field(() => DateTime) createdAt: Date;
  @Field(() => DateTime, { description: 'When the address was confirmed; from then on it lies on the desk.' })
  verifiedAt: Date;
  @Field(() => Int, { description: 'Days since then, until it was decided or withdrawn.' }) ageDays: number;
  @Field(() => Recommendations, { nullable: true, description: 'Only moderators see it.' })
  recommendation: RecommendationValue | null;
  @Field(() => String, { nullable: true, description: 'Only moderators see it.' })
  recommendationReason: string | null;
  @Field(() => DateTime, { nullable: true, description: 'Only moderators see it.' })
  recommendedAt: Date | null;
  @Field(() => String, {
    nullable: true,
    description: 'The board’s own decision to give the seat, as it is filed, e.g. `B-2026-014`.',
  })
  boardDecision: string | null;
  @Field(() => DateTime, { nullable: true }) decidedAt: Date | null;
  @Field(() => String, { nullable: true }) decisionReason: string | null;
  @Field(() => [ApplicationMessage], { description: 'Oldest first.' }) messages: ApplicationMessage[];
  @Field(() => ApplicationStates) state: ApplicationState;
  @Field({ description: 'True when the viewer speaks for the applicant and a question waits for an answer.' })
  viewerCanAnswer: boolean;
  @Field({ description: 'True when the viewer speaks for the applicant and it is not too late.' })
  viewerCanWithdraw: boolean;
  @Field({
    description: 'True when the viewer may ask, recommend and decide: a moderator, while it is open.',
  })
  viewerCanDecide: boolean;
}

@ObjectType()
export class ApplicationConnection extends connectionOf('Application', () => Application) {}

@ObjectType({ description: 'What the holder of an applicant’s link sees.' })
export class ApplicationStatus {
  @Field(() => ID) organizationId: string;
  @Field() organizationName: string;
  @Field(() => MembershipCircles) circle: MembershipCircle;
  @Field(() => ApplicationStates) state: ApplicationState;
  @Field() contactName: string;
  @Field(() => DateTime) createdAt: Date;
  @Field(() => DateTime, { nullable: true, description: 'Until when the address can be confirmed.' })
  expiresAt: Date | null;
  @Field(() => Int, { nullable: true, description: '1 is the next to get a seat.' }) waitingPosition:
    number | null;
  @Field(() => String, { nullable: true }) decisionReason: string | null;
  @Field(() => [ApplicationMessage], { description: 'Oldest first.' }) messages: ApplicationMessage[];
  @Field({ description: 'A question waits for an answer.' }) canAnswer: boolean;
  @Field() canWithdraw: boolean;
}

@ObjectType()
export class ApplicationTerms {
  @Field({ description: 'What an applicant agrees to, in the reader’s language.' }) consentText: string;
}
