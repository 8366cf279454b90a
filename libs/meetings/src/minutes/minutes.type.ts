import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { AccountType } from '@allmende/identity';
import { Organization } from '@allmende/organizations';
import { connectionOf, DateTime, Node } from '@allmende/platform/graphql';
import { AgendaItem } from '../agenda/agenda-item.type.js';
import { enumOf, MeetingVisibilities } from '../enums.js';
import { Meeting } from '../meeting/meeting.type.js';
import type { Visibility } from '../visibility.js';
import { minutesStates, type MinutesState } from './minutes.machine.js';

export const MinutesStates = enumOf(minutesStates);
registerEnumType(MinutesStates, {
  name: 'MinutesState',
  description:
    'DRAFT: only who presides reads them. CIRCULATED, APPROVED: the people of the body. PUBLISHED: whoever may read the session.',
});

@ObjectType({
  implements: () => [Node],
  description:
    'A text that somebody wrote while somebody else saved first. It waits until both are brought together.',
})
export class MinutesVariant implements Node {
  @Field(() => ID) id: string;
  @Field({ description: 'Markdown.' }) text: string;
  @Field(() => Int, { description: 'Version of the section from which its writer started.' }) basedOn: number;
  @Field(() => String, { nullable: true, description: 'What the section said in that version.' })
  baseText: string | null;
  @Field(() => AccountType, { nullable: true }) writtenBy: AccountType | null;
  @Field(() => DateTime) writtenAt: Date;
}

@ObjectType({
  implements: () => [Node],
  description:
    'A part of the minutes: head, list of attendance, one item of the agenda, end. Withheld: a placeholder for what this viewer may not read; its heading and text are null.',
})
export class MinutesSection implements Node {
  @Field(() => ID) id: string;
  @Field(() => AgendaItem, { nullable: true }) agendaItem: AgendaItem | null;
  @Field(() => Int, { description: 'From 0.' }) position: number;
  @Field(() => String, { nullable: true, description: 'Plain text.' }) heading: string | null;
  @Field(() => String, { nullable: true, description: 'Markdown; raw HTML in it is text.' }) text:
    string | null;
  @Field(() => MeetingVisibilities) visibility: Visibility;
  @Field() withheld: boolean;
  @Field(() => Int, { description: 'Grows with each change of the text.' }) version: number;
  @Field(() => AccountType, { nullable: true, description: 'For the people of the body.' })
  editedBy: AccountType | null;
  @Field(() => DateTime, { nullable: true, description: 'For the people of the body.' })
  editedAt: Date | null;
  @Field(() => [MinutesVariant], { description: 'Those that are open, oldest first; for who presides.' })
  variants: MinutesVariant[];
}

@ObjectType({
  implements: () => [Node],
  description: 'An organization finds that something was recorded wrongly. For the people of the body.',
})
export class MinutesObjection implements Node {
  @Field(() => ID) id: string;
  @Field(() => MinutesSection, { nullable: true, description: 'Null: the minutes as a whole.' })
  section: MinutesSection | null;
  @Field(() => Organization) organization: Organization;
  @Field() text: string;
  @Field(() => DateTime) raisedAt: Date;
  @Field(() => String, { nullable: true, description: 'Of who presides.' }) answer: string | null;
  @Field(() => Boolean, { nullable: true, description: 'True: the text was changed because of it.' })
  accepted: boolean | null;
  @Field(() => DateTime, { nullable: true }) answeredAt: Date | null;
}

@ObjectType({
  implements: () => [Node],
  description: 'A correction after the approval; it stands beside the text.',
})
export class MinutesAddendum implements Node {
  @Field(() => ID) id: string;
  @Field(() => Int, { description: 'From 1, in the order in which they were written.' }) number: number;
  @Field({ description: 'Markdown.' }) text: string;
  @Field(() => MeetingVisibilities) visibility: Visibility;
  @Field(() => DateTime) writtenAt: Date;
}

@ObjectType({ implements: () => [Node], description: 'The record of a session (Niederschrift).' })
export class Minutes implements Node {
  @Field(() => ID) id: string;
  @Field(() => Meeting) meeting: Meeting;
  @Field(() => MinutesStates) state: MinutesState;
  @Field(() => DateTime, { nullable: true }) circulatedAt: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'An objection at this instant is late.' })
  objectionsUntil: Date | null;
  @Field(() => DateTime, { nullable: true }) approvedAt: Date | null;
  @Field(() => AgendaItem, {
    nullable: true,
    description: 'The item of a later session under which they were approved.',
  })
  approvedItem: AgendaItem | null;
  @Field(() => DateTime, { nullable: true }) publishedAt: Date | null;
  @Field(() => String, {
    nullable: true,
    description:
      'SHA-256 in hex over the approved text of all sections; for the people of the body. How it is made: docs/adr/0018-minutes.md.',
  })
  sha256: string | null;
  @Field(() => String, { nullable: true, description: 'The same over the public sections; for everybody.' })
  publicSha256: string | null;
  @Field(() => Int) version: number;
  @Field(() => [MinutesSection], { description: 'In the order of the session.' }) sections: MinutesSection[];
  @Field(() => [MinutesObjection], { description: 'Oldest first; for the people of the body.' })
  objections: MinutesObjection[];
  @Field(() => [MinutesAddendum], { description: 'Those that the viewer may read, by number.' })
  addenda: MinutesAddendum[];
  @Field({ description: 'Edits, circulates, answers, approves and publishes them.' })
  viewerCanManage: boolean;
  @Field({ description: 'May object now, for an organization of the body.' }) viewerCanObject: boolean;
}

@ObjectType()
export class MinutesConnection extends connectionOf('Minutes', () => Minutes) {}
