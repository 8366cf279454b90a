import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CalendarDate, connectionOf, Node } from '@allmende/platform/graphql';
import { WorkingGroupMember } from '../member/working-group-member.type.js';

export enum WorkingGroupState {
  ACTIVE = 'ACTIVE',
  ENDED = 'ENDED',
}
registerEnumType(WorkingGroupState, { name: 'WorkingGroupState' });

/** `members` takes arguments and is declared by `WorkingGroupLists`. */
@ObjectType({
  implements: () => [Node],
  description:
    'People of several organizations with a mandate and an end. Everybody may know of it and of the organizations; who the people are is told to the network.',
})
export class WorkingGroup implements Node {
  @Field(() => ID) id: string;
  @Field({ description: 'Plain text: escape it on output.' }) name: string;
  @Field({ description: 'Name in the address of its page; never changes.' }) slug: string;
  @Field({ description: 'Markdown: what the group is for, and what it is to bring back to the board.' })
  mandate: string;
  @Field(() => CalendarDate) foundedOn: string;
  @Field(() => String, {
    nullable: true,
    description: 'Where the founding is written when it is no decision in the register.',
  })
  foundingNote: string | null;
  @Field(() => CalendarDate, {
    nullable: true,
    description: 'Last day of the mandate; null: until the board ends it.',
  })
  endsOn: string | null;
  @Field(() => CalendarDate, {
    nullable: true,
    description: 'The day on which it was ended; null while it works.',
  })
  endedOn: string | null;
  @Field(() => String, { nullable: true }) endReason: string | null;
  @Field(() => Int, { description: 'Number to send back with an update; a stale one is refused.' })
  version: number;
  @Field(() => WorkingGroupMember, {
    nullable: true,
    description: 'Who was appointed; she leads only while this membership is `current`.',
  })
  chair: WorkingGroupMember | null;
  @Field({ description: 'The viewer works in it now; a token: for its organization.' })
  viewerIsMember: boolean;
  @Field({
    description: 'The viewer may say who belongs to it: its chair and the moderators, while it works.',
  })
  viewerCanManage: boolean;
  @Field({
    description: 'The viewer may change name, mandate and dates and end it: moderators, for the board.',
  })
  viewerCanEdit: boolean;
}

@ObjectType()
export class WorkingGroupConnection extends connectionOf('WorkingGroup', () => WorkingGroup) {}
