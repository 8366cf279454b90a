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

const actor = systemActor('succession');

/** Lets the successor of a territory see to its decisions and take home what its council has not decided yet. */
@Injectable()
export class DecisionSuccession implements OnModuleInit {
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

  /** Moves what is open. What is carried out, decided or endorsed stays as history. */
  async moveIn(tx: Tx, { organizationId, predecessorId }: Succession): Promise<void> {
    for (const statement of [moveDecisions, moveAdoptions]) {
      const [moved] = await tx.query<[{ decisionId: string }[], number]>(statement, [
        predecessorId,
        organizationId,
      ]);
      for (const { decisionId } of moved)
        await this.audit.append(tx, actor, {
          ...{ action: 'moveDecision', subjectType: 'Decision', subjectId: decisionId },
          details: { organizationId, predecessorId },
        });
    }
  }
}

const moveDecisions = `
  update decision set owner_organization_id = $2, version = version + 1
  where owner_organization_id = $1 and done_on is null returning id as "decisionId"`;

/** What the successor has said itself counts. */
const moveAdoptions = `
  update decision_adoption a set organization_id = $2 where a.organization_id = $1 and a.state = 'PLANNED'
    and not exists (select from decision_adoption o where o.decision_id = a.decision_id and o.organization_id = $2)
  returning a.decision_id as "decisionId"`;
