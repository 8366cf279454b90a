import { ObjectType } from '@nestjs/graphql';
import { Payload } from '@allmende/platform/graphql';

/** `organization` (its uuid) is declared as a field by the room organizations, which reads it back. */
@ObjectType()
export class EndRolePayload extends Payload {
  organization: string | null;
}
@ObjectType()
export class HandOverRolePayload extends Payload {
  organization: string | null;
}
