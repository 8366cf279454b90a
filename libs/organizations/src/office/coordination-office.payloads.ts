import { Field, ObjectType } from '@nestjs/graphql';
import { Payload } from '@allmende/platform/graphql';
import { CoordinationOffice } from './coordination-office.type.js';

@ObjectType()
export class SetCoordinationOfficePayload extends Payload {
  @Field(() => CoordinationOffice, { nullable: true }) coordinationOffice?: string | null;
}
