import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { EventHandlers } from '@allmende/platform/outbox-relay';

/** Who followed a territory follows its successor: once, also when she did already. */
@Injectable()
export class FollowSuccession implements OnModuleInit {
  constructor(@Inject(EventHandlers) private readonly events: EventHandlers) {}

  onModuleInit(): void {
    this.events.on('territory.succeeded', async (tx, { payload: { predecessorId, organizationId } }) => {
      await tx.query(
        `update follow f set organization_id = $2 where organization_id = $1 and not exists
           (select from follow own where own.account_id = f.account_id and own.organization_id = $2)`,
        [predecessorId, organizationId],
      );
      await tx.query(`delete from follow where organization_id = $1`, [predecessorId]);
      return [];
    });
  }
}
