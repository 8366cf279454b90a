import type {
  BallotBase,
  BallotKind,
  BallotMajority,
  BallotOutcome,
  BallotState,
  VoteChoice,
} from '../../gql/schema.js';

/** An organization for which the viewer may vote, with what it has said. */
export interface Voter {
  id: string;
  organizationName: string;
  hasVoted: boolean;
  organization: { id: string };
  vote: { choice: VoteChoice; reason: string | null } | null;
}

/** What the parts about a ballot need of it. */
export interface Ballot {
  id: string;
  kind: BallotKind;
  state: BallotState;
  question: string;
  quorumPercent: number;
  majority: BallotMajority;
  base: BallotBase;
  seats: number;
  openUntil: string | null;
  castCount: number;
  entitledCount: number;
  outcome: BallotOutcome | null;
  cancelReason: string | null;
  options: readonly { id: string; label: string }[];
  result: {
    entitled: number;
    cast: number;
    yes: number;
    no: number;
    abstain: number;
    objections: number;
    options: readonly { votes: number; elected: boolean; option: { id: string; label: string } }[];
  } | null;
  viewerVoters: readonly Voter[];
}
