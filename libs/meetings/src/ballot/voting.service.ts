import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@allmende/audit';
import { accountIdOf, newId, type Actor, type Clock } from '@allmende/kernel';
import { actingRoles } from '@allmende/organizations';
import { CLOCK } from '@allmende/platform/config';
import { UnitOfWork, type Tx } from '@allmende/platform/database';
import { notFound, optionalText, render, requiredText, sql } from '@allmende/platform/graphql';
import { voicesOf } from '@allmende/working-groups';
import { BallotEntity, type VoteChoice, type VoterRole } from './ballot.entity.js';
import {
  ballotCancelled,
  choiceNotPossible,
  noSuchOption,
  notEntitled,
  notYourVoice,
  tooManyNames,
  voiceRests,
  voteIsFinal,
  voteTooLate,
  wrongKind,
} from './ballot.faults.js';
import { choicesOf } from './ballot.policy.js';
import { ofVisibleBallot } from './ballot.sql.js';
import { SecretUrn } from './secret-urn.js';

const longestReason = 2000;

/** For whom somebody votes, and where. */
export interface VoiceAt {
  ballotId: string;
  organizationId: string;
}

/** A voice that may be raised now. */
interface Voice {
  ballot: BallotEntity;
  /** Row of the list of those entitled. */
  voterId: string;
  role: VoterRole;
  organizationId: string;
  at: Date;
}

/**
 * Votes. Whoever votes shares a lock on the ballot, so that it does not close meanwhile, and then locks the voice, so that
 * several people of one organization come one after the other. Only then the clock is asked: a vote is in or refused.
 */
