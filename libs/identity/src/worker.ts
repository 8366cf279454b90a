import { Module } from '@nestjs/common';
import { IdentityModule } from './identity.module.js';
import { IdentitySweeper } from './identity-sweeper.js';

/** What this room does by itself. Needs `AuditModule` and `OutboxModule`. */
@Module({ imports: [IdentityModule], providers: [IdentitySweeper] })
export class IdentityWorkerModule {}
