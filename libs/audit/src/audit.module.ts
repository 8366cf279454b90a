import { Global, Module } from '@nestjs/common';
import { AuditEntryResolver } from './audit-entry.resolver.js';
import { AuditLog } from './audit-log.js';

/** Gives the audit log to every room that writes. */
@Global()
@Module({ providers: [AuditLog], exports: [AuditLog] })
export class AuditModule {}

/** The log's face in GraphQL; only the API process loads it. */
@Module({ providers: [AuditEntryResolver] })
export class AuditApiModule {}
