import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditLog } from '@allmende/audit';
import { accountIdOf, newId, type Actor, type Clock } from '@allmende/kernel';
import { CLOCK, SignedLinks } from '@allmende/platform/config';
import { UnitOfWork, violatedConstraint, type Tx } from '@allmende/platform/database';
import { notFound, UserFaults } from '@allmende/platform/graphql';
import { Outbox } from '@allmende/platform/outbox';
import { AccountEntity } from '../account.entity.js';
import { personNameFault, refuseIfAny } from '../account.faults.js';
import { pseudoPerson } from '../account.policy.js';
import { Accounts, type CheckedAccount } from '../account.service.js';
import { GrantChanges } from '../grant-changes.service.js';
import { Grants } from '../grant.service.js';
import { hashPassword, passwordFault } from '../password.js';
import { InvitationEntity } from './invitation.entity.js';
import { forSomebodyElse, linkFault, signInFirst, stateOf } from './invitation.policy.js';
import type { InvitationOffer } from './invitation.type.js';

/** What comes with the link of a letter. */
export interface Acceptance {
  token: string;
  /** For those who have no account yet. */
  displayName?: string | null;
  password?: string | null;
}

type Row = Pick<InvitationEntity, 'id' | 'role' | 'email' | 'displayName' | 'locale'> &
  Pick<InvitationEntity, 'validFrom' | 'validUntil' | 'expiresAt' | 'acceptedAt' | 'revokedAt'> & {
    organizationName: string;
    /** The account of the address, in whatever state. */
    accountId: string | null;
  };

/** Invitations as the holder of the link meets them: to look at, and to accept. */
@Injectable()
export class InvitationOffers {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(Accounts) private readonly accounts: Accounts,
    @Inject(Grants) private readonly grants: Grants,
    @Inject(GrantChanges) private readonly changes: GrantChanges,
    @Inject(SignedLinks) private readonly links: SignedLinks,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What a link leads to, or null when it is not ours; one statement. */
  async find(actor: Actor, token: string): Promise<InvitationOffer | null> {
    const row = await this.read(token);
    return row && this.offerOf(row, actor);
  }

  /**
   * Takes the role. Signed in as the one who is invited; or, without an account for that address, by making one, whose
   * address the link has proved. Answers the offer as it is afterwards.
   * @throws UserFaults EXPIRED, ALREADY_USED, REVOKED, SIGN_IN_FIRST; NAME_LENGTH, PASSWORD_LENGTH for a new account
   * @throws OperationError NOT_FOUND for a token that we did not sign; FORBIDDEN for somebody else
   */
  async accept(actor: Actor, input: Acceptance): Promise<InvitationOffer> {
    const row = await this.read(input.token);
    if (!row) throw notFound();
    refuseIfAny(linkFault(stateOf(row, this.clock.now())));
    const newcomer = await this.newcomerOf(actor, row, input);
    const accountId = newcomer?.id ?? row.accountId!;
    const work = this.unitOfWork.run(
      pseudoPerson(accountId),
      (tx) => this.acceptIn(tx, row.id, accountId, newcomer),
      // Two who accept at once, or an account that is disabled at this moment.
      'SERIALIZABLE',
    );
    await work.catch((error: unknown) => {
      throw violatedConstraint(error) === 'account_email_key' ? new UserFaults(signInFirst()) : error;
    });
    return this.offerOf((await this.read(input.token))!, actor);
  }

  /** The account that is to be made, or null when the viewer is the one who is invited. */
  private async newcomerOf(actor: Actor, row: Row, input: Acceptance): Promise<CheckedAccount | null> {
    if (actor.kind !== 'anonymous') {
      if (actor.kind === 'account' && actor.accountId === row.accountId) return null;
      throw forSomebodyElse();
    }
    if (row.accountId) throw new UserFaults(signInFirst());
    const displayName = input.displayName?.trim() || (row.displayName ?? '');
    const password = input.password ?? '';
    refuseIfAny(personNameFault(displayName), passwordFault(password, 'input.password'));
    const { email, locale } = row;
    return { id: newId(), email, displayName, locale, passwordHash: await hashPassword(password) };
  }

  private async acceptIn(
    tx: Tx,
    id: string,
    accountId: string,
    newcomer: CheckedAccount | null,
  ): Promise<void> {
    const now = this.clock.now();
    // Of several at once each waits here: left to the database alone, they may cancel each other until all tries are spent.
    const lock = { mode: 'pessimistic_write' } as const;
    const invitation = await tx.findOneOrFail(InvitationEntity, { where: { id }, lock });
    refuseIfAny(linkFault(stateOf(invitation, now)));
    const { organizationId, role, validFrom, validUntil, succeedsAccountId } = invitation;
    const person = pseudoPerson(accountId);
    if (newcomer) await this.accounts.createIn(tx, person, newcomer);
    else if (!(await tx.existsBy(AccountEntity, { id: accountId, state: 'ACTIVE' }))) throw forSomebodyElse();
    await tx.update(InvitationEntity, { id }, { acceptedAt: now, acceptedBy: accountId });
    await this.grants.giveIn(tx, person, { accountId, role, organizationId, validFrom, validUntil });
    if (succeedsAccountId && succeedsAccountId !== accountId) {
      const handOver = { organizationId, role, fromAccountId: succeedsAccountId, toAccountId: accountId };
      await this.changes.takeOverIn(tx, person, handOver);
    }
    await this.audit.append(tx, person, {
      action: 'acceptInvitation',
      subjectType: 'Invitation',
      subjectId: id,
      details: { organizationId, role, newAccount: newcomer !== null },
    });
    const told = { invitationId: id, organizationId, role, accountId };
    await this.outbox.append(tx, person, 'invitation.accepted', told);
  }

  private async read(token: string): Promise<Row | null> {
    const id = this.links.read('invitation', token);
    if (!id) return null;
    const [row] = await this.dataSource.query<Row[]>(
      `select i.id, i.role, i.email, i.display_name as "displayName", i.locale, i.valid_from::text as "validFrom",
              i.valid_until::text as "validUntil", i.expires_at as "expiresAt", i.accepted_at as "acceptedAt",
              i.revoked_at as "revokedAt", o.name as "organizationName", a.id as "accountId"
       from invitation i join organization o on o.id = i.organization_id left join account a on a.email = i.email
       where i.id = $1`,
      [id],
    );
    return row ?? null;
  }

  private offerOf({ accountId, ...row }: Row, actor: Actor): InvitationOffer {
    return {
      ...row,
      state: stateOf(row, this.clock.now()),
      accountExists: accountId !== null,
      viewerIsInvitee: actor.kind === 'account' && accountIdOf(actor) === accountId,
    };
  }
}
