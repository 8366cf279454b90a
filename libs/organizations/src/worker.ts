import { Module } from '@nestjs/common';
import { PromotionListener } from './application/promotion-listener.js';
import { OrganizationsModule } from './organizations.module.js';

/** What this room does about events. Needs `OutboxRelayModule`, `AuditModule` and `OutboxModule`. */
@Module({ imports: [OrganizationsModule], providers: [PromotionListener] })
export class OrganizationsWorkerModule {}
