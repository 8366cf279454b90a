import { Field, ID, InputType } from '@nestjs/graphql';
import type { Role } from '@allmende/kernel';
import { CalendarDate } from '@allmende/platform/graphql';
import { RoleEnum } from '../grant.type.js';

@InputType()
export class InviteToOrganizationInput {
  @Field(() => ID) organizationId: string;
  @Field(() => RoleEnum, { description: 'Any but MODERATOR.' }) role: Role;
  @Field() email: string;
  @Field(() => String, { nullable: true, description: 'Fills in the form of the one who is invited.' })
  displayName?: string | null;
  @Field({ defaultValue: 'de', description: 'Language of the letter: `de` or `en`.' }) locale: string;
  @Field(() => CalendarDate, { nullable: true, description: 'First day; for a DEPUTY only.' })
  validFrom?: string | null;
  @Field(() => CalendarDate, { nullable: true, description: 'Last day; for a DEPUTY only.' })
  validUntil?: string | null;
  @Field(() => ID, {
    nullable: true,
    description:
      'Whose role ends in the moment in which the invitation is accepted: the office is handed over.',
  })
  succeedsAccountId?: string | null;
}

@InputType()
export class RevokeInvitationInput {
  @Field(() => ID) invitationId: string;
}

@InputType()
export class AcceptInvitationInput {
  @Field({ description: 'From the link in the letter.' }) token: string;
  @Field(() => String, { nullable: true, description: 'For those who have no account yet.' })
  displayName?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'For those who have no account yet: at least 12 characters.',
  })
  password?: string | null;
}
