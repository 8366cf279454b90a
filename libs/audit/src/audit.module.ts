import { Global, Module } from '@nestjs/common';
import { AuditLog } from './audit-log.js';

/** Gives the audit log to every room that writes. */
@Global()
@Module({ providers: [AuditLog], exports: [AuditLog] })
export class AuditModule {}
