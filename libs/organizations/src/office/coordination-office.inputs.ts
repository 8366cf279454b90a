import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { CalendarDate, PageArgs } from '@allmende/platform/graphql';
import type { OfficeState } from './coordination-office.entity.js';
import { OfficeStates } from './coordination-office.type.js';

@InputType()
export class CoordinationOfficeFilter {
  @Field(() => String, {
    nullable: true,
    description:
      'Whose office: part of the organization’s name, or the beginning of its official key or postal code. Forgives typos as `organizations` does.',
  })
  text?: string | null;
  @Field(() => [OfficeStates], { nullable: true }) states?: OfficeState[] | null;
  @Field(() => [String], { nullable: true, description: 'Two digits each, 01 to 16.' }) landCodes?:
    string[] | null;
}

@ArgsType()
export class CoordinationOfficesArgs extends PageArgs {
  @Field(() => CoordinationOfficeFilter, { nullable: true }) filter?: CoordinationOfficeFilter | null;
}

@InputType({ description: 'The office as a whole: what is left out is empty from now on.' })
export class SetCoordinationOfficeInput {
  @Field(() => ID) organizationId: string;
  @Field(() => OfficeStates) state: OfficeState;
  @Field(() => String, { nullable: true, description: 'At most 200 characters.' }) name?: string | null;
  @Field(() => String, { nullable: true, description: 'Needed when ADVERTISED, and only then.' })
  vacancyUrl?: string | null;
  @Field(() => CalendarDate, { nullable: true, description: 'Needed when ADVERTISED, and only then.' })
  vacancyUntil?: string | null;
  @Field(() => String, { nullable: true, description: 'Needed when FILLED, and only then.' })
  holderName?: string | null;
  @Field(() => String, { nullable: true, description: 'Needed when FILLED.' }) contactEmail?: string | null;
  @Field(() => String, { nullable: true, description: 'At most 50 characters.' }) contactPhone?:
    string | null;
  @Field(() => String, { nullable: true }) website?: string | null;
  @Field(() => CalendarDate, { nullable: true, description: 'Not in the future.' }) since?: string | null;
}
