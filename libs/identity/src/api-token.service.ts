import { Inject, Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import { AuditLog } from '@allmende/audit';
import { isModerator, newId, type Actor, type Clock, type Grant } from '@allmende/kernel';
import { CLOCK } from '@allmende/platform/config';
import { UnitOfWork, violatedConstraint } from '@allmende/platform/database';
import { notFound, unauthenticated, UserFaults, type OperationError } from '@allmende/platform/graphql';
import type { AccountEntity } from './account.entity.js';
import { personOf } from './account.policy.js';
import { ApiTokenEntity } from './api-token.entity.js';
import {
  demandTokenRight,
  endOfDay,
  isScope,
  looksLikeToken,
  newToken,
  tokenFaults,
} from './api-token.policy.js';
import { hashOfSecret } from './secret.js';
import { isDue } from './session-expiry.js';

export interface NewApiToken {
  name: string;
  organizationId: string;
  scopes: readonly string[];
  /** Last day on which it works, by UTC: `2027-03-31`. */
  expiresOn: string;
}

/** A machine that acts by token. */
export type Machine = Extract<Actor, { kind: 'token' }>;

type Row = Omit<ApiTokenEntity, 'name' | 'prefix' | 'secretHash' | 'createdAt'> &
  Pick<AccountEntity, 'state' | 'locale'> & { grants: Grant[]; moderates: boolean };

const unknownToken = (): OperationError =>
  unauthenticated({ de: 'Dieses Token ist unbekannt.', en: 'This token is unknown.' });
const revokedToken = (): OperationError =>
  unauthenticated({ de: 'Dieses Token wurde widerrufen.', en: 'This token was revoked.' });
const disabledAccount = (): OperationError =>
  unauthenticated({
    de: 'Das Konto, zu dem dieses Token gehört, ist gesperrt.',
    en: 'The account that this token belongs to is disabled.',
  });
const expiredToken = (at: Date): OperationError =>
  unauthenticated({
    de: `Dieses Token ist am ${at.toISOString()} abgelaufen. Legen Sie bitte ein neues an.`,
    en: `This token expired at ${at.toISOString()}. Please create a new one.`,
  });

/** Tokens with which machines act for one organization. */
@Injectable()
export class ApiTokens {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Makes a token of the actor for an organization. The token itself is in the answer and nowhere else.
   * @throws UserFaults NAME_LENGTH, UNKNOWN_SCOPE, EXPIRY_OUT_OF_RANGE
   * @throws OperationError FORBIDDEN, or NOT_FOUND for an organization that doesn't exist
   */
  async create(actor: Actor, input: NewApiToken): Promise<{ id: string; token: string }> {
    const { organizationId, expiresOn } = input;
    const { accountId } = demandTokenRight(actor, organizationId);
    const now = this.clock.now();
    const name = input.name.trim();
    const faults = tokenFaults(name, input.scopes, expiresOn, now);
    if (faults.length > 0) throw new UserFaults(...faults);
    const scopes = [...new Set(input.scopes.filter(isScope))];
    const { token, prefix } = newToken();
    const id = newId();
    const work = this.unitOfWork.run(actor, async (tx) => {
      await tx.insert(ApiTokenEntity, {
        id,
        accountId,
        organizationId,
        name,
        prefix,
        secretHash: hashOfSecret(token),
        scopes,
        createdAt: now,
        expiresAt: endOfDay(expiresOn),
      });
      await this.audit.append(tx, actor, {
        action: 'createApiToken',
        subjectType: 'ApiToken',
        subjectId: id,
        details: { prefix, organizationId, scopes, expiresOn },
      });
    });
    await work.catch((error: unknown) => {
      throw violatedConstraint(error) === 'api_token_organization_fk' ? notFound() : error;
    });
    return { id, token };
  }

  /**
   * Ends a token at once, for good; nothing happens when it has ended by hand already. For its owner, moderators and the
   * system.
   * @throws OperationError NOT_FOUND for those of others
   */
  async revoke(actor: Actor, tokenId: string): Promise<string> {
    const accountId = actor.kind === 'system' ? null : personOf(actor).accountId;
    await this.unitOfWork.run(actor, async (tx) => {
      const token = await tx.findOneBy(ApiTokenEntity, { id: tokenId });
      if (!token || !(token.accountId === accountId || isModerator(actor))) throw notFound();
      const open = { id: tokenId, revokedAt: IsNull() };
      const { affected } = await tx.update(ApiTokenEntity, open, { revokedAt: this.clock.now() });
      if (!affected) return;
      await this.audit.append(tx, actor, {
        action: 'revokeApiToken',
        subjectType: 'ApiToken',
        subjectId: tokenId,
        details: { prefix: token.prefix },
      });
    });
    return tokenId;
  }

  /**
   * Who holds the token, by one statement. Its grants are those that its account has, at this moment, for the token's
   * organization; grants for the whole network or for other organizations are not among them. Without any the token is
   * dead like a revoked one, until its account has a role there again: only a moderator needs none.
   * @throws OperationError UNAUTHENTICATED; that a token is revoked or expired is told, for who sends it has proved it his
   */
  async machineOf(token: string): Promise<Machine> {
    const row = looksLikeToken(token) ? await this.find(token) : undefined;
    if (!row) throw unknownToken();
    const now = this.clock.now();
    if (row.revokedAt || !(row.moderates || row.grants.length > 0)) throw revokedToken();
    if (row.expiresAt <= now) throw expiredToken(row.expiresAt);
    if (row.state !== 'ACTIVE') throw disabledAccount();
    const { id: tokenId, accountId, organizationId, scopes, grants, locale } = row;
    const machine: Machine = { kind: 'token', tokenId, accountId, organizationId, scopes, grants, locale };
    if (isDue(row.lastUsedAt, now)) await this.touch(machine, row, now);
    return machine;
  }

  /** Of requests that come at once, the first one writes. */
  private async touch(machine: Machine, { id, lastUsedAt }: Row, now: Date): Promise<void> {
    const unchanged = { id, lastUsedAt: lastUsedAt ?? IsNull() };
    await this.unitOfWork.run(machine, (tx) => tx.update(ApiTokenEntity, unchanged, { lastUsedAt: now }));
  }

  private async find(token: string): Promise<Row | undefined> {
    const [row] = await this.dataSource.query<Row[]>(
      `select t.id, t.organization_id as "organizationId", t.scopes, t.expires_at as "expiresAt",
              t.revoked_at as "revokedAt", t.last_used_at as "lastUsedAt", a.id as "accountId", a.state, a.locale,
              (select coalesce(json_agg(json_build_object('role', g.role, 'organizationId', g.organization_id)), '[]')
               from current_role_grant g
               where g.account_id = a.id and g.organization_id = t.organization_id) as grants,
              exists (select from role_grant g
                      where g.account_id = a.id and g.role = 'MODERATOR') as moderates
       from api_token t join account a on a.id = t.account_id
       where t.secret_hash = $1`,
      [hashOfSecret(token)],
    );
    return row;
  }
}
