import { Inject, Injectable } from '@nestjs/common';
import { accountIdOf, actorLabel, newId, type Actor, type Clock, type NodeType } from '@allmende/kernel';
import { CLOCK } from '@allmende/platform/config';
import type { Tx } from '@allmende/platform/database';

/** What is kept of one act. `details` holds what changed; never a password, token or text of a third party. */
export interface AuditRecord {
  /** Name of the command, e.g. `joinProject`. */
  action: string;
  subjectType: NodeType;
  subjectId: string | null;
  reason?: string | null;
  details?: Record<string, unknown>;
}

/** Append-only log of who did what, when and why. The database refuses updates and deletes. */
@Injectable()
export class AuditLog {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /** Writes one entry in the transaction of the act itself. */
  async append(tx: Tx, actor: Actor, record: AuditRecord): Promise<void> {
    await tx.query(
      `insert into audit_entry
         (id, occurred_at, actor, actor_name, account_id, action, subject_type, subject_id, reason, details)
       values ($1, $2, $3, coalesce((select display_name from account where id = $4), $3), $4, $5, $6, $7, $8, $9)`,
      [
        newId(),
        this.clock.now(),
        actorLabel(actor),
        accountIdOf(actor),
        record.action,
        record.subjectType,
        record.subjectId,
        record.reason ?? null,
        JSON.stringify(record.details ?? {}),
      ],
    );
  }
}
