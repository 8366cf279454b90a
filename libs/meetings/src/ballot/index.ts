import type { Provider } from '@nestjs/common';
import { BallotClosing } from './ballot-closing.service.js';
import { BallotExports } from './ballot-export.service.js';
import { BallotOpening } from './ballot-opening.service.js';
import { BallotEntity } from './ballot.entity.js';
import {
  agendaItemBallots,
  ballotOptionReads,
  ballotOptionResultReads,
  ballotReads,
  ballotResultReads,
  ballotVoterReads,
  meetingBallots,
  openBallotsRoot,
  voteReads,
} from './ballot.reads.js';
import { AgendaItemBallots, BallotResolver, MeetingBallots } from './ballot.resolver.js';
import { SecretUrn } from './secret-urn.js';
import { Voting } from './voting.service.js';

export const ballotEntities = [BallotEntity];
export const ballotServices: Provider[] = [SecretUrn, BallotOpening, Voting, BallotClosing, BallotExports];
export const ballotResolvers: Provider[] = [BallotResolver, MeetingBallots, AgendaItemBallots];
export const ballotReadModels = [
  ballotReads,
  ballotOptionReads,
  ballotResultReads,
  ballotOptionResultReads,
  ballotVoterReads,
  voteReads,
  meetingBallots,
  agendaItemBallots,
  openBallotsRoot,
];
