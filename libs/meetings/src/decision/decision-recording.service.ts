import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@allmende/audit';
import { newId, today, type Actor, type Clock } from '@allmende/kernel';
import { CLOCK } from '@allmende/platform/config';
import { UnitOfWork, type Tx } from '@allmende/platform/database';
import { optionalText, textFaults, UserFaults, type UserFault } from '@allmende/platform/graphql';
import { Outbox } from '@allmende/platform/outbox';
import type { Visibility } from '../visibility.js';
import { giveNumber } from './decision-number.js';
import { checkReferences, checkRoundOfBoard, withRound } from './decision-references.js';
import { DecisionSources, type DecisionSource } from './decision-source.js';
import { DecisionEntity, type DecisionResult } from './decision.entity.js';
import { dayFault, missing, resultDiffers } from './decision.faults.js';

/** What is to be entered in the register; what is left out follows from the item or the ballot. */
export interface NewDecision {
  agendaItemId?: string | null;
  ballotId?: string | null;
  title?: string | null;
  /** Markdown. */
  wording?: string | null;
  result?: DecisionResult | null;
  tallyNote?: string | null;
  jointPosition?: boolean;
  ownerOrganizationId?: string | null;
  /** `YYYY-MM-DD` */
  dueOn?: string | null;
  reviewOn?: string | null;
  projectId?: string | null;
  /** The funding round that it opens, extends or gives money to. */
  fundingRoundId?: string | null;
  visibility?: Visibility | null;
}

/** What a decision says, checked. */
type Contents = Pick<DecisionEntity, 'title' | 'wording' | 'result' | 'tallyNote'>;

/** Enters decisions in the register. */
@Injectable()
export class DecisionRecording {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(DecisionSources) private readonly sources: DecisionSources,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Enters what was decided and gives it its number, in one transaction. A ballot gives one decision, and the same words
   * under the same item are the same decision: doing it twice answers the one that is there.
   * @returns its id
   * @throws UserFaults ITEM_OR_BALLOT, BALLOT_OF_OTHER_ITEM, BALLOT_OPEN, BALLOT_CANCELLED, MEETING_NOT_RUNNING,
   * ITEM_NOT_ON_AGENDA, RESULT_DIFFERS, REQUIRED, TOO_LONG, INVALID_TEXT, DATE_IN_PAST, UNKNOWN_FUNDING_ROUND,
   * FUNDING_ROUND_OF_BOARD; NOT_FOUND, FORBIDDEN
   */
  async record(actor: Actor, input: NewDecision): Promise<string> {
    return withRound(
      this.unitOfWork.run(actor, async (tx) => {
        const { agendaItemId = null, ballotId = null } = input;
        const source = await this.sources.find(tx, actor, agendaItemId, ballotId);
        const byBallot = ballotId && (await tx.findOneBy(DecisionEntity, { ballotId }));
        if (byBallot) return byBallot.id;
        const contents = contentsOf(input, source, today(this.clock));
        const alike = !ballotId && (await this.alike(tx, source, contents));
        if (alike) return alike.id;
        await checkReferences(tx, actor, input);
        checkRoundOfBoard(input.fundingRoundId, source.body);
        return this.insert(tx, actor, input, source, contents);
      }),
    );
  }

  private alike(tx: Tx, { agendaItemId }: DecisionSource, { title, wording, result }: Contents) {
    return tx
      .createQueryBuilder(DecisionEntity, 'd')
      .where('d.ballotId is null and d.agendaItemId = :agendaItemId', { agendaItemId })
      .andWhere('d.title = :title and d.wording = :wording and d.result = :result', {
        title,
        wording,
        result,
      })
      .getOne();
  }

  private async insert(
    tx: Tx,
    actor: Actor,
    input: NewDecision,
    source: DecisionSource,
    contents: Contents,
  ): Promise<string> {
    const { body: workingGroupId, meetingId, agendaItemId, ballotId, decidedOn } = source;
    const now = this.clock.now();
    const decision = await tx.save(
      tx.create(DecisionEntity, {
        id: newId(),
        ...(await giveNumber(tx, workingGroupId, decidedOn)),
        ...{ workingGroupId, meetingId, agendaItemId, ballotId, decidedOn, ...contents },
        visibility: input.visibility ?? source.visibility,
        jointPosition: input.jointPosition ?? false,
        ownerOrganizationId: input.ownerOrganizationId ?? null,
        dueOn: input.dueOn ?? null,
        reviewOn: input.reviewOn ?? null,
        fundingRoundId: input.fundingRoundId ?? null,
        projectId: input.projectId === undefined ? source.projectId : input.projectId,
        createdAt: now,
        updatedAt: now,
      }),
    );
    await this.tell(tx, actor, decision);
    return decision.id;
  }

  private async tell(tx: Tx, actor: Actor, decision: DecisionEntity): Promise<void> {
    const { id, number, workingGroupId, result, ballotId, agendaItemId, projectId, visibility } = decision;
    const { fundingRoundId } = decision;
    await this.audit.append(tx, actor, {
      action: 'recordDecision',
      subjectType: 'Decision',
      subjectId: id,
      details: {
        number,
        result,
        workingGroupId,
        ballotId,
        agendaItemId,
        projectId,
        fundingRoundId,
        visibility,
      },
    });
    await this.outbox.append(tx, actor, 'decision.recorded', {
      ...{ decisionId: id, number, workingGroupId, result, projectId, fundingRoundId },
    });
  }
}

/** @throws UserFaults */
function contentsOf(input: NewDecision, source: DecisionSource, day: string): Contents {
  const title = (input.title ?? source.title ?? '').trim();
  const wording = (input.wording ?? source.wording ?? '').trim();
  const result = source.result ?? input.result ?? null;
  const tallyNote = optionalText('input.tallyNote', input.tallyNote, 500);
  if (input.result && input.result !== result) throw resultDiffers();
  const faults: (UserFault | null)[] = [
    ...textFaults('input.title', title, 300, 1),
    ...textFaults('input.wording', wording, 10_000, 1),
    result ? null : missing('input.result', whichResult),
    source.ballotId || tallyNote ? null : missing('input.tallyNote', whichTally),
    dayFault('input.dueOn', input.dueOn, day),
    dayFault('input.reviewOn', input.reviewOn, day),
  ];
  const found = faults.filter((one) => one !== null);
  if (found.length > 0) throw new UserFaults(...found);
  return { title, wording, result: result!, tallyNote };
}

const whichResult = {
  de: 'Bitte geben Sie an, ob angenommen oder abgelehnt wurde.',
  en: 'Please say whether it was adopted or rejected.',
};
const whichTally = {
  de: 'Bitte halten Sie fest, wie der Beschluss zustande kam, zum Beispiel „ohne Gegenstimmen“.',
  en: 'Please note how the decision was found, for example “without dissenting votes”.',
};
