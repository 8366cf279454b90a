import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditLog } from '@allmende/audit';
import { newId, type Actor, type Clock, type Grant, type Locale } from '@allmende/kernel';
import { CLOCK } from '@allmende/platform/config';
import { UnitOfWork, violatedConstraint, type Tx } from '@allmende/platform/database';
import { fault, notFound, UserFaults } from '@allmende/platform/graphql';
import { Outbox } from '@allmende/platform/outbox';
import { AccountEntity } from './account.entity.js';
import {
  emailFault,
  emailTaken,
  isLocale,
  lastModerator,
  localeFault,
  personNameFault,
  refuseIfAny,
  wrongPassword,
} from './account.faults.js';
import { demandModerator, personOf } from './account.policy.js';
import { Grants } from './grant.service.js';
import { leftWithoutCoordinator, wasLastModerator } from './grant.vacancy.js';
import { revokeSentIn } from './invitation/invitation.revocation.js';
import { hashPassword, passwordFault, verifyPassword } from './password.js';
import { closeLinksIn } from './password-reset/password-reset.links.js';
import { Sessions } from './session.service.js';
import { SignInGuard } from './sign-in-guard.service.js';
import { tooManyTries } from './sign-in.service.js';

export interface NewAccount {
  email: string;
  displayName: string;
  password: string;
  locale?: Locale;
  /** Its first role; without one it may do nothing but look. */
  grant?: Grant;
}
/** An account as operators see it. */
export interface ListedAccount extends Pick<AccountEntity, 'id' | 'email' | 'displayName' | 'state'> {
  grants: Grant[];
}
/** An account whose address, name and password are checked already. */
export interface CheckedAccount extends Pick<AccountEntity, 'id' | 'email' | 'displayName' | 'locale'> {
  passwordHash: string;
}
export interface AccountChange {
  displayName?: string | null;
  locale?: string | null;
}
export interface PasswordChange {
  currentPassword: string;
  newPassword: string;
}

type State = AccountEntity['state'];

/** Commands on accounts. All throw UserFaults for what the caller can mend. */
@Injectable()
export class Accounts {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(Grants) private readonly grants: Grants,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(SignInGuard) private readonly guard: SignInGuard,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Makes an account that can sign in at once; for moderators and the system. Answers its id. */
  async create(actor: Actor, input: NewAccount): Promise<string> {
    const { email, displayName, password, locale = 'de', grant } = input;
    demandModerator(actor);
    const name = displayName.trim();
    refuseIfAny(emailFault(email), personNameFault(name), passwordFault(password, 'input.password'));
    const checked = {
      ...{ id: newId(), email, displayName: name, locale },
      passwordHash: await hashPassword(password),
    };
    const work = this.unitOfWork.run(actor, async (tx) => {
      await this.createIn(tx, actor, checked);
      if (grant) await this.grants.grantIn(tx, actor, { accountId: checked.id, ...grant });
    });
    await work.catch((error: unknown) => {
      throw violatedConstraint(error) === 'account_email_key' ? new UserFaults(emailTaken()) : error;
    });
    return checked.id;
  }

  /** The same as part of a command that has asked already whether the actor may. */
  async createIn(tx: Tx, actor: Actor, account: CheckedAccount): Promise<void> {
    const now = this.clock.now();
    await tx.insert(AccountEntity, { ...account, createdAt: now, updatedAt: now });
    await this.audit.append(tx, actor, {
      action: 'createAccount',
      subjectType: 'Account',
      subjectId: account.id,
    });
  }

  /** Changes name or language of the actor's own account; what is left out stays. Answers its id. */
  async update(actor: Actor, { displayName, locale }: AccountChange): Promise<string> {
    const { accountId } = personOf(actor);
    const name = displayName?.trim();
    refuseIfAny(name === undefined ? null : personNameFault(name), locale ? localeFault(locale) : null);
    const change = { ...(name && { displayName: name }), ...(locale && isLocale(locale) && { locale }) };
    await this.unitOfWork.run(actor, async (tx) => {
      await tx.update(AccountEntity, { id: accountId }, { ...change, updatedAt: this.clock.now() });
      await this.audit.append(tx, actor, {
        action: 'updateAccount',
        subjectType: 'Account',
        subjectId: accountId,
        details: { changed: Object.keys(change) },
      });
    });
    return accountId;
  }

