import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CouncilDecision, Organization } from '@allmende/organizations';
import { CalendarDate, connectionOf, DateTime, Node } from '@allmende/platform/graphql';
import { enumOf } from '../enums.js';
import { adoptionStates, type AdoptionState } from './decision-adoption.entity.js';

export const AdoptionStates = enumOf(adoptionStates);
registerEnumType(AdoptionStates, {
  name: 'AdoptionState',
  description:
    'PLANNED: the council will deal with it; DECIDED: it has; NOT_NEEDED: the administration may do it without the council.',
});

/** Its decision is declared by `AdoptionDecision`. */
@ObjectType({
  implements: () => [Node],
  description: 'How far an organization has taken a decision home.',
})
export class DecisionAdoption implements Node {
  @Field(() => ID) id: string;
  @Field(() => Organization) organization: Organization;
  @Field(() => AdoptionStates) state: AdoptionState;
  @Field(() => CalendarDate, { nullable: true, description: 'PLANNED: the day of the council.' })
  plannedOn: string | null;
  @Field(() => CouncilDecision, { nullable: true }) councilDecision: CouncilDecision | null;
  @Field(() => String, { nullable: true, description: 'Only the network sees it.' }) note: string | null;
  @Field(() => DateTime) updatedAt: Date;
  @Field() viewerCanEdit: boolean;
}

@ObjectType()
export class DecisionAdoptionConnection extends connectionOf('DecisionAdoption', () => DecisionAdoption) {}

@ObjectType({
  description:
    'How many organizations stand where with a decision: those with a voice in the body today, and whoever else has said how it takes it home.',
})
export class AdoptionSummary {
  @Field(() => Int) decided: number;
  @Field(() => Int) planned: number;
  @Field(() => Int) notNeeded: number;
  @Field(() => Int, { description: 'They have not said anything yet.' }) open: number;
}
