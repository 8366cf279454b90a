import { ArgsType, Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import { PageArgs } from '@allmende/platform/graphql';
import type { MembershipCircle } from '../membership/membership.entity.js';
import type { OrganizationKind } from './organization.entity.js';
import { MembershipCircles } from '../membership/membership.type.js';
import { OrganizationKinds } from './organization.type.js';

export const OrganizationOrder = {
  NAME: 'NAME',
  POPULATION_DESC: 'POPULATION_DESC',
  JOINED: 'JOINED',
} as const;
export type OrganizationOrder = keyof typeof OrganizationOrder;
registerEnumType(OrganizationOrder, {
  name: 'OrganizationOrder',
  valuesMap: {
    NAME: { description: 'By name; with a text, what fits it best comes first.' },
    POPULATION_DESC: { description: 'Largest first, those without a figure last.' },
    JOINED: { description: 'Longest members first.' },
  },
});

@InputType()
export class OrganizationFilter {
  @Field(() => String, {
    nullable: true,
    description:
      'Part of the name or of a former one (less than three letters: its beginning), or the beginning of an official key or postal code. Forgives typos when no name holds the text.',
  })
  text?: string | null;

  @Field(() => [OrganizationKinds], { nullable: true }) kinds?: OrganizationKind[] | null;
  @Field(() => [String], { nullable: true, description: 'Two digits each, 01 to 16.' }) landCodes?:
    string[] | null;

  @Field(() => [MembershipCircles], { nullable: true, description: 'Circles of ADMITTED memberships.' })
  circles?: MembershipCircle[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Only organizations with an ADMITTED membership.' })
  membersOnly?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Also those that have a successor since a territorial change. Left out otherwise.',
  })
  withDissolved?: boolean | null;
}

@ArgsType()
export class OrganizationsArgs extends PageArgs {
  @Field(() => OrganizationFilter, { nullable: true }) filter?: OrganizationFilter | null;
  @Field(() => OrganizationOrder, { defaultValue: OrganizationOrder.NAME, nullable: true })
  order?: OrganizationOrder;
}

@ArgsType()
export class OrganizationArgs {
  @Field(() => ID, { nullable: true }) id?: string | null;
  @Field(() => String, { nullable: true, description: 'AGS (8 digits, 5 for a district) or ARS (12).' })
  officialKey?: string | null;
}
