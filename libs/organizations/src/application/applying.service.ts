import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditLog } from '@allmende/audit';
import { newId, systemActor, type Actor, type Clock } from '@allmende/kernel';
import { CLOCK, SignedLinks } from '@allmende/platform/config';
import { UnitOfWork, type Tx } from '@allmende/platform/database';
import { notFound } from '@allmende/platform/graphql';
import { Outbox } from '@allmende/platform/outbox';
import { checkCandidate } from '../membership/candidate.js';
import { isAsCloseAs } from '../membership/circle-rights.js';
import { alreadyMember } from '../membership/membership.faults.js';
import { Memberships } from '../membership/membership.service.js';
import { Seats } from '../membership/seats.js';
import { today } from '../today.js';
import { lockApplication, told } from './application-lock.js';
import { ApplicationEntity } from './application.entity.js';
import { expired, inApplication } from './application.faults.js';
import { checkedForm, type ApplicationForm, type CheckedForm } from './application.form.js';
import { speaksFor } from './application.policy.js';
import { consentText } from './consent.js';
import { letterLimitReached } from './letter-limit.js';

const day = 24 * 60 * 60 * 1000;
/** How long an address can be confirmed, in milliseconds. */
const confirmable = 7 * day;

/** What became of a form that was sent in. */
export interface Applied {
  /** The address to which the link goes; null when nothing has to be confirmed. */
  addressToConfirm: string | null;
  /** Id of the application; null for whom it must not concern yet. */
  application: string | null;
}

/** The way in: from the form to the application on the moderators' desk. */
@Injectable()
export class Applying {
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
   * Takes a form in. A stranger gets a letter whose link confirms the address, and until then nobody sees anything; the
   * answer and the work are the same whatever we know of address and organization, and also where the letter is held
   * back. Who acts for the organization and gives the address of her own account has confirmed it already.
   * @throws UserFaults what `checkedForm` finds; NO_SUCH_ORGANIZATION, NOBODY_LIVES_THERE, WRONG_CIRCLE, ALREADY_MEMBER, all of
   *   which everybody can look up; ALREADY_OPEN for those who act for the organization
   */
  async apply(actor: Actor, form: ApplicationForm): Promise<Applied> {
    const checked = checkedForm(form, actor.locale, today(this.clock));
    try {
      return await this.unitOfWork.run(actor, async (tx) => {
        await this.refuseUnfit(tx, checked);
        const application = this.written(tx, actor, checked);
        if (await isConfirmed(tx, actor, checked)) return await this.applyAtOnce(tx, actor, application);
        await this.askForConfirmation(tx, actor, application);
        return { addressToConfirm: application.contactEmail, application: null };
      });
    } catch (error) {
      throw inApplication(error);
    }
  }

  /**
   * Confirms the address and lays the application on the desk. A second time changes nothing.
   * @param token of the letter's link
   * @returns id of the application
   * @throws UserFaults EXPIRED, ALREADY_OPEN, ALREADY_MEMBER and the like, when it has become so since
   * @throws OperationError NOT_FOUND for a token that we did not sign
   */
  async confirm(actor: Actor, token: string): Promise<string> {
    const id = this.links.read('application-address', token);
    if (!id) throw notFound();
    try {
      await this.unitOfWork.run(actor, async (tx) => {
        const locked = await lockApplication(tx, this.seats, id);
        if (locked?.application.verifiedAt) return;
        if (!locked || locked.application.expiresAt <= this.clock.now()) throw expired();
        await this.submit(tx, actor, locked.application, 'confirmApplication');
      });
      return id;
    } catch (error) {
      throw inApplication(error, 'input.token');
    }
  }

  /** True when somebody ever applied for the organization. For seeds. */
  everApplied(organizationId: string): Promise<boolean> {
    return this.dataSource.getRepository(ApplicationEntity).existsBy({ organizationId });
  }

  /** Deletes what nobody confirmed in time: it is no longer ours to keep. What is locked is left for the next time. */
  async clearExpired(): Promise<void> {
    await this.unitOfWork.run(systemActor('expiry'), (tx) =>
      tx.query(
        `delete from application where id in (
           select id from application where verified_at is null and expires_at <= $1 for update skip locked)`,
        [this.clock.now()],
      ),
    );
  }

  /** All of this is public; whether somebody has applied already is not looked at. */
  private async refuseUnfit(tx: Tx, { organizationId, circle }: CheckedForm): Promise<void> {
    await checkCandidate(tx, { organizationId, circle });
    const current = await this.memberships.currentOf(organizationId, tx);
    if (current && isAsCloseAs(current.circle, circle)) throw alreadyMember();
  }

  private written(tx: Tx, actor: Actor, checked: CheckedForm): ApplicationEntity {
    const now = this.clock.now();
    return tx.create(ApplicationEntity, {
      ...checked,
      id: newId(),
      accountId: actor.kind === 'account' ? actor.accountId : null,
      consentText: consentText[actor.locale],
      ...{ consentedAt: now, createdAt: now, expiresAt: new Date(now.getTime() + confirmable) },
    });
  }

  private async applyAtOnce(tx: Tx, actor: Actor, application: ApplicationEntity): Promise<Applied> {
    await this.seats.lock(tx);
    await tx.insert(ApplicationEntity, application);
    await this.submit(tx, actor, application, 'applyForMembership');
    return { addressToConfirm: null, application: application.id };
  }

  /** Too many letters are written like all others and taken back, so that nobody can tell by the time it takes. */
  private async askForConfirmation(tx: Tx, actor: Actor, application: ApplicationEntity): Promise<void> {
    const tooMany = await letterLimitReached(tx, application);
    await tx.query('savepoint letter');
    await tx.insert(ApplicationEntity, application);
    await this.note(tx, actor, application, 'applyForMembership');
    await this.outbox.append(tx, actor, 'application.received', told(application));
    await tx.query(tooMany ? 'rollback to savepoint letter' : 'release savepoint letter');
  }

  private async submit(tx: Tx, actor: Actor, application: ApplicationEntity, action: string): Promise<void> {
    const { id, organizationId, circle } = application;
    const membershipId = await this.memberships.applyIn(tx, actor, { organizationId, circle });
    await tx.update(ApplicationEntity, { id }, { membershipId, verifiedAt: this.clock.now() });
    await this.note(tx, actor, application, action);
    await this.outbox.append(tx, actor, 'application.submitted', told(application));
  }

  private note(tx: Tx, actor: Actor, application: ApplicationEntity, action: string): Promise<void> {
    const { id: subjectId, organizationId, circle } = application;
    const details = { organizationId, circle };
    return this.audit.append(tx, actor, { action, subjectType: 'Application', subjectId, details });
  }
}

/** The applicant's address is known to be hers: it is that of her own account. The system vouches for what it seeds. */
async function isConfirmed(tx: Tx, actor: Actor, { organizationId, contactEmail }: CheckedForm) {
  if (actor.kind === 'system') return true;
  if (actor.kind !== 'account' || !speaksFor(actor, organizationId)) return false;
  const [row] = await tx.query<{ own: boolean }[]>(`select email = $2 as own from account where id = $1`, [
    actor.accountId,
    contactEmail,
  ]);
  return row?.own ?? false;
}
