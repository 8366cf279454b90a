import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CalendarDate, connectionOf, Node } from '@allmende/platform/graphql';
import { enumOf } from '../enum-of.js';
import { organizationKinds, type OrganizationKind } from './organization.entity.js';

export const OrganizationKinds = enumOf(organizationKinds);
registerEnumType(OrganizationKinds, { name: 'OrganizationKind' });

/** What other nouns add to it (membership, office, lists) is declared by their resolvers. */
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

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'Date of the first register that no longer knows it; null while it exists.',
  })
  dissolvedOn: string | null;

  @Field({
    description:
      'True when the viewer may act for this organization (join projects, leave them). Never while it only observes, or its membership is suspended.',
  })
  viewerCanAct: boolean;
}

@ObjectType()
export class OrganizationConnection extends connectionOf('Organization', () => Organization) {}
