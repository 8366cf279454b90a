import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Role } from '@allmende/kernel';
import { CalendarDate, connectionOf, DateTime, Node } from '@allmende/platform/graphql';
import { AccountType } from '../account.type.js';
import { RoleEnum } from '../grant.type.js';
import type { InvitationState } from './invitation.policy.js';

const InvitationStateEnum: { [Name in InvitationState]: Name } = {
  OPEN: 'OPEN',
  EXPIRED: 'EXPIRED',
  ACCEPTED: 'ACCEPTED',
  REVOKED: 'REVOKED',
};
registerEnumType(InvitationStateEnum, { name: 'InvitationState' });

/** What is told of an invitation to everybody who may know of it. */
@ObjectType({ isAbstract: true })
abstract class InvitationFacts {
  @Field(() => RoleEnum) role: Role;
  @Field() email: string;
  @Field(() => String, { nullable: true, description: 'The name as whoever invites knows it.' })
  displayName: string | null;
  @Field(() => CalendarDate, { nullable: true, description: 'First day of a DEPUTY.' })
  validFrom: string | null;
  @Field(() => CalendarDate, { nullable: true, description: 'Last day of a DEPUTY.' })
  validUntil: string | null;
  @Field(() => DateTime, { description: 'From this instant on the link is dead.' }) expiresAt: Date;
  @Field(() => InvitationStateEnum) state: InvitationState;
}

/** `organization` is added by the room organizations. */
@ObjectType('Invitation', {
  implements: () => [Node],
  description:
    'Somebody is asked by mail to take a role. Seen by moderators and coordinators of the organization, in the browser.',
})
export class InvitationType extends InvitationFacts implements Node {
  @Field(() => ID) id: string;
  @Field(() => AccountType, { nullable: true, description: 'Whose role it takes over when it is accepted.' })
  succeeds: AccountType | null;
  @Field(() => DateTime) createdAt: Date;
  @Field(() => DateTime, { nullable: true }) acceptedAt: Date | null;
  @Field(() => DateTime, { nullable: true }) revokedAt: Date | null;
}

@ObjectType('InvitationConnection')
export class InvitationConnection extends connectionOf('Invitation', () => InvitationType) {}

@ObjectType({ description: 'An invitation as the holder of its link sees it.' })
export class InvitationOffer extends InvitationFacts {
  @Field() organizationName: string;
  @Field({ description: 'There is an account for this address: sign in to accept.' })
  accountExists: boolean;
  @Field({ description: 'The viewer is signed in as the one who is invited.' })
  viewerIsInvitee: boolean;
}