@Injectable()
export class Voting {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SecretUrn) private readonly urn: SecretUrn,
  ) {}

  /**
   * Votes in a NAMED or CONSENT ballot, or changes the vote. Saying the same again changes nothing.
   * @returns id of the voter
   * @throws UserFaults VOTE_TOO_LATE, BALLOT_CANCELLED, NOT_ENTITLED, VOICE_RESTS, WRONG_KIND, CHOICE_NOT_POSSIBLE,
   *   REQUIRED, TOO_LONG, INVALID_TEXT
   * @throws OperationError NOT_FOUND, FORBIDDEN
   */
  cast(actor: Actor, at: VoiceAt, choice: VoteChoice, givenReason?: string | null): Promise<string> {
    return this.unitOfWork.run(actor, async (tx) => {
      const voice = await this.raise(tx, actor, at);
      const { kind } = voice.ballot;
      if (kind === 'SECRET') throw wrongKind(true);
      if (!choicesOf[kind].includes(choice)) throw choiceNotPossible(kind);
      const check = choice === 'OBJECTION' ? requiredText : optionalText;
      const changes = await this.write(
        tx,
        actor,
        voice,
        choice,
        check('input.reason', givenReason, longestReason),
      );
      if (changes !== null) await this.record(tx, actor, 'castVote', voice, { changes });
      return voice.voterId;
    });
  }

  /**
   * Votes in a SECRET ballot. Final: what was chosen is kept nowhere, only the sums are, sealed until the close.
   * @param chosen options; none: an abstention
   * @returns id of the voter
   * @throws UserFaults VOTE_TOO_LATE, BALLOT_CANCELLED, NOT_ENTITLED, VOICE_RESTS, WRONG_KIND, TOO_MANY_NAMES,
   *   NO_SUCH_OPTION, VOTE_IS_FINAL
   * @throws OperationError NOT_FOUND, FORBIDDEN
   */
  castSecret(actor: Actor, at: VoiceAt, chosen: readonly string[]): Promise<string> {
    return this.unitOfWork.run(actor, async (tx) => {
      const voice = await this.raise(tx, actor, at);
      const { ballot, organizationId, voterId } = voice;
      if (ballot.kind !== 'SECRET') throw wrongKind(false);
      const places = await this.placesOf(tx, ballot, chosen);
      const entered = await tx.query<unknown[]>(
        `insert into secret_turnout (ballot_id, organization_id) values ($1, $2) on conflict do nothing returning ballot_id`,
        [ballot.id, organizationId],
      );
      if (entered.length === 0) throw voteIsFinal();
      await this.urn.put(tx, ballot.id, places);
      await this.record(tx, actor, 'castSecretVote', voice);
      return voterId;
    });
  }

  /** Entitled when the ballot opened, and now: both must hold. */
  private async raise(tx: Tx, actor: Actor, { ballotId, organizationId }: VoiceAt): Promise<Voice> {
    const lock = { mode: 'pessimistic_read' } as const;
    const ballot = await tx.findOne(BallotEntity, { where: { id: ballotId }, lock });
    if (!ballot) throw notFound();
    const role = await this.roleIn(tx, actor, ballot.workingGroupId, organizationId);
    const [voter] = await tx.query<{ id: string }[]>(
      `select id from ballot_voter where ballot_id = $1 and organization_id = $2 for update`,
      [ballotId, organizationId],
    );
    if (!voter || !role) throw await this.refusal(tx, actor, ballotId, role);
    const at = this.clock.now();
    if (ballot.state === 'CANCELLED') throw ballotCancelled();
    if (ballot.state === 'CLOSED' || (ballot.openUntil && at >= ballot.openUntil)) throw voteTooLate();
    if (!(await this.hasVoice(tx, ballot.workingGroupId, organizationId))) throw voiceRests();
    return { ballot, voterId: voter.id, role, organizationId, at };
  }

  /** Whoever may not even see the ballot is not told that it is there. */
  private async refusal(tx: Tx, actor: Actor, ballotId: string, role: VoterRole | null): Promise<Error> {
    const { text, values } = render(sql`select ${ofVisibleBallot(sql`${ballotId}::uuid`, actor)} as visible`);
    const [row] = await tx.query<[{ visible: boolean }]>(text, values);
    if (!row.visible) return notFound();
    return role ? notEntitled() : notYourVoice();
  }

  /** In what function the actor may speak for the organization in the body now; null: not at all. */
  private async roleIn(
    tx: Tx,
    actor: Actor,
    body: string | null,
    organizationId: string,
  ): Promise<VoterRole | null> {
    if (actor.kind !== 'account') return null;
    const [row] = body
      ? await tx.query<{ role: VoterRole }[]>(
          `select role from current_working_group_member
           where account_id = $1 and organization_id = $2 and working_group_id = $3`,
          [actor.accountId, organizationId, body],
        )
      : await tx.query<{ role: VoterRole }[]>(
          `select role from current_role_grant where account_id = $1 and organization_id = $2
             and role = any($3::text[]) order by array_position($3::text[], role) limit 1`,
          [actor.accountId, organizationId, actingRoles],
        );
    return row?.role ?? null;
  }

  private async hasVoice(tx: Tx, body: string | null, organizationId: string): Promise<boolean> {
    const { text, values } = render(
      sql`select ${organizationId}::uuid in (${voicesOf(sql`${body}::uuid`)}) as voice`,
    );
    const [row] = await tx.query<[{ voice: boolean }]>(text, values);
    return row.voice;
  }

  /** @returns how often it was changed; null when the same was said before */
  private async write(
    tx: Tx,
    actor: Actor,
    { ballot, organizationId, role, at }: Voice,
    choice: VoteChoice,
    reason: string | null,
  ): Promise<number | null> {
    const [row] = await tx.query<{ changes: number }[]>(
      `insert into vote (id, ballot_id, organization_id, choice, reason, cast_by, cast_role, cast_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (ballot_id, organization_id) do update set choice = excluded.choice, reason = excluded.reason,
         cast_by = excluded.cast_by, cast_role = excluded.cast_role, cast_at = excluded.cast_at, changes = vote.changes + 1
       where (vote.choice, vote.reason) is distinct from (excluded.choice, excluded.reason)
       returning changes`,
      [newId(), ballot.id, organizationId, choice, reason, accountIdOf(actor), role, at],
    );
    return row?.changes ?? null;
  }

  /** Places of the chosen names on the ballot paper. */
  private async placesOf(
    tx: Tx,
    { id, seats }: BallotEntity,
    chosen: readonly string[],
  ): Promise<Set<number>> {
    if (chosen.length > seats || new Set(chosen).size < chosen.length) throw tooManyNames(seats);
    const options = await tx.query<{ id: string; position: number }[]>(
      `select id, position from ballot_option where ballot_id = $1`,
      [id],
    );
    const places = options.filter((option) => chosen.includes(option.id)).map(({ position }) => position);
    if (places.length < chosen.length) throw noSuchOption();
    return new Set(places);
  }

  /** Without what was chosen: moderators read the log while the ballot is open. */
  private record(tx: Tx, actor: Actor, action: string, voice: Voice, more: object = {}): Promise<void> {
    const { ballot, organizationId, role } = voice;
    const details = { organizationId, role, ...more };
    return this.audit.append(tx, actor, { action, subjectType: 'Ballot', subjectId: ballot.id, details });
  }
}
