import { Field, ObjectType } from '@nestjs/graphql';
import { Payload } from '@allmende/platform/graphql';
import { InvitationOffer, InvitationType } from './invitation.type.js';

/** `invitation` holds its uuid; it is read back through its read model. */
@ObjectType({ isAbstract: true })
abstract class InvitationPayload extends Payload {
  @Field(() => InvitationType, { nullable: true }) invitation: string | null;
}

@ObjectType()
export class InviteToOrganizationPayload extends InvitationPayload {}
@ObjectType()
export class RevokeInvitationPayload extends InvitationPayload {}

@ObjectType()
export class AcceptInvitationPayload extends Payload {
  @Field(() => InvitationOffer, { nullable: true }) accepted: InvitationOffer | null;
}
