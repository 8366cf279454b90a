import { Field, ObjectType } from '@nestjs/graphql';
import { Payload } from '@allmende/platform/graphql';
import { AgendaItem } from '../agenda/agenda-item.type.js';
import { Attachment } from './attachment.type.js';

// A field whose type is a noun holds the uuid; the platform reads it back.

@ObjectType()
export class RemoveAttachmentPayload extends Payload {
  @Field(() => AgendaItem, { nullable: true, description: 'What it hung on.' }) agendaItem?: string | null;
}

@ObjectType()
export class SetAttachmentVisibilityPayload extends Payload {
  @Field(() => Attachment, { nullable: true }) attachment?: string | null;
}
