import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { PageArgs } from '@allmende/platform/graphql';
import { AgendaOutcomes, MeetingVisibilities, StandingItems } from '../enums.js';
import type { Visibility } from '../visibility.js';
import type { AgendaOutcome, StandingItem } from './agenda-item.entity.js';
import type { AgendaItemState } from './agenda-item.machine.js';
import { AgendaItemStates } from './agenda-item.type.js';

@InputType()
export class BacklogFilter {
  @Field(() => ID, { nullable: true, description: 'Whose; the board when left out.' })
  workingGroupId?: string | null;
  @Field(() => [AgendaItemStates], { nullable: true, description: 'PROPOSED and DEFERRED when left out.' })
  states?: AgendaItemState[] | null;
}

@ArgsType()
export class BacklogArgs extends PageArgs {
  @Field(() => BacklogFilter, { nullable: true }) filter?: BacklogFilter | null;
}

@ArgsType()
export class GroupBacklogArgs extends PageArgs {
  @Field(() => [AgendaItemStates], { nullable: true, description: 'PROPOSED and DEFERRED when left out.' })
  states?: AgendaItemState[] | null;
}

/** What an item says. */
@InputType({ isAbstract: true })
abstract class ContentInput {
  @Field(() => String, {
    nullable: true,
    description: 'Markdown: what it is about and why; at most 20,000 characters.',
  })
  text?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Markdown: the wording that is put to the vote; at most 10,000 characters.',
  })
  motion?: string | null;
  @Field(() => MeetingVisibilities, {
    nullable: true,
    description:
      'NETWORK when left out, on an agenda that of the meeting. Never wider in effect than the meeting.',
  })
  visibility?: Visibility | null;
  @Field(() => ID, { nullable: true }) projectId?: string | null;
}

@InputType({ isAbstract: true })
abstract class NewContentInput extends ContentInput {
  @Field({ description: 'At most 300 characters.' }) title: string;
  @Field(() => AgendaOutcomes) outcome: AgendaOutcome;
  @Field(() => Int, { description: 'Planned time, 0 to 600.' }) minutes: number;
  @Field(() => ID, {
    nullable: true,
    description: 'Whose people bring it in; only who leads the body may leave it out.',
  })
  sponsorOrganizationId?: string | null;
  @Field(() => ID, { nullable: true, description: 'A group that reports back to the board, by its chair.' })
  sponsorWorkingGroupId?: string | null;
}

@InputType({ isAbstract: true })
abstract class ChangedContentInput extends ContentInput {
  @Field(() => ID) id: string;
  @Field(() => Int, { description: 'The version that you saw.' }) version: number;
  @Field(() => String, { nullable: true }) title?: string | null;
  @Field(() => AgendaOutcomes, { nullable: true }) outcome?: AgendaOutcome | null;
  @Field(() => Int, { nullable: true }) minutes?: number | null;
}

@InputType()
export class ProposeItemInput extends NewContentInput {
  @Field(() => ID, { nullable: true, description: 'To which body; the board when left out.' })
  workingGroupId?: string | null;
  @Field(() => ID, {
    nullable: true,
    description:
      'The session that it is meant for; refused after its deadline. Without one it waits in the backlog.',
  })
  meetingId?: string | null;
}

@InputType({ description: 'What is left out stays; null clears what may be empty.' })
export class UpdateProposalInput extends ChangedContentInput {}

@InputType()
export class WithdrawProposalInput {
  @Field(() => ID) id: string;
}

@InputType({
  description: 'At most one of parentId, beforeId, afterId; last at the top when all are left out.',
})
export class AcceptProposalInput {
  @Field(() => ID) id: string;
  @Field(() => ID) meetingId: string;
  @Field(() => ID, { nullable: true, description: 'Last under this item.' }) parentId?: string | null;
  @Field(() => ID, { nullable: true }) beforeId?: string | null;
  @Field(() => ID, { nullable: true }) afterId?: string | null;
}

@InputType()
export class MergeProposalInput {
  @Field(() => ID) id: string;
  @Field(() => ID, { description: 'The proposal or item of the same body in which it goes on.' })
  intoId: string;
  @Field({ description: 'Told to the sponsor; at most 2,000 characters.' }) reason: string;
}

@InputType()
export class DeferProposalInput {
  @Field(() => ID) id: string;
  @Field({ description: 'Told to the sponsor; at most 2,000 characters.' }) reason: string;
}

@InputType()
export class DeclineProposalInput {
  @Field(() => ID) id: string;
  @Field({ description: 'Told to the sponsor; at most 2,000 characters.' }) reason: string;
}

@InputType({
  description: 'At most one of parentId, beforeId, afterId; last at the top when all are left out.',
})
export class AddAgendaItemInput extends NewContentInput {
  @Field(() => ID) meetingId: string;
  @Field(() => StandingItems, { nullable: true }) standing?: StandingItem | null;
  @Field(() => ID, { nullable: true, description: 'Last under this item.' }) parentId?: string | null;
  @Field(() => ID, { nullable: true }) beforeId?: string | null;
  @Field(() => ID, { nullable: true }) afterId?: string | null;
}

@InputType({ description: 'What is left out stays; null clears what may be empty.' })
export class UpdateAgendaItemInput extends ChangedContentInput {}

@InputType({ description: 'Exactly one of beforeId, afterId, intoId.' })
export class MoveAgendaItemInput {
  @Field(() => ID) id: string;
  @Field(() => ID, { nullable: true }) beforeId?: string | null;
  @Field(() => ID, { nullable: true }) afterId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Last under this item.' }) intoId?: string | null;
}

@InputType()
export class RemoveAgendaItemInput {
  @Field(() => ID) id: string;
}
