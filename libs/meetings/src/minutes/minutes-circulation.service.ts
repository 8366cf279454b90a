import { Inject, Injectable } from '@nestjs/common';
import { accountIdOf, newId, type Actor } from '@allmende/kernel';
import { violatedConstraint, type Tx } from '@allmende/platform/database';
import { forbidden, notFound, render, requiredText, sql } from '@allmende/platform/graphql';
import { MinutesDesk, type MinutesCase } from './minutes-desk.js';
import { MinutesSectionEntity } from './minutes-section.entity.js';
import { MinutesObjectionEntity } from './minutes.entity.js';
import {
  alreadyAnswered,
  alreadyCirculated,
  deadlineInPast,
  inState,
  notASectionOfThem,
  objectionsClosed,
} from './minutes.faults.js';
import { refuseOpenVariants } from './minutes.open.js';
import { objectsFor } from './minutes.sql.js';

const longestObjection = 5_000;

export interface NewObjection {
  minutesId: string;
  /** Null: the minutes as a whole. */
  sectionId: string | null;
  organizationId: string;
  text: string;
}

export interface ObjectionAnswer {
  /** The text was changed because of it. */
  accepted: boolean;
  answer: string;
}

/** Minutes before those who were there: circulated, objected to, answered. */
@Injectable()
export class MinutesCirculation {
  constructor(@Inject(MinutesDesk) private readonly desk: MinutesDesk) {}

  /**
   * Gives a draft to the people of the body. Again with the same deadline changes nothing.
   * @param objectionsUntil an objection at this instant is late
   * @throws UserFaults DEADLINE_IN_PAST, OPEN_VARIANTS, MINUTES_CIRCULATED, MINUTES_APPROVED, MINUTES_PUBLISHED
   * @throws OperationError NOT_FOUND, FORBIDDEN
   */
  circulate(actor: Actor, id: string, objectionsUntil: Date): Promise<string> {
    return this.desk.run(actor, async (tx) => {
      const own = await this.desk.forKeeper(tx, actor, id);
      const { minutes } = own;
      if (minutes.state === 'CIRCULATED') {
        if (minutes.objectionsUntil?.getTime() === objectionsUntil.getTime()) return id;
        throw alreadyCirculated();
      }
      if (minutes.state !== 'DRAFT') throw inState(minutes.state);
      const now = this.desk.now();
      if (objectionsUntil <= now) throw deadlineInPast();
      await refuseOpenVariants(tx, id);
      Object.assign(minutes, { state: 'CIRCULATED', circulatedAt: now, objectionsUntil, updatedAt: now });
      await tx.save(minutes);
      await this.record(tx, actor, 'circulateMinutes', own, { objectionsUntil });
      await this.desk.tell(tx, actor, 'minutes.circulated', own, {
        objectionsUntil: objectionsUntil.toISOString(),
      });
      return id;
    });
  }

  /**
   * An organization with a voice in the body objects. The same words again are the same objection.
   * @returns id of the objection
   * @throws UserFaults OBJECTIONS_CLOSED, MINUTES_DRAFT, MINUTES_APPROVED, MINUTES_PUBLISHED, OTHER_MINUTES, REQUIRED,
   *   TOO_LONG, INVALID_TEXT
   * @throws OperationError NOT_FOUND, FORBIDDEN
   */
  async object(actor: Actor, { text: given, ...input }: NewObjection): Promise<string> {
    const text = requiredText('input.text', given, longestObjection);
    try {
      return await this.desk.run(actor, (tx) => this.objectIn(tx, actor, { ...input, text }));
    } catch (error) {
      throw violatedConstraint(error) === 'minutes_objection_in_time' ? objectionsClosed() : error;
    }
  }

  /**
   * Answers an objection, once.
   * @throws UserFaults ALREADY_ANSWERED, MINUTES_APPROVED, MINUTES_PUBLISHED, REQUIRED, TOO_LONG, INVALID_TEXT
   * @throws OperationError NOT_FOUND, FORBIDDEN
   */
  answer(actor: Actor, id: string, { accepted, answer: given }: ObjectionAnswer): Promise<string> {
    const answer = requiredText('input.answer', given, longestObjection);
    return this.desk.run(actor, async (tx) => {
      const found = await tx.findOneBy(MinutesObjectionEntity, { id });
      if (!found) throw notFound();
      const own = await this.desk.forKeeper(tx, actor, found.minutesId);
      const objection = await tx.findOneByOrFail(MinutesObjectionEntity, { id });
      if (objection.answer === answer && objection.accepted === accepted) return id;
      if (objection.answeredAt) throw alreadyAnswered();
      if (own.minutes.state !== 'CIRCULATED') throw inState(own.minutes.state);
      Object.assign(objection, { answer, accepted, answeredAt: this.desk.now() });
      await tx.save(objection);
      const { organizationId } = objection;
      await this.record(tx, actor, 'answerObjection', own, { objectionId: id, organizationId, accepted });
      await this.desk.tell(tx, actor, 'minutes.answered', own, { objectionId: id, organizationId, accepted });
      return id;
    });
  }

  private async objectIn(tx: Tx, actor: Actor, input: NewObjection): Promise<string> {
    const own = await this.desk.forParticipant(tx, actor, input.minutesId);
    if (!(await this.mayObjectFor(tx, actor, input.organizationId, own))) throw notYours();
    const same = await this.sameAs(tx, input);
    if (same) return same;
    if (own.minutes.state !== 'CIRCULATED') throw inState(own.minutes.state, 'input.minutesId');
    const now = this.desk.now();
    if (now >= own.minutes.objectionsUntil!) throw objectionsClosed();
    const { sectionId, minutesId } = input;
    if (sectionId && !(await tx.existsBy(MinutesSectionEntity, { id: sectionId, minutesId })))
      throw notASectionOfThem();
    const objectionId = newId();
    await tx.insert(MinutesObjectionEntity, {
      ...{ ...input, id: objectionId, raisedBy: accountIdOf(actor), raisedAt: now },
    });
    const details = { objectionId, organizationId: input.organizationId };
    await this.record(tx, actor, 'objectToMinutes', own, { ...details, sectionId });
    await this.desk.tell(tx, actor, 'minutes.objected', own, details);
    return objectionId;
  }

  private async mayObjectFor(tx: Tx, actor: Actor, organization: string, { meeting }: MinutesCase) {
    const { text, values } = render(
      sql`select ${objectsFor(actor, sql`${organization}::uuid`, sql`${meeting.workingGroupId}::uuid`)} as allowed`,
    );
    const [row] = await tx.query<[{ allowed: boolean }]>(text, values);
    return row.allowed;
  }

  private async sameAs(tx: Tx, { minutesId, sectionId, organizationId, text }: NewObjection) {
    const [same] = await tx.query<{ id: string }[]>(
      `select id from minutes_objection where minutes_id = $1 and section_id is not distinct from $2
        and organization_id = $3 and text = $4`,
      [minutesId, sectionId, organizationId, text],
    );
    return same?.id;
  }

  private record(tx: Tx, actor: Actor, action: string, { minutes }: MinutesCase, details: object) {
    return this.desk.record(tx, actor, {
      action,
      subjectType: 'Minutes',
      subjectId: minutes.id,
      details: { ...details },
    });
  }
}

const notYours = () =>
  forbidden({
    de: 'Einwendungen erhebt, wer für eine stimmberechtigte Organisation des Gremiums handelt. Bitte wählen Sie eine solche Organisation.',
    en: 'Objections are raised by those who act for an organization with a voice in the body. Please choose such an organization.',
  });
