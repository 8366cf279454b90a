import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CalendarDate, connectionOf, DateTime, Node } from '@allmende/platform/graphql';
import { Organization } from '../directory/organization.type.js';
import { enumOf } from '../enum-of.js';
import {
  territorialChangeKinds,
  territorialChangeStates,
  type TerritorialChangeKind,
  type TerritorialChangeState,
} from './territorial-change.entity.js';

export const TerritorialChangeKinds = enumOf(territorialChangeKinds);
export const TerritorialChangeStates = enumOf(territorialChangeStates);
registerEnumType(TerritorialChangeKinds, {
  name: 'TerritorialChangeKind',
  valuesMap: {
    RENAMED: { description: 'The same key, another name.' },
    RENUMBERED: { description: 'The same territory under another key.' },
    MERGED: { description: 'Has become part of another territory.' },
    VANISHED: { description: 'No longer in the register; its successor can’t be told for sure.' },
  },
});
registerEnumType(TerritorialChangeStates, {
  name: 'TerritorialChangeState',
  valuesMap: {
    PROPOSED: { description: 'Waits for a moderator.' },
    APPLIED: { description: 'Carried out: by a moderator, or at once when nothing hung on it.' },
    DISMISSED: { description: 'Was no change.' },
  },
});

@ObjectType({ description: 'Who may have taken the place of a territory.' })
export class SuccessorCandidate {
  @Field(() => Organization) organization: Organization;
  @Field({ description: 'What speaks for it, as a sentence in the reader’s language.' }) why: string;
}

@ObjectType({ description: 'What goes over to the successor.' })
export class TerritorialHoldings {
  @Field({ description: 'It is a member, or has asked for a place.' }) membership: boolean;
  @Field(() => Int, { description: 'Open participations and requests.' }) participations: number;
  @Field(() => Int, { description: 'People with a role there.' }) people: number;
}

@ObjectType({
  implements: () => [Node],
  description: 'What a later register says of a municipality or district that was known already.',
})
export class TerritorialChange implements Node {
  @Field(() => ID) id: string;
  @Field(() => Organization, { description: 'The territory as it was.' }) organization: Organization;
  @Field(() => TerritorialChangeKinds) kind: TerritorialChangeKind;
  @Field(() => TerritorialChangeStates) state: TerritorialChangeState;
  @Field() oldName: string;
  @Field(() => String, { nullable: true }) newName: string | null;
  @Field() oldKey: string;
  @Field(() => String, { nullable: true }) newKey: string | null;
  @Field(() => CalendarDate, { description: 'Date of the register that says so.' }) asOf: string;
  @Field(() => Organization, {
    nullable: true,
    description: 'While PROPOSED the likely one; null when it can’t be told, and for RENAMED.',
  })
  successor: Organization | null;
  @Field({ description: 'Why it is held for this, as a sentence in the reader’s language.' }) reason: string;
  @Field(() => [SuccessorCandidate], { description: 'Best first.' }) candidates: SuccessorCandidate[];
  @Field(() => TerritorialHoldings) hanging: TerritorialHoldings;
  @Field(() => DateTime) createdAt: Date;
  @Field(() => DateTime, { nullable: true }) decidedAt: Date | null;
}

@ObjectType()
export class TerritorialChangeConnection extends connectionOf('TerritorialChange', () => TerritorialChange) {}

@ObjectType({ description: 'A name that a territory had.' })
export class FormerName {
  @Field() name: string;
  @Field(() => CalendarDate, { description: 'Date of the first register with another name.' }) until: string;
}
