import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CalendarDate, connectionOf, Node } from '@allmende/platform/graphql';
import { Organization } from '../directory/organization.type.js';
import { enumOf } from '../enum-of.js';
import { councilResults, type CouncilResult } from './council-decision.entity.js';

export const CouncilResults = enumOf(councilResults);
registerEnumType(CouncilResults, {
  name: 'CouncilResult',
  description: 'AMENDED: adopted with changes. NOTED: taken note of („zur Kenntnis genommen“).',
});

@ObjectType({
  implements: () => [Node],
  description: 'What an organization’s own council decided about open source.',
})
export class CouncilDecision implements Node {
  @Field(() => ID) id: string;
  @Field(() => Organization) organization: Organization;
  @Field(() => CalendarDate) decidedOn: string;
  @Field({ description: 'Who decided, e.g. `Rat der Stadt Dortmund`.' }) body: string;
  @Field(() => String, { nullable: true, description: 'Number on the council’s agenda.' }) agendaItem:
    string | null;
  @Field() title: string;
  @Field(() => CouncilResults, { nullable: true }) result: CouncilResult | null;
  @Field(() => String, { nullable: true }) sourceUrl: string | null;
  @Field(() => String, { nullable: true, description: 'Recording of the session.' }) videoUrl: string | null;
  @Field(() => Int, { nullable: true, description: 'Where the item begins in it: seconds from its start.' })
  videoSeconds: number | null;
  @Field(() => String, { nullable: true, description: 'The city’s own OParl object.' }) oparlUrl:
    string | null;
}

@ObjectType()
export class CouncilDecisionConnection extends connectionOf('CouncilDecision', () => CouncilDecision) {}

@ObjectType({
  description: 'A council decision as a city’s OParl tells it; null where it does not. Nothing is kept.',
})
export class CouncilDecisionDraft {
  @Field(() => CalendarDate, { nullable: true }) decidedOn: string | null;
  @Field(() => String, { nullable: true, description: 'Name of the council or committee.' }) body:
    string | null;
  @Field(() => String, { nullable: true, description: 'Number on its agenda.' }) agendaItem: string | null;
  @Field(() => String, { nullable: true }) title: string | null;
  @Field(() => CouncilResults, { nullable: true, description: 'Null when its words are not known.' })
  result: CouncilResult | null;
  @Field(() => String, { nullable: true, description: 'The result in the city’s own words.' })
  resultText: string | null;
  @Field(() => String, { nullable: true, description: 'Where people can read it.' }) sourceUrl: string | null;
  @Field() oparlUrl: string;
}
