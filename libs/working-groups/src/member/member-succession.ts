import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditLog } from '@allmende/audit';
import { systemActor } from '@allmende/kernel';
import type { Tx } from '@allmende/platform/database';
import { EventHandlers } from '@allmende/platform/outbox-relay';

/** One organization takes the place of another: payload of `territory.succeeded`. */
interface Succession {
  organizationId: string;
  predecessorId: string;
}

interface Moved {
  workingGroupId: string;
  accountId: string;
}

const actor = systemActor('succession');

/** Lets those who work in groups for a territory go on for its successor, as their roles do. */
@Injectable()
export class MemberSuccession implements OnModuleInit {
  constructor(
    @Inject(EventHandlers) private readonly events: EventHandlers,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  onModuleInit(): void {
    this.events.on('territory.succeeded', async (tx, { payload }) => {
      await this.moveIn(tx, payload);
      return [];
    });
  }

  /** Moves what is open; what has ended stays as history. */
  async moveIn(tx: Tx, { organizationId, predecessorId }: Succession): Promise<void> {
    await tx.query(lockGroups, [predecessorId]);
    const [moved] = await tx.query<[Moved[], number]>(
      `update working_group_member m set organization_id = $2 from working_group w
       where w.id = m.working_group_id and w.ended_on is null and m.until is null and m.organization_id = $1
       returning m.working_group_id as "workingGroupId", m.account_id as "accountId"`,
      [predecessorId, organizationId],
    );
    for (const { workingGroupId, accountId } of moved)
      await this.audit.append(tx, actor, {
        ...{ action: 'moveWorkingGroupMember', subjectType: 'WorkingGroup', subjectId: workingGroupId },
        details: { accountId, organizationId, predecessorId },
      });
  }
}

/** Whoever changes one of these groups waits. */
const lockGroups = `
  select from working_group where id in (select working_group_id from working_group_member
    where organization_id = $1 and until is null)
  order by id for no key update`;
