import { Inject, Injectable } from '@nestjs/common';
import { DataSource, IsNull, MoreThan } from 'typeorm';
import { AuditLog } from '@allmende/audit';
import { newId, systemActor, type Actor, type Clock } from '@allmende/kernel';
import { CLOCK, SignedLinks } from '@allmende/platform/config';
import { UnitOfWork, type Tx } from '@allmende/platform/database';
import { fault, notFound, UserFaults, type UserFault } from '@allmende/platform/graphql';
import { Outbox } from '@allmende/platform/outbox';
import { AccountEntity } from '../account.entity.js';
import { emailFault } from '../account.faults.js';
import { demandSystem, pseudoPerson } from '../account.policy.js';
import { hashPassword, passwordFault } from '../password.js';
import { Sessions } from '../session.service.js';
import { SignInGuard } from '../sign-in-guard.service.js';
import { closeLinksIn } from './password-reset.links.js';
import { PasswordResetEntity } from './password-reset.entity.js';

/** How long a link opens its account (milliseconds). Requests of that time count against `mostRequests`. */
export const linkLife = 3_600_000;
/** More requests than that for one address within `linkLife` send nothing, and nobody is told. */
export const mostRequests = 3;

/** One answer for a link that is used, expired or replaced, and for one whose account is disabled. */
const deadLink = (): UserFault =>
  fault('LINK_USED_OR_EXPIRED', 'input.token', {
    de: 'Dieser Link gilt nicht mehr. Bitte fordern Sie auf der Anmeldeseite einen neuen an.',
    en: 'This link is no longer valid. Please ask for a new one on the sign-in page.',
  });

/** Setting a password without knowing the old one: by a link in a mail, or by an operator. */
@Injectable()
export class PasswordResets {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(SignInGuard) private readonly guard: SignInGuard,
    @Inject(SignedLinks) private readonly links: SignedLinks,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Asks for a link. Whether there is an account for the address is looked up when the letter is written, not here: answer,
   * rows and statements are the same for every address.
   * @throws UserFaults INVALID_EMAIL, which tells of the text alone
   */
  async request(actor: Actor, address: string): Promise<void> {
    const email = address.trim();
    const wrong = emailFault(email);
    if (wrong) throw new UserFaults(wrong).with({ accepted: false });
    await this.unitOfWork.run(actor, async (tx) => {
      const resetId = await noted(tx, email, this.clock.now());
      if (resetId) await this.outbox.append(tx, actor, 'account.passwordResetRequested', { resetId });
    });
  }

  /**
   * Sets a new password by a link. All sessions of the account end, all other links are dead, and failed sign-ins are
   * forgiven.
   * @throws UserFaults LINK_USED_OR_EXPIRED, PASSWORD_LENGTH
   * @throws OperationError NOT_FOUND for a token that we did not sign
   */
  async reset(actor: Actor, token: string, newPassword: string): Promise<void> {
    const id = this.links.read('password-reset', token);
    if (!id) throw notFound();
    const dead = new UserFaults(deadLink()).with({ done: false });
    // Before the hashing, which is work: a link that everybody has seen should cost nothing.
    if (!(await this.dataSource.getRepository(PasswordResetEntity).existsBy(this.open(id)))) throw dead;
    const wrong = passwordFault(newPassword, 'input.newPassword');
    if (wrong) throw new UserFaults(wrong).with({ done: false });
    const passwordHash = await hashPassword(newPassword);
    await this.unitOfWork.run(actor, async (tx) => {
      // Of two who use the link at once, the second waits here and then finds it used.
      const { affected } = await tx.update(PasswordResetEntity, this.open(id), { usedAt: this.clock.now() });
      const account = affected ? await accountOf(tx, id) : null;
      if (!account) throw dead;
      await this.replaceIn(tx, pseudoPerson(account.id), account, passwordHash, 'resetPassword');
    });
  }

  /**
   * Sets a new password in the name of an operator; for the system alone. Like by a link, but for a disabled account, too.
   * @throws UserFaults PASSWORD_LENGTH
   * @throws OperationError NOT_FOUND
   */
  async set(actor: Actor, accountId: string, newPassword: string): Promise<void> {
    demandSystem(actor);
    const wrong = passwordFault(newPassword, 'input.newPassword');
    if (wrong) throw new UserFaults(wrong);
    const passwordHash = await hashPassword(newPassword);
    await this.unitOfWork.run(actor, async (tx) => {
      const account = await tx.findOneBy(AccountEntity, { id: accountId });
      if (!account) throw notFound();
      await this.replaceIn(tx, actor, account, passwordHash, 'setPassword');
    });
  }

  /** Deletes requests whose time is over, and the addresses with them. */
  async clearExpired(): Promise<void> {
    await this.unitOfWork.run(systemActor('expiry'), (tx) =>
      tx.query(
        `delete from password_reset where id in
           (select id from password_reset where expires_at <= $1 for update skip locked)`,
        [this.clock.now()],
      ),
    );
  }

  /** Condition of a link that still opens its account. */
  private open(id: string) {
    return { id, usedAt: IsNull(), expiresAt: MoreThan(this.clock.now()) };
  }

  private async replaceIn(
    tx: Tx,
    actor: Actor,
    { id: accountId, email }: AccountEntity,
    passwordHash: string,
    action: 'resetPassword' | 'setPassword',
  ): Promise<void> {
    const now = this.clock.now();
    await tx.update(AccountEntity, { id: accountId }, { passwordHash, updatedAt: now });
    await closeLinksIn(tx, accountId, now);
    const endedSessions = await this.sessions.endAllIn(tx, accountId);
    await this.guard.forgiveIn(tx, email);
    await this.audit.append(tx, actor, {
      action,
      subjectType: 'Account',
      subjectId: accountId,
      details: { endedSessions },
    });
    await this.outbox.append(tx, actor, 'account.passwordReset', { accountId });
  }
}

/** Writes a request down and answers its id, or null when the address has had its share. Those at once queue up. */
async function noted(tx: Tx, email: string, now: Date): Promise<string | null> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('password_reset ' || lower($1), 0))`, [
    email,
  ]);
  const [row] = await tx.query<{ id: string }[]>(
    `insert into password_reset (id, email, requested_at, expires_at)
     select $1, $2, $3, $4
     where (select count(*) from password_reset where email = $2 and expires_at > $3) < $5 returning id`,
    [newId(), email, now, new Date(now.getTime() + linkLife), mostRequests],
  );
  return row?.id ?? null;
}

const accountOf = (tx: Tx, resetId: string): Promise<AccountEntity | null> =>
  tx
    .createQueryBuilder(AccountEntity, 'a')
    .innerJoin(PasswordResetEntity, 'r', 'r.email = a.email')
    .where(`r.id = :resetId and a.state = 'ACTIVE'`, { resetId })
    .getOne();
