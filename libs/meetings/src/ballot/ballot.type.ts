import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { AccountType } from '@allmende/identity';
import { Organization } from '@allmende/organizations';
import { connectionOf, DateTime, Node } from '@allmende/platform/graphql';
import { WorkingGroup } from '@allmende/working-groups';
import { AgendaItem } from '../agenda/agenda-item.type.js';
import { MeetingVisibilities } from '../enums.js';
import { Meeting } from '../meeting/meeting.type.js';
import type { Visibility } from '../visibility.js';
import type { BallotKind, Majority, MajorityBase, VoteChoice, VoterRole } from './ballot.entity.js';
import {
  BallotKinds,
  BallotOutcomes,
  BallotStates,
  Majorities,
  MajorityBases,
  VoteChoices,
  VoterRoles,
} from './ballot.enums.js';
import type { BallotState } from './ballot.machine.js';
import type { BallotOutcome } from './ballot.tally.js';

@ObjectType({ implements: () => [Node], description: 'Who or what stands for election in a SECRET ballot.' })
export class BallotOption implements Node {
  @Field(() => ID) id: string;
  @Field(() => Int, { description: 'Place on the ballot paper, from 0.' }) position: number;
  @Field({ description: 'Plain text: escape it on output.' }) label: string;
}

@ObjectType({ description: 'What one name of an election got.' })
export class BallotOptionResult {
  @Field(() => BallotOption) option: BallotOption;
  @Field(() => Int) votes: number;
  @Field() elected: boolean;
}

@ObjectType({ description: 'Counted once, at the close.' })
export class BallotResult {
  @Field(() => Int, { description: 'How many voices there are.' }) entitled: number;
  @Field(() => Int, { description: 'How many took part, abstentions included.' }) cast: number;
  @Field(() => Int, { description: 'Cast without abstentions.' }) valid: number;
  @Field(() => Int) yes: number;
  @Field(() => Int) no: number;
  @Field(() => Int) abstain: number;
  @Field(() => Int) objections: number;
  @Field(() => [BallotOptionResult], { description: 'SECRET: in the order of the ballot paper.' })
  options: BallotOptionResult[];
}

@ObjectType({
  implements: () => [Node],
  description:
    'The voice of an organization in a NAMED or CONSENT ballot; the last word before the close counts.',
})
export class Vote implements Node {
  @Field(() => ID) id: string;
  @Field(() => VoteChoices) choice: VoteChoice;
  @Field(() => String, { nullable: true, description: 'Plain text; an objection always has one.' })
  reason: string | null;
  @Field(() => AccountType, { nullable: true, description: 'Who said it last; only for the network.' })
  castBy: AccountType | null;
  @Field(() => VoterRoles) castRole: VoterRole;
  @Field(() => DateTime) castAt: Date;
  @Field(() => Int, { description: 'How often it was changed.' }) changes: number;
}

@ObjectType({
  implements: () => [Node],
  description: 'An organization that was entitled when the ballot opened: one voice.',
})
export class BallotVoter implements Node {
  @Field(() => ID) id: string;
  @Field(() => Organization, { description: 'As it is today.' }) organization: Organization;
  @Field({ description: 'Its name when the ballot opened.' }) organizationName: string;
  @Field({ description: 'Everybody who sees the ballot sees who has voted.' }) hasVoted: boolean;
  @Field(() => Vote, {
    nullable: true,
    description: 'After the close; the own organization sees hers at once. Always null when SECRET.',
  })
  vote: Vote | null;
}

@ObjectType({
  implements: () => [Node],
  description: 'A vote with its rules and the list of those entitled, both fixed when it opens.',
})
export class Ballot implements Node {
  @Field(() => ID) id: string;
  @Field(() => WorkingGroup, { nullable: true, description: 'The body; null: the board.' })
  workingGroup: WorkingGroup | null;
  @Field(() => Meeting, { nullable: true, description: 'Null: a circular ballot, without a session.' })
  meeting: Meeting | null;
  @Field(() => AgendaItem, { nullable: true }) agendaItem: AgendaItem | null;
  @Field(() => BallotKinds) kind: BallotKind;
  @Field({ description: 'Markdown: what is put to the vote.' }) question: string;
  @Field(() => MeetingVisibilities, { description: 'Never wider than that of item and session.' })
  visibility: Visibility;
  @Field(() => BallotStates) state: BallotState;
  @Field(() => Int, { description: 'How many of 100 entitled must take part; 0: no quorum.' })
  quorumPercent: number;
  @Field(() => Majorities, { description: 'For NAMED.' }) majority: Majority;
  @Field(() => MajorityBases, { description: 'For NAMED: what the majority is counted of.' })
  base: MajorityBase;
  @Field(() => Int, { description: 'SECRET: how many are elected, and how many names one may choose.' })
  seats: number;
  @Field(() => DateTime) openedAt: Date;
  @Field(() => DateTime, {
    nullable: true,
    description: 'A vote that comes at this instant is late. Null: until it is closed by hand.',
  })
  openUntil: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'When it was closed or cancelled.' })
  closedAt: Date | null;
  @Field(() => String, { nullable: true }) cancelReason: string | null;
  @Field(() => [BallotOption], { description: 'SECRET: in the order of the ballot paper.' })
  options: BallotOption[];
  @Field(() => [BallotVoter], { description: 'Those entitled, by name.' }) voters: BallotVoter[];
  @Field(() => Int) entitledCount: number;
  @Field(() => Int, { description: 'How many have voted so far.' }) castCount: number;
  @Field(() => BallotResult, { nullable: true, description: 'Null until it is closed.' })
  result: BallotResult | null;
  @Field(() => BallotOutcomes, { nullable: true, description: 'Null until it is closed.' })
  outcome: BallotOutcome | null;
  @Field(() => [BallotVoter], {
    description:
      'While it is open: the organizations for which the viewer may vote, with what they have said.',
  })
  viewerVoters: BallotVoter[];
  @Field({
    description:
      'The viewer may close it now. A circular one is not closed by hand before its time, unless all have voted.',
  })
  viewerCanClose: boolean;
  @Field({ description: 'The viewer may call it off.' }) viewerCanCancel: boolean;
}

@ObjectType()
export class BallotConnection extends connectionOf('Ballot', () => Ballot) {}
