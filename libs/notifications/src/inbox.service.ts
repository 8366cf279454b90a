import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@allmende/audit';
import { accountIdOf, type Actor, type Clock } from '@allmende/kernel';
import { CLOCK } from '@allmende/platform/config';
import { UnitOfWork } from '@allmende/platform/database';

/** What a person has read. */
@Injectable()
export class Inbox {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Marks the actor's notifications as read: those named, or all. Answers the account's id. */
  async markRead(actor: Actor, ids?: readonly string[]): Promise<string | null> {
    const accountId = accountIdOf(actor);
    await this.unitOfWork.run(actor, async (tx) => {
      const [, count] = await tx.query<[unknown[], number]>(
        `update delivery set read_at = $2
         where account_id = $1 and channel = 'IN_APP' and read_at is null and ($3::uuid[] is null or id = any($3))`,
        [accountId, this.clock.now(), ids ?? null],
      );
      if (count === 0) return;
      const subject = { subjectType: 'Account', subjectId: accountId } as const;
      await this.audit.append(tx, actor, { action: 'markNotificationsRead', ...subject, details: { count } });
    });
    return accountId;
  }
}
