import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { AccountType } from '@allmende/identity';
import { Organization } from '@allmende/organizations';
import { connectionOf, DateTime, Node } from '@allmende/platform/graphql';
import { Project } from '@allmende/projects';
import { WorkingGroup } from '@allmende/working-groups';
import { AgendaOutcomes, enumOf, MeetingVisibilities, StandingItems } from '../enums.js';
import { Meeting } from '../meeting/meeting.type.js';
import type { Visibility } from '../visibility.js';
import type { AgendaOutcome, StandingItem } from './agenda-item.entity.js';
import { agendaItemStates, type AgendaItemState } from './agenda-item.machine.js';

export const AgendaItemStates = enumOf(agendaItemStates);
registerEnumType(AgendaItemStates, {
  name: 'AgendaItemState',
  description:
    'PROPOSED and DEFERRED wait in the backlog; PLACED stands on an agenda; POSTPONED was not reached there and goes on as a new proposal.',
});

@ObjectType({
  implements: () => [Node],
  description:
    'Proposed, then placed on an agenda, then handled. Whoever may read the meeting but not the item gets a placeholder: `withheld`, with its place, number, time and state only.',
})
export class AgendaItem implements Node {
  @Field(() => ID) id: string;
  @Field(() => WorkingGroup, { nullable: true, description: 'The body; null: the board.' })
  workingGroup: WorkingGroup | null;
  @Field(() => Meeting, {
    nullable: true,
    description: 'On whose agenda it stands; null while the viewer may not read that.',
  })
  meeting: Meeting | null;
  @Field(() => AgendaItem, { nullable: true }) parent: AgendaItem | null;
  @Field(() => [AgendaItem], { description: 'What is nested under it, in order.' }) children: AgendaItem[];
  @Field(() => Int, { nullable: true, description: 'Place among its siblings, from 0; null in the backlog.' })
  position: number | null;
  @Field(() => String, {
    nullable: true,
    description: 'Frozen with the invitation: `3`, `3.1`, late `3a`. Never changes.',
  })
  number: string | null;
  @Field(() => AgendaItemStates) state: AgendaItemState;
  @Field(() => StandingItems, { nullable: true }) standing: StandingItem | null;

  @Field({ description: 'Confidential for this viewer: a placeholder.' }) withheld: boolean;
  @Field(() => MeetingVisibilities, { description: 'As set for the item itself.' }) visibility: Visibility;
  @Field(() => MeetingVisibilities, {
    description: 'Who may really read it: the narrowest of the item, those above it, and the meeting.',
  })
  effectiveVisibility: Visibility;
  @Field(() => Int, { description: 'Planned minutes.' }) minutes: number;

  @Field(() => String, { nullable: true, description: 'Plain text. Null only when withheld.' }) title:
    string | null;
  @Field(() => String, { nullable: true, description: 'Markdown: what it is about and why.' }) text:
    string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Markdown: the wording that is put to the vote (Beschlussvorlage).',
  })
  motion: string | null;
  @Field(() => AgendaOutcomes, { nullable: true, description: 'What is wanted. Null only when withheld.' })
  outcome: AgendaOutcome | null;
  @Field(() => Organization, { nullable: true }) sponsorOrganization: Organization | null;
  @Field(() => WorkingGroup, { nullable: true, description: 'A group that reports back to the board.' })
  sponsorWorkingGroup: WorkingGroup | null;
  @Field(() => Project, { nullable: true }) project: Project | null;
  @Field(() => Meeting, { nullable: true, description: 'The session that it was proposed for.' })
  wishedMeeting: Meeting | null;
  @Field(() => AccountType, { nullable: true, description: 'For the people of the body and the sponsor.' })
  proposedBy: AccountType | null;
  @Field(() => DateTime, { nullable: true }) proposedAt: Date | null;
  @Field(() => String, {
    nullable: true,
    description:
      'Why it was deferred, postponed, declined, merged; for the people of the body and the sponsor.',
  })
  stateReason: string | null;
  @Field(() => DateTime, { nullable: true }) decidedAt: Date | null;
  @Field(() => AgendaItem, { nullable: true }) mergedInto: AgendaItem | null;
  @Field(() => [AgendaItem], { description: 'Proposals that went into it.' }) mergedItems: AgendaItem[];
  @Field(() => AgendaItem, { nullable: true, description: 'The postponed item that it goes on with.' })
  continues: AgendaItem | null;
  @Field(() => AgendaItem, {
    nullable: true,
    description: 'The proposal that goes on with this postponed item.',
  })
  continuedBy: AgendaItem | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was called up.' }) openedAt: Date | null;
  @Field(() => DateTime, { nullable: true }) finishedAt: Date | null;
  @Field(() => Int, { nullable: true, description: 'How long it was talked about.' }) spentSeconds:
    number | null;
  @Field(() => String, {
    nullable: true,
    description:
      'Markdown: for who leads the body; for its people once the meeting is closed; never for a token.',
  })
  notes: string | null;
  @Field(() => Int, { nullable: true, description: 'Number to send back when saving notes.' })
  notesVersion: number | null;
  @Field(() => Int, { description: 'Number to send back with an update; a stale one is refused.' })
  version: number;

  @Field({ description: 'Its sponsor while it waits; who leads the body until the meeting is closed.' })
  viewerCanEdit: boolean;
  @Field({ description: 'Its sponsor, while it waits in the backlog.' }) viewerCanWithdraw: boolean;
  @Field({ description: 'The viewer leads the body.' }) viewerCanManage: boolean;
}

@ObjectType()
export class AgendaItemConnection extends connectionOf('AgendaItem', () => AgendaItem) {}
