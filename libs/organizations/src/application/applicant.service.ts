import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditLog } from '@allmende/audit';
import type { Actor, Clock } from '@allmende/kernel';
import { CLOCK, SignedLinks } from '@allmende/platform/config';
import { UnitOfWork, type Tx } from '@allmende/platform/database';
import { notFound, requiredText } from '@allmende/platform/graphql';
import { Outbox } from '@allmende/platform/outbox';
import { Memberships } from '../membership/membership.service.js';
import { Seats } from '../membership/seats.js';
import { lockApplication, told, type LockedApplication } from './application-lock.js';
import { closed, exactlyOne, notAsked } from './application.faults.js';
import { longest } from './application.form.js';
import { canAnswer, canWithdraw, isOpen } from './application.machine.js';
import { maySeeApplication, maySeeApplications, notTheApplicant, speaksFor } from './application.policy.js';
import { statusOf } from './application.status.js';
import type { ApplicationStatus } from './application.type.js';
import { addMessage, lastMessage } from './messages.js';

/** How somebody shows that she is the applicant: by the signed link, or by acting for the organization. */
export interface ApplicantKey {
  /** Of the link to the application's state. */
  token?: string | null;
  /** Uuid of the application. */
  applicationId?: string | null;
}

/** What an applicant does after applying: look, answer, withdraw. */
@Injectable()
export class Applicants {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(SignedLinks) private readonly links: SignedLinks,
    @Inject(Memberships) private readonly memberships: Memberships,
    @Inject(Seats) private readonly seats: Seats,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Where the application of a link stands. The link that confirms the address shows what is to be confirmed.
   * @returns null for a link that is not ours, and just the same for one whose application is gone
   */
  async statusByToken(token: string): Promise<ApplicationStatus | null> {
    const shown = this.links.read('application', token);
    const id = shown ?? this.links.read('application-address', token);
    return id ? statusOf(this.dataSource, { id, unconfirmedToo: shown === null }) : null;
  }

  /** The same for the holder of an id: whoever got it from a command that let her in. */
  status(id: string): Promise<ApplicationStatus | null> {
    return statusOf(this.dataSource, { id, unconfirmedToo: false });
  }

  /** The token of the link to the application's state. */
  statusToken(id: string): string {
    return this.links.sign('application', id);
  }

  /**
   * Answers the moderators' question. The same answer a second time changes nothing.
   * @returns id of the application
   * @throws UserFaults EXACTLY_ONE, REQUIRED, INVALID_TEXT, TOO_LONG, NOT_ASKED, ALREADY_DECIDED, WITHDRAWN
   * @throws OperationError NOT_FOUND, FORBIDDEN
   */
  async answer(actor: Actor, key: ApplicantKey, givenText: string): Promise<string> {
    const text = requiredText('input.text', givenText, longest.message);
    return this.unitOfWork.run(actor, async (tx) => {
      const { application, state } = await this.own(tx, actor, key);
      const { id } = application;
      const last = await lastMessage(tx, id);
      if (last?.author === 'APPLICANT' && last.text === text) return id;
      if (!canAnswer(state)) throw isOpen(state) ? notAsked() : closed(state, 'input.text');
      await addMessage(tx, { actor, application, author: 'APPLICANT', text, at: this.clock.now() });
      await this.note(tx, actor, 'answerApplication', id);
      await this.outbox.append(tx, actor, 'application.answered', told(application));
      return id;
    });
  }

  /**
   * Takes an application back, also from the waiting list. A second time changes nothing.
   * @returns id of the application
   * @throws UserFaults EXACTLY_ONE, ALREADY_DECIDED
   * @throws OperationError NOT_FOUND, FORBIDDEN
   */
  async withdraw(actor: Actor, key: ApplicantKey): Promise<string> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { application, state } = await this.own(tx, actor, key);
      const { id, membershipId } = application;
      if (state === 'WITHDRAWN') return id;
      if (!canWithdraw(state)) throw closed(state, 'input.token');
      await this.memberships.withdrawIn(tx, actor, membershipId!, null);
      await this.note(tx, actor, 'withdrawApplication', id);
      await this.outbox.append(tx, actor, 'application.withdrawn', told(application));
      return id;
    });
  }

  /** The application for which the actor has shown that it is hers, locked. */
  private async own(
    tx: Tx,
    actor: Actor,
    { token, applicationId }: ApplicantKey,
  ): Promise<LockedApplication> {
    if (Boolean(token) === Boolean(applicationId)) throw exactlyOne();
    if (!token && !maySeeApplications(actor)) throw notFound();
    const id = token ? this.links.read('application', token) : applicationId!;
    const locked = id ? await lockApplication(tx, this.seats, id) : null;
    if (!locked?.application.verifiedAt) throw notFound();
    if (token) return locked;
    const { organizationId } = locked.application;
    if (!maySeeApplication(actor, organizationId)) throw notFound();
    if (!speaksFor(actor, organizationId)) throw notTheApplicant();
    return locked;
  }

  private note(tx: Tx, actor: Actor, action: string, subjectId: string): Promise<void> {
    return this.audit.append(tx, actor, { action, subjectType: 'Application', subjectId });
  }
}
