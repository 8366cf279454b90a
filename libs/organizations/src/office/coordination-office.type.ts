import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CalendarDate, connectionOf, DateTime, Node } from '@allmende/platform/graphql';
import { Organization } from '../directory/organization.type.js';
import { enumOf } from '../enum-of.js';
import { officeStates, type OfficeState } from './coordination-office.entity.js';

export const OfficeStates = enumOf(officeStates);
registerEnumType(OfficeStates, {
  name: 'OfficeState',
  valuesMap: {
    PLANNED: { description: 'Decided or intended; nobody holds it yet.' },
    ADVERTISED: { description: 'The post is advertised: see `vacancyUrl` and `vacancyUntil`.' },
    FILLED: { description: 'Somebody answers: see `holderName` and `contactEmail`.' },
  },
});

@ObjectType({
  implements: () => [Node],
  description: 'The Koordinierungsstelle: who answers for open source in an organization.',
})
export class CoordinationOffice implements Node {
  @Field(() => ID) id: string;
  @Field(() => Organization) organization: Organization;
  @Field(() => OfficeStates) state: OfficeState;
  @Field(() => String, { nullable: true, description: 'As the organization calls it.' }) name: string | null;
  @Field(() => String, { nullable: true, description: 'Where the post is advertised; only ADVERTISED.' })
  vacancyUrl: string | null;
  @Field(() => CalendarDate, { nullable: true, description: 'Last day to apply; only ADVERTISED.' })
  vacancyUntil: string | null;
  @Field(() => String, { nullable: true, description: 'Only FILLED.' }) holderName: string | null;
  @Field(() => String, { nullable: true, description: 'Always there when FILLED.' }) contactEmail:
    string | null;
  @Field(() => String, { nullable: true }) contactPhone: string | null;
  @Field(() => String, { nullable: true }) website: string | null;
  @Field(() => CalendarDate, { nullable: true, description: 'Since when it stands like this.' })
  since: string | null;
  @Field(() => DateTime) updatedAt: Date;
}

@ObjectType()
export class CoordinationOfficeConnection extends connectionOf(
  'CoordinationOffice',
  () => CoordinationOffice,
) {}
