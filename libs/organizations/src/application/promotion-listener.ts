import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { systemActor } from '@allmende/kernel';
import { EventHandlers } from '@allmende/platform/outbox-relay';
import { Admissions } from './admissions.service.js';

const actor = systemActor('promotion');

/** Who moves up from the waiting list is admitted like everybody else: somebody has to coordinate. */
@Injectable()
export class PromotionListener implements OnModuleInit {
  constructor(
    @Inject(EventHandlers) private readonly events: EventHandlers,
    @Inject(Admissions) private readonly admissions: Admissions,
  ) {}

  onModuleInit(): void {
    this.events.on('membership.promoted', async (tx, { payload }) => {
      await this.admissions.settlePromotion(tx, actor, payload.applicationId);
      return [];
    });
  }
}
