import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { DateTime } from '@allmende/platform/graphql';
import { MeetingVisibilities } from '../enums.js';
import type { Visibility } from '../visibility.js';

@InputType()
export class DraftMinutesInput {
  @Field(() => ID) meetingId: string;
}

@InputType()
export class SaveMinutesSectionInput {
  @Field(() => ID, { description: 'Of the section.' }) id: string;
  @Field(() => Int, { description: 'The version from which the writer started.' }) version: number;
  @Field({ description: 'Markdown; at most 100,000 characters; links to http, https and mailto only.' })
  text: string;
}

@InputType()
export class ResolveMinutesVariantInput {
  @Field(() => ID, { description: 'Of the variant.' }) id: string;
  @Field(() => Int, { description: 'The version of the section that was brought together with it.' })
  version: number;
  @Field({ description: 'What the section is to say now.' }) text: string;
}

@InputType()
export class CirculateMinutesInput {
  @Field(() => ID) id: string;
  @Field(() => DateTime, { description: 'In the future; an objection at this instant is late.' })
  objectionsUntil: Date;
}

@InputType()
export class ObjectToMinutesInput {
  @Field(() => ID) minutesId: string;
  @Field(() => ID, { nullable: true, description: 'Left out: the minutes as a whole.' })
  sectionId?: string | null;
  @Field(() => ID, { description: 'For which the viewer objects.' }) organizationId: string;
  @Field({ description: 'What is wrong and how it was; at most 5,000 characters.' }) text: string;
}

@InputType()
export class AnswerObjectionInput {
  @Field(() => ID, { description: 'Of the objection.' }) id: string;
  @Field({ description: 'True: the text was changed because of it.' }) accepted: boolean;
  @Field({ description: 'At most 5,000 characters.' }) answer: string;
}

@InputType()
export class ApproveMinutesInput {
  @Field(() => ID) id: string;
  @Field(() => ID, { description: 'An item for it in a later session of the same body that is running.' })
  agendaItemId: string;
}

@InputType()
export class PublishMinutesInput {
  @Field(() => ID) id: string;
}

@InputType()
export class AddMinutesAddendumInput {
  @Field(() => ID) minutesId: string;
  @Field({ description: 'Markdown; at most 10,000 characters.' }) text: string;
  @Field(() => MeetingVisibilities, { defaultValue: 'PUBLIC' }) visibility: Visibility;
}
