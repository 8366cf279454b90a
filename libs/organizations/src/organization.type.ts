import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CalendarDate, connectionOf, Node } from '@allmende/platform/graphql';
import { membershipCircles, type MembershipCircle } from './membership.entity.js';
import { membershipStates, type MembershipState } from './membership.machine.js';
import { organizationKinds, type OrganizationKind } from './organization.entity.js';

/** The object that Nest wants for an enum: every value under its own name. */
const enumOf = <T extends string>(values: readonly T[]) =>
  Object.fromEntries(values.map((value) => [value, value])) as { readonly [Value in T]: Value };

export const OrganizationKinds = enumOf(organizationKinds);
export const MembershipCircles = enumOf(membershipCircles);
export const MembershipStates = enumOf(membershipStates);
registerEnumType(OrganizationKinds, { name: 'OrganizationKind' });
registerEnumType(MembershipCircles, { name: 'MembershipCircle' });
registerEnumType(MembershipStates, { name: 'MembershipState' });

@ObjectType({ implements: () => [Node] })
export class Membership implements Node {
  @Field(() => ID) id: string;
  // Typed loosely: the class of a later declaration cannot be metadata of an earlier one.
  @Field(() => Organization) organization: unknown;
  @Field(() => MembershipCircles) circle: MembershipCircle;
  @Field(() => MembershipStates) state: MembershipState;
  @Field() founding: boolean;
  @Field(() => CalendarDate, { nullable: true }) appliedOn: string | null;
  @Field(() => CalendarDate, { nullable: true }) admittedOn: string | null;
  @Field(() => CalendarDate, { nullable: true }) endedOn: string | null;
}

/** Its lists take arguments, so they are declared by `OrganizationLists`. */
@ObjectType({ implements: () => [Node], description: 'A body that takes part in the network, or could.' })
export class Organization implements Node {
  @Field(() => ID) id: string;

  @Field({ description: 'As people say it: `Dortmund`, `Landkreis Celle`.' })
  name: string;

  @Field(() => String, {
    nullable: true,
    description: 'As the official register writes it: `Dortmund, Stadt`.',
  })
  officialName: string | null;

  @Field(() => OrganizationKinds) kind: OrganizationKind;

  @Field(() => String, {
    nullable: true,
    description: 'AGS: 8 digits, 5 for a district; null for bodies that are no territory.',
  })
  officialKey: string | null;

  @Field(() => String, { nullable: true, description: 'ARS: 12 digits.' })
  regionalKey: string | null;

  @Field(() => String, { nullable: true, description: 'Two digits, 01 to 16.' })
  landCode: string | null;

  @Field(() => String, { nullable: true }) landName: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Inhabitants as the register of the Statistisches Bundesamt of `populationDate` gives them. 0 where nobody lives.',
  })
  population: number | null;

  @Field(() => CalendarDate, { nullable: true }) populationDate: string | null;
  @Field(() => Int, { nullable: true }) areaHectares: number | null;
  @Field(() => String, { nullable: true, description: 'Of the administration.' }) postalCode: string | null;
  @Field(() => String, { nullable: true }) website: string | null;
  @Field(() => String, { nullable: true }) wikidataId: string | null;

  @Field(() => Membership, {
    nullable: true,
    description: 'The membership that counts today (ADMITTED or SUSPENDED), if any.',
  })
  membership: Membership | null;

  @Field({ description: 'True when the viewer may act for this organization (join projects, leave them).' })
  viewerCanAct: boolean;
}

@ObjectType()
export class OrganizationConnection extends connectionOf('Organization', () => Organization) {}
