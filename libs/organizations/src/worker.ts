import { Module } from '@nestjs/common';
import { ApplicationSweeper } from './application/application-sweeper.js';
import { PromotionListener } from './application/promotion-listener.js';
import { OrganizationsModule } from './organizations.module.js';

/** What this room does about events, and by itself. Needs `OutboxRelayModule`, `AuditModule` and `OutboxModule`. */
@Module({ imports: [OrganizationsModule], providers: [PromotionListener, ApplicationSweeper] })
export class OrganizationsWorkerModule {}
