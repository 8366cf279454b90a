import { Field, ObjectType } from '@nestjs/graphql';
import { Payload } from '@allmende/platform/graphql';
import { WorkingGroup } from './working-group.type.js';

@ObjectType()
export class CreateWorkingGroupPayload extends Payload {
  @Field(() => WorkingGroup, { nullable: true }) workingGroup?: string | null;
}

@ObjectType()
export class UpdateWorkingGroupPayload extends Payload {
  @Field(() => WorkingGroup, { nullable: true }) workingGroup?: string | null;
}

@ObjectType()
export class EndWorkingGroupPayload extends Payload {
  @Field(() => WorkingGroup, { nullable: true }) workingGroup?: string | null;
}
