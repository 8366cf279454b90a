import { registerEnumType } from '@nestjs/graphql';
import { enumOf } from '../enums.js';
import { ballotKinds, majorities, majorityBases, voteChoices, voterRoles } from './ballot.entity.js';
import { ballotStates } from './ballot.machine.js';
import { ballotOutcomes } from './ballot.tally.js';

export const BallotKinds = enumOf(ballotKinds);
export const BallotStates = enumOf(ballotStates);
export const BallotOutcomes = enumOf(ballotOutcomes);
export const Majorities = enumOf(majorities);
export const MajorityBases = enumOf(majorityBases);
export const VoteChoices = enumOf(voteChoices);
export const VoterRoles = enumOf(voterRoles);
registerEnumType(BallotKinds, {
  name: 'BallotKind',
  description:
    'NAMED: yes, no or abstention of each organization. CONSENT: carried unless somebody objects in time. SECRET: elections; nobody can join who voted and what was voted.',
});
registerEnumType(BallotStates, {
  name: 'BallotState',
  description: 'CANCELLED: called off, without a result.',
});
registerEnumType(BallotOutcomes, {
  name: 'BallotOutcome',
  description:
    'NO_QUORUM: too few took part. TIED: more names share the last seats than there are; a second ballot is needed.',
});
registerEnumType(Majorities, {
  name: 'BallotMajority',
  description:
    'SIMPLE: more yes than no. ABSOLUTE: more than half of the base. TWO_THIRDS: at least two thirds of it. UNANIMOUS: all of it.',
});
registerEnumType(MajorityBases, {
  name: 'BallotBase',
  description:
    'VALID: yes and no. CAST: abstentions, too. ENTITLED: all voices, also those that say nothing.',
});
registerEnumType(VoteChoices, {
  name: 'VoteChoice',
  description: 'NAMED: YES, NO, ABSTAIN. CONSENT: YES, OBJECTION.',
});
registerEnumType(VoterRoles, {
  name: 'VoterRole',
  description: 'In what function somebody voted: in the board for the organization, or as one of the group.',
});