  /** Changes the actor's own password; ends her other sessions, and links to reset it. Answers the account's id. */
  async changePassword(actor: Actor, { currentPassword, newPassword }: PasswordChange): Promise<string> {
    const { accountId } = personOf(actor);
    refuseIfAny(passwordFault(newPassword, 'input.newPassword'));
    await this.demandPassword(accountId, currentPassword);
    const passwordHash = await hashPassword(newPassword);
    await this.unitOfWork.run(actor, async (tx) => {
      await tx.update(AccountEntity, { id: accountId }, { passwordHash, updatedAt: this.clock.now() });
      await closeLinksIn(tx, accountId, this.clock.now());
      const endedSessions = await this.sessions.endOthersIn(tx, actor);
      await this.audit.append(tx, actor, {
        action: 'changePassword',
        subjectType: 'Account',
        subjectId: accountId,
        details: { endedSessions },
      });
    });
    return accountId;
  }

  /**
   * Locks an account out at once: its sessions end for good, as do the open invitations that it sent; its tokens are
   * refused and its roles count for nothing while it is disabled. For moderators and the system. Answers false when it is disabled already.
   * @throws UserFaults LAST_MODERATOR, unless `evenLastModerator`
   * @throws OperationError NOT_FOUND
   */
  async disable(actor: Actor, accountId: string, { evenLastModerator = false } = {}): Promise<boolean> {
    demandModerator(actor);
    const work = async (tx: Tx): Promise<boolean> => {
      if (!(await this.changeState(tx, accountId, 'ACTIVE', 'DISABLED'))) return false;
      if (!evenLastModerator && (await wasLastModerator(tx, accountId)))
        throw new UserFaults(lastModerator());
      const endedSessions = await this.sessions.endAllIn(tx, accountId);
      await this.audit.append(tx, actor, {
        action: 'disableAccount',
        subjectType: 'Account',
        subjectId: accountId,
        details: { endedSessions },
      });
      await revokeSentIn(tx, actor, this.audit, { accountId, now: this.clock.now() });
      for (const organizationId of await leftWithoutCoordinator(tx, accountId))
        await this.outbox.append(tx, actor, 'role.ended', {
          ...{ accountId, organizationId, role: 'COORDINATOR', vacant: true },
        });
      return true;
    };
    // The last two moderators, or coordinators of an organization, must not go at the same moment.
    return this.unitOfWork.run(actor, work, 'SERIALIZABLE');
  }

  /**
   * Lets an account in again, with its roles and tokens; for moderators and the system. Answers false when it is active.
   * @throws OperationError NOT_FOUND
   */
  async enable(actor: Actor, accountId: string): Promise<boolean> {
    demandModerator(actor);
    return this.unitOfWork.run(actor, async (tx) => {
      if (!(await this.changeState(tx, accountId, 'DISABLED', 'ACTIVE'))) return false;
      await this.audit.append(tx, actor, {
        action: 'enableAccount',
        subjectType: 'Account',
        subjectId: accountId,
      });
      return true;
    });
  }

  /** The account of an address, however that is capitalized, or null. */
  byEmail(email: string): Promise<Pick<AccountEntity, 'id' | 'state'> | null> {
    const select = { id: true, state: true } as const;
    return this.dataSource.getRepository(AccountEntity).findOne({ select, where: { email } });
  }

  /** All accounts with their roles, by address; for moderators and the system. */
  async list(actor: Actor): Promise<ListedAccount[]> {
    demandModerator(actor);
    return this.dataSource.query<ListedAccount[]>(
      `select a.id, a.email, a.display_name as "displayName", a.state,
              (select coalesce(json_agg(json_build_object('role', g.role, 'organizationId', g.organization_id)
                                        order by g.created_at, g.id), '[]')
               from role_grant g where g.account_id = a.id) as grants
       from account a order by a.email`,
    );
  }

  /** False when the account was not in state `from`. */
  private async changeState(tx: Tx, id: string, from: State, to: State): Promise<boolean> {
    const change = { state: to, updatedAt: this.clock.now() };
    const { affected } = await tx.update(AccountEntity, { id, state: from }, change);
    if (!affected && !(await tx.existsBy(AccountEntity, { id }))) throw notFound();
    return Boolean(affected);
  }

  /** Who finds an unlocked browser must not guess the password there either: its tries count like any others. */
  private async demandPassword(accountId: string, password: string): Promise<void> {
    const account = await this.dataSource.getRepository(AccountEntity).findOneByOrFail({ id: accountId });
    const made = await this.guard.begin({ account: account.email });
    if ('wait' in made) {
      const { code, text } = tooManyTries(made.wait);
      throw new UserFaults(fault(code, 'input.currentPassword', text));
    }
    if (!(await verifyPassword(account.passwordHash, password))) throw new UserFaults(wrongPassword());
    await this.guard.forgive(made);
  }
}
