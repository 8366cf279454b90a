import { Field, ObjectType } from '@nestjs/graphql';
import { Payload } from '@allmende/platform/graphql';
import { Meeting } from '../meeting/meeting.type.js';
import { AgendaItem } from './agenda-item.type.js';

// A field whose type is a noun holds the uuid; the platform reads it back.

@ObjectType()
export class ProposeItemPayload extends Payload {
  @Field(() => AgendaItem, { nullable: true }) agendaItem?: string | null;
}

@ObjectType()
export class UpdateProposalPayload extends Payload {
  @Field(() => AgendaItem, { nullable: true }) agendaItem?: string | null;
}

@ObjectType()
export class WithdrawProposalPayload extends Payload {
  @Field(() => AgendaItem, { nullable: true }) agendaItem?: string | null;
}

@ObjectType()
export class AcceptProposalPayload extends Payload {
  @Field(() => AgendaItem, { nullable: true }) agendaItem?: string | null;
}

@ObjectType()
export class MergeProposalPayload extends Payload {
  @Field(() => AgendaItem, { nullable: true }) agendaItem?: string | null;
}

@ObjectType()
export class DeferProposalPayload extends Payload {
  @Field(() => AgendaItem, { nullable: true }) agendaItem?: string | null;
}

@ObjectType()
export class DeclineProposalPayload extends Payload {
  @Field(() => AgendaItem, { nullable: true }) agendaItem?: string | null;
}

@ObjectType()
export class AddAgendaItemPayload extends Payload {
  @Field(() => AgendaItem, { nullable: true }) agendaItem?: string | null;
}

@ObjectType()
export class UpdateAgendaItemPayload extends Payload {
  @Field(() => AgendaItem, { nullable: true }) agendaItem?: string | null;
}

@ObjectType()
export class MoveAgendaItemPayload extends Payload {
  @Field(() => AgendaItem, { nullable: true }) agendaItem?: string | null;
  @Field(() => Meeting, { nullable: true, description: 'With the order as it is now.' }) meeting?:
    string | null;
}

@ObjectType()
export class RemoveAgendaItemPayload extends Payload {
  @Field(() => AgendaItem, { nullable: true, description: 'Where it waits now.' }) agendaItem?: string | null;
}
